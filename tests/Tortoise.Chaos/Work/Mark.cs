namespace Tortoise.Chaos.Work;

/// <summary>A row that says who wrote it and as which part of which operation. Nothing of it is unique, so that what is there twice is seen.</summary>
[Model]
public partial class Mark
{
    public long Id { get; set; }

    public int Writer { get; set; }

    public int Number { get; set; }

    public int Part { get; set; }

    /// <summary>How many rows the operation writes.</summary>
    public int Parts { get; set; }

    [MaxLength(200)]
    public string Text { get; set; } = "";

    /// <summary>The rows of an operation.</summary>
    public static List<Mark> Of(int writer, int number, int parts) =>
        [.. Enumerable.Range(0, parts).Select(part => new Mark { Writer = writer, Number = number, Part = part, Parts = parts, Text = $"{writer}.{number}" })];
}
