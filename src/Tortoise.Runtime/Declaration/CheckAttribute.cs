namespace Tortoise;

/// <summary>A condition that every row must satisfy, checked by the database at each write; NULL satisfies it.</summary>
/// <param name="sql">The condition, in the database's own SQL, with names of columns.</param>
/// <example>
/// <code>
/// [Check("price >= 0")] public decimal Price { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class CheckAttribute(string sql) : Attribute
{
    /// <summary>The condition.</summary>
    public string Sql { get; } = sql;

    /// <summary>
    /// Name of the constraint, which a violation reports. Null (the default) is <c>ck_table_column</c> on a property; on the class it must be
    /// given. <c>{table}</c> in it stands for the table.
    /// </summary>
    public string? Name { get; set; }
}
