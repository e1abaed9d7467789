using System.Text.Json;

namespace Tortoise.Tests.Queries;

/// <summary>Different strings as one; SQL Server has no such aggregate.</summary>
public sealed class DistinctStrings(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    [Test]
    public async Task Different_strings_are_joined_once()
    {
        string?[] notes = ["b", "a", null, "b", "", "A", "a ", "a", "\u00e4", "\U0001f422"];
        await Fact.BulkCreateAsync(notes.Select((note, i) => new Fact { Name = "x", A = i, Note = note }));
        var (all, some, none) = await Fact.All().AggregateAsync(f => (
            f.Note.StringAgg("|", f.Note).Distinct(), f.Note.StringAgg("|", f.Note.Desc()).Distinct().Filter(f.A < 2), f.Note.StringAgg("|").Distinct().Filter(f.A == 2)));
        Assert.That((all, some, none), Is.EqualTo(("|A|a|a |b|\u00e4|\U0001f422", "b|a", (string?)null)));
        var json = await Fact.All().AggregateAsync(f => f.Note.JsonAgg(f.Note.Desc()).Distinct());
        Assert.That(JsonSerializer.Deserialize<string[]>(json!), Is.EqualTo(["\U0001f422", "\u00e4", "b", "a ", "a", "A", ""]));
    }

    [Test]
    public async Task A_single_empty_string_is_one() // SQLite takes an empty text of a function for NULL
    {
        await Fact.CreateAsync(new() { Name = "" });
        Assert.That(await Fact.All().AggregateAsync(f => f.Name.StringAgg("|").Distinct()), Is.Empty);
        Assert.That(await Fact.All().AggregateAsync(f => f.Name.StringAgg("|")), Is.Empty);
    }
}
