using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Pipeline;

/// <summary>Half-typed code: neither generator nor analyzer may throw, and other models must be written all the same.</summary>
[TestFixture]
internal sealed class BrokenCodeTests
{
    private const string Good = "[Model] public partial class Good { public int Id { get; set; } }";

    [TestCase("[Model] public partial class")]
    [TestCase("[Model] public partial class {")]
    [TestCase("[Model(] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model(Table = )] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model(Table = 5, Abstract = \"x\", Nothing = 1)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model(Table = null, Schema = null)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model] [Model] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } } [Model] partial class Bad { }")]
    [TestCase("[Model] public partial class Bad : Missing { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad : Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public Missing X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public int { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public int X { get; set }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public partial int X { } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public partial int X { get; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public partial int X => 5; }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [MaxLength] public string? X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [MaxLength(\"a\")] public string? X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Precision(1)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Precision(a, b)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Column(null)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Column(5)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(null)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(Missing.A)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(new[] { 1 })] public int X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(typeof(int))] public int X { get; set; } }")]
    [TestCase("[Model, Ordering(null)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Ordering(null, \"-\", \"\", \"--Id\")] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Ordering(Missing)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Index, UniqueTogether, PrimaryKey] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Index((string[])null!)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, PrimaryKey(nameof(Missing), nameof(Id), 5)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad<T> { public T Id { get; set; } }")]
    [TestCase("[Model] public partial struct Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial interface Bad { int Id { get; set; } }")]
    [TestCase("[Model] public partial record Bad(int Id, Missing Other);")]
    [TestCase("[Model] public partial class Bad { public enum E : Missing { A } public int Id { get; set; } public E X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int* Id { get; set; } public dynamic D { get; set; } public (int, int) T { get; set; } public int[,] M { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public Bad(Missing x, int id) { } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Missing X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Missing? X { get; set; } [ForeignKey(ToField = 5)] public partial Good Y { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey(RelatedName = null, ToField = null, Column = null, OnDelete = (OnDelete)9)] public partial Good X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ManyToMany] public partial ManyToMany X { get; } [ManyToMany] public partial ManyToMany<> Y { get; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ManyToMany] public partial ManyToMany<Missing> X { get; } [ManyToMany] public partial ManyToMany<Good, Missing> Y { get; } }")]
    [TestCase("[Model] public partial class Bad { [PrimaryKey, OneToOne] public partial Bad X { get; set; } }")]
    [TestCase("[Model, PrimaryKey(\"XId\")] public partial class Bad { [ForeignKey] public partial Worse X { get; set; } } [Model, PrimaryKey(\"XId\")] public partial class Worse { [ForeignKey] public partial Bad X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial dynamic X { get; set; } [ForeignKey] public partial Good[] Y { get; set; } [ForeignKey] public partial Good this[int i] { get; set; } }")]
    public async Task Nothing_throws_and_the_good_model_is_written(string source)
    {
        var compilation = TestCompilation.Of(source, Good);

        Assert.That(GeneratorRun.Of(compilation).HintNames, Does.Contain("Good.g.cs"));
        await AnalyzerRun.ReportsAsync(compilation);
    }

    [Test]
    public void Any_prefix_of_a_model_is_survived()
    {
        const string Source = """
            [Model(Table = "t", Comment = "c"), Ordering("-Name"), Index(nameof(Name))]
            public partial class Bad : Base<int>
            {
                [MaxLength(5), DbDefault("x")] public required partial string Name { get; private set; } = "a";
                [AsText] public DayOfWeek? Day { get; init; }
                [ForeignKey(RelatedName = "Bads", OnDelete = OnDelete.SetNull), Index] public partial Good? Good { get; set; }
                [ManyToMany(Through = "x")] public partial ManyToMany<Good> All { get; }
            }
            """;
        for (var length = 1; length < Source.Length; length += 3)
        {
            var run = GeneratorRun.Of(TestCompilation.Of(Good, "public class Base<T> { public T Id { get; set; } = default!; }", Source[..length]));
            Assert.That(run.HintNames, Does.Contain("Good.g.cs"), Source[..length]);
        }
    }

    [Test]
    public void A_broken_model_writes_no_file_of_its_own()
    {
        const string Bad = "[Model] public partial class Bad { public int Id { get; set; } public object? X { get; set; } }";
        var run = GeneratorRun.Of(TestCompilation.Of(Bad, Good));

        Assert.That(run.HintNames, Is.EquivalentTo(new[] { "Good.g.cs", "Tortoise.Registration.g.cs" }));
        Assert.That(run.File("Tortoise.Registration.g.cs"), Does.Not.Contain("Bad"));
        Assert.That(run.Result.Diagnostics, Is.Empty, "the analyzer reports, not the generator");
        Assert.That(run.Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error), Is.Empty);
    }
}
