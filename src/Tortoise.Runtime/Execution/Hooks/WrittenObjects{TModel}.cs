namespace Tortoise.Execution;

/// <summary>The objects of the rows that a write is about: known, or read if somebody asks before the write.</summary>
internal sealed class WrittenObjects<TModel>
    where TModel : class
{
    private readonly Func<CancellationToken, ValueTask<List<TModel>>>? _read;

    public WrittenObjects(IReadOnlyList<TModel> known) => Known = known;

    /// <param name="read">Reads and locks the rows.</param>
    public WrittenObjects(Func<CancellationToken, ValueTask<List<TModel>>> read) => _read = read;

    /// <summary>The objects; null if nobody has asked.</summary>
    public IReadOnlyList<TModel>? Known { get; private set; }

    /// <summary>True once the rows were written.</summary>
    public bool IsWritten { get; set; }

    public async ValueTask<IReadOnlyList<TModel>> ReadAsync(CancellationToken cancellationToken)
    {
        if (Known is null && IsWritten)
        {
            throw new InvalidOperationException("The rows are written, so they can no longer be read as they were: read them in the hook before the write.");
        }

        return Known ??= await _read!(cancellationToken).ConfigureAwait(false);
    }
}
