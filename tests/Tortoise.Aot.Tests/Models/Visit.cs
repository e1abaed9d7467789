namespace Tortoise.Aot.Tests.Models;

/// <summary>A key that the database makes, and times that the clock writes.</summary>
[Model]
public partial class Visit
{
    public long Id { get; set; }

    public required string Place { get; set; }

    public byte[]? Photo { get; set; }

    [AutoNowAdd]
    public DateTime Created { get; set; }

    [AutoNow]
    public DateTimeOffset Modified { get; set; }
}
