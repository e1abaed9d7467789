using System.Collections.Concurrent;

namespace Tortoise.Chaos.Work;

/// <summary>What numbered writers were told of their operations, which is compared with what is stored.</summary>
internal sealed class OperationLog
{
    private readonly ConcurrentDictionary<(int Writer, int Number), Count> _outcomes = [];

    /// <summary>How many operations it knows.</summary>
    public int Operations => _outcomes.Count;

    public void Note(int writer, int number, Count outcome) => _outcomes[(writer, number)] = outcome;

    /// <summary>Counts what is lost, there twice, there by half, or there though the writer was told that it was not done.</summary>
    /// <param name="trial">Where to count.</param>
    /// <param name="testbed">What is stored.</param>
    /// <param name="isComplete">False where writers were ended before they could tell of their last operations.</param>
    public async Task AuditAsync(Trial trial, Testbed testbed, bool isComplete = true)
    {
        var stored = (await testbed.OperationsAsync()).ToDictionary(operation => (operation.Writer, operation.Number));
        foreach (var (key, outcome) in _outcomes)
        {
            var operation = stored.GetValueOrDefault(key);
            if (outcome == Count.Acknowledged && operation is null)
            {
                trial.Counts.Fault(Count.Lost, $"{FormOf(key.Writer)} was acknowledged and is not there");
            }
            else if (outcome == Count.Refused && operation is not null)
            {
                trial.Counts.Fault(Count.Unexpected, $"{FormOf(key.Writer)} is there though its exception said that it was not done");
            }
        }

        foreach (var (key, operation) in stored)
        {
            trial.Counts.Fault(
                Count.Lost, $"{FormOf(key.Writer)} is there by half: {operation.DistinctParts} of {operation.Parts} rows", operation.Parts - operation.DistinctParts);
            trial.Counts.Fault(
                Count.Doubled, $"{FormOf(key.Writer)} is there more than once: {operation.Rows} of {operation.Parts} rows", operation.Rows - operation.DistinctParts);
            if (isComplete && !_outcomes.ContainsKey(key))
            {
                trial.Counts.Fault(Count.Unexpected, $"{FormOf(key.Writer)} is there, of which nobody knows");
            }
        }
    }

    private static string FormOf(int writer) => (writer % NumberedOperation.Forms) switch
    {
        0 => "A row",
        1 => "A transaction",
        2 => "A bulk insert",
        3 => "A transaction with retries",
        _ => "A transaction with a savepoint",
    };
}
