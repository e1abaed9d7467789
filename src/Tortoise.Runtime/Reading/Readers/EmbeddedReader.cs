using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of which embedded values are made.</summary>
/// <param name="types">How each member is read.</param>
/// <param name="offset">The column of the first one.</param>
internal readonly struct EmbeddedReader<T, TFields>(FieldType[] types, int offset) : IResultReader<T, EmbeddedReader<T, TFields>>
    where TFields : class, IEmbedded<T, TFields>
{
    public bool HasLoads => false;

    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow => TFields.Read(new ProjectionRow<TRow>(in row, types, offset));

    public EmbeddedReader<T, TFields> On(Database database) => this;

    public EmbeddedReader<T, TFields> From(int before) => new(types, offset + before);

    public ValueTask LoadAsync(CancellationToken cancellationToken) => default;
}
