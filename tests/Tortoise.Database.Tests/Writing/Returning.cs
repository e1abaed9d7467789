using Tortoise.Tests.Club;

namespace Tortoise.Tests.Writing;

/// <summary>Updates and deletes that return their rows.</summary>
public sealed class Returning(TestServer server)
    : DatabaseTest(server, Models.TeamQuerySet.Model, EntryQuerySet.Model, PriceQuerySet.Model, DocumentQuerySet.Model, FolderQuerySet.Model)
{
    [SetUp]
    public async Task CreateRows()
    {
        await Models.Team.BulkCreateAsync(Enumerable.Range(1, 6).Select(i => new Models.Team { Name = $"t{i}", Points = i, City = i % 2 == 0 ? "even" : null }));
        await Entry.BulkCreateAsync(from book in (int[])[1, 2] from page in (string[])["a", "b"] select new Entry { Book = book, Page = page, Text = "" });
        Log.Clear();
    }

    [Test]
    public async Task An_update_returns_values_of_its_rows_as_they_are_after_it()
    {
        var rows = await Models.Team.Filter(t => t.Points > 4).UpdateReturningAsync(
            t => [t.Points.Set(t.Points * 10), t.City.Set("Bern")], t => (t.Id, t.Points + 1, t.City == "Bern", t.Name.Upper()));
        Assert.That(rows.Order(), Is.EqualTo([(5, 51, true, "T5"), (6, 61, true, "T6")]));
        Assert.That(await Models.Team.Filter(t => t.Points > 4).OrderBy(t => t.Id).Select(t => t.Points), Is.EqualTo([50, 60]));
    }

    [Test]
    public async Task A_single_value_is_no_tuple_and_an_update_of_nothing_returns_none()
    {
        Assert.That(await Models.Team.Filter(t => t.Id == 2).UpdateReturningAsync(t => t.City.Set(t.Name), t => t.City), Is.EqualTo(["t2"]));
        Assert.That(await Models.Team.Filter(t => t.Id == 99).UpdateReturningAsync(t => t.Points.Set(1), t => t.Id), Is.Empty);
    }

    [Test]
    public async Task Whole_rows_are_objects_that_can_be_saved()
    {
        var team = (await Models.Team.Filter(t => t.Id == 3).UpdateReturningAsync(t => t.Points.Set(t.Points + 4))).Single();
        Assert.That((team.Id, team.Name, team.City, team.Points), Is.EqualTo((3, "t3", (string?)null, 7)));
        team.Points++;
        await team.SaveAsync();
        Assert.That((await Models.Team.GetAsync(3)).Points, Is.EqualTo(8));
    }

    [Test]
    public async Task A_delete_returns_what_was_deleted()
    {
        Assert.That((await Models.Team.Filter(t => t.City == "even").DeleteReturningAsync(t => (t.Id, t.Name))).Order(), Is.EqualTo([(2, "t2"), (4, "t4"), (6, "t6")]));
        var gone = (await Models.Team.Filter(t => t.Id == 1).DeleteReturningAsync()).Single();
        Assert.That(await Models.Team.OrderBy(t => t.Id).Select(t => t.Id), Is.EqualTo([3, 5]));
        await gone.SaveAsync();
        Assert.That((await Models.Team.GetAsync(1)).Name, Is.EqualTo("t1"));
    }

    [Test]
    public async Task A_rollback_makes_deleted_objects_saved_again()
    {
        var transaction = await Db.BeginAsync();
        var gone = (await Models.Team.Filter(t => t.Id == 1).DeleteReturningAsync()).Single();
        await transaction.DisposeAsync();
        gone.Name = "back";
        await gone.SaveAsync();
        Assert.That((await Models.Team.GetAsync(1)).Name, Is.EqualTo("back"));
    }

    [Test]
    public async Task With_a_limit_exactly_those_rows_are_returned()
    {
        Assert.That(await Models.Team.OrderBy(t => t.Points.Desc()).Limit(1).DeleteReturningAsync(t => t.Name), Is.EqualTo(["t6"]));
        Assert.That((await Models.Team.OrderBy(t => t.Points).Offset(1).Limit(2).UpdateReturningAsync(t => t.Points.Set(0), t => t.Id)).Order(), Is.EqualTo([2, 3]));
        Assert.That((await Entry.OrderBy(e => [e.Page.Desc(), e.Book]).Limit(2).DeleteReturningAsync(e => (e.Book, e.Page))).Order(), Is.EqualTo([(1, "b"), (2, "b")]));
        Assert.That(await Models.Team.All().Limit(0).DeleteReturningAsync(t => t.Id), Is.Empty);
    }

    [Test]
    public async Task Decimals_come_back_as_they_are_stored()
    {
        await Price.CreateAsync(new() { Exact = 1 });
        Assert.That(await Price.All().UpdateReturningAsync(p => p.Exact.Set(p.Exact / 3), p => p.Exact), Is.EqualTo([0.3333m]));
    }

    [Test]
    public async Task A_version_is_counted_and_returned()
    {
        var document = await Document.CreateAsync(new() { Title = "a" });
        var changed = (await Document.Filter(d => d.Id == document.Id).UpdateReturningAsync(d => d.Title.Set("b"))).Single();
        Assert.That(changed.Version, Is.EqualTo(document.Version + 1));
        await changed.SaveAsync();
    }

    [Test]
    public void What_is_of_other_rows_is_refused()
    {
        Assert.That(async () => await Models.Team.All().DeleteReturningAsync(t => t.Points.Sum()), Throws.ArgumentException.With.Message.Contains("of other rows"));
        Assert.That(async () => await Models.Team.All().DeleteReturningAsync(t => Models.Team.Filter(u => u.Id > t.Id).Exists()), Throws.ArgumentException.With.Message.Contains("of other rows"));
        Assert.That(async () => await Event.All().DeleteReturningAsync(e => e.Tournament.Name), Throws.ArgumentException.With.Message.Contains("Tournament.Name is of other rows"));
        Assert.That(async () => await Event.All().SelectRelated(e => e.Tournament).DeleteReturningAsync(), Throws.InvalidOperationException.With.Message.Contains("SelectRelated"));
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task Rows_found_by_a_subquery_over_the_table_itself_are_returned() => Assert.That(
        (await Models.Team.Filter(t => t.Points.In(Models.Team.Filter(u => u.Points > 4).Select(u => u.Points))).UpdateReturningAsync(t => t.Name.Set("x"), t => t.Id)).Order(),
        Is.EqualTo([5, 6]));
}
