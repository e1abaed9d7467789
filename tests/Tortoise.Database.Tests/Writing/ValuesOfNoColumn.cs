namespace Tortoise.Tests.Writing;

/// <summary>Values that .NET has and a column cannot hold: they are told with their field, as all that is wrong with an object.</summary>
public sealed class ValuesOfNoColumn(TestServer server) : DatabaseTest(server, CrateQuerySet.Model)
{
    [Test]
    public void An_enum_value_without_a_name_is_told_with_its_field() =>
        AssertRefused(new() { Label = "a", State = (CrateState)9 }, "State", "the value is not a member of CrateState");

    [Test]
    public void Half_a_character_is_told_with_its_field() =>
        AssertRefused(new() { Label = "\ud800" }, "Label", "the string contains an unpaired surrogate");

    [Test]
    public void One_of_many_is_told_with_its_field() => Assert.That(
        async () => await Crate.BulkCreateAsync([new() { Label = "a" }, new() { Label = "b", State = (CrateState)9 }]),
        Throws.TypeOf<ValidationException>().With.Property("Failures").One.Property("Field").EqualTo("State"));

    private static void AssertRefused(Crate crate, string field, string message)
    {
        var exception = Assert.ThrowsAsync<ValidationException>(async () => await crate.SaveAsync());
        Assert.That(exception.Failures.Select(failure => failure.Field), Is.EqualTo([field]));
        Assert.That(exception.Message, Does.StartWith($"Crate cannot be written: {field}: {message}"));
        Assert.That(crate.IsSaved, Is.False);
    }
}

public enum CrateState
{
    Packed,
    Sent,
}

[Model(Table = "crate_of_no_column")]
public partial class Crate
{
    public int Id { get; set; }

    [MaxLength(50)]
    public required string Label { get; set; }

    [AsText]
    public CrateState State { get; set; }
}
