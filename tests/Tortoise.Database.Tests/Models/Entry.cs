namespace Tortoise.Tests.Models;

/// <summary>A key of two parts.</summary>
[Model]
[PrimaryKey(nameof(Book), nameof(Page))]
public partial class Entry
{
    public int Book { get; set; }

    public required string Page { get; set; }

    public required string Text { get; set; }
}
