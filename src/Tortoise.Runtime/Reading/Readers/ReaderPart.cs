namespace Tortoise.Querying;

/// <summary>A row of a projection, as a part of a larger one.</summary>
internal sealed class ReaderPart<T, TReader>(TReader reader) : RowPart<T>
    where TReader : struct, IResultReader<T, TReader>
{
    public override bool HasLoads => reader.HasLoads;

    public override T Read<TRow>(in TRow row) => reader.Read(in row);

    public override RowPart<T> On(Database database) => new ReaderPart<T, TReader>(reader.On(database));

    public override RowPart<T> From(int offset) => new ReaderPart<T, TReader>(reader.From(offset));

    public override ValueTask LoadAsync(CancellationToken cancellationToken) => reader.LoadAsync(cancellationToken);
}
