using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// The table of a query under one of its names. The first name, that of <c>Team.Fields</c>, is shared by all queries of a model; each lambda gets
/// a new one. A column belongs to the innermost enclosing query that has the name: see <see cref="SelectQuery.Has"/>.
/// </summary>
internal class ModelTable : TableSource
{
    private static readonly Lock Growth = new();
    private static ModelTable?[] _unbound = [];

    private ModelTable(ModelMetadata model, ModelTable? earlier, RawStatement? sql = null)
        : base(model) => (Earlier, Sql) = (earlier, sql);

    /// <summary>The raw SQL that returns the rows; null for the model's table.</summary>
    public RawStatement? Sql { get; }

    /// <summary>The previous name of the table; null for the first.</summary>
    public ModelTable? Earlier { get; }

    /// <summary>A query whose table has this name is skipped: the column is inside it and belongs to an outer one. Null for none.</summary>
    public virtual ModelTable? Beyond => null;

    internal override bool IsUnbound => Earlier is null;

    internal override TableSource Root => this;

    internal override bool IsNullable => false;

    /// <summary>The first name, one object per model.</summary>
    public static ModelTable Of(ModelMetadata model)
    {
        var all = Volatile.Read(ref _unbound);
        return model.Id < all.Length && all[model.Id] is { } table ? table : Add(model);
    }

    /// <summary>Rows of a model that raw SQL returns: each of its columns, and each row once.</summary>
    public static ModelTable Of(ModelMetadata model, RawStatement sql) => new(model, Of(model), sql);

    /// <summary>The model's own table, under all names of this one.</summary>
    public ModelTable WithoutSql() => new(Model, this);

    /// <summary>An additional name of the table.</summary>
    public ModelTable Rename() => new(Model, this, Sql);

    /// <summary>True if this is the name or came after it.</summary>
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

    /// <summary>The name for a column that is inside a query and belongs to an outer one.</summary>
    /// <param name="inner">The table of the query that it is in.</param>
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
