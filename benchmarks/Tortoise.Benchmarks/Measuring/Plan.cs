namespace Tortoise.Benchmarks;

/// <summary>How long a scenario is measured.</summary>
internal static class Plan
{
    /// <summary>How long a batch of the floor takes at least: long enough for the clock.</summary>
    public static TimeSpan BatchTime { get; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Rounds that are not counted: until the JIT has compiled everything for the last time.</summary>
    public static int WarmUps => 5;

    public static TimeSpan WarmUpTime { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long rounds are counted, if they are not the most.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(8);

    public static int MinRounds => 9;

    public static int MaxRounds => 101;

    public static int MaxOperations => 10_000;
}
