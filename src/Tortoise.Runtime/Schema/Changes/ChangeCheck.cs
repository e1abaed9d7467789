using Tortoise.Dialects;

namespace Tortoise.Schema;

/// <summary>Refuses changes that rows do not survive.</summary>
internal static class ChangeCheck
{
    /// <exception cref="MigrationException">A value has none in the new type, or rows have no value for a column.</exception>
    public static void Run(Dialect dialect, TableChange change)
    {
        foreach (var (from, to) in change.AlteredColumns)
        {
            if (to.Computed is null && from.Computed is null && !TypeFamilies.CanConvert(dialect.NormalForm.Type(from.Type), dialect.NormalForm.Type(to.Type)))
            {
                throw new MigrationException(
                    $"The column {change.To}.{to.Name} cannot become {to.Type} from {from.Type}, because not every value has one of that type: add a column, fill it in a migration, and drop the old one.");
            }
        }

        foreach (var column in change.AddedColumns)
        {
            if (NeedsFill(change, column))
            {
                throw new MigrationException($"The rows of {change.To} have no value for its new column {column.Name}, which must not be NULL: give it a [DbDefault], or say what they get.");
            }
        }
    }

    /// <summary>True if somebody must say what the rows that exist get in a column.</summary>
    public static bool NeedsFill(TableChange change, ColumnSchema column) =>
        // SQL Server gives a row version its value.
        column is { IsNullable: false, IsGenerated: false, Computed: null, Default: null, Type: not "rowversion" } && !change.Fills.ContainsKey(column.Name);
}
