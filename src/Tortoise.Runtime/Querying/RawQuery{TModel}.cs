using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Objects from raw SQL. Columns are matched by name, in any order; additional columns are ignored.</summary>
/// <typeparam name="TModel">The model; the SQL must return all its columns.</typeparam>
public sealed class RawQuery<TModel>
    where TModel : class, IModel<TModel>
{
    private readonly Database? _database;
    private readonly RawStatement _statement;

    /// <summary>Creates the query.</summary>
    public RawQuery(SqlTemplate sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        _statement = sql.ToStatement(isWrite: false).ReadByName();
    }

    private RawQuery(Database database, RawStatement statement)
    {
        _database = database;
        _statement = statement;
    }

    /// <summary>Runs the query on the given database instead of the current one.</summary>
    public RawQuery<TModel> Using(Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return new(database, _statement);
    }

    /// <summary>Runs the query in the given transaction, which need not be the current one.</summary>
    public RawQuery<TModel> Using(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return new(transaction.View, _statement);
    }

    /// <summary>Returns all objects.</summary>
    /// <exception cref="DataConversionException">The SQL does not return a column of the model.</exception>
    public ValueTask<List<TModel>> ToListAsync(CancellationToken cancellationToken = default) =>
        RawModels<TModel>.ReadAsync(_database ?? Database.For(TModel.Metadata, isRead: false), _statement, cancellationToken);

    /// <summary>Returns the first object, or null if there is none.</summary>
    public async ValueTask<TModel?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var database = _database ?? Database.For(TModel.Metadata, isRead: false);
        return (await QueryPipeline.OneAsync<TModel, RawModelReader<TModel>>(database, _statement, new(database.Origin, []), cancellationToken)
            .ConfigureAwait(false)).Value;
    }

    /// <summary>Makes the query awaitable: the result is the list of all objects.</summary>
    public ValueTaskAwaiter<List<TModel>> GetAwaiter() => ToListAsync().GetAwaiter();

    /// <summary>Returns the objects as a stream, for code that takes a sequence.</summary>
    public IAsyncEnumerable<TModel> AsAsyncEnumerable() =>
        QueryPipeline.StreamAsync<TModel, RawModelReader<TModel>>(_database ?? Database.For(TModel.Metadata, isRead: false), _statement, static database => new(database.Origin, []));

    /// <summary>Streams the objects: each is read when the loop reaches it.</summary>
    public IAsyncEnumerator<TModel> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
}
