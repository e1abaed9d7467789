using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>Names known from C#, LINQ and Entity Framework: they work, or the compiler says what to write instead.</summary>
[TestFixture]
internal sealed class FamiliarNameTests
{
    private const string Models = """
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public required string Name { get; set; }
            public string? City { get; set; }
            public int? Age { get; set; }
            public decimal Score { get; set; }
            [ForeignKey(RelatedName = "Teams")] public partial League? League { get; set; }
        }

        [Model] public partial class League { public int Id { get; set; } public int Take { get; set; } public bool CountAsync { get; set; } }
        """;

    [TestCase("""t => t.Name.ToUpper() == "A" """, "Write Upper().")]
    [TestCase("""t => t.City.ToUpperInvariant() == "A" """, "Write Upper().")]
    [TestCase("""t => t.Name.ToLower() == "a" """, "Write Lower().")]
    [TestCase("""t => t.Name.ToLowerInvariant() == "a" """, "Write Lower().")]
    [TestCase("""t => t.Name.Contains("a", StringComparison.OrdinalIgnoreCase)""", "IContains")]
    [TestCase("""t => t.City.StartsWith("a", StringComparison.Ordinal)""", "IStartsWith")]
    [TestCase("""t => t.Name.EndsWith("a", StringComparison.Ordinal)""", "IEndsWith")]
    [TestCase("""t => t.Name.Equals("a", StringComparison.OrdinalIgnoreCase)""", "IExact")]
    [TestCase("""t => t.Name.CompareTo("a") > 0""", "Write <, <=, > or >=.")]
    [TestCase("""t => t.Score.CompareTo(1) > 0""", "Write <, <=, > or >=.")]
    [TestCase("""t => t.Age.HasValue""", "Write != null.")]
    [TestCase("""t => t.Age.Value > 3""", "Write the field itself")]
    public void The_compiler_says_what_to_write_for_a_member_of_CSharp(string predicate, string word)
    {
        var error = Errors($"static class Code {{ static object Run() => Team.Filter({predicate}); }}").Single();

        Assert.That(error.Id, Is.EqualTo("CS0619"));
        Assert.That(error.GetMessage(), Does.Contain(word));
    }

    [TestCase("Team.All().Include(t => t.League)", "Prefetch")]
    [TestCase("Team.FindAsync(1)", "GetOrDefaultAsync(key)")]
    public void The_compiler_says_what_to_write_for_a_member_of_Entity_Framework(string code, string word)
    {
        var error = Errors($"static class Code {{ static object Run() => {code}; }}").Single();

        Assert.That(error.Id, Is.EqualTo("CS0619"));
        Assert.That(error.GetMessage(), Does.Contain(word));
    }

    [TestCase("await Team.All().Select(t => new { t.Id, t.Name })")]
    [TestCase("await Team.All().Select(t => new { t.Id, t.Name }).ToListAsync()")]
    [TestCase("await (from t in Team.All() select new { t.Id, t.Name })")]
    [TestCase("await Team.All().Select(t => (t.Id, 1.ToString()))")]
    public void The_compiler_says_what_to_select_instead_of_an_anonymous_type(string code)
    {
        var error = Errors($"static class Code {{ static async Task Run() => _ = {code}; }}").Single();

        Assert.That(error.Id, Is.EqualTo("CS0619"));
        Assert.That(error.GetMessage(), Does.Contain("Select(t => (t.Id, t.Name))"));
    }

    [Test]
    public void Query_expressions_a_list_that_contains_and_the_names_of_linq_compile() => GeneratorRun.Clean(Models, """
        public static class Code
        {
            public static async Task Run(Database db, List<int> ids, string[] names, HashSet<string> cities, IEnumerable<int?> ages, int[] numbers, CancellationToken ct)
            {
                TeamQuerySet found =
                    from t in Team.All()
                    where ids.Contains(t.Id) && names.Contains(t.Name) && !cities.Contains(t.City)
                    where ages.Contains(t.Age) || numbers.Contains(t.Age) || t.Name.Contains("a")
                    orderby t.Name descending, t.Age, t.Score descending
                    select t;
                List<(int, string)> pairs = await (from t in found where t.Id > 1 select (t.Id, t.Name));
                TeamQuerySet of = from t in Team where t.Id > 1 select t;
                TeamQuerySet chained = Team.Using(db).Where(t => t.Id > 1).OrderByDescending(t => t.Name).ThenBy(t => t.Age).Skip(1).Take(2);
                Team[] all = await Team.OrderBy(t => [t.Name, t.Age.Desc()]).Where(Q.All).ToArrayAsync(ct);
                long count = await Team.CountAsync(ct) + await Team.CountAsync(t => t.Id > 1, ct) + await League.CountAsync();
                bool any = await Team.AnyAsync() && await Team.AnyAsync(predicate: t => t.Id > 1) && await found.AnyAsync(t => t.Id > 1) && await Team.ExistsAsync(t => t.Id > 1);
                Team? first = await Team.FirstOrDefaultAsync(t => t.Id > 1) ?? await Team.FirstOrDefaultAsync() ?? await Team.FirstAsync(t => t.Id > 1, ct);
                Team single = await Team.SingleAsync(t => t.Id == 1) ?? await found.SingleOrDefaultAsync() ?? await found.SingleAsync(t => t.Id == 1);
                List<Team> loaded = await Team.Prefetch(t => t.League).SelectRelated(t => t.League);
                decimal sum = await Team.All().SumAsync(t => t.Score) + await Team.All().SumAsync(t => t.Age);
                int? least = await Team.All().MinAsync(t => t.Id) ?? await Team.All().MinAsync(t => t.Age);
                string? greatest = await Team.All().MaxAsync(t => t.Name);
                decimal? mean = await Team.All().AverageAsync(t => t.Score);
                double? age = await Team.All().AverageAsync(t => t.Age);
                LeagueQuerySet leagues = League.Take(3);
                bool inMemory = ids.Contains(3) && names.Contains("x") && cities.Contains("y") && numbers.Contains(4);
            }
        }
        """);

    private static IEnumerable<Diagnostic> Errors(string code) =>
        GeneratorRun.Of(TestCompilation.Of(Models, code)).Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error);
}
