using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Tortoise.Tests.Inheritance;

/// <summary>An object of a shared table has the fields of its class, and of no other one.</summary>
public sealed class FieldsOfClasses
{
    [Test]
    public void A_dictionary_has_the_fields_of_the_class() => Assert.That(
        ((Boat)new Ferry { Id = 1, Name = "Uri", Deck = 2 }).ToDictionary(),
        Is.EquivalentTo(new Dictionary<string, object?> { ["Id"] = 1, ["Name"] = "Uri", ["Deck"] = 2 }));

    [Test]
    public void What_the_class_does_not_have_is_no_field()
    {
        Boat ferry = new Ferry { Name = "Uri" };
        var failures = Assert.Throws<ValidationException>(() => ferry.UpdateFrom(new Dictionary<string, object?> { ["deck"] = 3, ["Sails"] = 1, ["Discriminator"] = "Yacht" })).Failures;

        Assert.That(failures.Select(static failure => failure.ToString()), Is.EqualTo(
        [
            "Sails: Boat has no such field, but Name, Deck",
            "Discriminator: Boat has no such field, but Name, Deck",
        ]));
        Assert.That(((Ferry)ferry.UpdateFrom(new Dictionary<string, object?> { ["deck"] = 3 })).Deck, Is.EqualTo(3));
    }

    [Test]
    public void An_input_sets_the_field_of_its_class_where_another_one_has_the_name_too()
    {
        var ferry = new Ferry { Name = "Uri" };

        Assert.That(new FerryInput { Deck = 4 }.ApplyTo(ferry).Deck, Is.EqualTo(4));
        Assert.That(new FerryInput { Deck = -1 }.Validate(), Has.Count.EqualTo(1));
    }
}

[Model(Table = "fleet_boat"), Discriminator]
public abstract partial class Boat
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

[Model]
public partial class Yacht : Boat
{
    public int Sails { get; set; }

    [Column("yacht_deck")]
    public string? Deck { get; set; }
}

[Model]
public partial class Ferry : Boat
{
    [Range(0, 9)]
    public int Deck { get; set; }
}

[Input<Ferry>]
public partial class FerryInput
{
    public int Deck { get; set; }
}
