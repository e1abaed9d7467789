using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

[TestFixture]
internal sealed class ProjectionRulesTests
{
    private const string Models = """
        [Model] public partial class Cup
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? Sponsor { get; set; }
            public int Prize { get; set; }
        }
        [Model] public partial class Team
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public int? Age { get; set; }
            [ForeignKey(RelatedName = "Teams")] public partial Cup Cup { get; set; }
            [ForeignKey(RelatedName = "Won")] public partial Cup? Last { get; set; }
        }
        """;

    [TestCase("[Projection] public record {|TORT4001:Card|}(int Id);")]
    [TestCase("public class Outer { [Projection] public partial record {|TORT4001:Card|}(int Id); }")]
    [TestCase("[Projection] public partial record {|TORT4001:Card|};")]
    [TestCase("[Projection] public partial record {|TORT4001:Card|} { public int Id { get; init; } }")]
    [TestCase("[Projection] public partial record {|TORT4001:Card|}<T>(T Id);")]
    [TestCase("[Projection] public abstract partial record {|TORT4001:Card|}(int Id);")]
    [TestCase("[Projection] file partial record {|TORT4001:Card|}(int Id);")]
    [TestCase("public partial class Outer { [Projection] private partial record {|TORT4001:Card|}(int Id); }")]
    [TestCase("[Projection] public ref partial struct {|TORT4001:Card|}(int id) { public int Id => id; }")]
    [TestCase("[Projection] public partial class {|TORT4001:Card|}(out int id) { public int Id { get; } = id = 5; }")]
    [TestCase("[Projection] public partial record {|TORT4001:Card|}(int Id) { public required string Name { get; init; } }")]
    [TestCase("[Projection] public partial record {|TORT4001:Card|}(int Of);")]
    [TestCase("[Projection] public partial record {|TORT4001:Card|}(int Id); public class CardFields;")]
    [TestCase("[Model, Projection] public partial record {|TORT4001:Card|}(int Id);")]
    [TestCase("[{|TORT4001:Projection<Uri>|}] public partial record Card(int Id);")]
    [TestCase("[{|TORT4001:Projection<Base>|}] public partial record Card(int Id); [Model(Abstract = true)] public abstract partial class Base { public int Id { get; set; } }")]
    public Task What_the_generator_cannot_add_to_is_no_projection(string source) => AnalyzerRun.AssertReportsAsync(source);

    [TestCase("int Id, string {|TORT4002:Nme|}")]
    [TestCase("string {|TORT4002:CupNme|}")]
    [TestCase("string {|TORT4002:NameCup|}")]
    [TestCase("Cup {|TORT4002:Cup|}")]
    [TestCase("long {|TORT4002:CupTeamsName|}")]
    public Task A_member_that_names_nothing_is_reported(string members) =>
        AnalyzerRun.AssertReportsAsync(Models, $"[Projection<Team>] public partial record Card({members});");

    [TestCase("long {|TORT4003:Id|}")]
    [TestCase("int {|TORT4003:Age|}")]
    [TestCase("string {|TORT4003:CupSponsor|}")]
    [TestCase("string {|TORT4003:LastName|}, int {|TORT4003:LastPrize|}")]
    [TestCase("int {|TORT4003:LastId|}")]
    public Task A_member_that_cannot_hold_its_counterpart_is_reported(string members) =>
        AnalyzerRun.AssertReportsAsync(Models, $"[Projection<Team>] public partial record Card({members});");

    [TestCase("string {|TORT4003:Teams|}")]
    [TestCase("double {|TORT4003:TeamsCount|}, long? {|TORT4003:Won|}")]
    public Task The_number_of_related_rows_is_a_whole_number(string members) =>
        AnalyzerRun.AssertReportsAsync(Models, $"[Projection<Cup>] public partial record Card({members});");

    [Test]
    public async Task The_message_says_what_there_is()
    {
        var compilation = TestCompilation.Of(Models, "[Projection<Cup>] public partial record Card(string Nme, int Sponsor, string Teams);", "[Projection<Team>] public partial record Other(string CupNme, string LastName);");

        Assert.That((await AnalyzerRun.ReportsAsync(compilation)).Select(static report => report.GetMessage()), Is.EquivalentTo(new[]
        {
            "'Nme' has no counterpart in 'Cup': 'Cup' has no 'Nme', but Id; Name; Sponsor; Prize; Teams, the number of its rows; Won, the number of its rows",
            "'Sponsor' must be of type 'string?', because 'Cup.Sponsor' is",
            "'Teams' must be of type 'long', because 'Cup.Teams' are related rows, and a member of their name is their number",
            "'CupNme' has no counterpart in 'Team': 'Cup' has no 'Nme', but Id; Name; Sponsor; Prize; Teams, the number of its rows; Won, the number of its rows",
            "'LastName' must be of type 'string?', because 'Cup.Name' can be null: there may be no such row",
        }));
    }

    [Test]
    public Task What_fits_is_not_reported() => AnalyzerRun.AssertReportsAsync(
        Models,
        """
        [Projection<Team>] public partial record Card(int Id, string? Name, int? Age, int? CupId, string CupName, string? CupSponsor, int? LastPrize, string? LastName, long CupTeams, int CupTeamsCount);
        [Projection] public partial record Free(Uri Address, long Anything);
        """);
}
