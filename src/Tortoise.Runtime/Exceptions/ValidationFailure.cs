namespace Tortoise;

/// <summary>A validation failure of one field, or of an object as a whole.</summary>
/// <param name="Field">Name of the property; several are separated by commas, and it is empty for the object as a whole.</param>
/// <param name="Message">What is wrong and what would be valid. Those of Tortoise never contain the value.</param>
public sealed record ValidationFailure(string Field, string Message)
{
    /// <summary>The index of the object in a bulk write, from 0, as it was given; null for an object by itself.</summary>
    public int? Row { get; init; }

    /// <summary>Says what is wrong where: <c>Name: …</c>, <c>[3].Name: …</c>.</summary>
    public override string ToString() => (Row, Field) switch
    {
        (null, "") => Message,
        (null, _) => $"{Field}: {Message}",
        (_, "") => $"[{Row}]: {Message}",
        _ => $"[{Row}].{Field}: {Message}",
    };
}
