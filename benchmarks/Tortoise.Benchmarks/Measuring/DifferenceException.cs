namespace Tortoise.Benchmarks;

/// <summary>A peer has read or written something else than the floor.</summary>
internal sealed class DifferenceException(string message) : Exception(message);
