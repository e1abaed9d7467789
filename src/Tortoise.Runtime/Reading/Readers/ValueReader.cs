using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of one value.</summary>
internal readonly struct ValueReader<T>(FieldType<T> type) : IRowReader<T>
{
    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow => type.Read(in row, 0);
}
