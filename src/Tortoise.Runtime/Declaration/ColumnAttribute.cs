namespace Tortoise;

/// <summary>Sets the column name of a property, or its type, or both. Without a name the column is the property's name in snake_case.</summary>
/// <example>
/// <code>
/// [Column("rating", Type = "mpaa_rating")] public required string Rating { get; set; }
/// [Column(Type = "jsonb", Databases = ["postgresql"])] public string? Details { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute : Attribute
{
    /// <summary>Keeps the default name: set <see cref="Type"/>.</summary>
    public ColumnAttribute()
    {
    }

    /// <summary>Names the column.</summary>
    /// <param name="name">Name of the column, as it is in the database.</param>
    public ColumnAttribute(string name) => Name = name;

    /// <summary>Name of the column; null if it follows from the property's name.</summary>
    public string? Name { get; }

    /// <summary>
    /// The column's type as the database spells it: <c>mpaa_rating</c>, <c>jsonb</c>, <c>interval</c>, <c>char(5)</c>. The schema is created with it, and
    /// PostgreSQL sends, compares and reads values of that type. Null (the default) is the type that Tortoise chooses. SQLite, which has no
    /// types, uses it only where <see cref="Databases"/> names <c>sqlite</c>.
    /// </summary>
    public string? Type { get; set; }

    /// <summary>
    /// Names of the databases whose column has the <see cref="Type"/> (<c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>), for
    /// a program that runs on several: on the others Tortoise chooses. Empty (the default) is all of them.
    /// </summary>
    public string[] Databases { get; set; } = [];
}
