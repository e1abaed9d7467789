using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>What the parts of tables are, without their names.</summary>
internal static class SchemaParts
{
    /// <summary>A table whose unique constraints all have a name: what the database chooses cannot be known later.</summary>
    public static TableSchema WithNames(TableSchema table) => table.Uniques.All(static unique => unique.Name is not null)
        ? table
        : table with { Uniques = [.. table.Uniques.Select(unique => unique with { Name = unique.Name ?? DefaultName.Of("uq", table.Name, [.. unique.Columns]) })] };

    public static bool AreSame(UniqueSchema one, UniqueSchema other) => one.Columns.SequenceEqual(other.Columns);

    public static bool AreSame(CheckSchema one, CheckSchema other) => one.Sql == other.Sql;

    public static bool AreSame(ForeignKeySchema one, ForeignKeySchema other) =>
        (one.ReferencedSchema, one.ReferencedTable, one.OnDelete) == (other.ReferencedSchema, other.ReferencedTable, other.OnDelete)
        && one.Columns.SequenceEqual(other.Columns)
        && one.ReferencedColumns.SequenceEqual(other.ReferencedColumns);

    public static bool AreSame(IndexSchema one, IndexSchema other) =>
        (one.IsUnique, one.Method, one.Where) == (other.IsUnique, other.Method, other.Where)
        && one.Parts.SequenceEqual(other.Parts)
        && one.Include.SequenceEqual(other.Include);

    /// <summary>True for a literal.</summary>
    public static bool IsConstant(string sql) => SqlTokenizer.Read(sql) switch
    {
        [{ Kind: SqlTokenKind.Number or SqlTokenKind.Text }] => true,
        [var sign, { Kind: SqlTokenKind.Number }] => sign.Is("-"),

        // A text in Unicode on SQL Server.
        [var prefix, { Kind: SqlTokenKind.Text }] => prefix.Is("N"),
        [var word] => word.Is("TRUE") || word.Is("FALSE"),
        _ => false,
    };

    /// <summary>True if SQL names one of these columns.</summary>
    public static bool Mentions(string sql, IEnumerable<string> columns)
    {
        var names = columns.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Count > 0 && SqlTokenizer.Read(sql, hasBrackets: true).Exists(token => names.Contains(token.Text));
    }
}
