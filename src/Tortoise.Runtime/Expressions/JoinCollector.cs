using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Finds the rows that must be joined to the outermost of nested queries, each once, one that others are joined to before them.</summary>
/// <param name="isInside">True where a query around the outermost one has the rows of its model that name no table.</param>
internal sealed class JoinCollector(bool isInside)
{
    private readonly List<SelectQuery> _queries = [];
    private SelectQuery? _outermost;

    /// <summary>The joined rows.</summary>
    public List<RowSource> Rows { get; } = [];

    /// <summary>The models whose tables are read, here or in a query inside.</summary>
    public HashSet<ModelMetadata> Models { get; } = [];

    /// <summary>True where a query inside it that names its columns reads its own table once more.</summary>
    public bool IsReadAgain { get; private set; }

    /// <summary>What a query joins.</summary>
    public static JoinCollector Of(SelectQuery query, bool isInside = false)
    {
        var collector = new JoinCollector(isInside);
        var shape = new ShapeBuilder(stackalloc int[64]) { Joins = collector };
        query.AddTo(ref shape);
        shape.Dispose();
        return collector;
    }

    public void Enter(SelectQuery query)
    {
        IsReadAgain |= query.Root is not null && query.Model == _outermost?.Model;
        _outermost ??= query;
        _queries.Add(query);
        Models.Add(query.Model);
    }

    public void Leave() => _queries.RemoveAt(_queries.Count - 1);

    public void Add(RowSource? source)
    {
        for (var row = source; row is { Relation: not null }; row = row.Parent)
        {
            Models.Add(row.Model);
        }

        if (source?.Relation is null)
        {
            return;
        }

        if (ReferenceEquals(OwnerOf(source), _outermost))
        {
            AddWay(source);
            return;
        }

        for (var row = source; row is { Relation: not null }; row = row.Parent)
        {
            IsReadAgain |= row.Model == _outermost?.Model;
        }
    }

    private void AddWay(RowSource source)
    {
        if (Rows.Exists(row => RowSource.AreSame(row, source)))
        {
            return;
        }

        if (source.Parent is { Relation: not null } parent)
        {
            AddWay(parent);
        }

        Rows.Add(source);
    }

    /// <summary>The query whose table the way starts from.</summary>
    private SelectQuery? OwnerOf(RowSource source)
    {
        var (root, start) = source.Start();
        if (root is null)
        {
            return _queries.FindLast(query => query.Root is null && query.Model == start)
                ?? (isInside ? null : _queries.FindLast(query => query.Model == start));
        }

        return root.IsUnbound
            ? _queries.FindLast(query => (query.Row?.Model ?? query.Model) == root.Model)
            : _queries.Find(query => ReferenceEquals(query.Root, root));
    }
}
