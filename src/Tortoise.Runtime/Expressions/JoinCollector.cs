using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Collects the joins of a query, each once and after the row it is joined to, and what the query reads.</summary>
internal sealed class JoinCollector
{
    private readonly List<Level> _levels = [];
    private readonly List<TableSource> _outside = [];
    private readonly ModelMetadata _model;
    private int _reads;

    private JoinCollector(ModelMetadata model) => _model = model;

    /// <summary>The joined rows.</summary>
    public List<JoinedTable> Rows { get; } = [];

    /// <summary>The models whose tables are read, here or in a query inside.</summary>
    public HashSet<ModelMetadata> Models { get; } = [];

    /// <summary>The common table expressions that are read, each after those that it reads.</summary>
    public List<Cte> Ctes { get; } = [];

    /// <summary>True if raw SQL is read, of which nobody knows what it reads.</summary>
    public bool HasRaw { get; private set; }

    /// <summary>The tables of outer queries to whose rows the query, or a nested one, refers.</summary>
    public IReadOnlyList<TableSource> Outside => _outside;

    /// <summary>True if the query, or a nested one, refers to a row of an outer query.</summary>
    public bool IsCorrelated => _outside.Count > 0;

    /// <summary>True if a correlated nested query reads the query's own table again.</summary>
    public bool IsReadAgain { get; private set; }

    /// <summary>What a query joins.</summary>
    public static JoinCollector Of(SelectQuery query)
    {
        var collector = new JoinCollector(query.Model);
        var shape = new ShapeBuilder(stackalloc int[64]) { Joins = collector, Outside = collector._outside };
        query.AddTo(ref shape);
        shape.Dispose();
        return collector;
    }

    /// <summary>True for a row of the outermost query that nothing so far has joined.</summary>
    public bool IsUnused(JoinedTable row) => _levels.Count == 1 && !Rows.Exists(known => TableSource.AreSame(known, row));

    public void Add(Cte table) => Ctes.Add(table);

    public void Enter(SelectQuery query)
    {
        _levels.Add(new Level(_reads) { OutermostNamed = _levels.Count });
        Read(query.From);
        foreach (var clause in query.Tables)
        {
            Read(clause.Table);
        }
    }

    public void Leave()
    {
        var level = _levels[^1];
        _levels.RemoveAt(_levels.Count - 1);
        if (_levels.Count > 0)
        {
            IsReadAgain |= level.OutermostNamed < _levels.Count && _reads > level.ReadsBefore;

            // What a query names of those around it, the ones between them name as well.
            _levels[^1].OutermostNamed = Math.Min(_levels[^1].OutermostNamed, level.OutermostNamed);
        }
    }

    /// <param name="source">A row that is named.</param>
    /// <param name="index">The query that has it, counted from the outermost.</param>
    public void Add(TableSource source, int index)
    {
        _levels[^1].OutermostNamed = Math.Min(_levels[^1].OutermostNamed, index);
        for (var row = source as JoinedTable; row is not null; row = row.Parent as JoinedTable)
        {
            Read(row.Model);
        }

        if (index == 0 && source is JoinedTable joined)
        {
            AddWay(joined);
        }
    }

    private void Read(RootTable table)
    {
        HasRaw |= table is ModelTable { Sql: not null };
        Read(table.Model);
    }

    private void Read(ModelMetadata model)
    {
        Models.Add(model);
        _reads += _levels.Count > 1 && model == _model ? 1 : 0;
    }

    private void AddWay(JoinedTable row)
    {
        if (Rows.Exists(known => TableSource.AreSame(known, row)))
        {
            return;
        }

        if (row.Parent is JoinedTable parent)
        {
            AddWay(parent);
        }

        Rows.Add(row);
    }

    /// <summary>A query that is being walked.</summary>
    /// <param name="readsBefore">How often the outermost query's table was read again before it.</param>
    private sealed class Level(int readsBefore)
    {
        public int ReadsBefore => readsBefore;

        /// <summary>The outermost of the queries whose rows are named in it, counted from the outermost.</summary>
        public required int OutermostNamed { get; set; }
    }
}
