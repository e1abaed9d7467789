namespace Tortoise;

/// <summary>
/// Says how the models of an assembly name their tables and columns by default. Names that are given (<see cref="ModelAttribute.Table"/>,
/// <see cref="ColumnAttribute"/>, <see cref="ManyToManyAttribute.Through"/>, …) are taken as they are. Names of indexes and constraints
/// are made of those of tables and columns.
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
    /// <summary>The style of tables and columns that have none of their own.</summary>
    public NamingStyle Style { get; } = style;

    /// <summary>The style of tables; that of the constructor unless it is set.</summary>
    public NamingStyle Tables { get; set; } = style;

    /// <summary>The style of columns; that of the constructor unless it is set.</summary>
    public NamingStyle Columns { get; set; } = style;

    /// <summary>True to name tables in the plural, by the regular rules of English: <c>Team</c> → <c>teams</c>, <c>City</c> → <c>cities</c>.</summary>
    public bool PluralTables { get; set; }
}
