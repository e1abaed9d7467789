namespace Tortoise.Execution;

/// <summary>Objects of a model with a history, for code that knows their model only by its metadata.</summary>
internal interface IAuditedObjects
{
    /// <summary>What writes the history.</summary>
    WriteHook HistoryHook { get; }
}
