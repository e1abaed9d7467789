namespace Tortoise;

/// <summary>
/// A column that the database computes from others of its row. It is never written, and read back after each write of the object. Without an
/// expression the table must already exist: Tortoise cannot create it.
/// </summary>
/// <param name="sql">The expression, in the database's own SQL, with names of columns; null if the table is there already.</param>
/// <example>
/// <code>
/// [Generated("price * quantity")] public decimal Total { get; private set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class GeneratedAttribute(string? sql = null) : Attribute
{
    /// <summary>The expression; null if the table already exists.</summary>
    public string? Sql { get; } = sql;

    /// <summary>
    /// True (the default) if the value is stored with the row; false if it is computed at each read, which PostgreSQL supports from version 18 on.
    /// </summary>
    public bool Stored { get; set; } = true;

    /// <summary>
    /// Names of the databases with this expression (<c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>), for a program that runs on
    /// several. The attribute is repeated: one without names is that of all others.
    /// </summary>
    public string[] Databases { get; set; } = [];
}
