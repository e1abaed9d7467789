using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Pipeline;

/// <summary>What an edit writes again, and what it must leave alone. Both directions are asserted: a test that can't fail proves nothing.</summary>
[TestFixture]
internal sealed class IncrementalityTests
{
    private static readonly string[] Sources =
    [
        "[Model] public partial class A { public int Id { get; set; } }",
        "[Model] public partial class B { public int Id { get; set; } public partial string Name { get; set; } }",
        "public enum Kind { X, Y } public abstract class Entity { public int Id { get; set; } } [Model] public partial class C : Entity { [AsText] public Kind Kind { get; set; } }",
        "public class Other { }",
    ];

    [Test]
    public void A_comment_writes_nothing()
    {
        var run = Start().After(static compilation => compilation.Replace("[Model] public partial class B", "// note\n[Model] public partial class B"));

        Assert.That(run.Rewritten(), Is.Empty);
        Assert.That(TrackedSteps.All.SelectMany(run.Reasons), Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged));
    }

    [Test]
    public void Code_that_is_no_model_writes_nothing() =>
        Assert.That(Start().After(static compilation => compilation.Replace("class Other { }", "class Other { public int Id { get; set; } }")).Rewritten(), Is.Empty);

    [Test]
    public void A_method_of_a_model_writes_nothing() =>
        Assert.That(Start().After(static compilation => compilation.Replace("class A {", "class A { public void Play() { }")).Rewritten(), Is.Empty);

    [Test]
    public void A_new_column_writes_its_model_only()
    {
        var run = Start().After(static compilation => compilation.Replace("class B {", "class B { public int Age { get; set; }"));

        Assert.That(run.Rewritten(), Is.EqualTo(new[] { "B.g.cs" }));
        Assert.That(run.File("B.g.cs"), Does.Contain("public global::Tortoise.Field<int> Age"));
    }

    [Test]
    public void An_option_of_a_model_writes_that_model_only() =>
        Assert.That(Start().After(static compilation => compilation.Replace("[Model] public partial class A", "[Model(Comment = \"x\")] public partial class A")).Rewritten(), Is.EqualTo(new[] { "A.g.cs" }));

    [Test]
    public void A_summary_writes_its_model_only() =>
        Assert.That(Start().After(static compilation => compilation.Replace("class A {", "class A {\n/// <summary>Key.</summary>\n")).Rewritten(), Is.EqualTo(new[] { "A.g.cs" }));

    [Test]
    public void An_enum_of_another_file_writes_the_models_that_store_its_names() =>
        Assert.That(Start().After(static compilation => compilation.Replace("{ X, Y }", "{ X, Y, Z }")).Rewritten(), Is.EqualTo(new[] { "C.g.cs" }));

    [Test]
    public void A_base_class_writes_the_models_derived_from_it() =>
        Assert.That(Start().After(static compilation => compilation.Replace("class Entity {", "class Entity { public int Age { get; set; }")).Rewritten(), Is.EqualTo(new[] { "C.g.cs" }));

    [TestCase("AA")]
    [TestCase("Z")]
    public void A_new_model_writes_itself_and_the_registration_wherever_it_sorts(string name)
    {
        var run = Start().After(compilation => compilation.Replace("class Other", $"class Other {{ }} [Model] public partial class {name} {{ public int Id {{ get; set; }} }} class Last"));

        Assert.That(run.Rewritten(), Is.EqualTo(new[] { "Tortoise.Registration.g.cs", $"{name}.g.cs" }.Order(StringComparer.Ordinal)));
        Assert.That(run.Reasons(TrackingNames.Declared).Count(static reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached), Is.EqualTo(3));
    }

    [Test]
    public void A_model_that_goes_writes_the_registration_only()
    {
        var run = Start().After(static compilation => compilation.Replace("[Model] public partial class A", "public partial class A"));

        Assert.That(run.HintNames, Does.Not.Contain("A.g.cs"));
        Assert.That(run.Result.GeneratedSources, Has.Length.EqualTo(3));
        Assert.That(run.File("Tortoise.Registration.g.cs"), Does.Not.Contain("global::A>"));
    }

    [Test]
    public void A_new_reference_without_a_driver_writes_nothing() =>
        Assert.That(Start().After(static compilation => compilation.AddReferences(MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location))).Rewritten(), Is.Empty);

    [Test]
    public void A_model_in_other_files_is_written_again_when_another_part_of_it_changes()
    {
        var run = GeneratorRun.Clean(
            "[Model] public partial class A { public int Id { get; set; } }",
            "partial class A { public int One { get; set; } }");

        Assert.That(run.After(static compilation => compilation.Replace("int One", "long One")).Rewritten(), Is.EqualTo(new[] { "A.g.cs" }));
    }

    [Test]
    public void The_order_of_files_does_not_matter_for_what_is_written()
    {
        var forward = GeneratorRun.Clean(Sources);
        var backward = GeneratorRun.Clean([.. Sources.Reverse()]);

        Assert.That(
            backward.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()),
            Is.EqualTo(forward.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString())));
    }

    [Test]
    public void Lines_end_alike_on_every_machine() =>
        Assert.That(GeneratorRun.Clean(Sources).Result.GeneratedSources.Select(static source => source.SourceText.ToString()), Is.All.Not.Contains("\r"));

    private static GeneratorRun Start() => GeneratorRun.Clean(Sources);
}
