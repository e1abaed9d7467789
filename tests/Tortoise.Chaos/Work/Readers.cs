namespace Tortoise.Chaos.Work;

/// <summary>Readers of every form in this process (<see cref="KnownReads"/>). A wrong answer is always a fault.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task[] _running;

    /// <param name="trial">Where to count.</param>
    /// <param name="database">What they read.</param>
    /// <param name="forms">The forms of reads, a reader each.</param>
    /// <param name="mayFail">True where the server goes away; otherwise a read that fails is a fault too.</param>
    public Readers(Trial trial, Database database, IEnumerable<int> forms, bool mayFail = false) =>
        _running = [.. forms.Select(form => Task.Run(() => ReadAsync(trial, database, form, mayFail)))];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private async Task ReadAsync(Trial trial, Database database, int form, bool mayFail)
    {
        for (var number = 0; !_end.IsCancellationRequested; number++)
        {
            var name = KnownReads.NameOf(form);
            if (!mayFail)
            {
                await trial.MustAsync(name, () => KnownReads.ReadAsync(database, form, number));
            }
            else if (!(await trial.CallAsync(name, () => KnownReads.ReadAsync(database, form, number))).IsDone)
            {
                await Task.Delay(10);
            }
        }
    }
}
