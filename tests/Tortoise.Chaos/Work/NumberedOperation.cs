namespace Tortoise.Chaos.Work;

/// <summary>The operations of numbered writers: each is done as a whole or not at all. The number of the writer says in which form it writes.</summary>
internal static class NumberedOperation
{
    /// <summary>How many forms there are.</summary>
    public const int Forms = 5;

    /// <summary>More tries than any outage here lasts.</summary>
    public const int Retries = 60;

    /// <summary>True for writers whose operations are repeated by the product until their commit is sent.</summary>
    public static bool IsRetried(int writer) => writer % Forms == 3;

    /// <param name="database">Where to.</param>
    /// <param name="writer">Who writes.</param>
    /// <param name="number">Which of its operations it is.</param>
    /// <param name="mayBeDone">Called with true before what can make it permanent is sent, and with false where it begins once more.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task WriteAsync(
        Database database, int writer, int number, Action<bool>? mayBeDone = null, CancellationToken cancellationToken = default)
    {
        using var entered = database.Enter();
        switch (writer % Forms)
        {
            case 0:
                mayBeDone?.Invoke(true);
                await Mark.CreateAsync(Mark.Of(writer, number, 1)[0], cancellationToken);
                break;
            case 1:
                await database.InTransactionAsync(TwoAsync, cancellationToken: cancellationToken);
                break;
            case 2:
                mayBeDone?.Invoke(true);
                await Mark.BulkCreateAsync(Mark.Of(writer, number, 3), cancellationToken: cancellationToken);
                break;
            case 3:
                await database.InTransactionAsync(TwoAsync, retry: Retries, cancellationToken: cancellationToken);
                break;
            default:
                await NestedAsync();
                break;
        }

        async Task TwoAsync()
        {
            mayBeDone?.Invoke(false);
            foreach (var mark in Mark.Of(writer, number, 2))
            {
                await Mark.CreateAsync(mark, cancellationToken);
            }

            mayBeDone?.Invoke(true);
        }

        async Task NestedAsync()
        {
            var marks = Mark.Of(writer, number, 2);
            await using var outer = await database.BeginAsync(cancellationToken);
            await Mark.CreateAsync(marks[0], cancellationToken);
            await using (var inner = await database.BeginAsync(cancellationToken))
            {
                await Mark.CreateAsync(marks[1], cancellationToken);
                await inner.CommitAsync(cancellationToken);
            }

            mayBeDone?.Invoke(true);
            await outer.CommitAsync(cancellationToken);
        }
    }
}
