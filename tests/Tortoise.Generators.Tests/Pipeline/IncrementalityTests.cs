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
        """
        public enum Kind { X, Y }
        public abstract class Entity { public int Id { get; set; } }
        [Model] public partial class C : Entity { [AsText] public Kind Kind { get; set; } }
        """,
        "public class Other { }",
    ];

    [Test]
    public void A_comment_writes_nothing()
    {
        var run = Start().After(static compilation => compilation.Replace("public partial class B", "// note\npublic partial class B"));

        Assert.That(run.Rewritten(), Is.Empty);
        Assert.That(
            TrackedSteps.All.SelectMany(run.Reasons),
            Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged));
    }

    [Test]
    public void Code_that_is_no_model_writes_nothing() =>
        Assert.That(
            RewrittenAfter("class Other { }", "class Other { public int Id { get; set; } }"),
            Is.Empty);

    [Test]
    public void A_method_of_a_model_writes_nothing() =>
        Assert.That(
            RewrittenAfter("class A {", "class A { public void Play() { }"),
            Is.Empty);

    [Test]
    public void A_new_column_writes_its_model_only()
    {
        var run = Start().After(static compilation => compilation.Replace("class B {", "class B { public int Age { get; set; }"));

        Assert.That(run.Rewritten(), Is.EqualTo(new[] { "B.g.cs" }));
        Assert.That(run.File("B.g.cs"), Does.Contain("public orm::Field<int> Age"));
    }

    [Test]
    public void An_option_of_a_model_writes_that_model_only() =>
        Assert.That(
            RewrittenAfter("[Model] public partial class A", "[Model(Comment = \"x\")] public partial class A"),
            Is.EqualTo(new[] { "A.g.cs" }));

    [Test]
    public void A_summary_writes_its_model_only() =>
        Assert.That(
            RewrittenAfter("class A {", "class A {\n/// <summary>Key.</summary>\n"),
            Is.EqualTo(new[] { "A.g.cs" }));

    [Test]
    public void An_enum_of_another_file_writes_the_models_that_store_its_names() =>
        Assert.That(
            RewrittenAfter("{ X, Y }", "{ X, Y, Z }"),
            Is.EqualTo(new[] { "C.g.cs" }));

    [Test]
    public void A_base_class_writes_the_models_derived_from_it() =>
        Assert.That(
            RewrittenAfter("class Entity {", "class Entity { public int Age { get; set; }"),
            Is.EqualTo(new[] { "C.g.cs" }));

    [TestCase("AA")]
    [TestCase("Z")]
    public void A_new_model_writes_itself_and_the_registration_wherever_it_sorts(string name)
    {
        var model = $"[Model] public partial class {name} {{ public int Id {{ get; set; }} }}";
        var run = Start().After(compilation => compilation.Replace("public class Other", model + " public class Other"));

        Assert.That(run.Rewritten(), Is.EqualTo(new[] { "Tortoise.Registration.g.cs", $"{name}.g.cs" }.Order(StringComparer.Ordinal)));
        Assert.That(run.Reasons(TrackingNames.Declared), Has.Length.EqualTo(4).And.Exactly(1).EqualTo(IncrementalStepRunReason.New));
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
    public void A_new_reference_without_a_driver_writes_nothing()
    {
        var reference = MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location);

        Assert.That(Start().After(compilation => compilation.AddReferences(reference)).Rewritten(), Is.Empty);
    }

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
        Assert.That(Files([.. Sources.Reverse()]), Is.EqualTo(Files(Sources)));

        static Dictionary<string, string> Files(string[] sources) => GeneratorRun.Clean(sources).Result.GeneratedSources
            .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());
    }

    [Test]
    public void Lines_end_alike_on_every_machine() =>
        Assert.That(GeneratorRun.Clean(Sources).Result.GeneratedSources.Select(static source => source.SourceText.ToString()), Is.All.Not.Contains("\r"));

    [Test]
    public void A_new_relation_writes_its_model_and_its_target_only() =>
        Assert.That(
            RewrittenAfter("class A {", "class A { [ForeignKey] public partial B B { get; set; }"),
            Is.EqualTo(new[] { "A.g.cs", "B.g.cs" }));

    [Test]
    public void An_inverse_relation_that_changes_writes_both_ends_and_an_option_only_its_own() => Assert.Multiple(() =>
    {
        var run = Related();
        Assert.That(run.After(static compilation => compilation.Replace("\"As\"", "\"Mine\"")).Rewritten(), Is.EqualTo(new[] { "A.g.cs", "B.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("\"As\"", "\"As\", DbConstraint = false")).Rewritten(), Is.EqualTo(new[] { "A.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("[ManyToMany(RelatedName = \"Others\")] public partial ManyToMany<B> Bs { get; }", "")).Rewritten(), Is.EqualTo(new[] { "A.g.cs", "B.g.cs" }));
    });

    [Test]
    public void A_key_that_changes_writes_the_models_that_refer_to_it() =>
        Assert.That(
            Related().After(static compilation => compilation.Replace("class B { public int Id", "class B { public Guid Id")).Rewritten(),
            Is.EqualTo(new[] { "A.g.cs", "B.g.cs" }));

    [Test]
    public void A_target_that_changes_otherwise_leaves_the_models_that_refer_to_it() => Assert.Multiple(() =>
    {
        var run = Related();
        Assert.That(run.After(static compilation => compilation.Replace("class B {", "class B { public int Age { get; set; }")).Rewritten(), Is.EqualTo(new[] { "B.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("class B {", "class B { public void Play() { }")).Rewritten(), Is.Empty);
    });

    [Test]
    public void A_projection_is_written_again_when_its_members_or_what_they_name_change_and_only_then() => Assert.Multiple(() =>
    {
        var run = GeneratorRun.Clean(
            "[Model] public partial class A { public int Id { get; set; } public string Name { get; set; } = \"\"; public string? Text { get; set; } [ForeignKey(RelatedName = \"As\")] public partial B B { get; set; } }",
            "[Model] public partial class B { public int Id { get; set; } public string Name { get; set; } = \"\"; }",
            "[Projection<A>] public partial record One(int Id, string? Text, string BName);",
            "[Projection<B>] public partial record Two(long As);",
            "[Projection] public partial record Three(long Id);");
        Assert.That(run.After(static compilation => compilation.Replace("record One(", "record One(string Name, ")).Rewritten(), Is.EqualTo(new[] { "One.Projection.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("record One(", "// note\nrecord One(")).Rewritten(), Is.Empty);
        Assert.That(run.After(static compilation => compilation.Replace("B B {", "B? B {")).Rewritten(), Is.EqualTo(new[] { "A.g.cs", "One.Projection.g.cs" }), "BName would have to be nullable");
        Assert.That(run.After(static compilation => compilation.Replace("\"As\"", "\"Others\"")).Rewritten(), Is.EqualTo(new[] { "A.g.cs", "B.g.cs", "Two.Projection.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("class B {", "class B { public int Age { get; set; }")).Rewritten(), Is.EqualTo(new[] { "B.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("[Projection] public partial record Three", "[Projection<B>] public partial record Three")).Rewritten().Distinct(), Is.EqualTo(new[] { "Three.Projection.g.cs" }));
    });

    [Test]
    public void An_input_is_written_again_when_its_members_or_their_fields_change_and_only_then() => Assert.Multiple(() =>
    {
        var run = GeneratorRun.Clean(
            "[Model] public partial class A { public int Id { get; set; } public string Name { get; set; } = \"\"; public int Size { get; set; } }",
            "[Input<A>] public partial record One { public partial string? Name { get; set; } }",
            "[Input<A>] public partial record Two(int? Size);");
        Assert.That(run.After(static compilation => compilation.Replace("record Two(", "record Two(string Name, ")).Rewritten(), Is.EqualTo(new[] { "Two.Input.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("record One {", "// note\nrecord One { public int Length => 1;")).Rewritten(), Is.Empty);
        Assert.That(run.After(static compilation => compilation.Replace("int Size", "int? Size")).Rewritten(), Is.EqualTo(new[] { "A.g.cs", "Two.Input.g.cs" }));
        Assert.That(run.After(static compilation => compilation.Replace("public int Id", "public int Other { get; set; } public int Id")).Rewritten(), Is.EqualTo(new[] { "A.g.cs" }));
    });

    private static GeneratorRun Related() => GeneratorRun.Clean(
        "[Model] public partial class A { public int Id { get; set; } [ForeignKey(RelatedName = \"As\")] public partial B B { get; set; } [ManyToMany(RelatedName = \"Others\")] public partial ManyToMany<B> Bs { get; } }",
        "[Model] public partial class B { public int Id { get; set; } }",
        "[Model] public partial class C { public int Id { get; set; } [ForeignKey] public partial C? Parent { get; set; } }");

    private static string[] RewrittenAfter(string old, string @new) =>
        Start().After(compilation => compilation.Replace(old, @new)).Rewritten();

    private static GeneratorRun Start() => GeneratorRun.Clean(Sources);
}
