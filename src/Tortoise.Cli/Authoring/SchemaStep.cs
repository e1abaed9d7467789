using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The way from what the migrations lead to, to what the models are, in one dialect.</summary>
/// <param name="from">What there is.</param>
/// <param name="to">What is wanted.</param>
internal sealed class SchemaStep(SchemaModel from, SchemaModel to)
{
    private readonly HashSet<string> _unmanaged = to.Unmanaged.ToHashSet(StringComparer.Ordinal);

    public Dialect Dialect => To.Dialect;

    public SchemaModel From { get; } = from;

    public SchemaModel To { get; } = to;

    /// <summary>The tables that there are.</summary>
    public TableLookup Before { get; } = new(from);

    /// <summary>The tables that are wanted.</summary>
    public TableLookup After { get; } = new(to);

    /// <summary>The tables that are gone, apart from those that others look after now.</summary>
    public IEnumerable<TableSchema> Gone => From.Tables.Where(table => After.Find(table.ToString()) is null && !_unmanaged.Contains(table.ToString()));

    /// <summary>The tables that others look after from now on.</summary>
    public IEnumerable<TableSchema> Left => From.Tables.Where(table => _unmanaged.Contains(table.ToString()));

    /// <summary>The tables that are new.</summary>
    public IEnumerable<TableSchema> New => To.Tables.Where(table => Before.Find(table.ToString()) is null);
}
