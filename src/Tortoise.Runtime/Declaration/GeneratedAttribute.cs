namespace Tortoise;

/// <summary>
/// A column that the database computes from the others of its row. It is never written, and read back after each write of the object. Without an
/// expression the table is one that others have made: Tortoise cannot create it.
/// </summary>
/// <param name="sql">The expression, in the database's own SQL, with names of columns; null where the table is there already.</param>
/// <example>
/// <code>
/// [Generated("price * quantity")] public decimal Total { get; private set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GeneratedAttribute(string? sql = null) : Attribute
{
    /// <summary>The expression; null where the table is there already.</summary>
    public string? Sql { get; } = sql;

    /// <summary>
    /// True (the default) where the value is kept with the row; false where it is computed at each read, which PostgreSQL knows from version 18 on.
    /// </summary>
    public bool Stored { get; set; } = true;
}
