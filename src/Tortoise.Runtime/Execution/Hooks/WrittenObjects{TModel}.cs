namespace Tortoise.Execution;

/// <summary>The objects of the rows that a write is about: known, or read if somebody asks before the write.</summary>
internal sealed class WrittenObjects<TModel>
    where TModel : class
{
    private readonly Func<CancellationToken, ValueTask<List<TModel>>>? _read;
    private readonly Func<IReadOnlyList<object>?>? _others;

    public WrittenObjects(IReadOnlyList<TModel> known) => Known = known;

    /// <param name="read">Reads and locks the rows.</param>
    public WrittenObjects(Func<CancellationToken, ValueTask<List<TModel>>> read) => _read = read;

    private WrittenObjects(Func<IReadOnlyList<object>?> others, Func<CancellationToken, ValueTask<List<TModel>>> read)
        : this(read) => _others = others;

    /// <summary>The objects of a class among others.</summary>
    /// <param name="others">The others; null if nobody has asked.</param>
    /// <param name="read">Reads the others, once.</param>
    public static WrittenObjects<TModel> Among(Func<IReadOnlyList<object>?> others, Func<CancellationToken, ValueTask<IReadOnlyList<object>>> read) =>
        new(others, async token => [.. (await read(token).ConfigureAwait(false)).OfType<TModel>()]);

    /// <summary>The objects; null if nobody has asked.</summary>
    public IReadOnlyList<TModel>? Known
    {
        get => field ??= _others?.Invoke() is { } others ? [.. others.OfType<TModel>()] : null;
        private set;
    }

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
