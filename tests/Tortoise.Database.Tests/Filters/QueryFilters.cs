namespace Tortoise.Tests.Filters;

/// <summary>Filters that models declare: they hold in each statement about their rows.</summary>
public sealed class QueryFilters(TestServer server)
    : DatabaseTest(server, WriterQuerySet.Model, FolderQuerySet.Model, LabelQuerySet.Model, DocumentQuerySet.Model, NoteQuerySet.Model, ReplyQuerySet.Model)
{
    private Writer _ann = null!;
    private Writer _bob = null!;

    [SetUp]
    public async Task CreateAsync()
    {
        _ann = await Writer.CreateAsync(new() { Name = "Ann" });
        _bob = await Writer.CreateAsync(new() { Name = "Bob", Active = false });
        CurrentTenant.Id = 2;
        var foreign = await Folder.CreateAsync(new() { Name = "theirs" });
        await Document.CreateAsync(new() { Title = "their plan", Pages = 90, Folder = foreign, Writer = _ann });
        CurrentTenant.Id = 1;
        var own = await Folder.CreateAsync(new() { Name = "ours" });
        await Document.CreateAsync(new() { Title = "plan", Pages = 20, Folder = own, Writer = _ann });
        await Document.CreateAsync(new() { Title = "memo", Pages = 5, Folder = foreign, Writer = _bob });
        Log.Clear();
    }

    // What an async SetUp makes current is lost.
    [SetUp]
    public void EnterTenant() => CurrentTenant.Id = 1;

    [Test]
    public async Task Filters_hold_for_the_rows_of_a_query()
    {
        Assert.That((await Document.All().OrderBy(d => d.Id)).Select(d => d.Title), Is.EqualTo(new[] { "plan", "memo" }));
        Assert.That(await Document.All().CountAsync(), Is.EqualTo(2));
        Assert.That(await Document.Filter(d => d.Pages > 50).ExistsAsync(), Is.False);
        Assert.That(await Document.All().MaxAsync(d => d.Pages), Is.EqualTo(20));
        Assert.That((await Document.All().PageAsync(1, 1)).Total, Is.EqualTo(2));
        Assert.That(await Document.GetOrDefaultAsync(1), Is.Null);
        Assert.That(await Document.All().GroupBy(d => d.TenantId).Select(g => (g.Key, g.Count())), Is.EqualTo(new[] { (1, 2L) }));
        Assert.That(await Document.All().Select(d => d.Title).Union(Document.All().Select(d => d.Title)).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task What_one_operand_switches_off_holds_in_the_other()
    {
        var all = Document.IgnoreFilters();
        Assert.That((await all.Filter(d => d.Title == "memo").Union(Document.All())).Select(d => d.Title), Is.EquivalentTo(new[] { "plan", "memo" }));
        Assert.That(await all.Select(d => d.Title).Except(Document.All().Select(d => d.Title)), Is.EqualTo(new[] { "their plan" }));
        Assert.That((await Document.Filter(d => d.Title == "memo").Union(all)).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task What_is_joined_to_the_rows_of_several_operands_is_filtered_unless_all_of_them_switch_it_off()
    {
        var all = Document.IgnoreFilters();
        Assert.That(await all.Filter(d => d.Title == "plan").Union(Document.All()).OrderBy(d => d.Id).Select(d => d.Writer.Name.OrNull()), Is.EqualTo(new[] { "Ann", null }));
        Assert.That(await all.Filter(d => d.Title == "plan").Union(all.Filter(d => d.Title == "memo")).OrderBy(d => d.Id).Select(d => d.Writer.Name.OrNull()), Is.EqualTo(new[] { "Ann", "Bob" }));
    }

    [Test]
    public async Task A_common_table_has_the_rows_that_its_reader_sees()
    {
        var table = Document.All().AsCte();
        Assert.That((await table.IgnoreFilters().Filter(d => d.Title == "memo").Union(table)).Select(d => d.Title), Is.EquivalentTo(new[] { "plan", "memo" }));
        Assert.That((await table.Filter(d => d.Title == "memo").Union(table.IgnoreFilters())).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Their_values_are_those_of_the_moment()
    {
        var all = Document.All();
        var ours = await all.CountAsync();
        CurrentTenant.Id = 2;
        Assert.That((ours, await all.CountAsync()), Is.EqualTo((2, 1)));
        Assert.That(Log.Statements[0], Is.EqualTo(Log.Statements[1]));
    }

    [Test]
    public async Task A_hidden_row_is_missing_where_it_is_joined()
    {
        var memo = await Document.All().SelectRelated(d => [d.Folder, d.Writer]).GetAsync(d => d.Title == "memo");
        Assert.That(memo.Folder, Is.Null);
        Assert.That(() => memo.Writer, Throws.TypeOf<RelationNotLoadedException>().With.Message.StartsWith("Document.Writer was loaded, and no row was found for its key: a query filter hides the Writer."));

        var prefetched = await Document.All().Prefetch(d => [d.Folder, d.Writer]).GetAsync(d => d.Title == "memo");
        Assert.That(prefetched.Folder, Is.Null);
        Assert.That(() => prefetched.Writer, Throws.TypeOf<RelationNotLoadedException>().With.Message.StartsWith("Document.Writer was loaded"));

        var fetched = await Document.GetAsync(d => d.Title == "memo");
        await fetched.FetchRelatedAsync(d => d.Folder);
        Assert.That(fetched.Folder, Is.Null);

        Assert.That(await Document.All().OrderBy(d => d.Id).Select(d => d.Writer.Name.OrNull()), Is.EqualTo(new[] { "Ann", null }));
        Assert.That(await Document.Filter(d => d.Folder == null).Select(d => d.Title), Is.EqualTo(new[] { "memo" }));
        Assert.That(await Document.Filter(d => d.Writer.Name != "Ann").CountAsync(), Is.EqualTo(1));
        Assert.That(await Document.Filter(d => d.Writer == _bob).CountAsync(), Is.Zero);
        Assert.That(await Document.Filter(d => d.WriterId == _bob.Id).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_hidden_row_is_none_of_many()
    {
        Assert.That(await Writer.All().Select(w => (w.Name, w.Documents.Count())), Is.EqualTo(new[] { ("Ann", 1L) }));
        Assert.That(await Writer.Filter(w => w.Documents.Any(d => d.Pages > 50)).CountAsync(), Is.Zero);
        Assert.That(await Writer.Filter(w => w.Documents.Each.Title == "plan").CountAsync(), Is.EqualTo(1));
        Assert.That(await Writer.Filter(w => w.Documents.Each.Title == "their plan").CountAsync(), Is.Zero);
        var ann = await Writer.All().Prefetch(w => w.Documents.OrderBy(d => d.Id).Limit(3)).GetAsync();
        Assert.That(ann.Documents.Select(d => d.Title), Is.EqualTo(new[] { "plan" }));
        Assert.That(await ann.Documents.Filter(d => d.Pages > 0).CountAsync(), Is.EqualTo(1));
        Assert.That(await Writer.Filter(w => w.Id.In(Document.All().Select(d => d.WriterId))).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_hidden_row_is_none_of_those_that_are_linked()
    {
        var plan = await Document.GetAsync(d => d.Title == "plan");
        var (red, old) = (await Label.CreateAsync(new() { Name = "red" }), await Label.CreateAsync(new() { Name = "old" }));
        await plan.Labels.AddAsync([red, old]);
        await old.DeleteAsync();
        Assert.That(await plan.Labels.Filter(l => l.Name != "").Select(l => l.Name), Is.EqualTo(new[] { "red" }));
        Assert.That((await Document.All().Prefetch(d => d.Labels).GetAsync(d => d.Title == "plan")).Labels.Single().Name, Is.EqualTo("red"));
        Assert.That(await Document.All().Select(d => d.Labels.Count()), Is.EquivalentTo(new[] { 1L, 0L }));
        Assert.That(await Document.Filter(d => d.Labels.Each.Name == "old").CountAsync(), Is.Zero);
        Assert.That((await Document.All().IgnoreFilters(QueryFilter.SoftDelete).Prefetch(d => d.Labels).GetAsync(d => d.Title == "plan")).Labels, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task They_hold_for_updates_and_deletes_of_rows()
    {
        Assert.That(await Document.All().UpdateAsync(d => d.Pages.Set(1)), Is.EqualTo(2));
        Assert.That(await Document.Filter(d => d.Folder != null).UpdateAsync(d => d.Pages.Set(2)), Is.EqualTo(1));
        Assert.That(await Document.Filter(d => d.Title == "memo").UpdateAsync(d => d.Title.Set(d.Folder!.Name.OrNull().Coalesce("none"))), Is.EqualTo(1));
        Assert.That(await Document.Filter(d => d.Title == "none").CountAsync(), Is.EqualTo(1));
        Assert.That(await Folder.All().DeleteAsync(), Is.EqualTo(1).Or.EqualTo(1));
        CurrentTenant.Id = 2;
        Assert.That((await Document.All().GetAsync()).Pages, Is.EqualTo(90));
        Assert.That(await Folder.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task They_hold_for_tables_that_are_joined_on_a_condition()
    {
        var pairs = await Writer.All().Join(Document.All(), (w, d) => d.WriterId == w.Id).Select((w, d) => (w.Name, d.Title));
        Assert.That(pairs, Is.EqualTo(new[] { ("Ann", "plan") }));
        var all = await Document.All().LeftJoin(Writer.All(), (d, w) => w.Id == d.WriterId).ToListAsync();
        Assert.That(all.Select(pair => (pair.Item1.Title, pair.Item2?.Name)), Is.EquivalentTo(new[] { ("plan", "Ann"), ("memo", null) }));
    }

    [Test]
    public async Task A_filter_can_join()
    {
        var (plan, memo) = (await Document.GetAsync(d => d.Title == "plan"), await Document.GetAsync(d => d.Title == "memo"));
        var (n, m) = (await Note.CreateAsync(new() { Text = "n", Document = plan }), await Note.CreateAsync(new() { Text = "m", Document = memo }));
        await Reply.BulkCreateAsync([new() { Note = n }, new() { Note = m }]);
        Assert.That(await Note.All().Select(x => x.Text), Is.EqualTo(new[] { "n" }));
        Assert.That(await Reply.All().OrderBy(r => r.Id).Select(r => r.Note.Text.OrNull()), Is.EqualTo(new[] { "n", null }));
        Assert.That((await Reply.All().SelectRelated(r => r.Note.Document).OrderBy(r => r.Id))[0].Note.Document.Title, Is.EqualTo("plan"));
        Assert.That(await Note.Filter(x => x.Document.Title == "plan").UpdateAsync(x => x.Text.Set("o")), Is.EqualTo(1));
    }

    [Test]
    public async Task They_are_switched_off_by_name_for_a_whole_statement()
    {
        Assert.That(await Document.IgnoreFilters("Tenant").CountAsync(), Is.EqualTo(3));
        Assert.That(await Document.IgnoreFilters("SoftDelete").CountAsync(), Is.EqualTo(2));
        var memo = await Document.All().IgnoreFilters().SelectRelated(d => d.Writer).Prefetch(d => d.Folder).GetAsync(d => d.Title == "memo");
        Assert.That((memo.Writer.Name, memo.Folder!.Name), Is.EqualTo(("Bob", "theirs")));
        Assert.That(await Writer.IgnoreFilters().OrderBy(w => w.Id).Select(w => w.Documents.Count()), Is.EqualTo(new[] { 2L, 1L }));
        Assert.That(await Document.IgnoreFilters("Tenant").Select(d => d.Title).Distinct().CountAsync(), Is.EqualTo(3));
        Assert.That(await Document.IgnoreFilters("Tenant").UpdateAsync(d => d.Pages.Set(7)), Is.EqualTo(3));
        Assert.That(() => Document.IgnoreFilters(" "), Throws.ArgumentException);
        Assert.That(async () => await Document.IgnoreFilters("Tennant").CountAsync(), Throws.ArgumentException.With.Message.StartsWith("No query filter is named 'Tennant'. The filters are: "));
        using (Db.IgnoreFilters("Tennant"))
        {
            Assert.That(async () => await Document.All().CountAsync(), Throws.ArgumentException.With.Message.StartsWith("No query filter is named 'Tennant'."));
        }
    }

    [Test]
    public async Task They_are_switched_off_for_a_flow()
    {
        using (Db.IgnoreFilters("Tenant"))
        {
            Assert.That(await Document.All().CountAsync(), Is.EqualTo(3));
            using (Db.IgnoreFilters("Employed"))
            {
                Assert.That(await Document.Filter(d => d.Writer.Name == "Bob").CountAsync(), Is.EqualTo(1));
            }

            Assert.That(await Document.Filter(d => d.Writer.Name == "Bob").CountAsync(), Is.Zero);
        }

        Assert.That(await Document.All().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_object_is_saved_and_refreshed_by_its_key_whatever_the_filters()
    {
        var plan = await Document.GetAsync(d => d.Title == "plan");
        CurrentTenant.Id = 2;
        plan.Title = "plan B";
        await plan.SaveAsync();
        await plan.RefreshAsync();
        Assert.That(plan.Title, Is.EqualTo("plan B"));
    }

    [Test]
    public async Task Get_or_create_does_not_find_what_is_hidden()
    {
        var (_, created) = await Folder.GetOrCreateAsync(f => f.Name == "theirs", () => new() { Name = "theirs" });
        Assert.That(created, Is.True);
        Assert.That(await Folder.IgnoreFilters().Filter(f => f.Name == "theirs").CountAsync(), Is.EqualTo(2));
    }
}
