using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>
/// How raw SQL's rows become a T. What a T is cannot be asked of a type parameter without reflection, so each model says it when it
/// registers; every other T is one value.
/// </summary>
internal abstract class RawReader<T>
{
    private static RawReader<T>? _current;

    public static RawReader<T> Current
    {
        get => _current ??= new Values(InferredFieldTypes.Find<T>()
            ?? throw new ArgumentException($"{typeof(T)} is neither a model nor the type of a column."));
        set => _current = value;
    }

    public abstract ValueTask<List<T>> ListAsync(Database database, RawStatement statement, CancellationToken cancellationToken);

    private sealed class Values(FieldType<T> type) : RawReader<T>
    {
        public override ValueTask<List<T>> ListAsync(Database database, RawStatement statement, CancellationToken cancellationToken) =>
            QueryPipeline.ListAsync<T, ValueReader<T>>(database, statement, new(type), cancellationToken);
    }
}

internal sealed class RawModels<T> : RawReader<T>
    where T : class, IModel<T>
{
    public static ValueTask<List<T>> ReadAsync(Database database, RawStatement statement, CancellationToken cancellationToken) =>
        QueryPipeline.ListAsync<T, RawModelReader<T>>(database, statement, new(database.Origin, []), cancellationToken);

    public override ValueTask<List<T>> ListAsync(Database database, RawStatement statement, CancellationToken cancellationToken) =>
        ReadAsync(database, statement.ReadByName(), cancellationToken);
}
