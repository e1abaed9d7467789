using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// The source of a column's row: the table of a query, or a relation joined to another row. A query's table has one name per lambda that
/// received its row, and the object is the name: what a lambda says about its row refers to that row, wherever it is used.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TableSource
{
    private protected TableSource(ModelMetadata model) => Model = model;

    /// <summary>The model of the row.</summary>
    internal ModelMetadata Model { get; }

    /// <summary>True for the row of <c>Team.Fields</c>, which each query of the model has.</summary>
    internal virtual bool IsUnbound => false;

    /// <summary>The table that the join path starts from; the source itself if nothing is joined.</summary>
    internal abstract RootTable Root { get; }

    /// <summary>True if there may be no such row, so that all its columns can be NULL.</summary>
    internal abstract bool IsNullable { get; }

    /// <summary>The fields of <c>Team.Fields</c>: those of the innermost enclosing query of the model.</summary>
    public static TFields Of<TFields>(ModelMetadata model)
        where TFields : class, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(model);
        return TFields.At(ModelTable.Of(model));
    }

    /// <summary>The fields of the row that a to-one end reaches, joined to another row.</summary>
    public static TFields Join<TFields>(IRowFields row, RelationEnd end)
        where TFields : class, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(end);
        return TFields.At(JoinedTable.Over(row.Source, end));
    }

    /// <summary>The same join path from another row.</summary>
    internal abstract TableSource Rebase(TableSource start);

    /// <summary>A path that starts from any query of the row's model, moved to the row; any other path unchanged.</summary>
    internal TableSource Bind(TableSource row) => Root is ModelTable { IsUnbound: true } root && root.Model == row.Model ? Rebase(row) : this;

    /// <summary>The path as a query nested in the path's query refers to it.</summary>
    internal TableSource Outside(SelectQuery inner) => Root is ModelTable { IsUnbound: true } root ? Rebase(root.Outside(inner.From)) : this;

    /// <summary>True for the same row of one query: the same path from its table, under any of the table's names.</summary>
    internal static bool AreSame(TableSource left, TableSource right)
    {
        while (left is JoinedTable one && right is JoinedTable other && one.IsSameJoin(other))
        {
            (left, right) = (one.Parent, other.Parent);
        }

        return ReferenceEquals(left, right) || (left, right) switch
        {
            (RootTable table, RootTable same) => table.HasName(same) || same.HasName(table),
            (DerivedRow row, DerivedRow other) => row.Offset == other.Offset && AreSame(row.Root, other.Root),
            _ => false,
        };
    }
}
