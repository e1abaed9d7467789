using Microsoft.CodeAnalysis;

namespace Tortoise.Generators;

/// <summary>Steps of the pipeline that read as prose.</summary>
internal static class IncrementalValuesProviderExtensions
{
    public static IncrementalValuesProvider<T> WithoutNulls<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;
}
