namespace Tortoise.Querying;

/// <summary>A tuple among what is selected.</summary>
/// <param name="shape">What lambdas receive.</param>
/// <param name="reader">Reads it from its own columns.</param>
internal sealed class SelectedTuple<T, TRow, TReader>(Shape<TRow> shape, TReader reader) : ISelectable<T, TRow>
    where TReader : struct, IResultReader<T, TReader>
{
    Shape<TRow> ISelectable<T, TRow>.Shape => shape;

    Part<T> ISelectable<T, TRow>.PartAt(int offset) => Part<T>.Of(new ReaderPart<T, TReader>(reader.From(offset)));
}
