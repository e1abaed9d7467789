namespace Tortoise;

/// <summary>
/// An index: on a property over its column, or on the class over several properties in the given order. What a database does not support
/// is refused when the schema is created, never omitted.
/// </summary>
/// <example>
/// <code>
/// [Index(nameof(City), "-Created", Where = "deleted IS NULL")]
/// [Index("Settings.Theme.Name")]
/// [Index(Expression = "lower(name)", Name = "ix_team_lower_name", Unique = true)]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class IndexAttribute : Attribute
{
    /// <summary>On a property: an index over its column. On the class: an index over an <see cref="Expression"/>.</summary>
    public IndexAttribute() => Names = [];

    /// <summary>On the class: an index over these properties, or over a value inside a JSON document.</summary>
    /// <param name="names">
    /// Names of properties, one at least; a leading <c>-</c> means descending. Or only the way to a value inside a JSON document by the names of its
    /// properties: <c>Settings.Theme.Name</c>.
    /// </param>
    public IndexAttribute(params string[] names) => Names = names;

    /// <summary>The properties of the index; empty if the attribute is on a property.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// Name of the index. Null (the default) is <c>ix_table_column…</c>. <c>{table}</c> in it stands for the name of the table: a base
    /// class gives each model an index with a name of its own by it.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>True for a unique index; NULLs are distinct.</summary>
    public bool Unique { get; set; }

    /// <summary>A condition in the database's own SQL: only rows for which it is true are in the index (a partial or filtered index).</summary>
    public string? Where { get; set; }

    /// <summary>On the class, in place of names: an expression over columns, in the database's own SQL. It needs a <see cref="Name"/>.</summary>
    public string? Expression { get; set; }

    /// <summary>Names of properties that are stored in the index in addition to its key, so that a query of these columns never reads the table.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>The access method of the index.</summary>
    public IndexMethod Method { get; set; }

    /// <summary>
    /// The operators that an index over one column serves, if not the default ones of its type, by their name in the database: <c>vector_cosine_ops</c>, <c>gin_trgm_ops</c>. PostgreSQL.
    /// </summary>
    public string? OperatorClass { get; set; }

    /// <summary>
    /// Names of the databases that get the index (<c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>), for a
    /// program that runs on several: <c>[Index(Method = IndexMethod.Gin, Databases = ["postgresql"])]</c>. Empty (the default) is all of them.
    /// A name that is none of these is refused when the schema is created.
    /// </summary>
    public string[] Databases { get; set; } = [];
}
