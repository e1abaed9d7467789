using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What becomes of rules about values: each is a line of code.</summary>
[TestFixture]
internal sealed class RuleTests
{
    private const string Rules = "orm::CompilerServices.ValueRules";

    private static string Row(string members)
    {
        var run = GeneratorRun.Clean($"using System.ComponentModel.DataAnnotations;\n[Model] public partial class Row {{ {members} }}");
        return run.File("Row.g.cs");
    }

    [TestCase("[Required] public string", $"if (!{Rules}.IsPresent(value))")]
    [TestCase("[Required(AllowEmptyStrings = true)] public string?", "if (value is null)")]
    [TestCase("[Required] public int?", "if (value is null)")]
    [TestCase("[Range(1, 10)] public int", "if (value < 1 || value > 10)")]
    [TestCase("[Range(1, int.MaxValue)] public int", "if (value < 1) { failures.Add(\"Value\", \"it must be at least 1\"); }")]
    [TestCase("[Range(-1, 10)] public ulong", "if (value > 10UL)")]
    [TestCase("[Range(0.5, 2.5)] public long?", "if (value < 0.5m || value > 2.5m)")]
    [TestCase("[Range(0, 0.1)] public float", "if (value < 0f || value > 0.1f)")]
    [TestCase("[Range(0, double.MaxValue, MinimumIsExclusive = true)] public decimal", "if (value <= 0m) { failures.Add(\"Value\", \"it must be more than 0\"); }")]
    [TestCase("[Range(typeof(decimal), \"0.10\", \"99.90\")] public decimal", "if (value < 0.10m || value > 99.90m)")]
    [TestCase("[Range(typeof(TimeOnly), \"08:00\", \"18:30\", MaximumIsExclusive = true)] public TimeOnly", ">= new sys::TimeOnly(666000000000L)")]
    [TestCase("[StringLength(5)] public string?", $"if (!{Rules}.HasLength(value, 0, 5)) {{ failures.Add(\"Value\", \"it must have at most 5 characters\"); }}")]
    [TestCase("[System.ComponentModel.DataAnnotations.MaxLength(5)] public byte[]?", "at most 5 bytes")]
    [TestCase("[MinLength(1)] public string[]?", "HasLength(value, 1, int.MaxValue)")]
    [TestCase("[Length(2, 4)] public List<int>?", "2 to 4 elements")]
    [TestCase("[AllowedValues(\"a\", null, \"b\")] public string?", "if (value is not null and not (\"a\" or \"b\"))")]
    [TestCase("[DeniedValues(1, 2)] public long", "if (value is (1L or 2L))")]
    [TestCase("[AllowedValues(DayOfWeek.Friday)] public DayOfWeek", "if (value is not ((global::System.DayOfWeek)(5))) { failures.Add(\"Value\", \"it must be one of Friday\"); }")]
    [TestCase("[Url] public Uri?", $"if (!{Rules}.IsUrl(value?.OriginalString))")]
    [TestCase("[AbsoluteUrl] public string?", $"IsUrl(value, \"http\", \"https\", \"ftp\", \"ftps\")")]
    [TestCase("[DataType(DataType.Password), StringLength(9)] public string?", "HasLength(value, 0, 9)")]
    public void A_rule_is_code(string property, string expected) =>
        Assert.That(Row($"public int Id {{ get; set; }} {property} Value {{ get; set; }} = default!;"), Does.Contain(expected));

    [TestCase("[StringLength(5)] public string?", "MaxLength = 5, HasRules = true")]
    [TestCase("[Length(1, 7)] public string?", "MaxLength = 7, HasRules = true")]
    [TestCase("[Tortoise.MaxLength(5), StringLength(9)] public string?", "MaxLength = 5, HasRules = true")]
    public void A_maximum_is_the_length_of_the_column(string property, string expected) =>
        Assert.That(Row($"public int Id {{ get; set; }} {property} Value {{ get; set; }}"), Does.Contain(expected));

    [Test]
    public void A_foreign_key_has_the_length_of_the_key() => Assert.That(
        GeneratorRun.Clean("""
            [Model] public partial class Land { [PrimaryKey, System.ComponentModel.DataAnnotations.StringLength(2)] public string Code { get; set; } = ""; }
            [Model] public partial class City { public int Id { get; set; } [ForeignKey] public partial Land Land { get; set; } }
            """).File("City.g.cs"),
        Does.Contain("MaxLength = 2"));

