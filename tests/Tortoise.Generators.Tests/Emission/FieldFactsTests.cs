using Tortoise.Generators.Tests.Harness;
using static Tortoise.Generators.Tests.Emission.EmittedRow;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What becomes of the options of a field: keys, defaults, versions, types of the database.</summary>
[TestFixture]
internal sealed class FieldFactsTests
{
    [TestCase("public int Id", true)]
    [TestCase("public long Id", true)]
    [TestCase("public short Id", true)]
    [TestCase("public uint Id", true)]
    [TestCase("public ulong Id", true)]
    [TestCase("public ushort Id", true)]
    [TestCase("public byte Id", true)]
    [TestCase("public sbyte Id", true)]
    [TestCase("public Guid Id", false)]
    [TestCase("public required string Id", false)]
    [TestCase("[PrimaryKey(Generated = false)] public int Id", false)]
    [TestCase("[DbDefault(Sql = \"next()\")] public int Id", false)]
    public void A_single_integer_key_is_generated_unless_the_user_gives_it(string property, bool isGenerated) =>
        Assert.That(Row(property + " { get; set; }").Contains("IsGenerated = true", StringComparison.Ordinal), Is.EqualTo(isGenerated));

    [Test]
    public void A_composite_key_is_never_generated()
    {
        var text = GeneratorRun.Clean("""
            [Model, PrimaryKey(nameof(B), nameof(A))]
            public partial class Row { public int A { get; set; } public int B { get; set; } }
            """).File("Row.g.cs");

        Assert.That(text, Does.Contain("key: [1, 0]").And.Not.Contains("IsGenerated"));
        Assert.That(text, Does.Contain("(int b, int a, sys::Threading.CancellationToken cancellationToken = default)"));
    }

    [TestCase("[DbDefault(5)] public int", "new(5L)")]
    [TestCase("[DbDefault((byte)5)] public long?", "new(5L)")]
    [TestCase("[DbDefault(true)] public bool", "new(true)")]
    [TestCase("[DbDefault(0.5)] public double", "new(0.5d)")]
    [TestCase("[DbDefault(0.1f)] public float", "new(0.1d)")]
    [TestCase("[DbDefault(3)] public double", "new(3d)")]
    [TestCase("[DbDefault(\"5.50\")] public decimal", "new(5.50m)")]
    [TestCase("[DbDefault(5.5)] public decimal", "new(5.5m)")]
    [TestCase("[DbDefault(-5)] public decimal?", "new(-5m)")]
    [TestCase("[DbDefault(\"a\\\"b\")] public string?", "new(\"a\\\"b\")")]
    [TestCase("[DbDefault(DayOfWeek.Friday)] public DayOfWeek", "new(5L)")]
    [TestCase("[AsText, DbDefault(DayOfWeek.Friday)] public DayOfWeek?", "new(\"Friday\")")]
    [TestCase("[DbDefault(Sql = \"now()\")] public DateTime", "new(null, \"now()\")")]
    public void A_default_of_the_database_is_emitted_in_its_stored_form(string property, string expected) => Assert.That(
        Row(property + " Value { get; set; } public int Id { get; set; }"),
        Does.Contain($"DbDefault = {expected} }}"));

    [TestCase("[AsDatabaseEnum, DbDefault(BookState.Lent)] public BookState?", """Nullable(new orm::Values.EnumTextType<global::Row.BookState>("book_state", ("New", global::Row.BookState.New), ("Lent", global::Row.BookState.Lent)))) { IsNullable = true, DbDefault = new("Lent") }""")]
    [TestCase("[AsDatabaseEnum(\"Book \\\"State\\\"\")] public BookState", """new orm::Values.EnumTextType<global::Row.BookState>("Book \"State\"", ("New", global::Row.BookState.New), """)]
    public void An_enum_of_the_database_has_the_name_of_its_type(string property, string expected) =>
        Assert.That(Row(property + " Value { get; set; } public int Id { get; set; } public enum BookState { New, Lent }"), Does.Contain(expected));

