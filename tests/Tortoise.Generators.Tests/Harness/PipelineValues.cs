using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>Walks everything that a pipeline keeps and fails on values that belong to one compilation.</summary>
internal static class PipelineValues
{
    public static void AssertFreeOfRoslyn(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in TrackedSteps.All)
        {
            if (result.TrackedSteps.TryGetValue(step, out var runs))
            {
                foreach (var (value, _) in runs.SelectMany(static run => run.Outputs))
                {
                    Walk(value, step, seen);
                }
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.That(
            value,
            Is.Not.InstanceOf<ISymbol>()
                .And.Not.InstanceOf<Microsoft.CodeAnalysis.Compilation>()
                .And.Not.InstanceOf<SyntaxNode>()
                .And.Not.InstanceOf<SyntaxTree>()
                .And.Not.InstanceOf<SemanticModel>()
                .And.Not.InstanceOf<Location>()
                .And.Not.InstanceOf<AttributeData>()
                .And.Not.InstanceOf<SourceText>(),
            path);
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
