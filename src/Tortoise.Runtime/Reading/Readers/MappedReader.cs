using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of which a function makes something else.</summary>
/// <typeparam name="TSource">What the rows are.</typeparam>
/// <typeparam name="T">What the function makes of them.</typeparam>
internal static class MappedReader<TSource, T>
{
    /// <summary>Creates the reader.</summary>
    /// <param name="reader">The reader of the rows.</param>
    /// <param name="make">The function.</param>
    public static ResultReader<T> Of<TReader>(TReader reader, Func<TSource, T> make)
        where TReader : struct, IResultReader<TSource, TReader> => new ResultReader<T, Reader<TReader>>(new(reader, make));

    /// <summary>The reader.</summary>
    private readonly struct Reader<TReader>(TReader reader, Func<TSource, T> make) : IResultReader<T, Reader<TReader>>
        where TReader : struct, IResultReader<TSource, TReader>
    {
        public bool HasLoads => reader.HasLoads;

        public T Read<TRow>(in TRow row)
            where TRow : struct, IRow => make(reader.Read(in row));

        public Reader<TReader> On(Database database) => new(reader.On(database), make);

        public Reader<TReader> From(int offset) => new(reader.From(offset), make);

        public ValueTask LoadAsync(CancellationToken cancellationToken) => reader.LoadAsync(cancellationToken);
    }
}
