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
            .Contain("internal orm::Field<int> A ")
            .And.Contains("internal orm::Field<int> B ")
            .And.Contains("internal orm::Field<global::Row.Inner> C ")
            .And.Contains("public orm::Field<int> Id "));
    }
}
