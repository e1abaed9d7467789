using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>
/// Names that two models need. The later one is reported, whose file may be the only one that an editor looks at: so the earlier one is found by its
/// text, wherever that gives its names, and by its symbols, wherever it does not.
/// </summary>
[TestFixture]
internal sealed class NameDisputeTests
{
    private const string Team = "[Model] public partial class Team { public int Id { get; set; } }";
    private const string Zoo = "[Model] public partial class Zoo { public int Id { get; set; } [ForeignKey({|TORT3008:RelatedName = \"Animals\"|})] public partial Team Team { get; set; } }";
    private const string Zone = "[Model(Table = \"zones\")] public partial class {|TORT1004:Zone|} { public int Id { get; set; } }";

    [TestCase("public static class Names { public const string Zones = \"zones\"; } [Model(Table = Names.Zones)] public partial class Area { public int Id { get; set; } }")]
    [TestCase("[Model(Table = @\"\\u007aones\"), Obsolete] public partial class Other { public int Id { get; set; } } [Model(Table = \"\\u007aones\")] public partial class Area { public int Id { get; set; } }")]
    [TestCase("[Obsolete] public partial class Area { } [Model(Table = \"Zones\")] partial class Area { public int Id { get; set; } }")]
    [TestCase("namespace @class.@event { public partial interface @in { [Tortoise.Model(@Table = \"zones\")] internal partial record @out { public int Id { get; set; } } } }")]
    [TestCase("namespace A.@event { public partial interface @in { [Model(Table = \"zones\")] internal partial record @out { public int Id { get; set; } } } }")]
    [TestCase("namespace @class.B { public partial class C { [Model(Table = \"zones\")] internal partial class D { public int Id { get; set; } } } }")]
    [TestCase("public static partial class Area { extension(string text) { public int Twice => 2 * text.Length; } [Model(Table = \"zones\")] public partial record Inner(int Id); }")]
    public Task A_table(string earlier) => AnalyzerRun.AssertReportsAsync(Team, earlier, Zone);

    [Test]
    public Task A_table_of_a_history() => AnalyzerRun.AssertReportsAsync(
        "[Model, Audited] public partial class {|TORT1004:Team|} { public int Id { get; set; } }",
        "[Model(Table = \"team_history\")] public partial class OldLog { public int Id { get; set; } }",
        "[Model, Audited] public partial class Player { public int Id { get; set; } }",
        "[Model(Table = \"player_history\")] public partial class {|TORT1004:Table|} { public int Id { get; set; } }");

    [Test]
    public Task A_table_by_the_naming_of_the_assembly() => AnalyzerRun.AssertReportsAsync(
        "[assembly: TortoiseNaming(PluralTables = true)] [Model] public partial class Area { public int Id { get; set; } }",
        "[Model(Table = \"areas\")] public partial class {|TORT1004:Zone|} { public int Id { get; set; } }");

    [TestCase("[Model] public partial class Ant { public int Id { get; set; } [ForeignKey(RelatedName = \"Ani\" + \"mals\")] public partial Team Team { get; set; } }")]
    [TestCase("[Model] public partial class Animal { public int Id { get; set; } [ForeignKey] public partial Team Team { get; set; } }")]
    [TestCase("[Model] public partial class Animals { public int Id { get; set; } [OneToOne] public partial Team Team { get; set; } }")]
    [TestCase("[Model] public partial class Ant { public int Id { get; set; } } partial class Ant { [ManyToMany(RelatedName = \"Animals\")] public partial ManyToMany<Team> Teams { get; } }")]
    [TestCase("[Model] public abstract partial class Base { public int Id { get; set; } [ForeignKey(RelatedName = \"{model}s\")] public partial Team Team { get; set; } } [Model] public partial class Animal : Base;")]
    [TestCase("[Model] public abstract partial class Base { public int Id { get; set; } [ForeignKey] public partial Team Team { get; set; } } public abstract class Middle : Base; [Model] public partial class Animal : Middle { public int Age { get; set; } }")]
    public Task A_related_name(string earlier) => AnalyzerRun.AssertReportsAsync(Team, earlier, Zoo);

    [Test]
    public Task Attributes_and_types_by_an_alias() => AnalyzerRun.AssertReportsAsync(
        Team,
        "global using FK = Tortoise.ForeignKeyAttribute;",
        "using Row = Tortoise.ModelAttribute; using Side = Team; [Row] public partial class Ant { public int Id { get; set; } [FK(RelatedName = \"Animals\")] public partial Side Team { get; set; } }",
        Zoo);

    [Test]
    public Task A_table_of_links_that_is_declared_by_a_base_class() => AnalyzerRun.AssertReportsAsync(
        Team,
        "[Model] public abstract partial class Base { public int Id { get; set; } [ManyToMany(RelatedName = \"\")] public partial ManyToMany<Team> Teams { get; } } [Model] public partial class {|TORT3009:Ant|} : Base;",
        "[Model(Table = \"ant_teams\")] public partial class Zoo { public int Id { get; set; } }");

    [Test]
    public Task A_table_of_links_that_is_declared_by_another_part() => AnalyzerRun.AssertReportsAsync(
        Team,
        "public partial class Ant { [ManyToMany(RelatedName = \"\")] public partial ManyToMany<Team> Teams { get; } }",
        "[Model(Table = \"insect\")] public partial class Ant { public int Id { get; set; } }",
        "[Model] public partial class Zoo { public int Id { get; set; } [ManyToMany({|TORT3009:Through = \"insect_teams\"|}, RelatedName = \"\")] public partial ManyToMany<Team> Teams { get; } }");

    [Test]
    public async Task An_analysis_of_one_file_does_not_look_at_the_models_of_the_others()
    {
        var few = await AllocatedAsync(models: 20);
        var many = await AllocatedAsync(models: 120);

        Assert.That((many - few) / 100, Is.LessThan(25_000), "bytes per model; the symbols of one with its relations are six times as many");
    }

    private static async Task<long> AllocatedAsync(int models)
    {
        var sources = Enumerable.Range(0, models).Select(number =>
            $"[Model] public partial class M{number} {{ public int Id {{ get; set; }} [MaxLength(9)] public string? Name {{ get; set; }} [ForeignKey(RelatedName = \"A{number}\")] public partial M{(number + 1) % models} A {{ get; set; }} [ManyToMany(RelatedName = \"B{number}\")] public partial ManyToMany<M{(number + 2) % models}> B {{ get; }} }}");
        CSharpCompilation compilation = GeneratorRun.Of(TestCompilation.Of([.. sources])).Output;
        long allocated = 0;
        for (var run = 0; run < 3; run++)
        {
            // Symbols belong to a compilation; the trees of both are the same, as after an edit elsewhere.
            var edited = compilation.WithAssemblyName($"Edited{run}");
            edited.GetTypeByMetadataName("M0");
            var file = edited.GetSemanticModel(edited.SyntaxTrees.Single(static tree => tree.FilePath == "File1.cs"));
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await edited.WithAnalyzers(AnalyzerRun.Analyzers, new AnalyzerOptions([])).GetAnalyzerSemanticDiagnosticsAsync(file, filterSpan: null, CancellationToken.None);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return allocated;
    }
}
