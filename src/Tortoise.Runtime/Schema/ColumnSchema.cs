using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type with length and digits, and its collation if that is not the default: on PostgreSQL and SQLite the database's, on MySQL and MariaDB that of the
/// tables that Tortoise creates. On SQL Server always. <c>varchar(100)</c>.</param>
public sealed record ColumnSchema(string Name, string Type)
{
    /// <summary>True if it may be NULL.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True if the database generates its values: identity, auto increment.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The numbers that the database generates; null for 1, 2, 3 …, and if it was read from a database.</summary>
    public IdentityOptions? Identity { get; init; }

    /// <summary>Its default as SQL text; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The expression that the database computes it by, as SQL text: empty if a model does not say it, null if the database does not.</summary>
    public string? Computed { get; init; }

    /// <summary>True if the computed value is stored with the row.</summary>
    public bool IsStored { get; init; }

    /// <summary>Its comment; null for none.</summary>
    public string? Comment { get; init; }
}
