using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// The table of a model, or raw SQL that returns its rows. The first name, that of <c>Team.Fields</c>, is shared by all queries of a model.
/// </summary>
internal class ModelTable : RootTable
{
    private static readonly Lock Growth = new();
    private static ModelTable?[] _unbound = [];

    private ModelTable(ModelMetadata model, ModelTable? earlier, RawStatement? sql = null, bool isOptional = false)
        : base(model, earlier, isOptional) => Sql = sql;

    /// <summary>The raw SQL that returns the rows; null for the model's table.</summary>
    public RawStatement? Sql { get; }

    internal override bool IsUnbound => Earlier is null;

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

    /// <summary>The name for a column that is inside a query and belongs to an outer one.</summary>
    /// <param name="inner">The table of the query that it is in.</param>
    public ModelTable Outside(RootTable inner) => new OuterTable(Model, inner);

    protected override RootTable Rename(bool isOptional) => new ModelTable(Model, this, Sql, isOptional);

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

    private sealed class OuterTable(ModelMetadata model, RootTable inner) : ModelTable(model, earlier: null)
    {
        public override RootTable Beyond => inner;
    }
}