    [TestCase("[Range(1, 9, ErrorMessage = \"{0}: {1} to {2}\"), Display(Name = \"Points won\")]", "failures.Add(\"Value\", \"Points won: 1 to 9\")")]
    [TestCase("[Range(1, 9, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.Points))]", "string.Format(sys::Globalization.CultureInfo.CurrentCulture, global::Row.Texts.Points, \"Value\", 1, 9)")]
    public void A_message_of_the_attribute_is_formatted(string attributes, string expected) => Assert.That(
        Row($"public int Id {{ get; set; }} {attributes} public int Value {{ get; set; }} public static class Texts {{ public static string Points => \"\"; }}"),
        Does.Contain(expected));

    [Test]
    public void A_pattern_and_an_attribute_of_the_users_are_objects_that_are_made_when_they_are_first_needed()
    {
        var text = Row("""
            public int Id { get; set; }
            [RegularExpression("a\"b+", MatchTimeoutInMilliseconds = 50), Words(2, Separators = new[] { ' ', '-' })] public string? Value { get; set; }
            internal sealed class WordsAttribute(int most) : ValidationAttribute
            {
                public char[]? Separators { get; set; }
                public override bool IsValid(object? value) => most > 0;
            }
            """);
        Assert.That(text, Does.Contain("file static class __RowRules"));
        Assert.That(text, Does.Contain("Regex Value0 = new(\"a\\\"b+\", sys::Text.RegularExpressions.RegexOptions.Compiled, sys::TimeSpan.FromMilliseconds(50));"));
        Assert.That(text, Does.Contain("WordsAttribute Value1 = new(2) { Separators = new char[] { ' ', '-' } };"));
    }

    [Test]
    public void A_rule_of_a_records_parameter_is_one_of_its_property() => Assert.That(
        GeneratorRun.Clean("""
            using System.ComponentModel.DataAnnotations;
            [Model] public partial record Pot(int Id, [Range(1, 9)] int Size);
            """).File("Pot.g.cs"),
        Does.Contain("if (value < 1 || value > 9)"));

    [Test]
    public void A_method_of_the_model_is_called_with_a_value() => Assert.That(
        Row("public int Id { get; set; } [Validate(nameof(Check))] public int? Value { get; set; } private static string? Check(long value) => null;"),
        Does.Contain("if (value is { } given0 && global::Row.Check(given0) is { } wrong0) { failures.Add(\"Value\", wrong0); }"));

    [Test]
    public void A_model_without_rules_has_no_code_for_them()
    {
        var text = Row("public int Id { get; set; } public int Value { get; set; }");
        Assert.That(text, Does.Not.Contain("Validate").And.Not.Contain("Rules").And.Not.Contain("Hooks"));
    }

    [Test]
    public void A_hook_is_defined_as_the_user_implements_it_and_called()
    {
        var text = Row("""
            public int Id { get; set; }
            partial void BeforeSave(SaveContext save) => Id++;
            internal async partial ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) => await Task.Yield();
            partial void Validate(ValidationFailures failures) { }
            """);
        Assert.That(text, Does.Contain("\n    partial void BeforeSave(orm::SaveContext save);\n"));
        Assert.That(text, Does.Contain("internal partial sys::Threading.Tasks.ValueTask BeforeSaveAsync("));
        Assert.That(text, Does.Contain("await model.BeforeSaveAsync(save, cancellationToken).ConfigureAwait(false);"));
        Assert.That(text, Does.Contain("Hooks => orm::CompilerServices.ModelHooks.Save;"));
        Assert.That(text, Does.Contain("model.Validate(failures);"));
    }

    [Test]
    public void A_hook_of_an_abstract_model_is_called_for_those_derived_from_it()
    {
        var run = GeneratorRun.Clean("""
            [Model(Abstract = true)] public abstract partial class Base { public int Id { get; set; } protected virtual partial void AfterDelete(DeleteContext delete) { } }
            [Model] public partial class One : Base;
            [Model] public partial class Two : Base { protected override partial void AfterDelete(DeleteContext delete) => base.AfterDelete(delete); }
            """);
        Assert.That(run.File("Base.g.cs"), Does.Contain("protected virtual partial void AfterDelete(orm::DeleteContext delete);"));
        Assert.That(run.File("One.g.cs"), Does.Contain("model.AfterDelete(delete);").And.Not.Contain("partial void"));
        Assert.That(run.File("Two.g.cs"), Does.Contain("protected override partial void AfterDelete(orm::DeleteContext delete);"));
    }
}
