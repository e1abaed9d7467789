using Tortoise.Dialects;

namespace Tortoise.Schema;

/// <summary>Throws for names that the database could not distinguish: names that are too long, and indexes with the same name.</summary>
internal static class NameCheck
{
    /// <exception cref="ConfigurationException">A name is too long, or two indexes have the same.</exception>
    public static void Run(Dialect dialect, IReadOnlyList<TableSchema> tables)
    {
        foreach (var (what, name) in tables.SelectMany(Names))
        {
            dialect.NameLimit.Check(dialect, name, what);
        }

        if (dialect.IndexNamesAreShared)
        {
            CheckIndexes(dialect, tables);
        }
    }

    private static IEnumerable<(string What, string Name)> Names(TableSchema table)
    {
        if (table.Schema is { } schema)
        {
            yield return ("schema", schema);
        }

        yield return ("table", table.Name);
        foreach (var column in table.Columns)
        {
            yield return ($"the column of table '{table}'", column.Name);
        }

        var parts = table.Indexes.Select(index => ("index", (string?)index.Name))
            .Concat(table.Uniques.Select(unique => ("unique constraint", unique.Name)))
            .Concat(table.Checks.Select(check => ("check", check.Name)))
            .Concat(table.ForeignKeys.Select(key => ("foreign key", key.Name)));
        foreach (var (kind, name) in parts)
        {
            if (name is not null)
            {
                yield return ($"the {kind} of table '{table}'", name);
            }
        }
    }

    /// <summary>Tables and indexes have their names from one pool in each schema; a script of <c>IF NOT EXISTS</c> would pass over the second.</summary>
    private static void CheckIndexes(Dialect dialect, IReadOnlyList<TableSchema> tables)
    {
        var owners = tables.ToDictionary(table => (table.Schema, table.Name.ToUpperInvariant()), table => $"table '{table}'");
        foreach (var table in tables)
        {
            foreach (var index in table.Indexes)
            {
                var name = (table.Schema, index.Name.ToUpperInvariant());
                if (!owners.TryAdd(name, $"an index of table '{table}'"))
                {
                    throw new ConfigurationException(
                        $"The index '{index.Name}' of table '{table}' has the same name as {owners[name]}, but names are unique within a schema on " +
                        $"{dialect.ProductName}. Give one of the indexes another name, as in [Index(Name = \"ix_…\")] on the property.");
                }
            }
        }
    }
}
