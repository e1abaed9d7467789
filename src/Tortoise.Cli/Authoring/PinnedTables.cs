using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>
/// Keeps the tables as they are of models that have not changed since their migration: a new version of Tortoise that spells a type otherwise changes no database by itself.
/// </summary>
internal sealed class PinnedTables
{
    private readonly IReadOnlyDictionary<ModelMetadata, string> _hashes;
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly HashSet<ModelMetadata> _changed = [];
    private readonly HashSet<(string? Schema, string Table)> _names = [];

    /// <param name="models">The models of the group.</param>
    /// <param name="hashes">Their hashes now.</param>
    /// <param name="known">Their hashes when their last migrations were made, by table.</param>
    public PinnedTables(IReadOnlyList<ModelMetadata> models, IReadOnlyDictionary<ModelMetadata, string> hashes, IReadOnlyDictionary<string, string> known)
    {
        (_hashes, _known) = (hashes, known);
        _changed.UnionWith(models.Where(model => !IsSame(model)));

        // A foreign key has the type of what it refers to.
        while (models.Where(model => !_changed.Contains(model) && model.Relations.Select(static relation => relation.Target).Concat(model.Links.Select(static link => link.Target)).Any(_changed.Contains)).ToList() is { Count: > 0 } more)
        {
            _changed.UnionWith(more);
        }

        foreach (var model in models.Where(model => !_changed.Contains(model)))
        {
            _names.Add((model.Schema, model.Table));
            _names.UnionWith(model.Links.Where(static link => link.LinkModel is null).Select(static link => (link.Links.Schema, link.Links.Table)));
        }
    }

    /// <summary>The name of a model's table in <c>migration.json</c>.</summary>
    public static string NameOf(ModelMetadata model) => new TableSchema(model.Table) { Schema = model.Schema }.ToString();

    /// <summary>The new schema, in which these tables are as they are in the old one.</summary>
    /// <param name="from">What there is.</param>
    /// <param name="to">What is wanted.</param>
    /// <param name="kept">The tables that are kept otherwise than they would be created now.</param>
    public SchemaModel Apply(SchemaModel from, SchemaModel to, out IReadOnlyList<string> kept)
    {
        var before = new TableLookup(from);
        var names = new List<string>();
        SchemaModel pinned = to with { Tables = [.. to.Tables.Select(Pinned)] };
        kept = names;
        return pinned;

        TableSchema Pinned(TableSchema table)
        {
            if (!(_names.Contains((table.Schema, table.Name)) || (!to.Dialect.HasSchemas && _names.Any(name => name.Table == table.Name))) || before.Find(table.ToString()) is not { } was)
            {
                return table;
            }

            if (!StateChange.AreSame(was, table))
            {
                names.Add(table.ToString());
            }

            return was;
        }
    }

    private bool IsSame(ModelMetadata model) => _hashes.TryGetValue(model, out var hash) && _known.TryGetValue(NameOf(model), out var known) && hash == known;
}
