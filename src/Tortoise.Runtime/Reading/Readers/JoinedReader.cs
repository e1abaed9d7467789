using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows that hold fields of a model, all or some, and, after them, those of related rows.</summary>
internal readonly struct JoinedReader<T>(RowOrigin origin, RowColumns own, JoinedRow[] joined) : IRowReader<T>
    where T : class, IModel<T>
{
    private readonly object?[] _objects = new object?[joined.Length];

    public static JoinedReader<T> Of(Database database, SelectQuery query) => new(database.Origin, RowColumns.Of(query, 0), JoinedRow.Of(query));

    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow
    {
        var model = own.Read<T, TRow>(origin, in row);
        JoinedRow.Read(joined, origin, in row, model, _objects);
        return model;
    }
}
