namespace Tortoise.Generators.Model;

/// <summary>How other code names a model.</summary>
/// <param name="Name">Name of its class in metadata.</param>
/// <param name="FullName">Its class from everywhere.</param>
/// <param name="Fields">The class of its fields from everywhere.</param>
internal sealed record ModelName(string Name, string FullName, string Fields)
{
    /// <summary>Name of the class, within that of its fields, for rows that may be missing.</summary>
    public const string OrNull = nameof(OrNull);

    /// <summary>The notice of its class, repeated on everything that refers to it, as the compiler requires.</summary>
    public required NoticeSpec Notice { get; init; }

    /// <summary>True for a class that shares the table of the class that it derives from.</summary>
    public bool IsSubclass { get; init; }

    /// <summary>True if the model is of another assembly, which has that class.</summary>
    public bool IsForeignWithOrNull { get; init; }

    /// <summary>Its query set, fully qualified.</summary>
    public string QuerySet => Fields.Substring(0, Fields.Length - nameof(Fields).Length) + nameof(QuerySet);
}
