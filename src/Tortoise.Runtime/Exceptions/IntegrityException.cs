namespace Tortoise;

/// <summary>A write violated a constraint of the database.</summary>
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

    /// <summary>The kind of constraint.</summary>
    public IntegrityKind Kind { get; init; }

    /// <summary>The table, if the database reports it; null otherwise.</summary>
    public string? Table { get; init; }

    /// <summary>The columns, if the database reports them; empty otherwise.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The properties of the columns, if a model was written and the database named the columns; empty otherwise.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Name of the constraint, if the database reports it; null otherwise.</summary>
    public string? Constraint { get; init; }
}
