using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Persistence;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows that hold all fields of a model, in order.</summary>
/// <param name="origin">Where the rows are.</param>
internal readonly struct ModelReader<T>(RowOrigin origin) : IRowReader<T>
    where T : class, IModel<T>
{
    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        var model = T.Read(in row);
        ObjectState<T>.MarkRead(model, origin);
        return model;
    }
}
