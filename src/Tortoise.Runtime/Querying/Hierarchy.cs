using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>A relation of a model to itself, followed from some rows to the rows below them, or above them, however far these are.</summary>
internal sealed class Hierarchy
{
    private static readonly Expr Start = new FunctionExpr<long>(SqlFunction.Widened, Literal.Zero, FieldTypes.Int64);
    private readonly ModelMetadata _model;
    private readonly List<(FieldMetadata Key, FieldMetadata Reference)> _parts = [];
    private readonly bool _isUp;
    private readonly Expr? _most;

    /// <summary>The rows that a relation leads to.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parent">The related row, as a lambda returned it.</param>
    /// <param name="row">The row that the lambda received.</param>
    /// <param name="isUp">True to follow it to the rows that are referred to; false to those that refer.</param>
    /// <param name="maxDepth">The most steps; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The depth is less than 1.</exception>
    public Hierarchy(ModelMetadata model, IRowFields parent, TableSource row, bool isUp, int? maxDepth)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (parent.Source is not JoinedTable { IsReverse: false, Relation: var relation } joined || relation.Model != model || relation.Target != model || !ReferenceEquals(joined.Parent, row))
        {
            throw new ArgumentException($"A hierarchy follows a relation from {model.Name} to {model.Name} itself, such as x => x.Parent.", nameof(parent));
        }

        foreach (var index in model.Key)
        {
            var place = relation.TargetFields.Index().Where(field => field.Item == index).Select(static field => field.Index).FirstOrDefault(-1);
            _parts.Add(place >= 0
                ? (model.Fields[index], model.Fields[relation.Fields[place]])
                : throw new ArgumentException($"A hierarchy follows a relation to the key of {model.Name}, and {joined.End} refers to another field.", nameof(parent)));
        }

