using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>Rules about classes that share a table.</summary>
[TestFixture]
internal sealed class HierarchyRulesTests
{
    private const string Root = "[Model, Discriminator] public abstract partial class Payment { public int Id { get; set; } public string? Note { get; set; } }";

    [Test]
    public Task Classes_without_fault_have_no_report() => AnalyzerRun.AssertReportsAsync(Root, """
        [Model] public abstract partial class Online : Payment { [ForeignKey] public partial Shop Shop { get; set; } }
        [Model, DiscriminatorValue("card"), Index(nameof(Digits))] public partial class Card : Online { public string? Digits { get; set; } }
        [Model, DiscriminatorValue("cash")] public partial class Cash : Payment { [Column("digits2")] public string? Digits { get; set; } }
        [Model] public partial class Shop { public int Id { get; set; } [ForeignKey(RelatedName = "Shops")] public partial Cash? First { get; set; } }
        """);

    [Test]
    public Task The_relations_of_a_table_add_their_inverses_once() => AnalyzerRun.AssertReportsAsync("""
        [Model, Discriminator] public abstract partial class Vehicle
        {
            public int Id { get; set; }
            [ForeignKey(RelatedName = "Vehicles")] public partial Garage Garage { get; set; }
            [ManyToMany(Through = "vehicle_guest", RelatedName = "Guests")] public partial ManyToMany<Garage> Visited { get; }
        }
        [Model] public partial class Car : Vehicle;
        [Model] public partial class Truck : Vehicle;
        [Model] public partial class Garage { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT1013_a_discriminator_belongs_to_the_class_with_the_table() => AnalyzerRun.AssertReportsAsync("""
        [Model] public partial class Animal { public int Id { get; set; } }
        [Model, Discriminator] public partial class {|TORT1013:Dog|} : Animal;
        """);

    [Test]
    public Task TORT1060_a_value_without_a_shared_table() => AnalyzerRun.AssertReportsAsync("""
        [Model, {|TORT1060:DiscriminatorValue("x")|}] public partial class Cash { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT1061_a_second_discriminator() => AnalyzerRun.AssertReportsAsync(Root, """
        [Model, {|TORT1061:Discriminator("kind")|}] public partial class Card : Payment;
        """);

    [Test]
    public async Task TORT1062_a_class_in_another_assembly()
    {
        var library = TestCompilation.Library("namespace Lib; " + Root);
        var reports = await AnalyzerRun.ReportsAsync(TestCompilation.With(
            TestCompilation.ParseOptions, [TestCompilation.Runtime, library], "[Model] public partial class Card : Lib.Payment { }"));

        Assert.That(reports.Select(static report => report.Id), Is.EqualTo(["TORT1062"]));
    }

    [Test]
    public Task TORT1063_a_value_that_another_class_has() => AnalyzerRun.AssertReportsAsync(Root, """
        [Model, DiscriminatorValue("cash")] public partial class Cash : Payment;
        [Model, {|TORT1063:DiscriminatorValue("Cash")|}] public partial class Coins : Payment;
        [Model, {|TORT1063:DiscriminatorValue(1)|}] public partial class Notes : Payment;
        """);

    [Test]
    public Task TORT1064_a_column_that_another_class_has() => AnalyzerRun.AssertReportsAsync(Root, """
        [Model] public partial class Card : Payment { public int Number { get; set; } public string? {|TORT1064:Discriminator|} { get; set; } }
        [Model] public partial class Cash : Payment { public int {|TORT1064:Number|} { get; set; } }
        """);

    [Test]
    public Task TORT2003_options_that_are_those_of_the_table() => AnalyzerRun.AssertReportsAsync(Root, """
        [{|TORT2003:Model(Table = "card")|}] public partial class Card : Payment { [{|TORT2003:Version|}] public int Version { get; set; } }
        [Model, {|TORT2003:Ordering("Id")|}] public partial class Cash : Payment;
        [Model, {|TORT2003:DiscriminatorValue("x")|}] public abstract partial class Online : Payment;
        [Model, {|TORT2003:DiscriminatorValue(1.5)|}] public partial class Half : Payment;
        """);

    [Test]
    public Task An_abstract_root_says_which_rows_are_seen() => AnalyzerRun.AssertReportsAsync("""
        [Model, Discriminator] public abstract partial class Payment
        {
            public int Id { get; set; }
            public string? Note { get; set; }
            [SoftDelete] public bool IsDeleted { get; set; }
            [QueryFilter] private static Q Noted(PaymentFields row) => row.Note != null;
            [Manager] private static PaymentQuerySet Main(PaymentQuerySet all) => all;
        }
        [Model] public partial class Card : Payment;
        """);

    [Test]
    public Task TORT2003_what_decides_which_rows_of_the_table_are_seen() => AnalyzerRun.AssertReportsAsync(Root, """
        [Model] public partial class Card : Payment
        {
            [{|TORT2003:SoftDelete|}] public bool IsDeleted { get; set; }
            [{|TORT2003:QueryFilter|}] private static Q Noted(CardFields row) => row.Note != null;
            [{|TORT2003:Manager|}] private static CardQuerySet Main(CardQuerySet all) => all;
        }
        """);

    [Test]
    public Task TORT1050_the_history_of_a_shared_table_is_that_of_the_root() => AnalyzerRun.AssertReportsAsync("""
        [Model, Discriminator, Audited] public partial class Animal { public int Id { get; set; } }
        [Model, Audited] public partial class Dog : Animal;
        [Model] public partial class {|TORT1050:Cat|} : Animal { public int ChangeId { get; set; } }
        [Model] public partial class Cow : Animal { [NotAudited] public int ChangeTime { get; set; } }
        [Model, Discriminator] public partial class Plant { public int Id { get; set; } }
        [Model, Audited] public partial class {|TORT1050:Tree|} : Plant;
        [Model, Discriminator("change_kind"), Audited] public partial class {|TORT1050:Stone|} { public int Id { get; set; } }
        """);

    [Test]
    public Task The_group_of_a_table_is_that_of_its_root() => AnalyzerRun.AssertReportsAsync("""
        [Model(Group = "pay"), Discriminator] public abstract partial class Payment { public int Id { get; set; } }
        [{|TORT2003:Model(Group = "cards")|}] public partial class Card : Payment { [ForeignKey(RelatedName = "Cards")] public partial Bank Bank { get; set; } }
        [Model(Group = "pay")] public partial class Bank { public int Id { get; set; } [ForeignKey(RelatedName = "Banks")] public partial Card? First { get; set; } }
        """);

    [Test]
    public Task TORT1064_a_column_of_the_root_that_is_the_discriminator() => AnalyzerRun.AssertReportsAsync("""
        [Model, Discriminator("kind")] public partial class Payment { public int Id { get; set; } public string? {|TORT1064:Kind|} { get; set; } }
        """);

    [Test]
    public Task TORT2003_a_root_from_which_no_class_can_derive() => AnalyzerRun.AssertReportsAsync("""
        [Model, {|TORT2003:Discriminator|}] public sealed partial class Payment { public int Id { get; set; } }
        """);

    [Test]
    public Task TORT1066_a_property_with_the_name_of_the_test_for_a_class() => AnalyzerRun.AssertReportsAsync("""
        [Model, Discriminator] public partial class Payment { public int Id { get; set; } public bool {|TORT1066:IsCard|} { get; set; } }
        [Model] public partial class Card : Payment { public bool IsCash { get; set; } }
        [Model] public partial class Cash : Payment;
        """);

    /// <summary>An error in a declaration that is generated would silence the analyzers.</summary>
    [TestCase("TORT1063", Root, """[Model, DiscriminatorValue("cash")] public partial class Cash : Payment; [Model, DiscriminatorValue("cash")] public partial class Coins : Payment; [Model, DiscriminatorValue(1)] public partial class Notes : Payment;""")]
    [TestCase("TORT1066", "[Model, Discriminator] public partial class Payment { public int Id { get; set; } public bool IsCard { get; set; } }", "[Model] public partial class Card : Payment;")]
    [TestCase("TORT2003", "[Model, Discriminator] public sealed partial class Payment { public int Id { get; set; } }")]
    public async Task The_compiler_reports_no_more_than_the_rule(string rule, params string[] sources) => Assert.That(
        (await AnalyzerRun.BuildAsync(TestCompilation.Of(sources))).Select(static report => report.Id).Distinct(), Is.EqualTo([rule]));
}
