namespace Tortoise.Benchmarks;

/// <summary>One way to do a task.</summary>
/// <param name="Peer">Whose it is.</param>
/// <param name="Variant">Which of the peer's ways, where it has several.</param>
/// <param name="Run">Does the operation of a number, and returns what it has read.</param>
internal sealed record Contender(Peer Peer, string? Variant, Func<int, ValueTask<object?>> Run)
{
    public string Name => Variant is null ? Peer.Name : $"{Peer.Name}, {Variant}";
}
