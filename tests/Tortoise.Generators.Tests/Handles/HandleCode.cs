using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Handles;

/// <summary>Code over the handles of a model, and what the compiler says of it.</summary>
internal static class HandleCode
{
    private const string Models = """
        #nullable enable
        using System.Linq;

        [Model]
        public partial class League
        {
            public int Id { get; set; }
            public required string Name { get; set; }
            public bool Open { get; set; }
        }

        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public required string Name { get; set; }
            public string? City { get; set; }
            public byte[] Flag { get; set; } = [];
            public byte[]? Seal { get; set; }
            public int Points { get; set; }
            public int? Age { get; set; }
            public decimal Score { get; set; }
            public Guid Code { get; set; }
            public bool Active { get; set; }
            public bool Hidden { get; set; }
            public bool? Paid { get; set; }
            [ForeignKey] public partial League? League { get; set; }
            [ManyToMany] public partial ManyToMany<League> Leagues { get; }
        }
        """;

    /// <summary>What the compiler says of a statement, where <c>t</c> and <c>All</c> are of teams.</summary>
    public static IReadOnlyList<Diagnostic> ProblemsOf(params string[] statements) =>
    [
        .. GeneratorRun.Of(TestCompilation.Of(Models, $$"""
            #nullable enable
            using System.Linq;

            public static class Program
            {
                private static TeamQuerySet All => Team.All();

                public static void Filter(Func<TeamFields, Q> predicate) => Team.Filter(predicate);

                public static void Update(Func<TeamFields, Assignment> assignment) => assignment(Team.Fields);

                public static void Run(TeamFields t, bool flag, string? name, int? least, byte[]? bytes, List<int> ids)
                {
                    {{string.Join("\n        ", statements)}}
                }
            }
            """)).Problems,
    ];

    /// <summary>Asserts that the compiler takes all statements without a warning.</summary>
    public static void AssertCompiles(params string[] statements) => Assert.That(ProblemsOf(statements).Select(Describe), Is.Empty);

    /// <summary>The messages of the compiler for one statement, with their ids.</summary>
    public static string[] MessagesOf(string statement) => [.. ProblemsOf(statement).Select(problem => $"{problem.Id}: {problem.GetMessage(null)}")];

    private static string Describe(Diagnostic problem) =>
        $"{problem.GetMessage(null)} ({problem.Id}) in {problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line]}";
}
