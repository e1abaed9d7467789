namespace Tortoise.Tests.Relations;

/// <summary>A change of a relation counts the versions of the rows that it writes, and the objects in memory follow.</summary>
public sealed class VersionsOfRelatedRows(TestServer server) : DatabaseTest(
    server, DocumentQuerySet.Model, FolderQuerySet.Model, EditorQuerySet.Model, EditingQuerySet.Model, ChapterQuerySet.Model)
{
    [Test]
    public async Task Objects_that_are_given_to_a_relation_can_be_saved_afterwards()
    {
        var documents = Enumerable.Range(0, 4).Select(i => new Document { Title = $"{i}" }).ToList();
        await Document.BulkCreateAsync(documents);
        var folder = await Folder.CreateAsync(new() { Name = "f", Documents = { new Document { Title = "with it" } } });
        var held = await folder.Documents.CreateAsync(new() { Title = "created" });
        var elsewhere = await Document.GetAsync(held.Id);
        await folder.Documents.AddAsync(documents);
        Assert.That(documents.Select(document => document.Version), Is.All.EqualTo(1));
        Assert.That(await folder.Documents.RemoveAsync([documents[0], documents[1]]), Is.EqualTo(2));
        await folder.Documents.SetAsync([documents[0], documents[2]]);
        Document[] all = [documents[0], documents[1], documents[2], held];
        Assert.That(all.Select(document => document.FolderId), Is.EqualTo(new int?[] { folder.Id, null, folder.Id, null }));
        await folder.Documents.ClearAsync();
        foreach (var document in all)
        {
            document.Reads = 7;
            await document.SaveAsync();
        }

        Assert.That(await Document.Filter(d => d.Reads == 7).CountAsync(), Is.EqualTo(4));
        elsewhere.Reads = 8;
        Assert.That(async () => await elsewhere.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
    }

    [Test]
    public async Task An_object_that_was_stale_is_so_after_its_relation_has_changed()
    {
        var folder = await Folder.CreateAsync(new() { Name = "f", Documents = { new Document { Title = "x" } } });
        await folder.FetchRelatedAsync(f => f.Documents);
        var stale = folder.Documents[0];
        await Document.All().UpdateAsync(d => d.Text.Set("faster"));
        Assert.That(await folder.Documents.ClearAsync(), Is.EqualTo(1));
        stale.Text = "late";
        Assert.That(async () => await stale.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        await stale.RefreshAsync();
        Assert.That((stale.FolderId, stale.Version), Is.EqualTo(((int?)null, 2)));

        await folder.Documents.AddAsync(stale);
        await using (await Db.BeginAsync())
        {
            await folder.Documents.RemoveAsync(stale);
            Assert.That(stale.Version, Is.EqualTo(4));
        }

        Assert.That(stale.Version, Is.EqualTo(3));
        await Document.All().UpdateAsync(d => d.Text.Set("faster"));
        Assert.That(async () => await folder.Documents.AddAsync(stale), Throws.TypeOf<ConcurrencyException>());
    }

    [Test]
    public async Task Very_many_objects_with_composite_keys_follow_their_relation()
    {
        var editor = await Editor.CreateAsync(new() { Login = "ann", Name = "Ann" });
        await editor.Chapters.AddAsync(Enumerable.Range(0, 1_200).Select(i => new Chapter { Book = i % 2, Number = i }));
        await editor.FetchRelatedAsync(e => e.Chapters);
        var chapters = editor.Chapters.ToList();
        Assert.That(chapters.Select(chapter => chapter.Version), Is.All.Zero, "what is inserted is not updated as well");
        Assert.That(await editor.Chapters.ClearAsync(), Is.EqualTo(1_200));
        Assert.That(chapters.Select(chapter => chapter.Version), Is.All.EqualTo(1));
        await editor.Chapters.AddAsync(chapters);
        Assert.That(chapters.Select(chapter => chapter.Version), Is.All.EqualTo(2));
    }

    [Test]
    public async Task Links_have_versions_as_other_rows_do()
    {
        var editor = await Editor.CreateAsync(new() { Login = "ann", Name = "Ann" });
        var document = await Document.CreateAsync(new() { Title = "x" });
        await editor.Documents.AddAsync(document);
        Assert.That((await Editing.All()).Select(editing => editing.Version), Is.EqualTo([0]));
        Assert.That(await editor.Documents.RemoveAsync(document), Is.EqualTo(1));
    }

    [Test]
    public async Task An_object_whose_row_went_elsewhere_meanwhile_is_stale_though_it_was_removed()
    {
        var (mine, theirs) = (await Folder.CreateAsync(new() { Name = "mine" }), await Folder.CreateAsync(new() { Name = "theirs" }));
        var document = await mine.Documents.CreateAsync(new() { Title = "x" });
        await Document.All().UpdateAsync(d => [d.FolderId.Set(theirs.Id), d.Text.Set("moved")]);
        Assert.That(await mine.Documents.RemoveAsync(document), Is.Zero);
        document.Text = "late";
        Assert.That(async () => await document.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That(await Document.All().Select(d => (d.Text, d.Version)), Is.EqualTo([("moved", 1)]));
    }
}
