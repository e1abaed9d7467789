namespace Tortoise.Tests.Writing;

/// <summary>Values that .NET has and a column cannot hold: they are told with their field, as all that is wrong with an object.</summary>
public sealed class ValuesOfNoColumn(TestServer server) : DatabaseTest(server, CrateQuerySet.Model)
{
    [Test]
    public void An_enum_value_without_a_name_is_told_with_its_field() =>
        AssertRefused(new() { Label = "a", State = (CrateState)9 }, "State", "The value is not a member of CrateState");

    [Test]
    public void Half_a_character_is_told_with_its_field() =>
        AssertRefused(new() { Label = "\ud800" }, "Label", "The string contains an unpaired surrogate");

    [Test]
    public async Task One_of_many_is_told_with_its_field_and_its_index()
    {
        Crate[] crates = [new() { Label = "a" }, new() { Label = "c" }, new() { Label = "b" }];
        await Crate.BulkCreateAsync(crates);
        crates[1].State = (CrateState)9;

        AssertRow(1, () => Crate.BulkUpdateAsync(crates, c => c.State));
        AssertRow(1, () => Crate.BulkCreateAsync([new() { Label = "d" }, new() { Label = "e", State = (CrateState)9 }, new() { Label = "f" }]));
        AssertRow(0, () => Crate.BulkCreateAsync([new() { Label = "g", State = (CrateState)9 }]));

        // These are written in the order of their keys.
        Crate[] unordered = [new() { Id = 30, Label = "x" }, new() { Id = 10, Label = "y" }, new() { Id = 20, Label = "z", State = (CrateState)9 }];
        AssertRow(2, () => Crate.BulkCreateAsync(unordered, onConflict: c => c.Id));
        Assert.That(await Crate.All().CountAsync(), Is.EqualTo(3));

        static void AssertRow(int row, Func<ValueTask<int>> write)
        {
            var exception = Assert.ThrowsAsync<ValidationException>(async () => await write());
            Assert.That(exception.Failures.Select(failure => (failure.Row, failure.Field)), Is.EqualTo([((int?)row, "State")]));
            Assert.That(exception.Message, Does.StartWith($"Crate cannot be written: [{row}].State: The value is not a member of CrateState"));
        }
    }

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
