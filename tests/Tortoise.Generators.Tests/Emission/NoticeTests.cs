using Tortoise.Generators.Catalog;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Members and models that are obsolete or experimental: what names them says the same.</summary>
internal sealed class NoticeTests
{
    [Test]
    public void Obsolete_and_experimental_members_are_columns_whose_handles_say_so()
    {
        var run = GeneratorRun.Clean("""
            using System.Diagnostics.CodeAnalysis;

            [Model, Obsolete("Use Club")]
            public partial class Team
            {
                public int Id { get; set; }
                [Obsolete] public string? A { get; set; }
                [Obsolete("Use \"X\"")] public partial string? B { get; set; }
                [Obsolete("Gone", error: true)] public string? C { get; set; }
                [Obsolete("Gone", true)] public partial string? D { get; private set; }
                [Experimental("TEST1")] public string? E { get; set; }
            }

            [Model, Experimental("TEST2")]
            public partial class Club { public int Id { get; set; } }
            """);

        Assert.That(run.File("Team.g.cs"), Does
            .Contain("[global::System.Obsolete]\n    public orm::Field<string?> A")
            .And.Contains("[global::System.Obsolete(\"Use \\\"X\\\"\")]\n    public orm::Field<string?> B")
            .And.Contains("[global::System.Obsolete(\"Gone\", error: true)]\n    public orm::Field<string?> C")
            .And.Contains("[global::System.Diagnostics.CodeAnalysis.Experimental(\"TEST1\")]\n    public orm::Field<string?> E"));
    }

    [TestCase("Obsolete(\"Gone\", error: true)", "global::System.Obsolete(\"Gone\", error: true)")]
    [TestCase("Obsolete(\"Gone\", DiagnosticId = \"TEST3\")", "global::System.Obsolete(\"Gone\", DiagnosticId = \"TEST3\")")]
    [TestCase("System.Diagnostics.CodeAnalysis.Experimental(\"TEST4\")", "global::System.Diagnostics.CodeAnalysis.Experimental(\"TEST4\")")]
    public void What_names_an_obsolete_or_experimental_model_says_the_same(string declared, string repeated)
    {
        var run = GeneratorRun.Clean($$"""
            [{{declared}}]
            public enum Kind { A, B }

            [Model, {{declared}}]
            public partial class Old
            {
                public int Id { get; init; }
                public partial string Name { get; set; }
                [ForeignKey(RelatedName = "Olds")] public partial Team Team { get; set; }
                [OneToOne(RelatedName = "First")] public partial Team? FirstOf { get; set; }
                [ManyToMany(RelatedName = "More")] public partial ManyToMany<Team> Teams { get; }

                [Model]
                public partial class Inner
                {
                    public int Id { get; set; }
                    [ForeignKey(RelatedName = "Inners")] public partial Team Team { get; set; }
                }
            }

            [Model, {{declared}}]
            public partial class Link
            {
                public int Id { get; set; }
                [ForeignKey] public partial Team Team { get; set; }
                [ForeignKey] public partial User User { get; set; }
            }

            [{{declared}}]
            public sealed partial class LinkQuerySet;

            [Model(Abstract = true), {{declared}}]
            public abstract partial class OldBase
            {
                public int Id { get; set; }
                public partial int Points { get; set; }
                [ForeignKey(RelatedName = "")] public partial Old Old { get; set; }
            }

            [Model, {{declared}}]
            public partial class Derived : OldBase;

            [Model]
            public partial class Team
            {
                public int Id { get; set; }
                [{{declared}}] public Kind Kind { get; set; }
                [{{declared}}, AsText] public partial Kind? Second { get; private set; }
            }

            [Model]
            public partial class User
            {
                public int Id { get; set; }
                [{{declared}}, ForeignKey(RelatedName = "")] public partial Old Old { get; set; }
                [{{declared}}, ManyToMany(RelatedName = "")] public partial ManyToMany<Old> Olds { get; }
                [{{declared}}, ManyToMany] public partial ManyToMany<Team, Link> Teams { get; }
            }
            """);

        Assert.That(run.File("Team.g.cs"), Does
            .Contain($"[{repeated}]\n    public orm::ToMany<global::Old, global::OldFields, global::OldFields.OrNull> Olds")
            .And.Match($@"\[{System.Text.RegularExpressions.Regex.Escape(repeated)}\]\n(    \[.*\]\n)*    public global::Old\? First ")
            .And.Contains($"[{repeated}]\n    public orm::ToMany<global::User, global::UserFields, global::UserFields.OrNull> Users"));
        Assert.That(run.File("Old.g.cs"), Does.Match($@"\[{System.Text.RegularExpressions.Regex.Escape(repeated)}\]\n.*\npublic class OldFields"));
    }

    [Test]
    public void A_library_of_obsolete_models_is_registered() => GeneratorRun.Clean(TestCompilation.With(
        TestCompilation.ParseOptions,
        [TestCompilation.Runtime, TestCompilation.Library("""[Model, Obsolete("Gone", error: true)] public partial class Old { public int Id { get; set; } }""")],
        "[Model] public partial class Team { public int Id { get; set; } }"));
}
