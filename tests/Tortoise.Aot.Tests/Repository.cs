namespace Tortoise.Aot.Tests;

/// <summary>Code that knows no model: the static members of <see cref="IModel{TSelf}"/> are its only door, and no reflection opens it.</summary>
internal sealed class Repository<T>
    where T : class, IModel<T>
{
    public string Table => T.Metadata.Table;

    public ValueTask<List<T>> AllAsync() => T.Query().ToListAsync();

    public ValueTask<long> CountAsync(Q filter) => T.Query().Filter(filter).CountAsync();

    public async ValueTask<List<T>> PageAsync(Q filter, int page, int size) =>
        await T.Query().Filter(filter).Offset(page * size).Limit(size);

    public ValueTask<T?> FindAsync(Q filter) => T.Query().GetOrDefaultAsync(filter);
}
