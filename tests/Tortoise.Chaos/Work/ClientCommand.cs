using System.Globalization;

namespace Tortoise.Chaos.Work;

/// <summary>What the program does as a client process: numbered writers, who tell of each operation in a line of its own.</summary>
internal static class ClientCommand
{
    public const string Name = "client";

    /// <param name="arguments">URL, number of the first writer, number of writers, operations of each (0 is without end).</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        EndWithParent();
        var first = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var writers = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        var operations = int.Parse(arguments[3], CultureInfo.InvariantCulture);
        await using var database = Database.Open(arguments[0]);
        var gate = new Lock();
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await Task.WhenAll(Enumerable.Range(first, writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; operations == 0 || number < operations; number++)
            {
                var outcome = await EndOfAsync(database, writer, number);
                lock (gate)
                {
                    output.WriteLine($"{writer} {number} {outcome.Count} {(outcome.Exception is { } exception ? Trial.Describe(exception) : "")}");
                }
            }
        })));
        return 0;
    }

    private static async Task<CallOutcome> EndOfAsync(Database database, int writer, int number)
    {
        try
        {
            await NumberedOperation.WriteAsync(database, writer, number);
            return CallOutcome.Done;
        }
        catch (Exception exception)
        {
            return CallOutcome.Of(exception, isCancelled: false);
        }
    }

    // The other end of the input is closed when the program that started this one is gone, however it ended.
    private static void EndWithParent() => new Thread(() =>
    {
        while (Console.OpenStandardInput().ReadByte() >= 0)
        {
        }

        Environment.Exit(1);
    })
    {
        IsBackground = true,
    }.Start();
}
