namespace Tortoise.Chaos.Run;

/// <summary>Something that a scenario needs is not installed or not permitted here.</summary>
internal sealed class SkippedException(string reason) : Exception(reason);
