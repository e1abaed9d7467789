namespace Tortoise.Tests.History;

/// <summary>An audited model with rows that a filter hides.</summary>
[Model(Table = "hidden_secret"), Audited]
public partial class Secret
{
    public int Id { get; set; }
    [Unique] public required partial string Name { get; set; }
    public partial int Points { get; set; }
    public bool IsHidden { get; set; }
    [ForeignKey(RelatedName = "Secrets")] public partial Vault Vault { get; set; }

    [QueryFilter]
    private static Q Open(SecretFields s) => !s.IsHidden;
}

/// <summary>A delete of the visible ones takes their secrets along.</summary>
[Model]
public partial class Vault
{
    public int Id { get; set; }
    public bool IsClosed { get; set; }

    [QueryFilter]
    private static Q Open(VaultFields v) => !v.IsClosed;
}
