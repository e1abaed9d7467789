using System.Reflection;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>The steps of the pipeline, by reflection, so that none is forgotten.</summary>
internal static class TrackedSteps
{
    public static string[] All { get; } =
    [
        .. typeof(TrackingNames)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static constant => (string)constant.GetRawConstantValue()!),
    ];
}
