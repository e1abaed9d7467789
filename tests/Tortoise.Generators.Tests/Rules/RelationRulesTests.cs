using System.Globalization;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>What is reported about relations, and where.</summary>
[TestFixture]
internal sealed class RelationRulesTests
{
    private const string Others = """
        public abstract class Plain { public int Id { get; set; } }
        [Model] public abstract partial class Base { public int Id { get; set; } }
        [Model] public partial class Team
        {
            public int Id { get; set; }
            public int? Age { get; set; }
            [Unique] public string? Code { get; set; }
            [Unique(Where = "rank > 3")] public int Rank { get; set; }
            public void Play() { }
        }
        [Model, PrimaryKey("A", "B")] public partial class Area { public int A { get; set; } public int B { get; set; } }
        [Model] public partial class Half { public int Id { get; set; } [ForeignKey] public partial Team Team { get; set; } }
        [Model] public partial class Membership
        {
            public int Id { get; set; }
            [ForeignKey] public partial Team Team { get; set; }
            [ForeignKey(RelatedName = "")] public partial Player Player { get; set; }
            [ForeignKey(RelatedName = "")] public partial Player? Sponsor { get; set; }
        }
        """;

    [TestCase("[ForeignKey] public partial string {|TORT3001:Name|} { get; set; }")]
    [TestCase("[ForeignKey] public partial int {|TORT3001:Number|} { get; set; }")]
    [TestCase("[ForeignKey] public partial Plain {|TORT3001:Plain|} { get; set; }")]
    [TestCase("[ForeignKey] public partial Base {|TORT3001:Base|} { get; set; }")]
    [TestCase("[OneToOne] public partial IList<Team> {|TORT3001:Teams|} { get; set; }")]
    [TestCase("[ManyToMany] public partial ManyToMany<Base> {|TORT3001:Bases|} { get; }")]
    public Task TORT3001_a_target_that_has_no_table(string relation) => ReportsAsync(relation);

