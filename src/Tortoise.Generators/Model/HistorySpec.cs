namespace Tortoise.Generators.Model;

/// <summary>The history of a model: a model of its own, whose rows are what the rows of the first were after each change.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">The columns of what is known of a change, in the order of <see cref="Names"/>.</param>
/// <param name="Index">Name of the index over the key of the changed row.</param>
internal sealed record HistorySpec(string Table, EquatableArray<string> Columns, string Index)
{
    /// <summary>The name that the table had before; null if it is not said.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>What the name of the class ends with.</summary>
    public const string Suffix = "History";

    /// <summary>The properties that say what is known of a change. They come before the copies of the model's fields.</summary>
    public static readonly string[] Names = ["ChangeId", "ChangeKind", "ChangeTime", "ChangeActor"];
}
