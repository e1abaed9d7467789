using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>Rules about a model as a whole: each is reported at its true place, and nowhere else.</summary>
[TestFixture]
internal sealed class ModelRulesTests
{
    [Test]
    public Task A_model_without_fault_has_no_report() => AnalyzerRun.AssertReportsAsync("""
        namespace Club;

        [Model, Ordering("-Name"), Index(nameof(Name), nameof(Kind))]
        public partial class Team : Base<int>
        {
            [MaxLength(5), Unique] public partial string Name { get; set; }
            [AsText, DbDefault(DayOfWeek.Friday)] public DayOfWeek? Kind { get; init; }
        }

        public abstract class Base<T> { public T Id { get; private set; } = default!; }

        [Model(Abstract = true)] public partial class WithoutKey { public partial string Name { get; set; } }
        """);

    [Test]
    public Task TORT1001_a_model_that_is_not_partial() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public class {|TORT1001:Team|} { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT1001_a_containing_type_that_is_not_partial() => AnalyzerRun.AssertReportsAsync("""
        public class {|TORT1001:Outer|}
        {
            public partial class Middle
            {
                [Model]
                public partial class Team { public int Id { get; set; } }
            }
        }
        """);

    [Test]
    public Task TORT1002_a_model_without_a_key() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class {|TORT1002:Team|} { public int ID { get; set; } }
        [Model] public partial class {|TORT1002:Empty|};
        """);

    [Test]
    public Task TORT1003_a_second_key() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            [PrimaryKey] public int A { get; set; }
            [Column("b"), {|TORT1003:PrimaryKey|}] public int B { get; set; }
        }

        [Model, PrimaryKey(nameof(A), nameof(B))]
        public partial class Pair
        {
            [{|TORT1003:PrimaryKey|}] public int A { get; set; }
            public int B { get; set; }
        }
        """);

    [Test]
    public Task TORT1004_a_table_of_two_models_is_reported_on_the_later_one() => AnalyzerRun.AssertReportsAsync(
        "namespace B; [Model] public partial class {|TORT1004:Team|} { public int Id { get; set; } }",
        "namespace A; [Model] public partial class Team { public int Id { get; set; } }",
        """
        namespace C;
        [Model(Table = "TEAM")] public partial class {|TORT1004:Club|} { public int Id { get; set; } }
        [Model(Schema = "x")] public partial class Team { public int Id { get; set; } }
        [Model(Table = "team", Abstract = true)] public partial class Base { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT1004_each_group_has_a_database_of_its_own() => AnalyzerRun.AssertReportsAsync(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "[Model(Table = \"team\", Group = \"old\")] public partial class OldTeam { public int Id { get; set; } }",
        "[Model(Table = \"team\", Group = \"old\")] public partial class {|TORT1004:OlderTeam|} { public int Id { get; set; } }");

    [Test]
    public void TORT1004_the_earlier_model_has_the_table_and_the_later_one_no_facts()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("""
            namespace B { [Model] public partial class Team { public int Id { get; set; } } }
            namespace A { [Model] public partial class Team { public int Id { get; set; } } }
            """));

        Assert.That(run.File("A.Team.g.cs"), Does.Not.Contain(".Refuse("));
        Assert.That(run.File("B.Team.g.cs"), Does.Contain(".Refuse(\"Team\", \"TORT1004\")"));
    }

    [TestCase("[Model, Audited] public partial class {|TORT1050:Team|} { public int Id { get; set; } public int ChangeId { get; set; } }")]
    [TestCase("[Model, Audited] public partial class {|TORT1050:Team|} { public int Id { get; set; } [Column(\"change_time\")] public int Other { get; set; } }")]
    [TestCase("[Model, Audited] public partial class {|TORT1050:Team|} { public int Id { get; set; } } public enum TeamHistory;")]
    [TestCase("[Model, Audited] public partial class {|TORT1050:Team|} { public int Id { get; set; } } public partial class TeamHistoryFields;")]
    [TestCase("[Model, Audited] public partial class {|TORT1050:Team|} { public int Id { get; set; } } [Model] public partial class TeamHistory { public int Id { get; set; } }")]
    [TestCase("[Model, Audited] public partial class {|TORT1050:Team|} { public int Id { get; set; } [Embedded] public Address ChangeKind { get; set; } = new(\"\"); } public sealed record Address(string City);")]
    [TestCase("[Model, Audited] public partial class Team { public int Id { get; set; } [Embedded] public Address Home { get; set; } = new(\"\"); } public sealed record Address(string City);")]
    [TestCase("[Model, Audited] public partial class Team { public int Id { get; set; } [NotAudited, Embedded] public Address Home { get; set; } = new(\"\"); } public sealed record Address(string City);")]
    [TestCase("[Model, Audited] public partial class Team { public int Id { get; set; } [NotAudited] public int ChangeId { get; set; } } public partial class TeamHistory;")]
    [TestCase("[Model, Audited] public partial class Team { [{|TORT2003:NotAudited|}] public int Id { get; set; } }")]
    public Task TORT1050_a_name_that_the_history_needs(string source) => AnalyzerRun.AssertReportsAsync(source);

    [Test]
    public Task TORT1005_a_name_that_is_no_field() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        [Ordering("Name", {|TORT1005:"-Nam"|}, {|TORT1005:"-Name"|})]
        [Index({|TORT1005:"name"|}), UniqueTogether(nameof(Name), {|TORT1005:nameof(Computed)|}, Name = "x")]
        public partial class Team
        {
            public int Id { get; set; }
            public string? Name { get; set; }
            public int Computed => 1;
        }

        [Model, PrimaryKey(nameof(A), {|TORT1005:"B"|})]
        public partial class Pair { public int A { get; set; } }
        """);