    [Test]
    public Task TORT3001_keys_that_are_each_other() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class {|TORT1002:A|} { [PrimaryKey, OneToOne] public partial B {|TORT3001:B|} { get; set; } }",
        "[Model] public partial class {|TORT1002:B|} { [PrimaryKey, OneToOne] public partial A {|TORT3001:A|} { get; set; } }");

    [TestCase("[ForeignKey] public Team {|TORT3002:Team|} { get; set; }")]
    [TestCase("[ForeignKey] public static partial Team {|TORT3002:Team|} { get; set; }")]
    [TestCase("[ForeignKey] public partial Team {|TORT3002:Team|} { get; }")]
    [TestCase("[ForeignKey] public partial Team {|TORT3002:Team|} { get; set; } public partial Team Team { get => null!; set { } }")]
    [TestCase("[ForeignKey, OneToOne] public partial Team {|TORT3002:Team|} { get; set; }")]
    [TestCase("[ManyToMany] public partial Team {|TORT3002:Teams|} { get; set; }")]
    [TestCase("[ManyToMany] public partial Related<Team> {|TORT3002:Teams|} { get; }")]
    [TestCase("[ManyToMany] public partial ManyToMany<Team> {|TORT3002:Teams|} { get; set; }")]
    [TestCase("[ManyToMany] public partial ManyToMany<Team>? {|TORT3002:Teams|} { get; }")]
    [TestCase("[ManyToMany] public ManyToMany<Team> {|TORT3002:Teams|} { get; }")]
    public Task TORT3002_a_property_that_can_not_be_implemented(string relation) => ReportsAsync(relation);

    [Test]
    public Task TORT3002_a_relation_of_a_base_class_that_is_no_model() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "public abstract partial class Entry { [ForeignKey] public partial Team {|TORT3002:Team|} { get; set; } }",
        "[Model] public partial class Post : Entry { public int Id { get; set; } }");

    [TestCase("[ForeignKey({|TORT3003:OnDelete = OnDelete.SetNull|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3003:OnDelete = OnDelete.SetDefault|})] public partial Team? Team { get; set; }")]
    [TestCase("[ForeignKey(OnDelete = OnDelete.SetDefault), DbDefault(1)] public partial Team Team { get; set; }")]
    public Task TORT3003_what_a_key_can_not_become(string relation) => ReportsAsync(relation);

    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"Age\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"Play\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"Team\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"GetAsync\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"IsSaved\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"ToString\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"the players\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3004:RelatedName = \"TeamId\"|})] public partial Half Half { get; set; }")]
    [TestCase("[ManyToMany({|TORT3004:RelatedName = \"Age\"|})] public partial ManyToMany<Team> Teams { get; }")]
    [TestCase("[ForeignKey(RelatedName = \"Play2\")] public partial Team Team { get; set; }")]
    public Task TORT3004_an_inverse_relation_whose_name_is_taken(string relation) => ReportsAsync(relation);

    [TestCase("[ForeignKey({|TORT3005:ToField = \"Missing\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3005:ToField = \"Age\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3005:ToField = \"Code\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3005:ToField = \"Rank\"|})] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey({|TORT3005:ToField = \"Team\"|})] public partial Half Half { get; set; }")]
    [TestCase("[ForeignKey(ToField = \"Id\")] public partial Team Team { get; set; }")]
    public Task TORT3005_a_field_that_can_not_be_referred_to(string relation) => ReportsAsync(relation);

    [TestCase("[ForeignKey] public partial Team Team { get; set; } public long {|TORT3006:TeamId|} { get; set; }")]
    [TestCase("[ForeignKey] public partial Team Team { get; set; } public int? {|TORT3006:TeamId|} { get; set; }")]
    [TestCase("[ForeignKey] public partial Team? Team { get; set; } public int {|TORT3006:TeamId|} { get; set; }")]
    [TestCase("[ForeignKey] public partial Team? Team { get; set; } public int? TeamId { get; set; }")]
    public Task TORT3006_a_declared_key_of_another_type(string relation) => ReportsAsync(relation);

    [Test]
    public Task TORT3006_a_declared_key_of_other_texts() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Airport { [PrimaryKey, Unicode(false)] public string Code { get; set; } = ""; }
        [Model]
        public partial class Flight
        {
            public int Id { get; set; }
            [ForeignKey] public partial Airport To { get; set; }
            public string {|TORT3006:ToId|} { get; set; } = "";
            [ForeignKey(RelatedName = "Departures")] public partial Airport From { get; set; }
            [Unicode(false)] public string FromId { get; set; } = "";
        }
        """);

    [TestCase("[ManyToMany] public partial ManyToMany<Team, Half> {|TORT3007:Teams|} { get; }")]
    [TestCase("[ManyToMany] public partial ManyToMany<Team, Membership> {|TORT3007:Teams|} { get; }")]
    [TestCase("[ManyToMany(BackwardKey = \"Owner\")] public partial ManyToMany<Team, Membership> {|TORT3007:Teams|} { get; }")]
    [TestCase("[ManyToMany(BackwardKey = \"Player\")] public partial ManyToMany<Team, Membership> Teams { get; }")]
    public Task TORT3007_a_link_model_that_does_not_lead_to_both_ends(string relation) => ReportsAsync(relation);

    [Test]
    public Task TORT3008_an_inverse_relation_that_is_that_of_another_relation() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "[Model] public partial class Zoo { public int Id { get; set; } [ForeignKey({|TORT3008:RelatedName = \"Animals\"|})] public partial Team Team { get; set; } }",
        "[Model] public partial class Ant { public int Id { get; set; } [ManyToMany(RelatedName = \"Animals\")] public partial ManyToMany<Team> Teams { get; } }");

    [Test]
    public Task TORT3008_of_a_base_class_is_reported_on_the_later_model() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "[Model] public abstract partial class Entry { public int Id { get; set; } [ForeignKey(RelatedName = \"Entries\")] public partial Team Team { get; set; } }",
        "[Model] public partial class Ant : Entry; [Model] public partial class {|TORT3008:Zoo|} : Entry;");

    [Test]
    public Task TORT3008_two_relations_of_one_model() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "[Model] public partial class Player { public int Id { get; set; } [ForeignKey] public partial Team Home { get; set; } [{|TORT3008:ForeignKey|}] public partial Team Away { get; set; } }");

    [Test]
    public Task TORT3008_is_not_reported_beside_a_relation_that_is_faulty_itself() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "[Model] public partial class Ant { public int Id { get; set; } [ForeignKey(RelatedName = \"Animals\")] public partial Team Team { get; set; } public string {|TORT3006:TeamId|} { get; set; } = \"\"; }",
        "[Model] public partial class Zoo { public int Id { get; set; } [ForeignKey(RelatedName = \"Animals\")] public partial Team Team { get; set; } }");

    [Test]
    public Task TORT3009_two_relations_with_one_table_of_links() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class A { public int Id { get; set; } [ManyToMany(Through = \"a_b\")] public partial ManyToMany<B> Bs { get; } }",
        "[Model] public partial class B { public int Id { get; set; } [ManyToMany({|TORT3009:Through = \"A_B\"|}, RelatedName = \"\")] public partial ManyToMany<A> Others { get; } }");

    [TestCase("[ForeignKey] public partial Team {|TORT3020:Team|} { get; set; }")]
    [TestCase("[OneToOne] public partial Team? {|TORT3020:Team|} { get; set; }")]
    [TestCase("[ManyToMany] public partial ManyToMany<Team> {|TORT3020:Teams|} { get; }")]
    [TestCase("[ManyToMany] public partial ManyToMany<Login, Team> {|TORT3020:Teams|} { get; }")]
    [TestCase("[ForeignKey] public partial Login Other { get; set; }")]
    public Task TORT3020_a_target_in_another_database(string relation) => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        $"[Model(Group = \"audit\")] public partial class Login {{ public int Id {{ get; set; }} {relation} }}");

    [Test]
    public Task TORT3020_says_both_groups_and_an_assembly_has_one_for_all_its_models() => AnalyzerRun.AssertReportsAsync(
        "[assembly: ModelGroup(\"club\")]",
        "[Model] public partial class Team { public int Id { get; set; } [ForeignKey] public partial Team Rival { get; set; } }",
        "[Model(Group = \"\")] public partial class Login { public int Id { get; set; } [ForeignKey] public partial Team {|TORT3020:Team|} { get; set; } }");

    [TestCase("[ForeignKey, {|TORT2003:MaxLength(3)|}] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey, {|TORT2003:Version|}] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey, {|TORT2003:NotMapped|}] public partial Team Team { get; set; }")]
    [TestCase("[ForeignKey, {|TORT2003:Column(\"area\")|}] public partial Area Area { get; set; }")]
    [TestCase("[{|TORT2003:ForeignKey(Column = \"area\")|}] public partial Area Area { get; set; }")]
    [TestCase("[{|TORT2003:ForeignKey(Column = \"t\")|}] public partial Team Team { get; set; } public int TeamId { get; set; }")]
    [TestCase("[ForeignKey, {|TORT2003:DbDefault(1)|}] public partial Team Team { get; set; } public int TeamId { get; set; }")]
    [TestCase("[{|TORT2003:ForeignKey(Column = \" \")|}] public partial Team Team { get; set; }")]
    [TestCase("[ManyToMany, {|TORT2003:Index|}] public partial ManyToMany<Team> Teams { get; }")]
    [TestCase("[{|TORT2003:ManyToMany(Symmetrical = true)|}] public partial ManyToMany<Team> Teams { get; }")]
    [TestCase("[{|TORT2003:ManyToMany(Symmetrical = true, RelatedName = \"x\")|}] public partial ManyToMany<Player> Friends { get; }")]
    [TestCase("[{|TORT2003:ManyToMany(Through = \"\")|}] public partial ManyToMany<Team> Teams { get; }")]
    [TestCase("[{|TORT2003:ManyToMany(Through = \"t\", BackwardKey = \"Player\")|}] public partial ManyToMany<Team, Membership> Teams { get; }")]
    public Task TORT2003_an_option_that_does_not_fit(string relation) => ReportsAsync(relation);

    [TestCase("[ForeignKey] public partial Team Team { get; set; } public void {|TORT1006:TeamId|}() { }")]
    public Task TORT1006_a_member_that_collides_with_what_relations_bring(string members) => ReportsAsync(members);

    [Test]
    public async Task TORT1006_a_type_that_has_the_name_of_the_extensions_of_a_model_in_another_assembly()
    {
        var library = TestCompilation.Library("[Model] public partial class B { public int Id { get; set; } }");
        var reports = await AnalyzerRun.ReportsAsync(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], """
            [Model] public partial class A { public int Id { get; set; } [ForeignKey(RelatedName = "As")] public partial B B { get; set; } }
            [Model] public partial class C { public int Id { get; set; } [ForeignKey] public partial A A { get; set; } }
            public class ARelations;
            public class CRelations;
            """));

        Assert.That(reports.Select(static report => report.GetMessage(CultureInfo.InvariantCulture)), Has.One.Contains("'ARelations'"));
    }

    [TestCase("[ForeignKey] public partial Team Team { get; set; } [Column(\"team_id\")] public int {|TORT2002:Club|} { get; set; }")]
    public Task TORT2002_a_column_that_is_a_relations(string members) => ReportsAsync(members);

    private static Task ReportsAsync(string members) => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Player { public int Id { get; set; } " + members + " }",
        Others);
}
