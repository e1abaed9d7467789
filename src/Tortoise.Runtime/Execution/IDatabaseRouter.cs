using Tortoise.Metadata;

namespace Tortoise;

/// <summary>
/// Chooses the database of a statement by its model: a replica for reads, another server for some models. It is asked for each statement
/// whose query or object names no database, in a transaction only for the database of writes, so it must be fast; it is called from many threads.
/// </summary>
/// <remarks>The databases that it returns have the tables of the model. They are opened with <see cref="DatabaseOptions.MayBeDefault"/> false.</remarks>
public interface IDatabaseRouter
{
    /// <summary>The database that a query reads from, unless it locks rows; null to leave it to the next router.</summary>
    Database? ForRead(ModelMetadata model);

    /// <summary>The database for writes and queries that lock rows, and for the objects that were read; null to leave it to the next router. In a transaction of another
    /// database the statement throws an <see cref="InvalidOperationException"/>.</summary>
    Database? ForWrite(ModelMetadata model);
}
