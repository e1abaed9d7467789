using Tortoise.Generators.Catalog;
using Tortoise.Generators.Tests.Harness;
using static Tortoise.Generators.Tests.Emission.EmittedRow;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Which properties are fields, of which types and columns.</summary>
[TestFixture]
internal sealed class FieldTests
{
    private static readonly string[] ClrTypes =
    [
        "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "string", "Guid",
        "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "byte[]", "DayOfWeek", "Small", "char", "Uri", "System.Net.IPAddress",
        "Version", "System.Globalization.CultureInfo", "System.Net.NetworkInformation.PhysicalAddress", "Half", "Int128", "UInt128",
        "System.Numerics.BigInteger", "ReadOnlyMemory<byte>", "Memory<byte>",
        "int[]", "long?[]", "string?[]", "List<Guid>", "List<DateTime?>",
    ];

    [TestCaseSource(nameof(ClrTypes))]
    public void Every_type_is_a_field_in_every_form(string type) => GeneratorRun.Clean($$"""
        public enum Small : byte { A, B }

        [Model]
        public partial class Row
        {
            public int Id { get; set; }
            public required {{type}} Plain { get; set; }
            public {{type}}? Nullable { get; set; }
            public partial {{type}} Tracked { get; set; }
            public partial {{type}}? TrackedNullable { get; set; }
            public required {{type}} Init { get; init; }
        }
        """);

    [Test]
    public void Memory_has_the_options_of_bytes()
    {
        var text = Row("""
            public int Id { get; set; }
            [MaxLength(3)] public ReadOnlyMemory<byte> A { get; set; }
            [System.ComponentModel.DataAnnotations.Length(1, 3)] public Memory<byte>? B { get; set; }
            [System.ComponentModel.DataAnnotations.MinLength(1)] public byte[]? C { get; set; }
            [DbDefault(Sql = "x'00'")] public ReadOnlyMemory<byte> D { get; set; }
            public partial Memory<byte> E { get; set; }
            """);

        Assert.That(text, Does.Contain("failures.MaxLength(\"A\", model.A, 3);").And.Contains("HasLength(value, 1, 3)").And.Contains("model.D.IsEmpty").And.Contains("field = value;"));
    }

    [TestCase("Id", "id")]
    [TestCase("OrderLine", "order_line")]
    [TestCase("HTTPServer", "http_server")]
    [TestCase("TournamentId", "tournament_id")]
    [TestCase("Line2", "line2")]
    [TestCase("Line2Text", "line2_text")]
    [TestCase("UserID", "user_id")]
    [TestCase("already_snake", "already_snake")]
    [TestCase("_Hidden", "_hidden")]
    [TestCase("Größe", "größe")]
    public void A_column_is_the_property_in_snake_case(string property, string column) => Assert.That(
        Row($"public int {property} {{ get; set; }} [PrimaryKey] public int K {{ get; set; }}"),
        Does.Contain($"new(\"{property}\", \"{column}\", "));

    [Test]
    public void Properties_that_are_not_columns_are_left_out()
    {
        var text = Row("""
            public int Id { get; set; }
            public static int Static { get; set; }
            public int Computed => Id + 1;
            public int Body { get { return Id; } }
            public int GetOnly { get; }
            public int SetOnly { set { _ = value; } }
            public int this[int index] { get => index; set { } }
            [NotMapped] public object? Anything { get; set; }
            [NotMapped] public required List<int> Numbers { get; set; }
            public required int Plain;
            """);

        Assert.That(text, Does.Contain("""
                    [
                        new("Id", "id", orm::Values.FieldTypes.Int32) { IsGenerated = true },
                    ],
            """));
        Assert.That(text, Does.Contain("Numbers = default!,").And.Contains("Plain = default!,"), "the compiler asks for required members");
    }

    [TestCase("public partial int A { get; set; }")]
    [TestCase("public required partial string A { get; set; }")]
    [TestCase("public required partial string A { get; init; }")]
    [TestCase("public partial string A { get; private set; }")]
    [TestCase("public partial string A { get; protected internal set; }")]
    [TestCase("public virtual partial string? A { get; set; }")]
    [TestCase("protected internal partial byte[] A { get; set; }")]
    [TestCase("private partial int A { get; set; }")]
    [TestCase("internal partial int? A { private get; set; }")]
    [TestCase("public partial string A { get; set; } = \"\";")]
    [TestCase("public partial string A { get; set; } public Row(string a) => A = a;")]
    [TestCase("[System.Diagnostics.CodeAnalysis.AllowNull] public partial string A { get; set; }")]
    public void A_partial_property_is_implemented_as_it_was_declared(string property) => Assert.That(
        Row("public int Id { get; set; } " + property),
        Does.Contain("IsTracked = true"));

    [Test]
    public void A_partial_property_that_the_user_implements_is_an_ordinary_field() => Assert.That(
        Row("public int Id { get; set; } public partial int A { get; set; } public partial int A { get => 1; set { } }"),
        Does.Not.Contain("IsTracked"));

    [Test]
    public void Every_row_of_the_catalog_is_in_the_runtime()
    {
        foreach (var row in FieldCatalog.All.Where(row => row.Kind is not (FieldCatalog.Custom or FieldCatalog.Json)))
        {
            Assert.Multiple(() =>
            {
                Assert.That(typeof(Values.FieldTypes).GetMember(row.Kind), Is.Not.Empty, row.Kind);
                if (row.Reading == CellReading.ByType)
                {
                    return;
                }

                Assert.That((row.Reading == CellReading.Direct ? typeof(Values.IRow) : typeof(Values.Cell)).GetMethod(row.Kind), Is.Not.Null, row.Kind);
                Assert.That(typeof(Values.IParameterWriter).GetMethod(row.Kind), Is.Not.Null, row.Kind);
            });
        }
    }

    [Test]
    public void Every_kind_of_the_runtime_is_in_the_catalog() =>
        Assert.That(Enum.GetNames<Values.FieldKind>(), Is.SubsetOf(FieldCatalog.All.Select(row => row.Kind)));
}
