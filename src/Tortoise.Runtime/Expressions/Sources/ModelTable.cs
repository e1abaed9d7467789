using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// The table of a query, by one of its names. The first name is the same for all queries of a model, that of <c>Team.Fields</c>; each lambda is given
/// a new one. A column is of the innermost query around it that has the name: see <see cref="SelectQuery.Has"/>.
/// </summary>
internal class ModelTable : TableSource
{
    private static readonly Lock Growth = new();
    private static ModelTable?[] _unbound = [];

    private ModelTable(ModelMetadata model, ModelTable? earlier)
        : base(model) => Earlier = earlier;

    /// <summary>The name that the table had before; null for the first.</summary>
    public ModelTable? Earlier { get; }

    /// <summary>A query whose table has this name is passed over: the column stands in it and means one around it. Null for none.</summary>
    public virtual ModelTable? Beyond => null;

    /// <summary>True for the name that all queries of the model have.</summary>
    public bool IsUnbound => Earlier is null;

    internal override TableSource Root => this;

    internal override bool IsNullable => false;

    /// <summary>The first name, one object for each model.</summary>
    public static new ModelTable Of(ModelMetadata model)
    {
        var all = Volatile.Read(ref _unbound);
        return model.Id < all.Length && all[model.Id] is { } table ? table : Add(model);
    }

    /// <summary>One more name of the table.</summary>
    public ModelTable Rename() => new(Model, this);

    /// <summary>True where this is the name or came after it.</summary>
    public bool HasName(ModelTable name)
    {
        for (var table = this; table is not null; table = table.Earlier)
        {
            if (ReferenceEquals(table, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a column means by this name that stands in a query and is of one around it.</summary>
    /// <param name="inner">The table of the query that it stands in.</param>
    public ModelTable Outside(ModelTable inner) => new OuterTable(Model, inner);

    internal override TableSource Rebase(TableSource start) => start;

    private static ModelTable Add(ModelMetadata model)
    {
        lock (Growth)
        {
            var all = _unbound;
            if (model.Id >= all.Length)
            {
                Array.Resize(ref all, Math.Max(16, model.Id * 2));
            }

            var table = all[model.Id] ??= new ModelTable(model, earlier: null);
            Volatile.Write(ref _unbound, all);
            return table;
        }
    }

    private sealed class OuterTable(ModelMetadata model, ModelTable inner) : ModelTable(model, earlier: null)
    {
        public override ModelTable Beyond => inner;
    }
}
