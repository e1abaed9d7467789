using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Properties that are stored by a class of the user's.</summary>
[TestFixture]
internal sealed class CustomFieldTypeTests
{
    private const string Types = """
        public readonly record struct Money(long Cents);

        public sealed class Tag
        {
            public string Text { get; init; } = "";
        }

        public sealed class MoneyFieldType() : Tortoise.Values.FieldType<Money, long>(Tortoise.Values.FieldTypes.Int64)
        {
            protected override Money FromStored(long value) => new(value);
            protected override long ToStored(Money value) => value.Cents;
        }

        public sealed class TagFieldType() : Tortoise.Values.FieldType<Tag>(Tortoise.Values.StoreTypes.Text)
        {
            protected override Tag ReadValue<TRow>(in TRow row, int ordinal) => new() { Text = row.String(ordinal) };
            protected override void WriteValue(Tortoise.Values.IParameterWriter writer, int ordinal, Tag value) => writer.String(ordinal, value.Text);
        }

        public sealed class YesNoFieldType() : Tortoise.Values.FieldType<bool, string>(Tortoise.Values.FieldTypes.String)
        {
            protected override bool FromStored(string value) => value == "Y";
            protected override string ToStored(bool value) => value ? "Y" : "N";
        }
        """;

    [TestCase("Money", "MoneyFieldType")]
    [TestCase("Tag", "TagFieldType")]
    [TestCase("bool", "YesNoFieldType")]
    public void A_type_is_a_field_in_every_form(string type, string fieldType) => GeneratorRun.Clean($$"""
        [Model]
        public partial class Row
        {
            [FieldType<{{fieldType}}>] public required {{type}} Id { get; set; }
            [FieldType<{{fieldType}}>] public required {{type}} Plain { get; set; }
            [FieldType<{{fieldType}}>] public {{type}}? Nullable { get; set; }
            [FieldType<{{fieldType}}>] public partial {{type}} Tracked { get; set; }
            [FieldType<{{fieldType}}>] public partial {{type}}? TrackedNullable { get; set; }
            [FieldType<{{fieldType}}>] public required {{type}} Init { get; init; }
        }

        [Model]
        public partial class Part
        {
            public int Id { get; set; }
            [ForeignKey] public partial Row Row { get; set; }
            [ForeignKey] public partial Row? Other { get; set; }
        }

        {{Types}}
        """);

    [Test]
    public void It_reads_and_writes_the_cells()
    {
        var text = Row("[FieldType<MoneyFieldType>] public Money? Price { get; set; } [FieldType<TagFieldType>] public required Tag Tag { get; set; }", Types);

        Assert.That(text, Does.Contain("orm::Values.FieldTypes.Nullable(new global::MoneyFieldType())").And.Contains("\"tag\", new global::TagFieldType())"));
        Assert.That(text, Does.Contain("Metadata.TypeOf<global::Tag>(2).Read(in row, 2)").And.Contains("Metadata.TypeOf<global::Money?>(1).Read(in row, 1)"));
        Assert.That(text, Does.Match(@"cell\.Store\(\w+\.Metadata\.TypeOf<global::Tag>\(2\), model\.Tag\);"));
    }

    [Test]
    public void It_is_named_by_the_type_of_the_property_or_by_the_assembly() => Assert.Multiple(() =>
    {
        Assert.That(
            Row("public Weight Load { get; set; }", """
                [FieldType<WeightFieldType>] public readonly record struct Weight(double Kilograms);
                public sealed class WeightFieldType() : Tortoise.Values.FieldType<Weight, double>(Tortoise.Values.FieldTypes.Double)
                {
                    protected override Weight FromStored(double value) => new(value);
                    protected override double ToStored(Weight value) => value.Kilograms;
                }
                """),
            Does.Contain("new global::WeightFieldType()"));
        Assert.That(
            Row("public Version? Needs { get; set; } public int Plain { get; set; }", """
                [assembly: FieldType<VersionFieldType>]
                public sealed class VersionFieldType() : Tortoise.Values.FieldType<Version, string>(Tortoise.Values.FieldTypes.String)
                {
                    protected override Version FromStored(string value) => new(value);
                    protected override string ToStored(Version value) => value.ToString();
                }
                """),
            Does.Contain("\"needs\", new global::VersionFieldType())").And.Contains("\"plain\", orm::Values.FieldTypes.Int32)"));
    });

    private static string Row(string members, string types) =>
        GeneratorRun.Clean($"[Model] public partial class Row {{ public int Id {{ get; set; }} {members} }}", types).File("Row.g.cs");
}
