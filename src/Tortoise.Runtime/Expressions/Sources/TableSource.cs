using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// Where the row of a column comes from: the table of a query, or a relation joined to another row. A query's table has a name for each lambda that
/// was given its row, and the object is the name: what a lambda says of its row is of that row, wherever it stands.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TableSource
{
    private protected TableSource(ModelMetadata model) => Model = model;

    /// <summary>The model of the row.</summary>
    internal ModelMetadata Model { get; }

    /// <summary>The table that the way to the row starts from; the source itself where nothing is joined.</summary>
    internal abstract TableSource Root { get; }

    /// <summary>True where there may be no such row, so that every column of it can be NULL.</summary>
    internal abstract bool IsNullable { get; }

    /// <summary>The fields of the row that an end reaches.</summary>
    /// <param name="source">The row; null for that of the innermost query of the model.</param>
    /// <param name="end">The end.</param>
    public static TFields Join<TFields>(TableSource? source, RelationEnd end)
        where TFields : struct, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(end);
        return TFields.At(JoinedTable.Over(source ?? ModelTable.Of(end.Model), end));
    }

    /// <summary>The row that <c>Team.Fields</c> speaks of: that of the innermost query of the model around the column.</summary>
    public static TableSource Of(ModelMetadata model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ModelTable.Of(model);
    }

    /// <summary>The same way from another row.</summary>
    internal abstract TableSource Rebase(TableSource start);

    /// <summary>A way that starts from whichever query of the row's model, from the row instead; any other way as it is.</summary>
    internal TableSource Bind(TableSource row) => Root is ModelTable { IsUnbound: true } root && root.Model == row.Model ? Rebase(row) : this;

    /// <summary>The way as a query names it that stands in the query which the way is of.</summary>
    internal TableSource Outside(SelectQuery inner) => Root is ModelTable { IsUnbound: true } root ? Rebase(root.Outside(inner.Table)) : this;

    /// <summary>True for the same row of one query: the same way from its table, whichever of the names of the table they use.</summary>
    internal static bool AreSame(TableSource left, TableSource right)
    {
        while (left is JoinedTable one && right is JoinedTable other && one.IsSameJoin(other))
        {
            (left, right) = (one.Parent, other.Parent);
        }

        return ReferenceEquals(left, right) || (left is ModelTable table && right is ModelTable same && (table.HasName(same) || same.HasName(table)));
    }
}
