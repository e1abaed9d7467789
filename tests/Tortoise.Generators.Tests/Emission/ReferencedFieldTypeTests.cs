using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Types of a library that knows nothing of Tortoise, stored as another assembly says: a package of field types.</summary>
[TestFixture]
internal sealed class ReferencedFieldTypeTests
{
    private const string Model = "[Model] public partial class Row { public int Id { get; set; } public Far.Moment At { get; set; } public Far.Moment? Until { get; set; } }";

    private static readonly PortableExecutableReference Types = Of("Far", "namespace Far; public readonly record struct Moment(long Days, long Ticks);");

    private static readonly PortableExecutableReference Package = Of("Package", FieldType("public", "Package"), Types);

    [Test]
    public void A_reference_is_enough() => Assert.That(Row(Compilation(Package)), Does
        .Contain("\"at\", new global::Package.MomentFieldType())")
        .And.Contain("\"until\", orm::Values.FieldTypes.Nullable(new global::Package.MomentFieldType()))"));

    [Test]
    public void What_is_said_closer_to_the_property_wins() => Assert.Multiple(() =>
    {
        Assert.That(Row(Compilation(Package, FieldType("internal", "Own"))), Does.Contain("\"at\", new global::Own.MomentFieldType())"), "the assembly");
        Assert.That(
            Row(Compilation(Package, FieldType("internal", "Own").Replace("[assembly: FieldType<Own.MomentFieldType>]", "", StringComparison.Ordinal)).Replace("public Far.Moment At", "[FieldType<Own.MomentFieldType>] public Far.Moment At")),
            Does.Contain("\"at\", new global::Own.MomentFieldType())").And.Contain("\"until\", orm::Values.FieldTypes.Nullable(new global::Package.MomentFieldType()))"), "the property");
    });

    [Test]
    public void The_assembly_of_the_type_goes_before_others()
    {
        var own = Of("Far", "public readonly record struct Moment(long Days, long Ticks);\n" + Class("public"), "[assembly: FieldType<Far.MomentFieldType>]", "Far");
        var other = Of("Another", FieldType("public", "Another"), own);

        Assert.That(Row(With([other, own])), Does.Contain("\"at\", new global::Far.MomentFieldType())"));
    }

    [Test]
    public async Task Two_packages_that_store_one_type_are_reported()
    {
        var another = Of("Another", FieldType("public", "Another"), Types);
        var reports = await AnalyzerRun.ReportsAsync(With([Package, another, Types]));

        Assert.That(reports.Select(report => (report.Id, report.GetMessage(System.Globalization.CultureInfo.InvariantCulture))), Is.EquivalentTo(new[] { "At", "Until" }.Select(static name => (
            "TORT2010",
            $"'{name}' cannot be stored by 'MomentFieldType': 'Package.MomentFieldType' of 'Package' stores 'Moment', too; say which one does, with [FieldType<…>] on the property or [assembly: FieldType<…>]"))));
        Assert.That(Row(Compilation(another, FieldType("internal", "Own"))), Does.Contain("\"at\", new global::Own.MomentFieldType())"));
    }

    [Test]
    public async Task A_class_that_only_its_package_can_access_is_not_there()
    {
        var hidden = Of("Hidden", FieldType("internal", "Hidden"), Types);

        Assert.That((await AnalyzerRun.ReportsAsync(With([hidden, Types]))).Select(report => report.Id), Is.EqualTo(["TORT2001", "TORT2001"]));
        Assert.That(Row(With([hidden, Package, Types])), Does.Contain("\"at\", new global::Package.MomentFieldType())"));
    }

    [Test]
    public void What_the_runtime_stores_no_package_stores_otherwise()
    {
        var greedy = Of("Greedy", """
            [assembly: FieldType<UriFieldType>]
            public sealed class UriFieldType() : Tortoise.Values.FieldType<Uri, byte[]>(Tortoise.Values.FieldTypes.Bytes)
            {
                protected override Uri FromStored(byte[] value) => null!;
                protected override byte[] ToStored(Uri value) => [];
            }
            """);

        Assert.That(
            Row(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, greedy], "[Model] public partial class Row { public int Id { get; set; } public Uri? Home { get; set; } }")),
            Does.Contain("\"home\", orm::Values.FieldTypes.Uri)"));
    }

    private static string FieldType(string access, string name) => $"[assembly: FieldType<{name}.MomentFieldType>]\nnamespace {name}\n{{\n{Class(access)}\n}}";

    private static string Class(string access) => $$"""
        {{access}} sealed class MomentFieldType() : Tortoise.Values.FieldType<Far.Moment, long>(Tortoise.Values.FieldTypes.Int64)
        {
            protected override Far.Moment FromStored(long value) => new(value, 0);
            protected override long ToStored(Far.Moment value) => value.Days;
        }
        """;

    private static CSharpCompilation Compilation(PortableExecutableReference package, params string[] more) => With([package, Types], more);

    private static CSharpCompilation With(MetadataReference[] references, params string[] more) =>
        TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, .. references], [Model, .. more]);

    private static string Row(CSharpCompilation compilation) => GeneratorRun.Clean(compilation).File("Row.g.cs");

    private static PortableExecutableReference Of(string name, string source, params MetadataReference[] references) =>
        MetadataReference.CreateFromImage(TestCompilation.Image(name, source, references));

    private static PortableExecutableReference Of(string name, string members, string assembly, string space) => Of(name, $"{assembly}\nnamespace {space}\n{{\n{members}\n}}");
}
