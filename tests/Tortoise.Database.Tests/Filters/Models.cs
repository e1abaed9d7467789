namespace Tortoise.Tests.Filters;

/// <summary>The tenant of the flow.</summary>
internal static class CurrentTenant
{
    private static readonly AsyncLocal<int> Current = new();

    public static int Id
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}

[Model]
public partial class Writer
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public bool Active { get; set; } = true;

    [QueryFilter]
    private static Q Employed(WriterFields w) => w.Active == true;
}

[Model(Table = "filed_folder")]
public partial class Folder
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int TenantId { get; set; } = CurrentTenant.Id;

    [QueryFilter]
    private static Q Tenant(FolderFields f) => f.TenantId == CurrentTenant.Id;
}

[Model(Table = "filed_document")]
public partial class Document
{
    public int Id { get; set; }
    public partial string Title { get; set; }
    public partial int Pages { get; set; }
    public int TenantId { get; set; } = CurrentTenant.Id;
    [SoftDelete] public DateTime? DeletedAt { get; private set; }
    [AutoNow] public DateTime Changed { get; private set; }
    [Version] public int Version { get; private set; }
    [ForeignKey(RelatedName = "Documents")] public partial Folder? Folder { get; set; }
    [ForeignKey(RelatedName = "Documents")] public partial Writer Writer { get; set; }
    [ManyToMany(RelatedName = "Documents")] public partial ManyToMany<Label> Labels { get; }

    [QueryFilter]
    private static Q Tenant(DocumentFields d) => d.TenantId == CurrentTenant.Id;
}

[Model(Table = "filed_label")]
public partial class Label
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    [SoftDelete] public bool IsDeleted { get; set; }
}

/// <summary>Its filter joins, and asks other rows of its own table.</summary>
[Model]
public partial class Note
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    [ForeignKey(RelatedName = "Notes")] public partial Document Document { get; set; }

    [QueryFilter]
    private static Q OfLongDocuments(NoteFields n) => n.Document.Pages > 10;
}

[Model]
public partial class Reply
{
    public int Id { get; set; }
    [ForeignKey(RelatedName = "Replies")] public partial Note Note { get; set; }
}

/// <summary>P3.3: a model whose queries begin with that of a manager.</summary>
[Model(Table = "ranked_player")]
public partial class Player
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public bool Active { get; set; } = true;
    [ForeignKey(RelatedName = "Players", OnDelete = OnDelete.NoAction)] public partial Club Club { get; set; }

    [Manager]
    private static PlayerQuerySet Default(PlayerQuerySet all) => all.Filter(p => p.Active).OrderBy(p => p.Name);

    /// <summary>A named manager is a static property.</summary>
    public static PlayerQuerySet Retired => Unscoped().Filter(p => !p.Active);
}

public sealed partial class PlayerQuerySet
{
    /// <summary>A scope, which stays through a chain.</summary>
    public PlayerQuerySet StartingWith(string text) => Filter(p => p.Name.StartsWith(text));
}

[Model]
public partial class Club
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    [ManyToMany(RelatedName = "Fans")] public partial ManyToMany<Player> Guests { get; }
}
