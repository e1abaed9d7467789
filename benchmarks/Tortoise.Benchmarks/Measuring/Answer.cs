namespace Tortoise.Benchmarks;

/// <summary>What an operation has read, where it is no object: boxed once, so that it does not count among the bytes.</summary>
internal static class Answer
{
    private static readonly object Yes = true;
    private static readonly object No = false;

    public static object Of(bool value) => value ? Yes : No;
}
