using Microsoft.CodeAnalysis;
using Tortoise.Generators.Names;
using Tortoise.Metadata;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// How an assembly names tables and columns by default: snake_case, or what <c>[assembly: TortoiseNaming]</c> specifies. All
/// of these names have a length that every database accepts.
/// </summary>
internal sealed record Naming(string TableStyle, string ColumnStyle, bool HasPluralTables)
{
    private static readonly Naming Default = new(NamingStyle.SnakeCase, NamingStyle.SnakeCase, HasPluralTables: false);

    public bool IsDefault => this == Default;

    public static Naming Of(IAssemblySymbol assembly)
    {
        if (assembly.FindAttribute(AttributeNames.TortoiseNaming) is not { } attribute)
        {
            return Default;
        }

        var style = attribute.EnumAt(0) ?? NamingStyle.SnakeCase;
        return new(attribute.NamedEnum("Tables") ?? style, attribute.NamedEnum("Columns") ?? style, attribute.NamedBool("PluralTables") == true);
    }

    public string Table(string type) => DefaultName.Fit(NamingStyle.Apply(TableStyle, HasPluralTables ? EnglishPlural.Of(type) : type));

    /// <summary>The type of an enum that is the database's own.</summary>
    public string EnumType(string type) => DefaultName.Fit(NamingStyle.Apply(TableStyle, type));

    public string Column(string property) => DefaultName.Fit(NamingStyle.Apply(ColumnStyle, property));

    /// <summary>The table of a many-to-many relation: the table of the model that declares it, and the property.</summary>
    public string LinkTable(string table, string property) => DefaultName.Fit(
        NamingStyle.HasSeparators(TableStyle) ? $"{table}_{NamingStyle.Apply(TableStyle, property)}" : table + NamingStyle.Continue(TableStyle, property));
}
