using System.Globalization;
using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What a person gives for the rows that exist, as a database spells it: a value, or an SQL expression in parentheses.</summary>
internal static class FillValue
{
    /// <exception cref="MigrationException">The column cannot have such a value.</exception>
    public static string Spell(Dialect dialect, TableSchema table, ColumnSchema column, string text)
    {
        if (text is ['(', .., ')'] or ['\'', .., '\''])
        {
            return text;
        }

        var writer = dialect.CreateSchemaWriter(safe: false);
        var isFlag = bool.TryParse(text, out var flag);
        var family = TypeFamilies.Of(dialect.NormalForm.Type(column.Type));
        switch (family)
        {
            case TypeFamily.Boolean:
                return isFlag || text is "0" or "1" ? writer.Spell(isFlag ? flag : text == "1") : throw Wrong("true or false");
            case TypeFamily.Integer when isFlag:
                return writer.Spell(flag);
            case TypeFamily.Integer:
                return Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : throw Wrong("a whole number");
            case TypeFamily.Decimal:
                // SQLite keeps it as text, so that no digit is lost.
                return writer.Spell(Number());
            case TypeFamily.Real:
                return Number().ToString(CultureInfo.InvariantCulture);
            case TypeFamily.Bytes or TypeFamily.Other:
            case TypeFamily.Guid when column.Type.StartsWith("BINARY", StringComparison.OrdinalIgnoreCase):
                throw Wrong("an SQL expression in parentheses");
            default:
                return writer.Spell(text);
        }

        decimal Number() => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("a number with a point, such as 1.5");

        MigrationException Wrong(string right) =>
            new($"'{text}' is nothing for the column {table}.{column.Name} of type {column.Type} on {dialect.ProductName}: give {right}, --fill \"{table}.{column.Name}=…\".");
    }
}
