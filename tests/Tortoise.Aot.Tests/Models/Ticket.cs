namespace Tortoise.Aot.Tests.Models;

/// <summary>In a database of its own, with a history.</summary>
[Model(Group = "support"), Audited]
public partial class Ticket
{
    public int Id { get; set; }

    public required string Title { get; set; }

    [KeepOffset]
    public DateTimeOffset Opened { get; set; }

    [NotAudited]
    public string? Secret { get; set; }
}
