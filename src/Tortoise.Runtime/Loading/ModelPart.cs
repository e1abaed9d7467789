using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>An object with those that are joined to it, as a part of a larger row.</summary>
/// <param name="columns">The columns of its fields.</param>
/// <param name="joined">The columns of the joined rows.</param>
/// <param name="loads">What is loaded into it by statements of their own.</param>
/// <param name="isOptional">True if there may be no such row, whose object is null then.</param>
internal sealed class ModelPart<TModel>(RowColumns columns, JoinedRow[] joined, IReadOnlyList<RelationLoad> loads, bool isOptional) : RowPart<TModel>
    where TModel : class, IModel<TModel>
{
    private readonly object?[] _objects = new object?[joined.Length];
    private Database? _database;
    private List<TModel>? _models;

    public override bool HasLoads => loads.Count > 0;

    /// <summary>The row of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="offset">Its first column.</param>
    /// <param name="loads">What is loaded into the object.</param>
    /// <param name="isOptional">True if there may be no such row.</param>
    public static ModelPart<TModel> Of(SelectQuery query, int offset, IReadOnlyList<RelationLoad> loads, bool isOptional = false) =>
        new ModelPart<TModel>(RowColumns.Of(query, 0), JoinedRow.Of(query), loads, isOptional).From(offset);

    public override TModel Read<TRow>(in TRow row)
    {
        if (isOptional && row.IsNull(columns.Key))
        {
            return null!;
        }

        var origin = _database!.Origin;
        var model = columns.Read<TModel, TRow>(origin, in row);
        JoinedRow.Read(joined, origin, in row, model, _objects);
        _models?.Add(model);
        return model;
    }

    public override RowPart<TModel> On(Database database) => new ModelPart<TModel>(columns, joined, loads, isOptional)
    {
        _database = database,
        _models = HasLoads ? [] : null,
    };

    public override ModelPart<TModel> From(int offset) => new(
        columns.From(offset), Array.ConvertAll(joined, row => row with { Columns = row.Columns.From(offset) }), loads, isOptional);

    public override async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        if (_models is { Count: > 0 } models)
        {
            await RelationLoader.LoadAsync(_database!, models, loads, reload: false, cancellationToken).ConfigureAwait(false);
            models.Clear();
        }
    }
}
