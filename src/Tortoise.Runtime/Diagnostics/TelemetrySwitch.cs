using System.Diagnostics.CodeAnalysis;

namespace Tortoise.Diagnostics;

/// <summary>Whether there are traces and metrics: a native program that has none leaves their code out (<c>&lt;TortoiseTelemetry&gt;false&lt;/TortoiseTelemetry&gt;</c>).</summary>
internal static class TelemetrySwitch
{
    private const string Name = "Tortoise.Telemetry.IsSupported";

    [FeatureSwitchDefinition(Name)]
    public static bool IsSupported { get; } = !AppContext.TryGetSwitch(Name, out var isSupported) || isSupported;
}
