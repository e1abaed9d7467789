using System.Runtime.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>How raw SQL's rows become a T, found once per T: they are values, or objects of a model.</summary>
internal static class RawReader<T>
{
    private static IRawReader<T>? _current;

    /// <exception cref="ArgumentException">T is neither a model nor the type of a column.</exception>
    public static IRawReader<T> Current => _current ??= Find();

    // Whether T is a model cannot be asked of a type parameter without reflection. Its registration knows.
    private static IRawReader<T> Find() => InferredFieldTypes.Find<T>() is { } type
        ? new Values(type)
        : RegisteredModels.Find(typeof(T)) as IRawReader<T> ?? throw new ArgumentException(
            $"{typeof(T)} is neither a model nor the type of a column.{(default(T) is ITuple ? " Name the types of a tuple's columns: QueryAsync<int, string>(…)." : "")}");

    private sealed class Values(FieldType<T> type) : IRawReader<T>
    {
        public ValueTask<List<T>> ListAsync(Database database, RawStatement statement, CancellationToken cancellationToken) =>
            QueryPipeline.ListAsync<T, ValueReader<T>>(database, statement, new(type), cancellationToken);
    }
}
