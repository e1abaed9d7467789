using System.Reflection;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Values;

namespace Tortoise.Cli.Tests.Facts;

/// <summary>Columns of field types: what their source says of the store type.</summary>
[TestFixture]
internal sealed class FieldTypeFactsTests
{
    [TestCase("FieldType<Money, long>(FieldTypes.Int64)", "BIGINT")]
    [TestCase("FieldType<Money, string>(FieldTypes.String, StoreTypes.Text.WithLength(11))", "VARCHAR(11)")]
    [TestCase("FieldType<Money, string>(storeType: StoreTypes.Json, stored: FieldTypes.String)", "JSON_TEXT")]
    [TestCase("FieldType<Money, decimal>(FieldTypes.DecimalOf(10, 2))", "DECIMAL_TEXT(10,2)")]
    [TestCase("FieldType<Money, decimal>(FieldTypes.Decimal, StoreTypes.DecimalOf(precision: 12, scale: 4))", "DECIMAL_TEXT(12,4)")]
    [TestCase("FieldType<Money, string>(FieldTypes.String, StoreTypes.Native(\"money\", \"sqlite\"))", "money")]
    [TestCase("FieldType<Money, string>(FieldTypes.String, MoneyColumn.Type)", "VARCHAR(7)")]
    [TestCase("Text.MoneyFieldTypeBase(21)", "VARCHAR(21)")]
    [TestCase("Text.MoneyFieldTypeBase", "VARCHAR(5)")]
    public void A_store_type_is_read_from_what_the_base_class_is_given(string baseClass, string column)
    {
        var constructor = baseClass.EndsWith(')') ? "()" : "";
        using var built = new Built().Add("App", $$"""
            using App;
            public static class MoneyColumn { public const int Length = 7; public static StoreType Type { get; } = StoreTypes.Text.WithLength(Length); }
            namespace Text
            {
                public abstract class MoneyFieldTypeBase : FieldType<Money, string>
                {
                    protected MoneyFieldTypeBase() : this(5) { }
                    protected MoneyFieldTypeBase(int length) : base(FieldTypes.String, StoreTypes.Text.WithLength(length)) { }
                    protected override Money FromStored(string value) => default;
                    protected override string ToStored(Money value) => "";
                }
            }
            namespace App
            {
                public readonly record struct Money(long Cents);
                public sealed class MoneyFieldType{{constructor}} : {{baseClass}} { {{(baseClass.StartsWith("Text.", StringComparison.Ordinal) ? "" : Members(baseClass))}} }
                [Model] public partial class Parcel { public int Id { get; set; } [FieldType<MoneyFieldType>] public Money Price { get; set; } }
            }
            """);

        Assert.That(TypeOf(built.Read("App"), "price"), Is.EqualTo(column));
    }

    [Test]
    public void A_field_type_of_a_referenced_assembly_is_found_there()
    {
        using var built = new Built()
            .Add("Lib", """
                [assembly: FieldType<Lib.MoneyFieldType>]
                namespace Lib;
                public readonly record struct Money(long Cents);
                public sealed class MoneyFieldType() : FieldType<Money, string>(FieldTypes.String, StoreTypes.Text.WithLength(9))
                {
                    protected override Money FromStored(string value) => default;
                    protected override string ToStored(Money value) => "";
                }
                """)
            .Add("App", "[Model] public partial class Parcel { public int Id { get; set; } public Lib.Money Price { get; set; } }", "Lib");

        Assert.That(TypeOf(built.Read("App"), "price"), Is.EqualTo("VARCHAR(9)"));
        File.Delete(built.FileOf("Lib"));
        Assert.That(
            () => built.Read("App"),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith(
                "The column type of Parcel.Price is not known to the tool: no assembly that was read says what Lib.MoneyFieldType stores; they are: App."));
    }

    [Test]
    public void What_only_the_program_can_evaluate_is_refused_with_its_source()
    {
        using var built = new Built().Add("App", """
            public readonly record struct Money(long Cents);
            public sealed class MoneyFieldType() : FieldType<Money, string>(FieldTypes.String, Choose())
            {
                private static StoreType Choose() => DateTime.UtcNow.Year > 2000 ? StoreTypes.Text : StoreTypes.Json;
                protected override Money FromStored(string value) => default;
                protected override string ToStored(Money value) => "";
            }
            [Model] public partial class Parcel { public int Id { get; set; } [FieldType<MoneyFieldType>] public Money Price { get; set; } }
            """);

        Assert.That(
            () => built.Read("App"),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "The column type of Parcel.Price is not known to the tool: MoneyFieldType gives its base class 'Choose()', which only the program can evaluate. " +
                "Give it a member of FieldTypes or StoreTypes there, or declare the type of the column, [Column(Type = \"…\")]."));
    }

    [TestCase("Tortoise.PostgreSql")]
    [TestCase("Tortoise.NodaTime")]
    [TestCase("Tortoise.NetTopologySuite")]
    [TestCase("Tortoise.Pgvector")]
    public void The_field_types_of_a_package_are_noted_as_they_are(string package)
    {
        var assembly = Assembly.Load(package);
        var notes = AssemblyReader.Read(assembly.Location).FieldTypes.ToDictionary(static note => note.Class, static note => note.Json);
        var types = assembly.GetTypes().Where(static type => type.IsAssignableTo(typeof(FieldType)) && !type.IsAbstract).ToList();
        Assert.That(notes.Keys, Is.EquivalentTo(types.Select(static type => type.FullName)));
        foreach (var type in types)
        {
            Assert.That(Facts(Noted(notes[type.FullName!])), Is.EqualTo(Facts((FieldType)Activator.CreateInstance(type)!)), type.Name);
        }

        static FieldType Noted(byte[] text)
        {
            var json = new NoteReader(text);
            return TypeNote.Parse(ref json).Type();
        }

        static string Facts(FieldType type) => $"{type.StoreType.Name} {type.Kind} {type.StoreType.Length} {type.StoreType.IsCast} {string.Join(",", type.StoreType.Databases ?? [])}";
    }

    private static string Members(string baseClass)
    {
        var stored = baseClass.Split('<', '>')[1].Split(", ")[1];
        return $"protected override Money FromStored({stored} value) => default; protected override {stored} ToStored(Money value) => default!;";
    }

    private static string TypeOf(SchemaFacts facts, string column) => ((Dialect)SqliteDialect.Instance).CreateSchemaWriter(safe: false).Describe(facts.Models)
        .Tables.Single().Columns.Single(one => one.Name == column).Type;
}
