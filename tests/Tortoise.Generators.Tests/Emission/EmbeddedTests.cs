using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Values whose members are columns of the model's table.</summary>
[TestFixture]
internal sealed class EmbeddedTests
{
    private const string Model = """
        [Model]
        [Ordering("-Value.Number")]
        public partial class Row
        {
            public int Id { get; set; }
            [Embedded] public required Part Value { get; set; }
            [Embedded] public Part? Optional { get; init; }
            [Embedded(Prefix = "t_")] public partial Part Tracked { get; set; }
            [Embedded] public partial Part? TrackedOptional { get; set; }
            [Embedded] public Part? Set { get; private set; }
        }

        [Model]
        public partial class Other
        {
            public int Id { get; set; }
            [ForeignKey(RelatedName = "Others")] public partial Row? Row { get; set; }
            [Embedded] public Part? Value { get; set; }
        }
        """;

    [TestCase("sealed record Part(string Text, int? Number, bool Flag);")]
    [TestCase("readonly record struct Part(int Number, bool Flag, DayOfWeek Day);")]
    [TestCase("struct Part { public int Number { get; set; } public Guid? Key { get; init; } }")]
    [TestCase("class Part { public required string @class { get; init; } public int Number { get; set; } public string Text => @class; [NotMapped] public object? Tag { get; set; } }")]
    [TestCase("class Part(int number) : Base { public int Number { get; } = number; public Inner? First { get; set; } public required Inner Second { get; set; } }")]
    [TestCase("struct Part { public Inner First { get; set; } public Deep? Second { get; set; } public int Number { get; set; } }")]
    [TestCase("record Part { public int? Number { get; set; } public string? Text { get; set; } public Nested Nested { get; set; } }")]
    [TestCase("record Part(int Number, Id Id, Id? Other, Uri Link, [property: AsText] DayOfWeek Day, [property: Precision(8, 2)] decimal Price, char? Letter, Half Half);")]
    public void A_type_is_embedded_in_every_form(string type) => GeneratorRun.Clean(Model, $$"""
        public {{type}}
        public class Base { public string? Code { get; set; } }
        public sealed record Inner(string Name, Nested Place, Nested? Maybe);
        public readonly record struct Nested(double X, double Y);
        public sealed record Deep(Middle Middle, Middle? Maybe);
        public readonly record struct Middle(Inner Inner, Inner? Other);
        public readonly record struct Id(Guid Value);
        """);

    [Test]
    public void Rules_of_its_members_hold() => GeneratorRun.Clean(Model, """
        using System.ComponentModel.DataAnnotations;

        public class Part
        {
            [Required, StringLength(10)] public string Text { get; set; } = "";
            [Required, EmailAddress] public string? Email { get; set; }
            [Range(1, 5)] public int Number { get; set; }
            [Validate(nameof(Check))] public string Code { get; set; } = "";
            [RegularExpression("a+")] public string? Letters { get; set; }
            [Own] public int Other { get; set; }
            [Unicode(false), Tortoise.MaxLength(3)] public string Plain { get; set; } = "";

            public static string? Check(string code) => code == "x" ? "it is x" : null;
        }

        public sealed class OwnAttribute : ValidationAttribute;
        """);

    [Test]
    public void It_has_columns_with_a_prefix()
    {
        var text = GeneratorRun.Clean(
            """
            [Model] public partial class Row { public int Id { get; set; } [Embedded] public required Part Value { get; set; } [Embedded(Prefix = "")] public Part? Other { get; set; } }
            public sealed record Part(string Text, [property: Column("zip")] string? Code, Inner Inner);
            public sealed record Inner(int Number);
            """).File("Row.g.cs");

        Assert.That(text, Does.Contain("new(\"Value.Text\", \"value_text\", ").And.Contains("new(\"Value.Code\", \"value_zip\", ").And.Contains("new(\"Value.Inner.Number\", \"value_inner_number\", "));
        Assert.That(text, Does.Contain("new(\"Other.Text\", \"text\", orm::Values.FieldTypes.String) { IsNullable = true }").And.Contains("\"inner_number\", orm::Values.FieldTypes.Nullable(orm::Values.FieldTypes.Int32)) { IsNullable = true }"));
        Assert.That(text, Does.Contain("public global::PartFields Value => Embedded<global::PartFields>(1);").And.Contains("public global::PartFields.OrNull Other => Embedded<global::PartFields.OrNull>(4);"));
    }

    [Test]
    public void Types_with_one_name_get_handles_of_their_own()
    {
        var run = GeneratorRun.Clean("""
            namespace Club;

            [Model] public partial class Row { public int Id { get; set; } [Embedded] public A.Part? One { get; set; } [Embedded] public B.Part? Two { get; set; } }
            public static class A { public sealed record Part(int Number); }
            public static class B { public sealed record Part(int Number); }
            """);

        Assert.That(run.HintNames, Does.Contain("Club.APartFields.g.cs").And.Contain("Club.BPartFields.g.cs"));
    }

    [Test]
    public void An_edit_of_its_type_writes_the_models_that_embed_it()
    {
        var run = GeneratorRun.Clean(
            "[Model] public partial class A { public int Id { get; set; } [Embedded] public Part? Value { get; set; } }",
            "[Model] public partial class B { public int Id { get; set; } }",
            "[Model] public partial class C { public int Id { get; set; } [Embedded] public Other? Value { get; set; } }",
            "public sealed record Part(int Number, string Text); public sealed record Other(int Number);");

        Assert.That(run.After(static compilation => compilation.Replace("string Text", "string? Text")).Rewritten(), Is.EqualTo(new[] { "A.g.cs", "PartFields.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("record Part(int Number, string Text);", "record Part(int Number, string Text) { public int Twice => 2 * Number; }")).Rewritten(), Is.Empty);
    }
}
