namespace Tortoise.Tests.Queries;

/// <summary>An enum that is stored by name is ordered by its members' values, as in C#: Happy, Calm, Sad.</summary>
public sealed class TextEnums(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(
    [
        new() { A = 1, Name = "x", Mood = Mood.Sad },
        new() { A = 2, Name = "x", Mood = Mood.Happy },
        new() { A = 3, Name = "y", Mood = Mood.Calm },
        new() { A = 4, Name = "z" },
    ]);

    [Test]
    public async Task Least_and_greatest_are_members()
    {
        Assert.That(await Fact.All().Select(f => (f.Mood.Min(), f.Mood.Max())).GetAsync(), Is.EqualTo(((Mood?)Mood.Happy, (Mood?)Mood.Sad)));
        Assert.That(await Fact.Filter(f => f.Mood == null).Select(f => f.Mood.Max()).GetAsync(), Is.Null);
        Assert.That(await Fact.Filter(f => f.Mood.In(Fact.All().Select(g => g.Mood.Min()))).Select(f => f.A).GetAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Columns_are_compared_with_each_other()
    {
        Assert.That(await Fact.Filter(f => f.Mood < f.Mood).CountAsync(), Is.Zero);
        Assert.That(await Fact.Filter(f => f.Mood <= f.Mood).CountAsync(), Is.EqualTo(3));
        Assert.That(await Fact.Filter(f => !(f.Mood <= Mood.Calm)).OrderBy(f => f.A).Select(f => f.A), Is.EqualTo([1, 4]));
    }

    [Test]
    public async Task A_text_that_is_not_a_member_is_less_than_all_members()
    {
        await Database.Current.ExecuteAsync($"UPDATE fact SET mood = 'Angry' WHERE a = 1");
        Assert.That(await Fact.Filter(f => f.Mood < Mood.Happy).Select(f => f.A), Is.EqualTo([1]));
        Assert.That(await Fact.Filter(f => !(f.Mood < Mood.Happy)).OrderBy(f => f.Mood).Select(f => f.A), Is.EqualTo([4, 2, 3]));
        Assert.That(await Fact.All().OrderBy(f => f.Mood).Select(f => f.A), Is.EqualTo([4, 1, 2, 3]));
        Assert.That(async () => await Fact.All().Select(f => f.Mood.Min()).GetAsync(), Throws.TypeOf<DataConversionException>());
    }

    [Test]
    public async Task Made_nullable_it_has_the_same_order()
    {
        await Db.GenerateSchemasAsync([PatientQuerySet.Model]);
        await Patient.BulkCreateAsync([new() { Mood = Mood.Sad }, new() { Mood = Mood.Happy }, new() { Mood = Mood.Calm }]);
        Assert.That(await Patient.Filter(p => p.Mood.OrNull() < Mood.Sad).OrderBy(p => p.Mood.OrNull()).Select(p => p.Mood), Is.EqualTo([Mood.Happy, Mood.Calm]));
        Assert.That(await Patient.Filter(p => p.Mood.OrNull() > p.Mood).CountAsync(), Is.Zero);
        Assert.That(await Patient.All().Select(p => (p.Mood.OrNull().Min(), p.Mood.OrNull().Max())).GetAsync(), Is.EqualTo(((Mood?)Mood.Happy, (Mood?)Mood.Sad)));
    }

    [Test]
    public void Distinct_rows_are_not_ordered_by_it() =>
        Assert.That(
            async () => await Fact.All().OrderBy(f => f.Mood).Select(f => f.Mood).Distinct(),
            Throws.InvalidOperationException.With.Message.Contains("[AsText]"));
}

[Model]
public partial class Patient
{
    public int Id { get; set; }

    [AsText]
    public Mood Mood { get; set; }
}
