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
}
