using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// Where the row of a column comes from: the table of a subquery, or a join over a relation. Null stands for the query's own table. Two
/// sources that go the same way from the same table are one join.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowSource
{
    private RowSource(ModelMetadata model, RowSource? parent, RelationMetadata? relation, bool isReverse, RelationEnd? end, bool isRequired)
    {
        IsRequired = isRequired;
        End = end;
        Model = model;
        Parent = parent;
        Relation = relation;
        IsReverse = isReverse;
    }

    private RowSource(ModelMetadata model, RowSource? beyond)
    {
        Model = model;
        Beyond = beyond;
        IsUnbound = true;
    }

    /// <summary>The model of the row.</summary>
    internal ModelMetadata Model { get; }

    /// <summary>True for the row that <c>Team.Fields</c> speaks of: that of the innermost query of the model around the column.</summary>
    internal bool IsUnbound { get; }

    /// <summary>The table of the subquery that an unbound row is not of, but of a query around it; null where any query may be meant.</summary>
    internal RowSource? Beyond { get; }

    /// <summary>What it is joined to; null for the query's own table.</summary>
    internal RowSource? Parent { get; }

    /// <summary>The relation that the join goes over; null for the table of a subquery.</summary>
    internal RelationMetadata? Relation { get; }

    /// <summary>The property that leads to the row; null for the table of a subquery and for a link on the way.</summary>
    internal RelationEnd? End { get; }

    /// <summary>True where the joined row has the key.</summary>
    internal bool IsReverse { get; }

    /// <summary>True for a join that leaves out rows without such a row.</summary>
    internal bool IsRequired { get; }

    /// <summary>True where there may be several such rows.</summary>
    internal bool IsMany => Relation is not null && IsReverse && !Relation.IsUnique;

    /// <summary>True where there may be no such row, so that every column of it can be NULL.</summary>
    internal bool IsNullable =>
        Relation is not null
        && !IsRequired
        && (IsReverse || Relation.IsNullable || !Relation.HasConstraint || Parent is { IsNullable: true });

    /// <summary>The fields of the row that an end reaches.</summary>
    public static TFields Join<TFields>(RowSource? source, RelationEnd end)
        where TFields : struct, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(end);
        return TFields.At(Over(source, end));
    }

    /// <summary>The fields of the row of whichever query of the model they will stand in.</summary>
    public static TFields Unbound<TFields>(ModelMetadata model)
        where TFields : struct, IRowFields<TFields> => TFields.At(UnboundRow<TFields>.Source ??= new RowSource(model, beyond: null));

    /// <summary>The same way from another table.</summary>
    internal static RowSource? Rebase(RowSource? source, RowSource? root) =>
        source?.Relation is null ? root : Over(Rebase(source.Parent, root), source.Relation, source.IsReverse, source.End, source.IsRequired);

    /// <summary>A way that starts from an unbound row, from the row of a query instead; any other way as it is.</summary>
    internal static RowSource? Bind(RowSource? source, RowSource? row) => source?.Start().Root is { IsUnbound: true } ? Rebase(source, row) : source;

    /// <summary>A way as a subquery names it to which it is the way around it.</summary>
    /// <param name="source">The way.</param>
    /// <param name="inner">The table of the subquery.</param>
    internal static RowSource? Outside(RowSource? source, RowSource inner) =>
        source?.Start().Root is { IsUnbound: true } root ? Rebase(source, new RowSource(root.Model, inner)) : source;

    /// <summary>True for the same way from the same table.</summary>
    internal static bool AreSame(RowSource? left, RowSource? right)
    {
        for (; !ReferenceEquals(left, right); left = left.Parent, right = right.Parent)
        {
            if (left?.Relation is null || left.Relation != right?.Relation || left.IsReverse != right.IsReverse || left.IsRequired != right.IsRequired)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The key of a joined row stands in the row that refers to it: no join is needed to read it, where the database sees to it that the row
    /// is there.
    /// </summary>
    internal static void Shorten(ref FieldMetadata field, ref RowSource? source)
    {
        // A key of which a part is NULL leads to no row, whatever its other parts are.
        while (source is { Relation: { HasConstraint: true } relation, IsReverse: false } && (relation.Fields.Count == 1 || !relation.IsNullable))
        {
            var place = -1;
            for (var i = 0; i < relation.TargetFields.Count; i++)
            {
                place = relation.TargetFields[i] == field.Index ? i : place;
            }

            if (place < 0)
            {
                return;
            }

            field = relation.Model.Fields[relation.Fields[place]];
            source = source.Parent;
        }
    }

    /// <summary>The first join of the way; the source itself where it is none.</summary>
    internal RowSource First()
    {
        var first = this;
        while (first.Parent is { Relation: not null } parent)
        {
            first = parent;
        }

        return first;
    }

    /// <summary>The table that the way starts from: that of a subquery, or, with null, the query's own, and its model.</summary>
    internal (RowSource? Root, ModelMetadata Model) Start()
    {
        var first = First();
        return first switch
        {
            { Relation: null } => (first, first.Model),
            { Parent: { } root } => (root, root.Model),
            { Relation: { } relation } => (null, first.IsReverse ? relation.Target : relation.Model),
        };
    }

    /// <summary>The same way without its first join, from the table that this one joins.</summary>
    internal RowSource From(RowSource root) => ReferenceEquals(this, First()) ? root : Over(Parent!.From(root), Relation!, IsReverse, End, IsRequired);

    /// <summary>The table of a subquery.</summary>
    internal static RowSource Of(ModelMetadata model) => new(model, null, null, isReverse: false, end: null, isRequired: false);

    /// <summary>The rows that an end reaches, joined.</summary>
    internal static RowSource Over(RowSource? source, RelationEnd end) => end.Far is null
        ? Over(source, end.Near, end.IsReverse, end)
        : Over(Over(source, end.Near, end.IsReverse), end.Far, isReverse: false, end);

    /// <summary>The rows that a relation reaches, joined.</summary>
    internal static RowSource Over(RowSource? source, RelationMetadata relation, bool isReverse, RelationEnd? end = null, bool isRequired = false) =>
        new(isReverse ? relation.Model : relation.Target, source, relation, isReverse, end, isRequired);

    /// <summary>One source for each struct of fields, so that a handle can be kept of each column.</summary>
    private static class UnboundRow<TFields>
    {
        public static RowSource? Source;
    }
}
