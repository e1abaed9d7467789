using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Hierarchies: the rows below or above others over a relation of the model to itself, by one statement.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>
    /// Returns the rows below those of this query, over a relation of the model to itself: <c>Category.Filter(c =&gt; c.Name == "Tools").Descendants(c =&gt; c.Parent)</c>. Each
    /// row comes once. What follows applies to all of them, and the ordering of a query of the model's own table is theirs. In a cycle a row is its own descendant.
    /// </summary>
    /// <param name="parent">The relation.</param>
    /// <param name="includeSelf">True to return the rows of this query, too.</param>
    /// <param name="maxDepth">The most steps, 1 for the children only; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    public TSelf Descendants(Func<TFields, TFields> parent, bool includeSelf = false, int? maxDepth = null) =>
        Reached(Follow(parent, isUp: false, maxDepth), includeSelf);

    /// <summary>Returns the rows of this query that are below an object: <c>Category.Filter(c =&gt; c.Active).Descendants(c =&gt; c.Parent, of: tools)</c>.</summary>
    /// <param name="parent">The relation.</param>
    /// <param name="of">The object.</param>
    /// <param name="includeSelf">True to return the row of the object, too.</param>
    /// <param name="maxDepth">The most steps, 1 for the children only; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The object is not saved.</exception>
    public TSelf Descendants(Func<TFields, TFields> parent, TModel of, bool includeSelf = false, int? maxDepth = null) =>
        Reached(Follow(parent, isUp: false, maxDepth), RowOf(of), includeSelf);

    /// <summary>
    /// Returns the rows above those of this query, over a relation of the model to itself: <c>Category.Filter(c =&gt; c.Name == "Saws").Ancestors(c =&gt; c.Parent)</c>. Each
    /// row comes once. What follows applies to all of them, and the ordering of a query of the model's own table is theirs. In a cycle a row is its own ancestor.
    /// </summary>
    /// <param name="parent">The relation.</param>
    /// <param name="includeSelf">True to return the rows of this query, too.</param>
    /// <param name="maxDepth">The most steps, 1 for the parents only; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    public TSelf Ancestors(Func<TFields, TFields> parent, bool includeSelf = false, int? maxDepth = null) =>
        Reached(Follow(parent, isUp: true, maxDepth), includeSelf);

    /// <summary>Returns the rows of this query that are above an object.</summary>
    /// <param name="parent">The relation.</param>
    /// <param name="of">The object.</param>
    /// <param name="includeSelf">True to return the row of the object, too.</param>
    /// <param name="maxDepth">The most steps, 1 for the parent only; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The object is not saved.</exception>
    public TSelf Ancestors(Func<TFields, TFields> parent, TModel of, bool includeSelf = false, int? maxDepth = null) =>
        Reached(Follow(parent, isUp: true, maxDepth), RowOf(of), includeSelf);

    /// <summary>
    /// Returns the rows below those of this query, each with the number of steps to it and its path, the keys from the row where it begins to its own: <c>/1/5/9/</c>. An
    /// ordering by the path is depth first. A row that is reached in several ways comes with the shortest.
    /// </summary>
    /// <param name="parent">The relation.</param>
    /// <param name="includeSelf">True to return the rows of this query, too, with the depth 0.</param>
    /// <param name="maxDepth">The most steps, 1 for the children only; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key, or the key is neither made of whole numbers, nor of strings, nor of Guids.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    public Projection<(TModel Model, long Depth, string Path), TFields, Expr<long>, Expr<string>> DescendantsWithDepth(
        Func<TFields, TFields> parent, bool includeSelf = false, int? maxDepth = null) => ReachedWithDepth(Follow(parent, isUp: false, maxDepth), includeSelf);

    /// <summary>Returns the rows above those of this query, each with the number of steps to it and its path, the keys from the row where it begins to its own: <c>/9/5/1/</c>.</summary>
    /// <param name="parent">The relation.</param>
    /// <param name="includeSelf">True to return the rows of this query, too, with the depth 0.</param>
    /// <param name="maxDepth">The most steps, 1 for the parents only; null for all.</param>
    /// <exception cref="ArgumentException">It is not a relation of the model to its own key, or the key is neither made of whole numbers, nor of strings, nor of Guids.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    public Projection<(TModel Model, long Depth, string Path), TFields, Expr<long>, Expr<string>> AncestorsWithDepth(
        Func<TFields, TFields> parent, bool includeSelf = false, int? maxDepth = null) => ReachedWithDepth(Follow(parent, isUp: true, maxDepth), includeSelf);

    private static SelectQuery RowOf(TModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Failures.ThrowIfUnsaved(model, "looked for");
        return SelectQuery.Of(Model).WithWhere(ModelKey.Is(model));
    }

    private static Hierarchy Follow(Func<TFields, TFields> parent, bool isUp, int? maxDepth)
    {
        ArgumentNullException.ThrowIfNull(parent);
        var row = SelectQuery.Of(Model).NewRow();
        return new(Model, parent(TFields.At(row)), row, isUp, maxDepth);
    }

    /// <summary>The rows of this query that are reached from others.</summary>
    private TSelf Reached(Hierarchy hierarchy, SelectQuery start, bool includeSelf)
    {
        var rows = Sliced;
        var row = rows.NewRow();
        return Derive(rows.WithWhere(hierarchy.Reaches(start, row, includeSelf), row));
    }

    /// <summary>The rows that are reached from those of this query.</summary>
    private TSelf Reached(Hierarchy hierarchy, bool includeSelf)
    {
        var rows = Query.WithAllRows();
        return Derive(rows.WithWhere(hierarchy.Reaches(Query, rows.Row, includeSelf)));
    }

    private Projection<(TModel Model, long Depth, string Path), TFields, Expr<long>, Expr<string>> ReachedWithDepth(Hierarchy hierarchy, bool includeSelf)
    {
        var all = Derive(Query.WithAllRows());
        var rows = all.WholeRows;
        var ways = hierarchy.Ways(Query, includeSelf);
        var (depth, path) = hierarchy.ValuesOf(ways);
        var operand = new JoinedRows<(Expr<long>, Expr<string>)>(ways, null, new TupleShape<Expr<long>, Expr<string>>(new ValueShape<long>(depth), new ValueShape<string>(path)));
        var width = rows.Query.Output.Count;
        return new(
            Database,
            new(rows.Join(operand, hierarchy.IsWayTo(rows.Query.Row, ways)), new TupleShape<TFields, Expr<long>, Expr<string>>(rows.Shape, new ValueShape<long>(depth), new ValueShape<string>(path))),
            new ResultReader<(TModel Model, long Depth, string Path), TupleReader<TModel, long, string>>(new(
                all.PartAt(0), Part<long>.Of(depth.ResultType, width), Part<string>.Of(path.ResultType, width + 1))));
    }
}
