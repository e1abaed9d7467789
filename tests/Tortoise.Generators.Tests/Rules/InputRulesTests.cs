using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

[TestFixture]
internal sealed class InputRulesTests
{
    private const string Models = """
        [Model] public partial class Cup { public int Id { get; set; } public string Name { get; set; } = ""; }
        [Model] public partial class Nation { [PrimaryKey] public required string Code { get; set; } public required string Name { get; init; } }
        [Model] public partial class Team
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public int? Age { get; set; }
            public DateTime Made { get; private set; }
            public string Slug { get; init; } = "";
            [Generated("lower(name)")] public string? Lower { get; set; }
            [Version] public byte[] Version { get; private set; } = [];
            [ForeignKey(RelatedName = "Teams")] public partial Cup Cup { get; set; }
        }
        """;

    [TestCase("[Input<Team>] public record {|TORT4011:Patch|}(string Name);")]
    [TestCase("public class Outer { [Input<Team>] public partial record {|TORT4011:Patch|}(string Name); }")]
    [TestCase("[Input<Team>] public partial record {|TORT4011:Patch|};")]
    [TestCase("[Input<Team>] public partial record {|TORT4011:Patch|}<T>(T Name);")]
    [TestCase("[Input<Team>] public abstract partial record {|TORT4011:Patch|}(string Name);")]
    [TestCase("[Model, Input<Team>] public partial class {|TORT4011:Patch|} { public int Id { get; set; } }")]
    [TestCase("[{|TORT4011:Input<Uri>|}] public partial record Patch(string Name);")]
    [TestCase("[{|TORT4011:Input<Base>|}] public partial record Patch(int Id); [Model(Abstract = true)] public abstract partial class Base { public int Id { get; set; } }")]
    [TestCase("[{|TORT4011:Input<Base>|}] public partial record Patch(int Id); [Model] public abstract partial class Base { public int Id { get; set; } }")]
    public Task What_the_generator_cannot_add_to_is_no_input(string source) => AnalyzerRun.AssertReportsAsync(Models, source);

    [TestCase("string {|TORT4012:Nme|}")]
    [TestCase("Cup {|TORT4012:Cup|}")]
    [TestCase("int {|TORT4012:Teams|}")]
    public Task A_member_that_names_no_field_is_reported(string members) => ReportsAsync(members);

    [TestCase("long? {|TORT4013:Age|}")]
    [TestCase("int {|TORT4013:Name|}")]
    [TestCase("Guid {|TORT4013:CupId|}")]
    public Task A_member_of_another_type_is_reported(string members) => ReportsAsync(members);

    [TestCase("int {|TORT4014:Id|}")]
    [TestCase("DateTime {|TORT4014:Made|}")]
    [TestCase("string {|TORT4014:Slug|}")]
    [TestCase("string? {|TORT4014:Lower|}")]
    [TestCase("byte[] {|TORT4014:Version|}")]
    public Task What_may_not_be_set_is_reported(string members) => ReportsAsync(members);

    [TestCase("string? Name, int Age, int CupId")]
    [TestCase("string Name, [property: NotMapped] string Other")]
    public Task Fields_in_their_nullable_form_and_what_is_left_out_are_not_reported(string members) => ReportsAsync(members);

    [Test]
    public Task A_key_that_the_program_sets_and_a_required_init_property_are_not_reported() =>
        AnalyzerRun.AssertReportsAsync(Models, "[Input<Nation>] public partial record NewNation(string Code, string Name);");

    [Test]
    public Task A_generated_key_of_a_type_of_its_own_is_reported() => AnalyzerRun.AssertReportsAsync(
        "public readonly record struct ClubId(int Value); [Model] public partial class Club { public ClubId Id { get; set; } }",
        "[Input<Club>] public partial record Patch(ClubId {|TORT4014:Id|});");

    [Test]
    public Task A_key_with_the_numbers_of_a_sequence_is_not_reported() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Club { [PrimaryKey, Sequence(\"n\")] public long Id { get; set; } }",
        "[Input<Club>] public partial record Patch(long Id);");

    private static Task ReportsAsync(string members) => AnalyzerRun.AssertReportsAsync(Models, $"[Input<Team>] public partial record Patch({members});");
}
