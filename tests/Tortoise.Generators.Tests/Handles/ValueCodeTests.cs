namespace Tortoise.Generators.Tests.Handles;

/// <summary>What C# makes of values over handles: constants on either side, null, strings, columns with and without NULL.</summary>
[TestFixture]
internal sealed class ValueCodeTests
{
    [Test]
    public void Strings_concatenate() => HandleCode.AssertCompiles(
        "Update(t => t.Name.Set(t.Name + \"!\"));",
        "Update(t => t.Name.Set(\"Mr \" + t.Name));",
        "Update(t => t.City.Set(t.City + \"!\"));",
        "Update(t => t.Name.Set(t.Name + \" \" + t.City));",
        "Update(t => t.Name.Set(t.City + t.Name + t.City));",
        "Filter(t => t.Name == t.City + \"x\");",
        "Filter(t => (t.Name + name).StartsWith(\"x\"));",
        "Filter(t => (\"x\" + t.City).In(\"xa\", \"xb\"));",
        "List<string> a = All.Select(t => t.City + t.City).ToListAsync().Result;",
        "List<(int, string)> b = All.Select(t => (t.Id, t.City + \"x\")).ToListAsync().Result;",
        "All.OrderBy(t => t.City + t.Name);");

    [Test]
    public void A_constant_may_be_on_either_side() => HandleCode.AssertCompiles(
        "Filter(t => 3 == t.Points || 3 != t.Age);",
        "Filter(t => \"x\" == t.Name || name != t.City || name == t.Name);",
        "Filter(t => 1 < t.Points && 9 >= t.Points && 1 < t.Age);",
        "Filter(t => least <= t.Points && least == t.Points && least > t.Age);",
        "Filter(t => Guid.Empty != t.Code && 1.5m < t.Score);",
        "Filter(t => bytes == t.Flag || bytes == t.Seal || t.Flag == bytes);",
        "Filter(t => -t.Points < -5 && -t.Age == 2 && -t.Score > t.Score);");

    [Test]
    public void Null_may_be_compared_with_everything() => HandleCode.AssertCompiles(
        "Filter(t => t.Points == null || null != t.Points);",
        "Filter(t => t.Age == null || null != t.Age);",
        "Filter(t => t.Name == null || null != t.Name);",
        "Filter(t => t.City == null || null != t.City);",
        "Filter(t => t.Active == null || t.Paid == null || t.League!.Open == null);",
        "Filter(t => t.Seal != null && t.Flag != null);",
        "Filter(t => t.Points == default);",
        "Filter(t => t.Age == null || t.Age.In(5) || t.Age.Range(1, 5) || t.Age.IsNull() || t.Age > 5 || 5 == t.Age || t.Age == t.Points);",
        "Filter(t => t.City != null && t.City.StartsWith(\"x\") && t.City.Upper() == \"X\" && t.City == t.Name);",
        "Filter(t => t.City == null || t.City.StartsWith(\"x\") || t.City.Upper() == \"X\" || t.City == t.Name || t.City + \"x\" == \"xx\");",
        "Filter(t => t.Paid == null || t.Paid == t.Active);");

    [Test]
    public void Columns_with_and_without_null_compare_without_a_warning() => HandleCode.AssertCompiles(
        "Filter(t => t.City == t.Name && t.Name != t.City && t.City < t.Name && t.Name >= t.City);",
        "Filter(t => t.Seal == t.Flag && t.Flag != t.Seal);",
        "Filter(t => t.Age == t.Points && t.Points != t.Age);",
        "Filter(t => t.City == name && t.Name == name);",
        "Update(t => t.City.Set(t.Name));",
        "Update(t => t.Seal.Set(t.Flag));",
        "Update(t => t.City.Set(name));",
        "Filter(t => t.Name.In(All.Select(u => u.City)) || t.City.NotIn(All.Select(u => u.Name)));",
        "Filter(t => t.Flag.In(All.Select(u => u.Seal)) || t.Seal.NotIn(All.Select(u => u.Flag)));",
        "Filter(t => t.Name.In(All.Select(u => u.Name)) || t.City.In(All.Select(u => u.City)));",
        "Filter(t => t.Id.In(1, 2) && t.Id.In(ids) && t.Age.In(1, 2) && t.Age.In(ids) && t.Age.In(1, null));",
        "Filter(t => t.City.In(\"a\", \"b\") && t.Name.In(\"a\", \"b\") && t.City.In(\"a\", null) && t.Name.NotIn([\"a\"]));");

    [Test]
    public void A_column_that_cannot_be_null_is_not_set_to_one_that_can() =>
        Assert.That(HandleCode.MessagesOf("Update(t => t.Name.Set(t.City));"), Has.Exactly(1).StartsWith("CS8620"));

    [Test]
    public void Numbers_that_CSharp_does_not_compute_do_not_compile()
    {
        const string Model = """
            [Model]
            public partial class Numbers
            {
                public int Id { get; set; }
                public short Short { get; set; }
                public long Long { get; set; }
                public ulong ULong { get; set; }
                public ulong? Maybe { get; set; }
                public float Float { get; set; }
                public double Double { get; set; }
                public decimal Decimal { get; set; }
            }

            public static class Program
            {
                private static readonly NumbersFields F = Numbers.Fields;
                private static readonly int Int = 1;

            """;
        string[] expressions =
            ["F.Decimal * F.Double", "F.Float + F.Decimal", "F.Decimal * 1.5", "F.Long + F.ULong", "F.ULong - F.Short", "F.Maybe * F.Long", "F.ULong + Int", "Int + F.ULong", "F.ULong + -1"];
        var run = Harness.GeneratorRun.Of(Harness.TestCompilation.Of(
            Model + string.Join("\n", expressions.Select((expression, index) => $"public static object R{index} => {expression};")) + "\n}"));

        Assert.That(
            run.Problems.Select(static problem => $"{problem.Id} at {problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan)}"),
            Is.EquivalentTo(expressions.Select(static expression => $"{(expression.Contains("Decimal", StringComparison.Ordinal) ? "CS0019" : "CS0619")} at {expression}")));
    }

    [TestCase("Filter(t => t.Name == t.Points);")]
    [TestCase("Filter(t => t.Name == 5);")]
    [TestCase("Filter(t => t.Points == t.Code);")]
    [TestCase("Filter(t => t.Flag == t.Name);")]
    [TestCase("Filter(t => t.Points && t.Active);")]
    [TestCase("Filter(t => -t.Name == 5);")]
    [TestCase("Filter(t => t.Name + 5 == \"x\");")]
    public void Types_that_do_not_fit_do_not_compile(string statement) =>
        Assert.That(HandleCode.MessagesOf(statement), Has.All.Match("^CS(0019|0023|8116)"). And.Not.Empty);
}
