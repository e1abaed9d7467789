using Tortoise.Tests.Values;

namespace Tortoise.Tests.MySql;

/// <summary>A Guid is kept as bytes or as text, as the URL says; a program sees no difference.</summary>
public sealed class Guids() : MySqlTest
{
    // An empty key is one that nobody set, so the object gets another.
    private static readonly Guid[] Ascending = [.. Samples.Guids.Where(guid => guid != Guid.Empty)];

    [Test]
    public async Task They_are_the_same_in_either_form([Values("binary16", "char36")] string format)
    {
        await using var database = Database.Open($"{Url}?guid={format}", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([TicketQuerySet.Model]);
        var described = database.DescribeSchema([TicketQuerySet.Model]);
        Assert.That(described.Tables[0].Columns[0].Type, Does.StartWith(format == "char36" ? "CHAR(36)" : "BINARY(16)"));
        Assert.That(described.Compare(await database.IntrospectAsync()), Is.Empty);

        var tokens = Ascending.Select(guid => new Ticket { Id = guid, Parent = guid }).ToList();
        await Ticket.BulkCreateAsync(tokens);
        await Ticket.CreateAsync(new() { Id = Guid.NewGuid(), Parent = null });
        foreach (var guid in Ascending)
        {
            Assert.That((await Ticket.GetAsync(guid)).Parent, Is.EqualTo(guid), "by key");
            Assert.That(await Ticket.Filter(t => t.Parent == guid).Select(t => t.Id), Is.EqualTo([guid]), "by value");
        }

        Assert.That(await Ticket.Filter(t => t.Parent != null).OrderBy(t => t.Id).Select(t => t.Parent), Is.EqualTo(Ascending.Cast<Guid?>()), "sorted");
        Assert.That(await Ticket.Filter(t => t.Id.In(Ascending[1..])).CountAsync(), Is.EqualTo(Ascending.Length - 1), "short list");
        Assert.That(await Ticket.Filter(t => t.Id.In(Enumerable.Repeat(Ascending[1], 100))).Select(t => t.Id), Is.EqualTo([Ascending[1]]), "long list");
        tokens.ForEach(token => token.Parent = Ascending[0]);
        Assert.That(await Ticket.BulkUpdateAsync(tokens, t => t.Parent), Is.EqualTo(tokens.Count));
        Assert.That(await Ticket.Filter(t => t.Parent == Ascending[0]).CountAsync(), Is.EqualTo(tokens.Count), "updated");
        Assert.That(
            (await database.QueryAsync<string>($"EXPLAIN FORMAT=JSON SELECT * FROM ticket WHERE id = {Ascending[1]}"))[0],
            Does.Contain("\"access_type\": \"const\"").Or.Contain("rows_fetched_before_execution"));
    }

    [Test]
    public async Task Text_of_another_program_is_found_whatever_its_case()
    {
        await using var database = Database.Open($"{Url}?guid=char36", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([TicketQuerySet.Model]);
        var id = new Guid("ABCDEF01-0000-0000-0000-000000000000");
        await database.ExecuteScriptAsync("INSERT INTO ticket (id) VALUES ('ABCDEF01-0000-0000-0000-000000000000')");
        Assert.That((await Ticket.GetAsync(id)).Id, Is.EqualTo(id));
        Assert.That(await database.QueryAsync<string>($"SELECT id FROM ticket"), Is.EqualTo(["ABCDEF01-0000-0000-0000-000000000000"]));
    }

    [Test]
    public void Another_form_is_refused()
    {
        Assert.That(() => Database.Open($"{Url}?guid=char32"), Throws.TypeOf<ConfigurationException>().With.Message.Contains("char36"));
        Assert.That(
            () => Database.Open("mysql:Server=127.0.0.1;GuidFormat=TimeSwapBinary16"),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("TimeSwapBinary16"));
    }
}
