namespace Tortoise.Relations;

/// <summary>Writes objects of a model for code that knows only its metadata.</summary>
internal interface IObjectWriter
{
    /// <summary>Inserts objects.</summary>
    ValueTask<int> InsertAsync(Database database, IReadOnlyList<object> models, CancellationToken cancellationToken);
}