    [TestCase("public int Version { get; private set; }", "Int32) { IsReadOnly = true, IsVersion = true },")]
    [TestCase("public partial long Version { get; set; }", "Int64) { IsTracked = true, IsVersion = true },")]
    [TestCase("public byte[] Version { get; init; } = [];", "Bytes) { IsReadOnly = true, IsVersion = true },")]
    public void A_version_is_a_fact_of_its_field(string property, string expected) =>
        Assert.That(Row($"public int Id {{ get; set; }} [Version] {property}"), Does.Contain("orm::Values.FieldTypes." + expected));

    [TestCase("[Column(\"x\", Type = \"varchar(5)\")] public string?", "ColumnType = new(\"varchar(5)\")")]
    [TestCase("[Column(Type = \"jsonb\", Databases = [\"postgresql\"])] public string?", "ColumnType = new(\"jsonb\") { Databases = [\"postgresql\"] }")]
    [TestCase("[Generated(\"a + 1\")] public int", "Computed = new(\"a + 1\", IsStored: true)")]
    [TestCase("[Generated(\"a + 1\", Stored = false)] public int", "Computed = new(\"a + 1\", IsStored: false)")]
    [TestCase("[Generated] public int", "Computed = new(null, IsStored: true)")]
    [TestCase(
        "[Generated(\"a\"), Generated(\"b\", Stored = false, Databases = [\"sqlite\"])] public int",
        "Computed = new(\"b\", IsStored: false) { Databases = [\"sqlite\"], Else = new(\"a\", IsStored: true) }")]
    [TestCase(
        "[DbDefault(Sql = \"a()\", Databases = [\"mysql\", \"mariadb\"]), DbDefault(5)] public int?",
        "DbDefault = new(null, \"a()\") { Databases = [\"mysql\", \"mariadb\"], Else = new(5L) }")]
    [TestCase("[Sequence(\"s\")] public int", "DbDefault = new(null) { Sequence = new(\"s\") }")]
    [TestCase("[Sequence(\"s\", Start = 10, Increment = 2)] public int", "DbDefault = new(null) { Sequence = new(\"s\", Start: 10, Increment: 2) }")]
    public void What_the_database_makes_of_a_column_is_a_fact_of_its_field(string property, string expected) =>
        Assert.That(Row(property + " Value { get; set; } public int Id { get; set; }"), Does.Contain(expected));

    [TestCase("public int[]?", "Array(orm::Values.FieldTypes.Int32)")]
    [TestCase("public Guid?[]?", "Array(orm::Values.FieldTypes.Nullable(orm::Values.FieldTypes.Guid), allowsNull: true)")]
    [TestCase("public List<string?>?", "List(orm::Values.FieldTypes.String, allowsNull: true)")]
    public void An_array_has_the_type_of_its_elements(string property, string expected) => Assert.That(
        Row(property + " Value { get; set; } public int Id { get; set; }"),
        Does.Contain($"orm::Values.FieldTypes.{expected}) {{ IsNullable = true }},"));

    [Test]
    public void A_text_of_one_byte_a_character_is_checked_and_written_as_such()
    {
        var text = GeneratorRun.Clean("""
            public enum Level { Low, High }
            [Model]
            public partial class Row
            {
                [PrimaryKey, Unicode(false), MaxLength(10)] public string Code { get; set; } = "";
                [Unicode(false)] public string? Note { get; set; }
                [AsText, Unicode(false)] public Level? Level { get; set; }
                [Unicode] public string Name { get; set; } = "";
            }
            """).File("Row.g.cs");

        Assert.That(text, Does
            .Contain("""new("Code", "code", orm::Values.FieldTypes.NonUnicodeString) { MaxLength = 10 },""")
            .And.Contains("""new("Note", "note", orm::Values.FieldTypes.NonUnicodeString) { IsNullable = true },""")
            .And.Contains("EnumTextType<global::Level>(isUnicode: false, (\"Low\", global::Level.Low),")
            .And.Contains("""new("Name", "name", orm::Values.FieldTypes.String),""")
            .And.Contains("cell.Write(__RowTable.Metadata.TypeOf<string>(0), model.Code);")
            .And.Contains("cell.String(model.Name);")
            .And.Contains("""failures.NonUnicode("Code", model.Code);""")
            .And.Not.Contains("""failures.NonUnicode("Level"""));
    }
}
