namespace Tortoise.Tests.Writing;

/// <summary>Updates and deletes of all rows that a query gives, in one statement.</summary>
public sealed class SetBased(TestServer server)
    : DatabaseTest(server, TeamQuerySet.Model, EntryQuerySet.Model, RenamedQuerySet.Model, PriceQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await Team.BulkCreateAsync(Enumerable.Range(1, 6).Select(i => new Team { Name = $"t{i}", Points = i, City = i % 2 == 0 ? "even" : null }));
        await Entry.BulkCreateAsync(from book in (int[])[1, 2] from page in (string[])["a", "b"] select new Entry { Book = book, Page = page, Text = "" });
        Log.Clear();
    }

    [Test]
    public async Task One_statement_changes_all_rows_of_the_query()
    {
        Assert.That(await Team.Filter(t => t.Points > 4).UpdateAsync(t => t.Name.Set("x")), Is.EqualTo(2));
        Assert.That(Log.Statements, Is.EqualTo(["""UPDATE "team" SET "name" = ? WHERE "points" > ?"""]));
        Assert.That(await Team.Filter(t => t.Name == "x").CountAsync(), Is.EqualTo(2));
        Assert.That(await Team.Filter(_ => Q.None).UpdateAsync(t => t.Name.Set("y")), Is.Zero);
    }

    [Test]
    public async Task Values_are_computed_from_the_row()
    {
        await Team.All().UpdateAsync(t => [t.Points.Set(t.Points * 2 - 1), t.Name.Set(t.Name.Upper()), t.City.Set((string?)null)]);
        Assert.That(
            await Team.All().OrderBy(t => t.Id).Select(t => (t.Name, t.City, t.Points)),
            Is.EqualTo(Enumerable.Range(1, 6).Select(i => ($"T{i}", (string?)null, (i * 2) - 1))));
    }

    [Test]
    public async Task Columns_can_be_swapped()
    {
        await Entry.All().UpdateAsync(e => e.Text.Set("new"));
        ValueTask<int> Swap() => Team.Filter(t => t.City != null).UpdateAsync(t => [t.Name.Set(t.City!), t.City.Set(t.Name!)]);
        if (!Server.AssignsAtOnce)
        {
            Assert.That(async () => await Swap(), Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith(
                "MySQL does not support an update that reads Team.Name after setting it"));
            return;
        }

        await Swap();
        Assert.That((await Team.GetAsync(2)).Name, Is.EqualTo("even"));
        Assert.That((await Team.GetAsync(2)).City, Is.EqualTo("t2"));
    }

    [Test]
    public async Task Decimals_are_computed_exactly_and_rounded_as_declared()
    {
        await Price.BulkCreateAsync([new() { Exact = 1.1m }, new() { Exact = 1.23455m }]);
        await Price.All().UpdateAsync(p => p.Exact.Set(p.Exact * 3));
        Assert.That(await Price.All().OrderBy(p => p.Exact).Select(p => p.Exact), Is.EqualTo([3.3m, 3.7038m]));
        await Price.All().UpdateAsync(p => p.Exact.Set(1.23456m));
        Assert.That(await Price.All().Select(p => p.Exact), Is.All.EqualTo(1.2346m));
        await Price.All().UpdateAsync(p => p.Exact.Set(1 - p.Exact));
        Assert.That(await Price.All().Select(p => p.Exact), Is.All.EqualTo(-0.2346m));
    }

    [Test]
    public async Task A_computed_decimal_is_rounded_as_declared()
    {
        await Price.CreateAsync(new() { Exact = 1 });
        await Price.All().UpdateAsync(p => p.Exact.Set(p.Exact / 3));
        Assert.That(await Price.All().Select(p => p.Exact), Is.EqualTo([0.3333m]));
    }

    [Test]
    public async Task With_a_limit_exactly_those_rows_are_updated()
    {
        Assert.That(await Team.All().OrderBy(t => t.Points.Desc()).Limit(2).UpdateAsync(t => t.Name.Set("x")), Is.EqualTo(2));
        Assert.That(await Team.Filter(t => t.Name == "x").OrderBy(t => t.Id).Select(t => t.Id), Is.EqualTo([5, 6]));
        Assert.That(await Team.All().OrderBy(t => t.Points).Offset(1).Limit(1).UpdateAsync(t => t.Name.Set("y")), Is.EqualTo(1));
        Assert.That((await Team.GetAsync(t => t.Name == "y")).Id, Is.EqualTo(2));
        Assert.That(await Team.All().Limit(0).UpdateAsync(t => t.Name.Set("z")), Is.Zero);
    }

    [Test]
    public async Task With_a_limit_exactly_those_rows_are_deleted()
    {
        Assert.That(await Team.Filter(t => t.Points > 1).OrderBy(t => t.Points).Limit(2).DeleteAsync(), Is.EqualTo(2));
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Id), Is.EqualTo([1, 4, 5, 6]));
        Assert.That(await Team.All().OrderBy(t => t.Id).Offset(2).DeleteAsync(), Is.EqualTo(2));
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Id), Is.EqualTo([1, 4]));
        Assert.That(await Team.All().Limit(0).DeleteAsync(), Is.Zero);
        Assert.That(await Team.All().Reverse().Limit(1).DeleteAsync(), Is.EqualTo(1));
        Assert.That(await Team.All().Select(t => t.Id), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_limit_works_with_a_composite_key()
    {
        Assert.That(await Entry.All().OrderBy(e => [e.Page, e.Book.Desc()]).Limit(2).UpdateAsync(e => e.Text.Set("x")), Is.EqualTo(2));
        Assert.That(await Entry.Filter(e => e.Text == "x").OrderBy(e => e.Book).Select(e => (e.Book, e.Page)), Is.EqualTo([(1, "a"), (2, "a")]));
        Assert.That(await Entry.All().OrderBy(e => e.Book).Offset(3).DeleteAsync(), Is.EqualTo(1));
        Assert.That(await Entry.All().CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Deleting_all_is_one_statement()
    {
        Assert.That(await Team.All().DeleteAsync(), Is.EqualTo(6));
        Assert.That(await Team.All().DeleteAsync(), Is.Zero);
        Assert.That(Log.Statements, Is.All.EqualTo("""DELETE FROM "team" """.TrimEnd()));
    }

    [Test]
    public async Task Renamed_columns_are_known()
    {
        await Renamed.CreateAsync(new() { Key = 1, Text = "a" });
        Assert.That(await Renamed.Filter(r => r.Text == "a").UpdateAsync(r => [r.Number.Set(r.Key + 1), r.Text.Set("b")]), Is.EqualTo(1));
        var row = await Renamed.GetAsync(1);
        Assert.That((row.Text, row.Number), Is.EqualTo(("b", 2)));
        Assert.That(await Renamed.Filter(r => r.Number == 2).DeleteAsync(), Is.EqualTo(1));
    }

    [Test]
    public void What_makes_no_sense_is_refused()
    {
        Assert.That(async () => await Team.All().UpdateAsync(t => t.Id.Set(9)), Throws.ArgumentException.With.Message.Contains("key"));
        Assert.That(async () => await Team.All().UpdateAsync(t => [t.Name.Set("a"), t.Name.Set("b")]), Throws.ArgumentException.With.Message.Contains("twice"));
        Assert.That(async () => await Team.All().UpdateAsync(_ => []), Throws.ArgumentException);
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task Two_subqueries_keep_their_values_apart() =>
        Assert.That(
            await Team.Filter(t => t.Id.In(Team.Filter(a => a.Points > 1).Select(a => a.Id)) && t.Id.In(Team.Filter(b => b.Points < 4).Select(b => b.Id)))
                .UpdateAsync(t => [t.Name.Set("x"), t.Points.Set(t.Points + 10)]),
            Is.EqualTo(2));
}
