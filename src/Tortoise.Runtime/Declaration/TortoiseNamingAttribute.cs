namespace Tortoise;

/// <summary>
/// Specifies how the models of an assembly name their tables and columns by default. Explicit names (<see cref="ModelAttribute.Table"/>,
/// <see cref="ColumnAttribute"/>, <see cref="ManyToManyAttribute.Through"/>, …) are used as they are. Names of indexes and constraints
/// are derived from those of tables and columns.
/// </summary>
/// <param name="style">The style of tables and columns.</param>
/// <example>
/// <code>
/// [assembly: TortoiseNaming(NamingStyle.AsDeclared, PluralTables = true)]
/// </code>
/// makes <c>OrderLine.OrderId</c> the column <c>OrderId</c> of the table <c>OrderLines</c>.
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TortoiseNamingAttribute(NamingStyle style = NamingStyle.SnakeCase) : Attribute
{
    /// <summary>The style of tables and columns.</summary>
    public NamingStyle Style { get; } = style;

    /// <summary>The style of tables; by default that of the constructor.</summary>
    public NamingStyle Tables { get; set; } = style;

    /// <summary>The style of columns; by default that of the constructor.</summary>
    public NamingStyle Columns { get; set; } = style;

    /// <summary>True to name tables in the plural, by the regular rules of English: <c>Team</c> → <c>teams</c>, <c>City</c> → <c>cities</c>.</summary>
    public bool PluralTables { get; set; }
}
