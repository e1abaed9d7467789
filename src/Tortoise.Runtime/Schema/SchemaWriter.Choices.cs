using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <content>What is declared once for each database.</content>
internal abstract partial class SchemaWriter
{
    /// <summary>How this database computes a column; null if it does not.</summary>
    /// <exception cref="ConfigurationException">It is declared for other databases only.</exception>
    private ComputedColumn? ComputedOf(FieldMetadata column)
    {
        for (var choice = column.Computed; choice is not null; choice = choice.Else)
        {
            if (Includes(choice.Databases, column, "Generated"))
            {
                return choice;
            }
        }

        return column.Computed is null ? null : throw Missing(column, "Generated");
    }

    /// <summary>The default of a column in this database; null if it has none.</summary>
    /// <exception cref="ConfigurationException">It is declared for other databases only.</exception>
    private DbDefault? DefaultOf(FieldMetadata column)
    {
        for (var choice = column.DbDefault; choice is not null; choice = choice.Else)
        {
            if (Includes(choice.Databases, column, "DbDefault"))
            {
                return choice;
            }
        }

        return column.DbDefault is null ? null : throw Missing(column, "DbDefault");
    }

    private bool Includes(IReadOnlyList<string> databases, FieldMetadata column, string attribute) =>
        DatabaseFilter.Includes(databases, dialect, $"[{attribute}] of {column}");

    // A program leaves such a column out of its inserts, on every database.
    private ConfigurationException Missing(FieldMetadata column, string attribute) => new(
        $"{column} has a [{attribute}] for other databases, but none for {dialect.ProductName}: add one with Databases = [\"{dialect.Name}\"], or one without Databases.");
}
