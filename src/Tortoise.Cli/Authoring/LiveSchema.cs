using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>A schema that was read from a database, in the words of the models: databases spell types and expressions in their own way, and what means the same is no change.</summary>
internal static class LiveSchema
{
    /// <summary>The tables that the models know, as they are in the database.</summary>
    /// <param name="live">What was read.</param>
    /// <param name="wanted">What the models need.</param>
    public static SchemaModel Aligned(SchemaModel live, SchemaModel wanted)
    {
        var there = new TableLookup(live);
        var sequences = new LiveSequences(live, wanted);
        var enums = live.Enums.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        return new SchemaModel(wanted.Dialect, [.. wanted.Tables.Select(table => there.Find(table.ToString()) is { } found ? sequences.Aligned(Aligned(wanted.Dialect, found, table)) : null).OfType<TableSchema>()])
        {
            Enums = [.. wanted.Enums.Where(type => enums.ContainsKey(type.Name)).Select(type => enums[type.Name])],
            Sequences = sequences.OfModels,
        };
    }

    private static TableSchema Aligned(Dialect dialect, TableSchema live, TableSchema wanted)
    {
        var form = dialect.NormalForm;
        return live with
        {
            Columns = [.. live.Columns.Select(column => TableChange.Find(wanted, column.Name) is { } same ? Aligned(form, column, same) : Typed(form, column, wanted))],
            Uniques = Aligned(SchemaParts.WithNames(live).Uniques, wanted.Uniques, static (one, other) => one.Columns.SequenceEqual(other.Columns)),
            ForeignKeys = Aligned(live.ForeignKeys, wanted.ForeignKeys, static (one, other) => (one.Name is null || one.Name == other.Name) && SchemaParts.AreSame(one, other)),
            Checks = Aligned(live.Checks, wanted.Checks, (one, other) => (one.Name is null || one.Name == other.Name) && form.Expression(one.Sql) == form.Expression(other.Sql)),
            Indexes = Aligned(live.Indexes, wanted.Indexes, (one, other) => one.Name == other.Name && IsSame(dialect, one, other)),
        };
    }

    private static ColumnSchema Aligned(NormalForm form, ColumnSchema live, ColumnSchema wanted) => live with
    {
        Type = form.Type(live.Type) == form.Type(wanted.Type) ? wanted.Type : live.Type,
        Default = Text(live.Default, wanted.Default, text => form.Default(text, wanted.Type)),
        Computed = wanted.Computed is "" && live.Computed is not null ? "" : Text(live.Computed, wanted.Computed, form.Expression),
        Identity = live.IsGenerated ? wanted.Identity : null,
    };

    /// <summary>A column that no property has, with its type as a column spells it that may be the same.</summary>
    private static ColumnSchema Typed(NormalForm form, ColumnSchema live, TableSchema wanted) =>
        live with { Type = wanted.Columns.FirstOrDefault(column => form.Type(column.Type) == form.Type(live.Type))?.Type ?? live.Type };

    private static string? Text(string? live, string? wanted, Func<string, string> normal) => live is not null && wanted is not null && normal(live) == normal(wanted) ? wanted : live;

    private static IReadOnlyList<T> Aligned<T>(IReadOnlyList<T> live, IReadOnlyList<T> wanted, Func<T, T, bool> areSame)
        where T : class => [.. live.Select(one => wanted.FirstOrDefault(other => areSame(one, other)) ?? one)];

    private static bool IsSame(Dialect dialect, IndexSchema one, IndexSchema other) => With(dialect, other).Compare(With(dialect, one)).Count == 0;

    private static SchemaModel With(Dialect dialect, IndexSchema index) => new(dialect, [new TableSchema("t") { Indexes = [index] }]);
}
