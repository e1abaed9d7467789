using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows that hold all fields of a model, in order.</summary>
internal readonly struct ModelReader<T> : IRowReader<T>
    where T : class, IModel<T>
{
    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow => T.Read(in row);
}
