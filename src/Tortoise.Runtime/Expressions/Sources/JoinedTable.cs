using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A relation joined to a row. Two that go over the same relation from the same row are one join.</summary>
/// <param name="parent">The row that it is joined to.</param>
/// <param name="relation">The relation.</param>
/// <param name="isReverse">True if the joined row has the key.</param>
/// <param name="end">The property that leads to the row; null for a link in between.</param>
/// <param name="isRequired">True for an inner join.</param>
/// <param name="isFiltered">True if filters may hide the row: their conditions are joined with it, in the <see cref="JoinFilter"/> of the query.</param>
/// <param name="isPresent">True in the condition that joins the row: there, it is not missing.</param>
internal sealed class JoinedTable(TableSource parent, RelationMetadata relation, bool isReverse, RelationEnd? end = null, bool isRequired = false, bool isFiltered = false, bool isPresent = false)
    : TableSource(isReverse ? relation.Model : relation.Target)
{
    public TableSource Parent => parent;

    public RelationMetadata Relation => relation;

    public RelationEnd? End => end;

    public bool IsReverse => isReverse;

    public bool IsRequired => isRequired;

    public bool IsFiltered => isFiltered;

    public bool IsPresent => isPresent;

    /// <summary>True if there may be several such rows.</summary>
    public bool IsMany => isReverse && !relation.IsUnique;

    internal override RootTable Root => parent.Root;

    /// <summary>True if the relation says that there may be no such row.</summary>
    public bool IsOptional =>
        !isRequired && !isPresent && (isReverse || relation.IsNullable || !relation.HasConstraint || (parent is JoinedTable before ? before.IsOptional : parent.IsNullable));

    // A filter may hide the row: whether it does is known when the statement is about to be sent.
    internal override bool IsNullable => !isRequired && !isPresent && (IsOptional || isFiltered || Model.MayBeFiltered || parent.IsNullable);

    /// <summary>The first join of the path.</summary>
    public JoinedTable First => parent is JoinedTable before ? before.First : this;

    /// <summary>The column pairs of the join condition: the parent's, and the joined row's.</summary>
    public IEnumerable<ColumnPair> Columns
    {
        get
        {
            for (var i = 0; i < relation.Fields.Count; i++)
            {
                var (own, target) = (relation.Model.Fields[relation.Fields[i]], relation.Target.Fields[relation.TargetFields[i]]);
                yield return isReverse ? new(target, own) : new(own, target);
            }
        }
    }

    /// <summary>The rows that an end reaches, joined.</summary>
    public static JoinedTable Over(TableSource parent, RelationEnd end) => end.Far is null
        ? new(parent, end.Near, end.IsReverse, end)
        : new(new JoinedTable(parent, end.Near, end.IsReverse), end.Far, isReverse: false, end);

    /// <summary>True for the same relation, joined in the same way to any row.</summary>
    public bool IsSameJoin(JoinedTable other) => relation == other.Relation && isReverse == other.IsReverse && isRequired == other.IsRequired && isFiltered == other.IsFiltered;

    /// <summary>The same path without its first join, from the table that it joins.</summary>
    public TableSource After(TableSource first) =>
        parent is JoinedTable before ? new JoinedTable(before.After(first), relation, isReverse, end, isRequired, isFiltered, isPresent) : first;

    /// <summary>The same join from a row that takes the place of its parent, with filters of its row or without.</summary>
    public JoinedTable With(TableSource other, bool filtered) =>
        ReferenceEquals(parent, other) && isFiltered == filtered ? this : new(other, relation, isReverse, end, isRequired, filtered, isPresent);

    /// <summary>The row as the condition sees it that joins it.</summary>
    public JoinedTable Present => new(parent, relation, isReverse, end, isRequired, isFiltered, isPresent: true);

    /// <summary>
    /// The key of a joined row is also in the row that refers to it: no join is needed to read it, if the database guarantees that the row
    /// exists, and no filter hides it.
    /// </summary>
    public static void Elide(ref FieldMetadata field, ref TableSource source)
    {
        // A composite key with a NULL part refers to no row.
        while (source is JoinedTable { Relation: { HasConstraint: true } relation, IsReverse: false, IsFiltered: false } joined && (relation.Fields.Count == 1 || !relation.IsNullable))
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
            source = joined.Parent;
        }
    }

    internal override TableSource Rebase(TableSource start) => new JoinedTable(parent.Rebase(start), relation, isReverse, end, isRequired, isFiltered, isPresent);
}

/// <summary>Columns that are equal in a join.</summary>
/// <param name="Near">That of the row before.</param>
/// <param name="Far">That of the joined row.</param>
internal sealed record ColumnPair(FieldMetadata Near, FieldMetadata Far);
