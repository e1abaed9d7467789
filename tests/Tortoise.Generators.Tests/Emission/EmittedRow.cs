using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What is emitted for a model called Row.</summary>
internal static class EmittedRow
{
    /// <param name="members">The members of the class.</param>
    /// <param name="ignore">Ids of the compiler's warnings that are expected.</param>
    public static string Row(string members, params string[] ignore)
    {
        var run = GeneratorRun.Of(TestCompilation.Of($$"""
            [Model]
            public partial class Row
            {
            {{members}}
            }
            """));
        Assert.That(run.Problems.Where(problem => !ignore.Contains(problem.Id)), Is.Empty);
        return run.File("Row.g.cs");
    }
}
