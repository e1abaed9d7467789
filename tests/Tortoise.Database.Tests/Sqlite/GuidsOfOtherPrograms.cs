using Tortoise.Tests.Catalog;

namespace Tortoise.Tests.Sqlite;

/// <summary>Guids that other programs wrote are found, and written as those read them.</summary>
public sealed class GuidsOfOtherPrograms : SqliteFile
{
    private const string Upper = "ABCDEF01-0000-0000-0000-00000000000F";

    private static readonly Guid Id = new(Upper);

    [TestCase("", "abcdef01-0000-0000-0000-00000000000f")]
    [TestCase("?guid=text", "abcdef01-0000-0000-0000-00000000000f")]
    [TestCase("?guid=upper", Upper)]
    [TestCase("?guid=blob", "ABCDEF0100000000000000000000000F")]
    [TestCase("?guid=dotnet_blob", "01EFCDAB00000000000000000000000F")]
    public async Task They_are_kept_as_the_URL_says(string options, string kept)
    {
        await using var database = Database.Open($"sqlite://{Path}{options}", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([TicketQuerySet.Model]);
        Assert.That(database.DescribeSchema([TicketQuerySet.Model]).Compare(await database.IntrospectAsync()), Is.Empty);
        var other = Guid.NewGuid();
        await Ticket.BulkCreateAsync([new() { Id = Id, Parent = other }, new() { Id = other }]);
        Assert.That(
            await database.QueryAsync<string>($"SELECT CASE typeof(id) WHEN 'blob' THEN hex(id) ELSE id END FROM ticket WHERE parent IS NOT NULL"),
            Is.EqualTo([kept]));

        Assert.That((await Ticket.GetAsync(Id)).Parent, Is.EqualTo(other));
        Assert.That(await Ticket.Filter(t => t.Id.In(Id, other)).CountAsync(), Is.EqualTo(2));
        Assert.That(await Ticket.Filter(t => t.Id.In(Enumerable.Repeat(Id, 100))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Ticket.Filter(t => t.Parent == other).Select(t => t.Id), Is.EqualTo([Id]));
        var ticket = await Ticket.GetAsync(Id);
        ticket.Parent = null;
        await ticket.SaveAsync();
        Assert.That(await Ticket.Filter(t => t.Parent == null).CountAsync(), Is.EqualTo(2));
    }

    [TestCase("?guid=text")]
    [TestCase("?guid=upper")]
    [TestCase("?guid=blob")]
    [TestCase("?guid=dotnet_blob")]
    public async Task A_path_has_their_text(string options)
    {
        await using var database = Database.Open($"sqlite://{Path}{options}", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([PageQuerySet.Model]);
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await Page.BulkCreateAsync([new() { Id = one }, new() { Id = two, AboveId = one }]);
        Assert.That(
            await Page.Filter(p => p.Id == one).DescendantsWithDepth(p => p.Above).Select((p, depth, path) => (p.Id, depth, path)),
            Is.EqualTo([(two, 1L, $"/{one}/{two}/")]));
    }

    [Test]
    public async Task Texts_in_upper_case_are_found_in_a_table_of_others()
    {
        using (var other = Foreign())
        {
            Run(other, $"CREATE TABLE ticket (id TEXT NOT NULL PRIMARY KEY, parent TEXT); INSERT INTO ticket VALUES ('{Upper}', '{Upper}')");
        }

        await using var database = await OpenAsync();
        using var entered = database.Enter();
        var ticket = await Ticket.GetAsync(Id);
        Assert.That(await Ticket.Filter(t => t.Parent == Id).CountAsync(), Is.EqualTo(1));
        Assert.That(await Ticket.Filter(t => t.Id.In(Id, Guid.Empty)).CountAsync(), Is.EqualTo(1));
        Assert.That(await Ticket.Filter(t => t.Parent == t.Id && t.Parent != Guid.Empty).CountAsync(), Is.EqualTo(1));
        Assert.That(await Ticket.Filter(t => t.Parent.In(Ticket.All().Select(u => u.Parent))).CountAsync(), Is.EqualTo(1));
        ticket.Parent = null;
        await ticket.SaveAsync();
        await ticket.RefreshAsync();
        Assert.That(ticket.Parent, Is.Null);
        await ticket.DeleteAsync();
        Assert.That(await Ticket.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task An_index_serves_them()
    {
        await using var database = await OpenAsync();
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([TicketQuerySet.Model]);
        var sql = Ticket.Filter(t => t.Id == Id).ToSql();
        Assert.That(sql, Does.Contain("COLLATE NOCASE"));
        using var other = Foreign();
        using var command = other.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql.Replace("?", $"'{Id}'", StringComparison.Ordinal)}";
        using var plan = command.ExecuteReader();
        Assert.That(plan.Read(), Is.True);
        Assert.That(plan.GetString(3), Does.StartWith("SEARCH ticket USING INDEX"));
    }

    [Test]
    public async Task A_bad_value_is_told_by_table_and_row()
    {
        await using var database = await OpenAsync();
        using var entered = database.Enter();
        using (var other = Foreign())
        {
            Run(other, "CREATE TABLE price (id INTEGER PRIMARY KEY, exact NUMERIC NOT NULL, whole NUMERIC NOT NULL); INSERT INTO price VALUES (7, 'x', 1)");
        }

        Assert.That(
            async () => await Price.All(),
            Throws.TypeOf<DataConversionException>().With.Message.Contains("Column 'exact' of table 'price', in the row whose id is 7, holds something that is not a valid decimal"));
    }

    [Test]
    public void Another_form_is_refused() =>
        Assert.That(() => Database.Open($"sqlite://{Path}?guid=lower"), Throws.TypeOf<ConfigurationException>().With.Message.Contains("dotnet_blob"));
}
