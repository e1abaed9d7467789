using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Types that hold one value: they are fields without a field type.</summary>
[TestFixture]
internal sealed class WrapperTests
{
    [TestCase("readonly record struct Id(int Value);")]
    [TestCase("readonly record struct Id(Guid Value) { public bool IsEmpty => Value == default; public static Id New() => new(Guid.NewGuid()); }")]
    [TestCase("readonly record struct Id(string Value);")]
    [TestCase("readonly record struct Id(decimal Amount) { public override string ToString() => \"\"; }")]
    [TestCase("readonly record struct Id(Uri @class);")]
    [TestCase("readonly record struct Id { public Id(long number) => Number = number; public long Number { get; } }")]
    [TestCase("readonly struct Id(DateOnly day) : IEquatable<Id> { private readonly DateOnly _day = day; public DateOnly Day => _day; public bool Equals(Id other) => _day == other._day; }")]
    public void A_type_is_a_field_in_every_form(string type) => GeneratorRun.Clean($$"""
        namespace Club;

        [Model]
        public partial class Row
        {
            public Id Id { get; set; }
            public Id Plain { get; set; }
            public Id? Nullable { get; set; }
            public partial Id Tracked { get; set; }
            public partial Id? TrackedNullable { get; set; }
            public Id Init { get; init; }
        }

        [Model, PrimaryKey("RowId", "No")]
        public partial class Part
        {
            [ForeignKey] public partial Row Row { get; set; }
            public Id No { get; set; }
            [ForeignKey] public partial Row? Other { get; set; }
        }

        public {{type}}
        """);

    [Test]
    public void A_property_may_have_the_name_of_its_type_and_the_key_of_a_relation_has_that_type()
    {
        var text = GeneratorRun.Clean(
            """
            namespace Club;

            public readonly record struct TeamId(Guid Value);

            [Model] public partial class Team { [PrimaryKey] public TeamId TeamId { get; set; } }
            [Model] public partial class Member { public int Id { get; set; } [ForeignKey] public partial Team Team { get; set; } }
            """).File("Club.Member.g.cs");

        Assert.That(text, Does.Contain("public global::Club.TeamId TeamTeamId").Or.Contain("public global::Club.TeamId TeamId"));
    }

    [Test]
    public void The_value_is_read_and_written_by_itself()
    {
        var text = Row("public Id Id { get; set; } public Id? Other { get; set; }", "public readonly record struct Id(long Value);");

        Assert.That(text, Does.Contain("new global::Id(row.Int64(0))").And.Contains("row.IsNull(1) ? null : new global::Id(row.Int64(1))"));
        Assert.That(text, Does.Contain("cell.Int64(model.Id.Value)").And.Contains("cell.Int64(model.Other?.Value)"));
        Assert.That(text, Does.Contain("IsGenerated = true").And.Contains("model.Id.Value == default"));
        Assert.That(text, Does.Contain("orm::Values.FieldTypes.Wrapped<global::Id, long>(orm::Values.FieldTypes.Int64, static value => new(value), static wrapper => wrapper.Value)"));
    }

    [TestCase("public record struct Id(long Value);", TestName = "mutable")]
    [TestCase("public readonly record struct Id(long Value, int Other);", TestName = "two values")]
    [TestCase("public readonly record struct Id(long Value) { private readonly int _other = 1; }", TestName = "hidden value")]
    [TestCase("public readonly record struct Id(string? Value);", TestName = "nullable value")]
    [TestCase("public readonly record struct Id(byte[] Value);", TestName = "mutable value")]
    [TestCase("public readonly struct Id(long value) { public long Value { get; } = value; }", TestName = "without equality")]
    public Task Others_are_not(string type) => AnalyzerRun.AssertReportsAsync($$"""
        [Model] public partial class Row { public int Id { get; set; } public Id {|TORT2001:Other|} { get; set; } }
        {{type}}
        """);

    private static string Row(string members, string types) => GeneratorRun.Clean($"[Model] public partial class Row {{ {members} }}", types).File("Row.g.cs");
}
