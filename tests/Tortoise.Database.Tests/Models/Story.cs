namespace Tortoise.Tests.Models;

/// <summary>A model that takes part in its writes.</summary>
[Model]
public partial class Story
{
    public int Id { get; set; }

    [Unique]
    public required string Title { get; set; }

    public partial string? Slug { get; set; }

    public int Reads { get; set; }

    [AutoNow]
    public DateTime Changed { get; private set; }

    /// <summary>What was called, in order.</summary>
    [NotMapped]
    public List<string> Calls { get; } = [];

    [ForeignKey(RelatedName = "Stories", OnDelete = OnDelete.Cascade)]
    public partial Journal? Journal { get; set; }

    partial void BeforeSave(SaveContext save)
    {
        Slug ??= Title.Replace(' ', '-');
        Calls.Add($"before {save.Kind} of {string.Join(", ", save.Fields.Select(static field => field.Property))}");
    }

    private async partial ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) =>
        Calls.Add($"{await Story.All().CountAsync(cancellationToken)} there");

    partial void AfterSave(SaveContext save)
    {
        Calls.Add($"after {save.Kind} of {Id > 0}, slug {save.Writes(nameof(Slug))}");
        if (Title == "Refused")
        {
            throw new InvalidOperationException("refused");
        }
    }

    private partial ValueTask BeforeDeleteAsync(DeleteContext delete, CancellationToken cancellationToken)
    {
        Calls.Add($"before delete of {delete.Objects!.Count}");
        return Title == "Kept" ? throw new InvalidOperationException("kept") : default;
    }

    partial void AfterDelete(DeleteContext delete) => Calls.Add("after delete");
}

/// <summary>A model without hooks of its own, with which stories are deleted.</summary>
[Model]
public partial class Journal
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(OnDelete = OnDelete.Cascade)]
    public partial House? House { get; set; }
}

[Model]
public partial class House
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

/// <summary>A model of which the database gives everything.</summary>
[Model]
public partial class Turnstile
{
    public int Id { get; set; }
}