    [Test]
    public Task TORT1006_a_member_with_the_name_of_a_generated_one() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public string? RefreshAsync { get; set; }
            public partial string? SaveAsync { get; set; }
            public bool {|TORT1006:IsSaved|}() => true;
            public bool DeleteAsync;
            public static TeamQuerySet Exclude(Func<TeamFields, Q> other) => throw new NotSupportedException();
            public static ValueTask<Team> {|TORT1006:GetAsync|}(int key, CancellationToken token) => throw new NotSupportedException();
            public class {|TORT1006:TeamQuerySet|};
        }
        """);

    [Test]
    public void A_static_entry_point_yields_to_a_property_of_its_name()
    {
        var run = GeneratorRun.Clean("""
            [Model]
            public partial class Form : Base
            {
                public int Id { get; set; }
                public partial string All { get; set; }
                public string? Filter { get; set; }
                public bool Exclude { get; set; }
                public required string Raw { get; set; }
                public string? Fields { get; set; }
                public class GetOrDefaultAsync;
            }
            public class Base { public bool IsSaved { get; set; } }
            [Model] public partial class Filter { public int Id { get; set; } }
            [Model] public partial class All { public int Id { get; set; } }
            [Model] public partial class Raw { public int Id { get; set; } }
            [Model] public partial class Fields { public int Id { get; set; } }
            [Model] public partial class Exclude { public int Id { get; set; } }
            [Model] public partial class IsSaved { public int Id { get; set; } }
            public static class Usage
            {
                public static object Run() => (
                    Form.All().Filter(f => f.All == "" && f.Filter == null && f.Exclude && f.IsSaved && f.Fields == ""),
                    Form.GetAsync(5), Filter.All().Filter(f => f.Id == 1), All.Filter(a => a.Id == 1), All.All(), Fields.GetAsync(1));
            }
            """);

        Assert.That(run.File("Form.g.cs"), Does
            .Contain("FormQuerySet.Root.GetAsync(__FormTable.Fields.Id == id, cancellationToken)"));
    }

    [Test]
    public Task TORT1006_a_type_with_the_name_of_a_companion() => AnalyzerRun.AssertReportsAsync("""
        namespace Club
        {
            [Model] public partial class Team { public int Id { get; set; } }
            public struct {|TORT1006:TeamFields|};
            public class TeamFields<T>;

            [Model] public partial class Player { public int Id { get; set; } }
            public class {|TORT1006:PlayerQuerySet|};

            [Model] public partial class Coach { public int Id { get; set; } }
            public partial class CoachQuerySet;
        }

        namespace Other { public struct CoachFields; }
        """);

    [Test]
    public Task TORT1006_a_field_with_a_name_that_every_type_has() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Team { public int Id { get; set; } public new string? {|TORT1006:GetType|} { get; set; } }
        public class Base { public int Id { get; set; } public string? DerivedQuerySet { get; set; } }
        [Model] public partial class {|TORT1006:Derived|} : Base;
        """);

    [Test]
    public async Task TORT1007_a_language_below_14()
    {
        var compilation = TestCompilation.With(
            TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp13),
            [TestCompilation.Runtime],
            "[Model] public partial class Team { public int Id { get; set; } public object? Other { get; set; } }",
            "[Model] public partial class Club { public int Id { get; set; } public partial string Name { get; set; } }");
        var reports = await AnalyzerRun.ReportsAsync(compilation);

        Assert.That(reports, Has.Length.EqualTo(2), "nothing else is told until the language fits");
        Assert.That(reports[1].ToString(), Does.Contain("(1,30): error TORT1007: Models require C# 14 or later, but 'Team' is compiled as C# 13.0"));
        Assert.That(GeneratorRun.Of(compilation).HintNames, Is.Empty);
        Assert.That((await AnalyzerRun.BuildAsync(compilation)).Select(static report => report.Id), Is.EquivalentTo(["TORT1007", "CS9248"]));
    }

    [Test]
    public Task TORT1008_no_constructor_that_fits() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class {|TORT1008:Team|}
        {
            public Team(int id, object other) => Id = id;
            public int Id { get; set; }
        }
        """);

    [Test]
    public Task TORT1009_kinds_of_types_that_can_not_be_models() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class {|TORT1009:Generic|}<T> { public int Id { get; set; } }
        [Model] public static partial class {|TORT1009:Static|};
        [Model] file partial class {|TORT1009:Local|} { public int Id { get; set; } }
        public partial class Outer<T> { [Model] public partial class {|TORT1009:Inner|} { public int Id { get; set; } } }
        public partial class Hider
        {
            [Model] private partial class {|TORT1009:Private|} { public int Id { get; set; } }
            protected partial class Middle { [Model] public partial class {|TORT1009:Protected|} { public int Id { get; set; } } }
            [Model] protected internal partial class Reachable { public int Id { get; set; } }
        }
        """);

    [Test]
    public Task TORT1009_a_struct() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial record struct {|TORT1009:Team|}(int Id);
        """);

    [Test]
    public Task TORT1010_two_indexes_with_one_name() => AnalyzerRun.AssertReportsAsync("""
        [Model, Index(nameof(A)), Index(nameof(B), Name = "X"), {|TORT1010:UniqueTogether(nameof(A), nameof(B), Name = "x")|}]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT1010:Index|}] public int A { get; set; }
            public int B { get; set; }
        }
        """);

    [Test]
    public Task TORT1005_a_name_that_is_no_field_in_an_option() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        [Index("-Id", {|TORT1005:"-Nam"|}), Index(nameof(Id), {|TORT1005:Include = ["Name", "Nam"]|}, Name = "x")]
        [UniqueTogether("Id", {|TORT1005:"-Name"|})]
        public partial class Team
        {
            public int Id { get; set; }
            public string? Name { get; set; }
        }
        """);

    [Test]
    public Task TORT1005_a_path_that_leads_to_no_value_of_a_document() => AnalyzerRun.AssertReportsAsync("""
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        [Model]
        [Index("Settings.Theme.Name"), Index("Settings.int", Name = "a"), Index("Settings.Theme.IsDark", Unique = true)]
        [Index({|TORT1005:"Settings.Theme"|}), Index({|TORT1005:"Settings.Theme.name"|}), Index({|TORT1005:"Settings.Langs.Count"|})]
        [Index({|TORT1005:"-Settings.Theme.Name"|}), Index("Id", {|TORT1005:"Settings.Theme.Name"|}), Index({|TORT1005:"Name.Length"|})]
        [Index({|TORT1005:"Data.a"|}), Index({|TORT1005:"Setting.Theme"|}), Index({|TORT1005:"Settings.Hidden"|})]
        public partial class Team
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            [AsJson] public Settings? Settings { get; set; }
            public JsonObject? Data { get; set; }
        }

        public sealed record Settings(Theme? Theme, List<string> Langs, int @int, [property: JsonIgnore] string Hidden);

        public sealed record Theme(string Name, bool IsDark);

        [JsonSerializable(typeof(Settings))]
        internal sealed partial class AppJson : JsonSerializerContext;
        """);

    [Test]
    public Task TORT1010_a_check_with_the_name_of_an_index() => AnalyzerRun.AssertReportsAsync("""
        [Model, Index(nameof(A), Name = "x")]
        public partial class Team
        {
            public int Id { get; set; }
            [Check("a > 0"), {|TORT1010:Check("a < 9")|}, {|TORT1010:Check("a <> 5", Name = "X")|}, Check("a <> 6", Name = "y")] public int A { get; set; }
        }
        """);

    [TestCase("Index(\"B\", Where = \" \")", true)]
    [TestCase("Index(\"B\", Expression = \"a\", Name = \"x\")", true)]
    [TestCase("Index(Expression = \"a\")", true)]
    [TestCase("Index(Expression = \" \", Name = \"x\")", true)]
    [TestCase("Index(\"B\", Unique = true, Method = IndexMethod.Gin)", true)]
    [TestCase("Index(\"-B\", Method = IndexMethod.Hash)", true)]
    [TestCase("Index(\"B\", \"C\", Method = IndexMethod.Hash)", true)]
    [TestCase("Index(\"B\", Method = IndexMethod.Brin, Include = [\"C\"])", true)]
    [TestCase("Index(\"B\", Include = [\"B\"])", true)]
    [TestCase("Index(\"B\", Method = IndexMethod.Hnsw)", true)]
    [TestCase("Index(\"B\", \"C\", OperatorClass = \"int4_ops\")", true)]
    [TestCase("Index(\"B\", OperatorClass = \"\")", true)]
    [TestCase("Index(\"B\", OperatorClass = \"int4_ops DESC\")", true)]
    [TestCase("UniqueTogether(\"B\", \"C\", Where = \"\")", true)]
    [TestCase("Check(\"b > c\")", true)]
    [TestCase("Check(\"\", Name = \"x\")", true)]
    [TestCase("Index(\"B\", \"-C\", Unique = true, Where = \"b > 0\", Include = [\"Id\"])")]
    [TestCase("Index(Expression = \"a + b\", Name = \"x\", Method = IndexMethod.Gist)")]
    [TestCase("Index(\"B\", Method = IndexMethod.BTree, Unique = true)")]
    [TestCase("Index(\"B\", Method = IndexMethod.Gist, Include = [\"C\"])")]
    [TestCase("Index(\"B\", Method = IndexMethod.Hnsw, OperatorClass = \"vector_ip_ops\")")]
    [TestCase("Index(\"B\", Unique = true, OperatorClass = \"extra.int4_ops\")")]
    [TestCase("Check(\"b > c\", Name = \"x\")")]
    public Task TORT1011_options_of_an_index_that_do_not_go_together(string option, bool isWrong = false) =>
        AnalyzerRun.AssertReportsAsync($$"""
            [Model, {{(isWrong ? $"{{|TORT1011:{option}|}}" : option)}}]
            public partial class Team { public int Id { get; set; } public int B { get; set; } public int C { get; set; } }
            """);

    [Test]
    public Task TORT1011_on_a_property() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT1011:Unique(Where = "")|}] public int A { get; set; }
            [{|TORT1011:Check(" ")|}] public int B { get; set; }
            [{|TORT1011:Index(Unique = true, Method = IndexMethod.Brin)|}] public int C { get; set; }
            [Check("d > 0"), Unique(Where = "d > 0"), Index(Method = IndexMethod.Brin)] public int D { get; set; }
        }
        """);

    [Test]
    public Task TORT1012_a_second_version() => AnalyzerRun.AssertReportsAsync("""
        [Model(Abstract = true)]
        public abstract partial class Base { public int Id { get; set; } [Version] public int Version { get; private set; } }
        [Model] public partial class Team : Base { [{|TORT1012:Version|}] public long Revision { get; init; } }
        [Model] public partial class Club : Base { public string? Name { get; set; } }
        """);

    [TestCase("1002", "[Model] public partial class Team;")]
    [TestCase("2001", "[Model] public partial class Team { public int Id { get; set; } public object? X { get; set; } }")]
    public async Task A_pragma_silences_a_rule(string number, string source)
    {
        var silenced = await AnalyzerRun.ReportsAsync(TestCompilation.Of($"#pragma warning disable TORT{number}\n{source}"));
        var spoken = await AnalyzerRun.ReportsAsync(TestCompilation.Of(source));

        Assert.That(silenced, Is.Empty);
        Assert.That(spoken.Select(static report => report.Id), Is.EqualTo(new[] { "TORT" + number }));
    }

    [Test]
    public Task TORT1013_a_model_that_derives_from_a_model_with_a_table() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Animal { public int Id { get; set; } public partial string Name { get; set; } }
        [Model] public partial class {|TORT1013:Dog|} : Animal { public int Age { get; set; } }
        public class Puppy : Animal;
        [Model] public partial class {|TORT1013:Wolf|} : Puppy;
        [Model(Abstract = true)] public partial class {|TORT1013:Pet|} : Animal;
        [Model(Abstract = true)] public partial class Plant { public int Id { get; set; } }
        [Model] public partial class Tree : Plant;
        """);

    [Test]
    public async Task TORT1013_counts_models_of_other_assemblies()
    {
        var library = TestCompilation.Library("namespace Lib; [Model] public partial class Animal { public int Id { get; set; } }");
        var reports = await AnalyzerRun.ReportsAsync(TestCompilation.With(
            TestCompilation.ParseOptions, [TestCompilation.Runtime, library], "[Model] public partial class Dog : Lib.Animal { }"));

        Assert.That(reports.Select(static report => report.Id), Is.EqualTo(["TORT1013"]));
    }

    [Test]
    public Task TORT1014_attributes_of_other_libraries() => AnalyzerRun.AssertReportsAsync("""
        namespace Shop
        {
            using System.ComponentModel.DataAnnotations;
            using System.ComponentModel.DataAnnotations.Schema;

            [Model, {|TORT1014:Table("goods")|}]
            public partial class Item
            {
                [{|TORT1014:Key|}] public int Id { get; set; }
                [{|TORT1014:Column("y")|}, StringLength(3), Required] public string X { get; set; } = "";
                [{|TORT1014:NotMapped|}] public int Z { get; set; }
                [Tortoise.MaxLength(5), EmailAddress] public string? Mail { get; set; }
            }
        }
        """);

    [Test]
    public Task TORT1030_a_hook_of_another_signature() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            partial void {|TORT1030:BeforeSave|}(DeleteContext save) { }
            partial void AfterSave(SaveContext save) { }
            private void BeforeDelete() { }
        }
        """);

    [Test]
    public Task TORT1040_a_query_filter_of_another_signature() => AnalyzerRun.AssertReportsAsync("""
        using Tortoise.Querying;

        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [QueryFilter] private static Q Shown(TeamFields t) => t.Id > 0;
            [{|TORT1040:QueryFilter|}] private Q Late(TeamFields t) => t.Id > 0;
            [{|TORT1040:QueryFilter|}] private static bool Odd(TeamFields t) => true;
            [{|TORT1040:QueryFilter|}] private static Q OfClubs(ClubFields c) => c.Id > 0;
        }

        [Model] public partial class Club { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT1041_a_second_mark_of_deleted_rows() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [SoftDelete] public bool IsDeleted { get; set; }
            [{|TORT1041:SoftDelete|}] public DateTime? DeletedAt { get; set; }
        }
        """);

    [Test]
    public Task TORT2003_a_mark_of_deleted_rows_of_another_type() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Team { public int Id { get; set; } [{|TORT2003:SoftDelete|}] public DateTime DeletedAt { get; set; } }
        [Model] public partial class Club { public int Id { get; set; } [{|TORT2003:SoftDelete|}] public bool? IsDeleted { get; set; } }
        [Model] public partial class Fan { public int Id { get; set; } [{|TORT2003:SoftDelete|}, AutoNow] public DateTime? DeletedAt { get; set; } }
        [Model] public partial class Cup { public int Id { get; set; } [SoftDelete] public DateTimeOffset? DeletedAt { get; set; } }
        """);

    [Test]
    public Task TORT1042_a_manager_of_another_signature() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [{|TORT1042:Manager|}] private static TeamQuerySet Default() => Unscoped();
            private static TeamQuerySet Unscoped() => All();
        }
        """);

    [Test]
    public void A_broken_model_with_a_manager_has_no_query_without_it() => Assert.That(
        GeneratorRun.Of(TestCompilation.Of("[Model] public partial class Team { public int Id { get; set; } public object? Data { get; set; } [Manager] private static TeamQuerySet Default(TeamQuerySet all) => all; }"))
            .Problems.Where(static problem => problem.Id == "CS0117"),
        Is.Empty);

    [Test]
    public Task A_method_with_the_name_of_the_query_without_the_manager_is_reported() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [Manager] private static TeamQuerySet Default(TeamQuerySet all) => all;
            public static TeamQuerySet {|TORT1006:Unscoped|}() => All();
        }
        """);

    [Test]
    public Task TORT1043_a_second_manager() => AnalyzerRun.AssertReportsAsync("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [Manager] private static TeamQuerySet Default(TeamQuerySet all) => all.Filter(t => t.Id > 0);
            [{|TORT1043:Manager|}] private static TeamQuerySet Other(TeamQuerySet all) => all;
        }
        """);

    [Test]
    public Task TORT1020_a_json_context_that_writes_models_by_its_fast_path() => AnalyzerRun.AssertReportsAsync("""
        using System.Text.Json.Serialization;

        [Model] public partial class Club { public int Id { get; set; } }
        [Model] public partial class Team { public int Id { get; set; } [ForeignKey] public partial Club Club { get; set; } }
        [Model] public partial class Silent { public int Id { get; set; } [ForeignKey, JsonIgnore] public partial Club Club { get; set; } }
        public record Row(int Id, Team[] Teams);

        [{|TORT1020:JsonSerializable(typeof(Team))|}]
        [{|TORT1020:JsonSerializable(typeof(Dictionary<string, Row>))|}]
        [JsonSerializable(typeof(Club)), JsonSerializable(typeof(Silent))]
        [JsonSerializable(typeof(List<Team>), GenerationMode = JsonSourceGenerationMode.Metadata)]
        public abstract partial class Fast : JsonSerializerContext { protected Fast() : base(null) { } }

        [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
        [JsonSerializable(typeof(Team))]
        [{|TORT1020:JsonSerializable(typeof(Row), GenerationMode = JsonSourceGenerationMode.Serialization)|}]
        public abstract partial class Slow : JsonSerializerContext { protected Slow() : base(null) { } }
        """);
}
