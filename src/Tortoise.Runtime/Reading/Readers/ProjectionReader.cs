using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of which objects of a projection are made.</summary>
/// <param name="types">How each member is read.</param>
/// <param name="offset">The column of the first one.</param>
internal readonly struct ProjectionReader<T, TFields>(FieldType[] types, int offset) : IResultReader<T, ProjectionReader<T, TFields>>
    where T : IProjection<T, TFields>
{
    public bool HasLoads => false;

    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow => T.Read(new ProjectionRow<TRow>(in row, types, offset));

    public ProjectionReader<T, TFields> On(Database database) => this;

    public ProjectionReader<T, TFields> From(int before) => new(types, offset + before);

    public ValueTask LoadAsync(CancellationToken cancellationToken) => default;
}
