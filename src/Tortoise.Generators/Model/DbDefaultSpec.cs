namespace Tortoise.Generators.Model;

/// <summary>A database default: a constant, an SQL expression, or the next number of a sequence. One of the three is not null.</summary>
internal sealed record DbDefaultSpec
{
    public ConstantSpec? Constant { get; init; }

    public string? Sql { get; init; }

    /// <summary>Name of the sequence.</summary>
    public string? Sequence { get; init; }

    /// <summary>The numbers of the sequence; null for 1, 2, 3 ….</summary>
    public NumbersSpec? Numbers { get; init; }

    /// <summary>Names of the databases that it is for; empty for all.</summary>
    public EquatableArray<string> Databases { get; init; }

    /// <summary>That of the other databases; null if there is none.</summary>
    public DbDefaultSpec? Else { get; init; }
}
