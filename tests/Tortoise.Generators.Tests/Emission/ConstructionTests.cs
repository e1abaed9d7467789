using static Tortoise.Generators.Tests.Emission.EmittedRow;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>How an object is made of a row: by which constructor, and what is set after it.</summary>
[TestFixture]
internal sealed class ConstructionTests
{
    [Test]
    public void A_get_only_property_that_a_constructor_sets_is_a_field()
    {
        var text = Row("""
            public Row(int id, string name) => (Id, Name) = (id, name);
            public int Id { get; }
            public string Name { get; }
            public int Age { get; set; }
            """);

        Assert.That(text, Does.Contain("""
                    var model = new Row(id: row.Int32(0), name: row.String(1))
                    {
                        Age = row.Int32(2),
                    };
            """));
    }

    [Test]
    public void Of_several_constructors_the_one_without_parameters_is_taken_else_the_longest_that_fits()
    {
        Assert.That(
            Row("public Row(int id) => Id = id; private Row() { } public int Id { get; set; }"),
            Does.Contain("var model = new Row\n        {"));
        Assert.That(
            Row("""
                public Row(int id) => Id = id;
                public Row(int id, long age) => (Id, Age) = (id, age);
                public Row(int id, long age, object other) : this(id, age) { }
                public int Id { get; set; }
                public long Age { get; set; }
                """),
            Does.Contain("var model = new Row(id: row.Int32(0), age: row.Int64(1));"));
    }

    [Test]
    public void Required_members_are_set_again_after_a_constructor_unless_it_sets_them()
    {
        const string Members = "public Row(int id) => Id = id; public required int Id { get; set; }";

        Assert.That(Row(Members), Does.Contain("Id = row.Int32(0),"));
        Assert.That(
            Row("[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] " + Members),
            Does.Contain("var model = new Row(id: row.Int32(0));"));
    }
}
