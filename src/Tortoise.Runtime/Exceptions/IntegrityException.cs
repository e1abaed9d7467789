namespace Tortoise;

/// <summary>A write broke a constraint of the database.</summary>
public sealed class IntegrityException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public IntegrityException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public IntegrityException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public IntegrityException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Which kind of constraint it was.</summary>
    public IntegrityKind Kind { get; init; }

    /// <summary>The table, where the database says it; null otherwise.</summary>
    public string? Table { get; init; }

    /// <summary>The columns, where the database says it; empty otherwise.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The properties of the columns, where the write was one of a model's and the database named the columns; empty otherwise.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Name of the constraint, where the database says it; null otherwise.</summary>
    public string? Constraint { get; init; }
}
