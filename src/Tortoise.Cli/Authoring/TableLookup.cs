using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The tables of a schema by their names.</summary>
internal sealed class TableLookup(SchemaModel schema)
{
    private readonly Dictionary<string, TableSchema> _byName = schema.Tables.ToDictionary(static table => table.ToString(), StringComparer.Ordinal);
    private readonly ILookup<string, TableSchema> _byLastName = schema.Tables.ToLookup(static table => table.Name, StringComparer.Ordinal);

    /// <summary>The table of this very name; null if there is none.</summary>
    public TableSchema? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The table that a person means: without its schema where it is the only one of the name, with one that this database has not.</summary>
    public TableSchema? Meant(string name) => Find(name)
        ?? (!schema.Dialect.HasSchemas && name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? Find(name[(dot + 1)..])
            : _byLastName[name].Take(2).ToList() is [var only] ? only : null);
}
