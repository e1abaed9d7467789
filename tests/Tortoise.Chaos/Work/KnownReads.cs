using System.Diagnostics;

namespace Tortoise.Chaos.Work;

/// <summary>Reads of every form, whose answers are known: an answer to another question is noticed.</summary>
internal static class KnownReads
{
    /// <summary>How many forms there are.</summary>
    public const int Forms = 7;

    /// <summary>The form that reads in a transaction, which is not repeated by itself.</summary>
    public const int Transaction = 6;

    /// <summary>How many rows are read.</summary>
    public const int Rows = 100;

    /// <summary>The writer of the rows that are read, who is none of those that are counted.</summary>
    public const int Writer = -1;

    /// <summary>Writes the rows, first of all into an empty table.</summary>
    public static async Task PrepareAsync(Database database)
    {
        using var entered = database.Enter();
        await Mark.BulkCreateAsync(Enumerable.Range(0, Rows).Select(number => Mark.Of(Writer, number, 1)[0]));
    }

    /// <exception cref="UnreachableException">The answer is wrong.</exception>
    public static async Task ReadAsync(Database database, int form, int number, CancellationToken cancellationToken = default)
    {
        using var entered = database.Enter();
        number %= Rows;
        switch (form % Forms)
        {
            case 0:
                Expect($"{Writer}.{number}", (await Mark.GetAsync(m => m.Id == number + 1, cancellationToken)).Text);
                break;
            case 1:
                Expect(Rows, (await Mark.Filter(m => m.Writer == Writer).ToListAsync(cancellationToken)).Sum(mark => mark.Parts));
                break;
            case 2:
                Expect(Rows, await Mark.Filter(m => m.Writer == Writer).CountAsync(cancellationToken));
                break;
            case 3:
                var raw = (await Mark.Raw($"SELECT * FROM mark WHERE writer = {Writer} AND number = {number}").ToListAsync(cancellationToken)).Single();
                Expect((Writer, number, $"{Writer}.{number}"), (raw.Writer, raw.Number, raw.Text));
                break;
            case 4:
                Expect((number, $"{Writer}.{number}"), (await database.QueryAsync<int, string>(
                    $"SELECT number, text FROM mark WHERE writer = {Writer} AND number = {number}", cancellationToken)).Single());
                break;
            case 5:
                var parts = 0;
                await foreach (var mark in Mark.Filter(m => m.Writer == Writer).AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    parts += mark.Parts;
                }

                Expect(Rows, parts);
                break;
            default:
                await database.InTransactionAsync(
                    async () =>
                    {
                        Expect(number, (await Mark.GetAsync(m => m.Id == number + 1, cancellationToken)).Number);
                        Expect(Rows, await Mark.Filter(m => m.Writer == Writer).CountAsync(cancellationToken));
                    },
                    cancellationToken: cancellationToken);
                break;
        }
    }

    /// <summary>What a form is called.</summary>
    public static string NameOf(int form) => (form % Forms) switch
    {
        0 => "An object by its key",
        1 => "A list",
        2 => "A count",
        3 => "A raw SELECT * into objects",
        4 => "A raw query of values",
        5 => "A stream",
        _ => "A transaction that reads",
    };

    private static void Expect<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new UnreachableException("The answer belongs to another question.");
        }
    }
}
