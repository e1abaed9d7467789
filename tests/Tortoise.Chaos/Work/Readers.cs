namespace Tortoise.Chaos.Work;

/// <summary>Readers of every form in this process (<see cref="KnownReads"/>), whose reads nothing may keep from being answered.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task[] _running;

    /// <param name="trial">Where to count.</param>
    /// <param name="database">What they read.</param>
    /// <param name="forms">The forms of reads, a reader each.</param>
    public Readers(Trial trial, Database database, IEnumerable<int> forms) =>
        _running = [.. forms.Select(form => Task.Run(() => ReadAsync(trial, database, form)))];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private async Task ReadAsync(Trial trial, Database database, int form)
    {
        for (var number = 0; !_end.IsCancellationRequested; number++)
        {
            await trial.MustAsync(KnownReads.NameOf(form), () => KnownReads.ReadAsync(database, form, number));
        }
    }
}
