using Tortoise.Generators.Tests.Harness;
using static Tortoise.Generators.Tests.Emission.EmittedRow;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>The fields that a query names: their summary, access and warnings.</summary>
[TestFixture]
internal sealed class HandleTests
{
    [Test]
    public void The_summary_of_a_property_is_the_summary_of_its_handle()
    {
        var text = Row("""
            public int Id { get; set; }
            /// <summary>
            ///     The <see cref="Row"/>'s <paramref name="name"/>, a <c>x &lt; y</c> &amp; <b>more</b>.
            /// </summary>
            /// <remarks>Not this.</remarks>
            public int A { get; set; }
            /// <summary>Broken <b>.</summary>
            public int B { get; set; }
            """, ignore: ["CS1734", "CS1570"]);

        Assert.That(text, Does
            .Contain("/// <summary>The <c>Row</c>'s <c>name</c>, a <c>x &lt; y</c> &amp; more.</summary>")
            .And.Contains("/// <summary>Column <c>b</c>.</summary>"));
    }

    [Test]
    public void A_handle_is_public_where_its_property_is_and_internal_elsewhere()
    {
        var text = Row("""
            public int Id { get; set; }
            private int A { get; set; }
            protected internal partial int B { get; private set; }
            internal Inner C { get; set; }
            internal enum Inner { X }
            """);

        Assert.That(text, Does
            .Contain("internal global::Tortoise.Field<int> A ")
            .And.Contains("internal global::Tortoise.Field<int> B ")
            .And.Contains("internal global::Tortoise.Field<global::Row.Inner> C ")
            .And.Contains("public global::Tortoise.Field<int> Id "));
    }

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
            .Contain("[global::System.Obsolete]\n    public global::Tortoise.Field<string?> A")
            .And.Contains("[global::System.Obsolete(\"Use \\\"X\\\"\")]\n    public global::Tortoise.Field<string?> B")
            .And.Contains("[global::System.Obsolete(\"Gone\", error: true)]\n    public global::Tortoise.Field<string?> C")
            .And.Contains("[global::System.Diagnostics.CodeAnalysis.Experimental(\"TEST1\")]\n    public global::Tortoise.Field<string?> E"));
    }
}
