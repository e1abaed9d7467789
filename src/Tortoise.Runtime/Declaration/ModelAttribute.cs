namespace Tortoise;

/// <summary>
/// Makes a partial class a model: the generator adds typed fields, a query set, and code that reads and writes it.
/// </summary>
/// <example>
/// <code>
/// [Model]
/// public partial class Team
/// {
///     public int Id { get; set; }
///     public required string Name { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute : Attribute
{
    /// <summary>
    /// Name of the table. Null (the default) takes the class name in snake_case: <c>OrderLine</c> → <c>order_line</c>, or as
    /// <see cref="TortoiseNamingAttribute"/> says. A default name of more than 63 bytes is truncated and ends with a hash.
    /// </summary>
    public string? Table { get; set; }

    /// <summary>Schema of the table, on databases that have schemas. Null is the connection's default schema.</summary>
    public string? Schema { get; set; }

    /// <summary>Comment stored with the table, if the database supports comments.</summary>
    public string? Comment { get; set; }

    /// <summary>
    /// False for a view, or a table that another program creates and changes: it is queried and written like any other, but never created,
    /// and left out of <see cref="Database.SchemaSql(bool)"/>, <see cref="Database.DescribeSchema()"/> and comparisons, together with the link tables
    /// of the model's many-to-many relations. Foreign keys of other models to it are still created. True by default.
    /// </summary>
    public bool Managed { get; set; } = true;

    /// <summary>True for a base class whose fields are inherited by its models and that has no table of its own.</summary>
    public bool Abstract { get; set; }

    /// <summary>
    /// The group of the model. The models of a group are in a database of their own, the one that was opened with <see cref="DatabaseOptions.Group"/>. Null (the
    /// default) is that of the assembly (<see cref="ModelGroupAttribute"/>), or none; an empty string is none.
    /// </summary>
    public string? Group { get; set; }

    /// <summary>
    /// Names of the databases that have the table (<c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>), for a
    /// program that runs on several. Creating the schema of all models (<see cref="Database.GenerateSchemasAsync(bool, CancellationToken)"/>)
    /// skips the model on the others. Empty (the default) is all of them; a name that is none of these is refused when a schema is created.
    /// </summary>
    public string[] Databases { get; set; } = [];
}
