using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// A table in FROM, under one of its names: each lambda that receives its row gets a new one. A column belongs to the innermost enclosing query that has
/// the name: see <see cref="SelectQuery.Has"/>.
/// </summary>
/// <param name="model">The model of its rows.</param>
/// <param name="earlier">The previous name of the table; null for the first.</param>
/// <param name="isOptional">True if it is joined by an outer join, so that there may be no row.</param>
internal abstract class RootTable(ModelMetadata model, RootTable? earlier, bool isOptional) : TableSource(model)
{
    private RootTable? _identity;
    private RootTable? _required;

    /// <summary>The previous name of the table; null for the first.</summary>
    public RootTable? Earlier => earlier;

    /// <summary>The table itself: that which its <see cref="Required"/> form is of.</summary>
    public RootTable Identity => _identity ?? this;

    /// <summary>The table as the condition sees it that joins it: there, its row is not missing.</summary>
    public RootTable Required
    {
        get
        {
            if (!isOptional)
            {
                return this;
            }

            if (_required is null)
            {
                _required = Rename(isOptional: false);
                _required._identity = this;
            }

            return _required;
        }
    }

    /// <summary>A query whose table has this name is skipped: the column is inside it and belongs to an outer one. Null for none.</summary>
    public virtual RootTable? Beyond => null;

    internal sealed override RootTable Root => this;

    internal sealed override bool IsNullable => isOptional;

    /// <summary>An additional name of the table.</summary>
    public RootTable Rename() => Rename(isOptional);

    /// <summary>An additional name of the table, which is joined by an outer join.</summary>
    public RootTable Optional() => Rename(isOptional: true);

    /// <summary>True if this is the name or came after it.</summary>
    public bool HasName(RootTable name)
    {
        var identity = name.Identity;
        for (var table = this; table is not null; table = table.Earlier)
        {
            if (ReferenceEquals(table, identity))
            {
                return true;
            }
        }

        return false;
    }

    internal sealed override TableSource Rebase(TableSource start) => start;

    /// <summary>An additional name of the table.</summary>
    protected abstract RootTable Rename(bool isOptional);
}
