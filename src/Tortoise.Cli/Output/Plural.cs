namespace Tortoise.Cli.Output;

/// <summary>Numbers of things, in words.</summary>
internal static class Plural
{
    /// <summary><c>1 model</c>, <c>12 models</c>.</summary>
    public static string Of(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