        (_model, _isUp) = (model, isUp);
        if (maxDepth is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(maxDepth));
            _most = new Parameter<long>(FieldTypes.Int64, most);
        }
    }

    /// <summary>The condition that a row of the model is among those that are reached.</summary>
    /// <param name="start">The rows to start from.</param>
    /// <param name="row">The row.</param>
    /// <param name="includeSelf">True if no step is needed.</param>
    public Q Reaches(SelectQuery start, TableSource row, bool includeSelf)
    {
        var keys = KeysOf(start);
        var first = includeSelf ? keys : FirstStep(keys);
        var depth = _most is null ? null : includeSelf ? Literal.Zero : Literal.One;
        var table = new CteReference(Cte.Recursive(
            depth is null ? first : first.WithColumns([.. first.Columns!, new FunctionExpr<long>(SqlFunction.Widened, depth, FieldTypes.Int64)]),
            isAll: false,
            previous => depth is null ? NextStep(previous) : Deeper(NextStep(previous), previous)));
        return new SubqueryMembership(KeyOf(row), SelectQuery.Of(table, [.. table.Columns.Take(_parts.Count)]), negated: false);
    }

    /// <summary>The rows that are reached, each once, as a table that is joined to them: the parts of the key, the number of steps, and the keys on the way.</summary>
    /// <param name="start">The rows to start from.</param>
    /// <param name="includeSelf">True if no step is needed.</param>
    /// <exception cref="ArgumentException">The key has no text that is the same on every database.</exception>
    public DerivedTable Ways(SelectQuery start, bool includeSelf)
    {
        if (_parts.Find(part => !PathFunctions.CanHold(part.Key.Type.Kind)) is { Key: { } other })
        {
            throw new ArgumentException($"A path is made of keys that are whole numbers, strings or Guids, and {other} is none. Use Descendants or Ancestors, without the depth.");
        }

        // The path of a row ends before its own key: one that is in it already was reached before, and leads nowhere new.
        var keys = KeysOf(start);
        var ways = new CteReference(Cte.Recursive(
            keys.WithColumns([.. keys.Columns!, Start, new FunctionExpr<string>(SqlFunction.EmptyPath, [], FieldTypes.String)]),
            isAll: true,
            previous =>
            {
                var step = Deeper(NextStep(previous), previous);
                Expr[] way = [previous.Column(_parts.Count + 1), .. KeyOf(previous)];
                return step
                    .WithColumns([.. step.Columns!, Path(way)])
                    .WithWhere(new Comparison(ComparisonOperator.Equal, new FunctionExpr<int>(SqlFunction.PathPosition, way, FieldTypes.Int32), Literal.Zero));
            }));
        var (depth, path) = (ways.Column(_parts.Count), Path([ways.Column(_parts.Count + 1), .. KeyOf(ways)]));
        var place = Sql.RowNumber().Over(Window.Of(KeyOf(ways), [depth.Asc(), path.Asc()]));
        var reached = SelectQuery.Of(ways, [.. KeyOf(ways), depth, path, place]);
        return new DerivedTable(includeSelf ? reached : reached.WithWhere(new Comparison(ComparisonOperator.Greater, depth, Literal.Zero)));
    }

    /// <summary>The condition that joins a row to its own among <see cref="Ways"/>, the shortest.</summary>
    public Q IsWayTo(TableSource row, DerivedTable ways) => _parts.Index().Aggregate(
        (Q)new Comparison(ComparisonOperator.Equal, ways.Column(_parts.Count + 2), Literal.One),
        (all, part) => all & new Comparison(ComparisonOperator.Equal, new Column(part.Item.Key, row), ways.Column(part.Index)));

    /// <summary>The number of steps, and the path, among the columns of <see cref="Ways"/>.</summary>
    public (Expr<long> Depth, Expr<string> Path) ValuesOf(DerivedTable ways) => ((Expr<long>)ways.Column(_parts.Count), (Expr<string>)ways.Column(_parts.Count + 1));

    private static FunctionExpr<string> Path(Expr[] way) => new(SqlFunction.PathWith, way, FieldTypes.String);

    private Expr[] KeyOf(TableSource row) => [.. _parts.Select(part => new Column(part.Key, row))];

    private Expr[] KeyOf(QueryTable table) => [.. _parts.Select((_, index) => table.Column(index))];

    /// <summary>The keys of the rows to start from, which nothing locks.</summary>
    private SelectQuery KeysOf(SelectQuery start)
    {
        var rows = start.WithHints(QueryHints.None);
        return rows.Row is JoinedTable ? rows.WithColumns(KeyOf(rows.Row)) : rows.Keys;
    }

    private SelectQuery FirstStep(SelectQuery start)
    {
        var row = ModelTable.Of(_model).Rename();
        var found = SelectQuery.Of(_model).WithRow(row).WithWhere(new SubqueryMembership([.. _parts.Select(part => From(part, row))], start, negated: false));
        return Reached(found, row);
    }

    private SelectQuery NextStep(CteReference previous)
    {
        var row = ModelTable.Of(_model).Rename();
        var on = _parts.Index().Aggregate(Q.All, (all, part) => all & new Comparison(ComparisonOperator.Equal, From(part.Item, row), previous.Column(part.Index)));
        return Reached(SelectQuery.Of(previous).WithTable(new JoinClause(row, on)), row);
    }

    /// <summary>What of a row the key of the row before it is compared with.</summary>
    private Column From((FieldMetadata Key, FieldMetadata Reference) part, TableSource row) => new(_isUp ? part.Key : part.Reference, row, isNullable: false);

    private SelectQuery Reached(SelectQuery query, TableSource row)
    {
        if (!_isUp)
        {
            return query.WithColumns(KeyOf(row));
        }

        var found = query.WithColumns([.. _parts.Select(part => new Column(part.Reference, row, isNullable: false))]);
        return _parts
            .Where(static part => part.Reference.IsNullable)
            .Aggregate(found, (rows, part) => rows.WithWhere(new NullCheck(new Column(part.Reference, row), negated: true)));
    }

    /// <summary>A step with its number as a column after the key.</summary>
    private SelectQuery Deeper(SelectQuery step, CteReference previous)
    {
        var depth = previous.Column(_parts.Count);
        var deeper = step.WithColumns([.. step.Columns!, new ArithmeticExpr<long>(ArithmeticOperator.Add, depth, Literal.One, FieldTypes.Int64)]);
        return _most is null ? deeper : deeper.WithWhere(new Comparison(ComparisonOperator.Less, depth, _most));
    }
}
