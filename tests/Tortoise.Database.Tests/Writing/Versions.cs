namespace Tortoise.Tests.Writing;

/// <summary>Optimistic locking: whoever writes what is not as it was read any more is told so.</summary>
public sealed class Versions(TestServer server) : DatabaseTest(
    server, DocumentQuerySet.Model, FolderQuerySet.Model, EditorQuerySet.Model, EditingQuerySet.Model, ChapterQuerySet.Model)
{
    [Test]
    public async Task The_second_of_two_saves_is_refused()
    {
        var (first, second) = await TwiceAsync();
        first.Text = "first";
        await first.SaveAsync();
        Assert.That(first.Version, Is.EqualTo(1));
        second.Text = "second";
        Assert.That(
            async () => await second.SaveAsync(),
            Throws.TypeOf<ConcurrencyException>().With.Message.Contains("Document").And.Message.Contains("RefreshAsync"));
        Assert.That((second.Version, second.Text), Is.EqualTo((0, "second")));
        await second.RefreshAsync();
        Assert.That((second.Version, second.Text), Is.EqualTo((1, "first")));
        second.Text = "second";
        await second.SaveAsync();
        await second.SaveAsync(d => [d.Text, d.Reads]);
        Assert.That(await StoredAsync(), Is.EqualTo(("second", 3)));
        Assert.That(second.Version, Is.EqualTo(3));
    }

    [Test]
    public async Task Where_nothing_changed_nothing_is_written_or_counted()
    {
        var (document, _) = await TwiceAsync();
        Log.Clear();
        await document.SaveAsync();
        Assert.That((document.Version, Log.Statements.Count), Is.EqualTo((0, 0)));
        document.Text = "x";
        await document.SaveAsync();
        Assert.That(Log.Statements, Is.EqualTo(["""UPDATE "document" SET "text" = ?, "version" = "version" + 1 WHERE "id" = ? AND "version" = ?"""]));
    }

    [Test]
    public async Task A_delete_of_what_somebody_else_changed_is_refused()
    {
        var (first, second) = await TwiceAsync();
        first.Text = "first";
        await first.SaveAsync();
        Assert.That(async () => await second.DeleteAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That((second.IsSaved, await Document.All().CountAsync()), Is.EqualTo((true, 1L)));
        await first.DeleteAsync();
        Assert.That((first.IsSaved, await Document.All().CountAsync()), Is.EqualTo((false, 0L)));
    }

    [Test]
    public async Task What_somebody_else_deleted_is_neither_saved_nor_deleted()
    {
        var (first, second) = await TwiceAsync();
        await first.DeleteAsync();
        second.Text = "second";
        Assert.That(async () => await second.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That(async () => await second.DeleteAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That(async () => await second.RefreshAsync(), Throws.TypeOf<DoesNotExistException>());
    }

    [Test]
    public async Task An_insert_writes_the_version_that_the_object_has_and_a_form_may_bring_it_back()
    {
        var folder = await Folder.CreateAsync(new() { Name = "a", Revision = long.MaxValue - 5 });
        await new Folder { Id = folder.Id, Name = "b", Revision = folder.Revision }.SaveAsync(mode: SaveMode.Update);
        Assert.That(
            async () => await new Folder { Id = folder.Id, Name = "c", Revision = folder.Revision }.SaveAsync(mode: SaveMode.Update),
            Throws.TypeOf<ConcurrencyException>());
        await folder.RefreshAsync(f => [f.Name, f.Revision]);
        Assert.That((folder.Name, folder.Revision), Is.EqualTo(("b", long.MaxValue - 4)));
    }

    [Test]
    public async Task A_bulk_update_counts_every_row([Values(1, 3, 700)] int count)
    {
        var documents = await ManyAsync(count);
        documents.ForEach(document => document.Reads = 5);
        Assert.That(await Document.BulkUpdateAsync([.. documents, documents[0]], d => d.Reads), Is.EqualTo(count));
        Assert.That(documents.Select(document => document.Version), Is.All.EqualTo(1));
        Assert.That(await Document.Filter(d => d.Version == 1 && d.Reads == 5).CountAsync(), Is.EqualTo(count));
        documents[^1].Reads = 6;
        await documents[^1].SaveAsync();
    }

    [Test]
    public async Task A_bulk_update_with_one_stale_object_writes_none([Values(1, 3, 700)] int count, [Values] bool inTransaction)
    {
        var documents = await ManyAsync(count);
        documents.ForEach(document => document.Reads = 5);
        await Document.Filter(d => d.Id == documents[^1].Id).UpdateAsync(d => d.Text.Set("faster"));
        await using (inTransaction ? await Db.BeginAsync() : null)
        {
            Assert.That(async () => await Document.BulkUpdateAsync(documents, d => d.Reads), Throws.TypeOf<ConcurrencyException>());
            Assert.That(documents.Select(document => document.Version), Is.All.Zero);
            Assert.That(await Document.Filter(d => d.Reads == 5).CountAsync(), Is.Zero);
        }

        await documents[^1].RefreshAsync(d => [d.Text, d.Version]);
        Assert.That(await Document.BulkUpdateAsync(documents, d => d.Reads), Is.EqualTo(count));
        Assert.That(await Document.Filter(d => d.Reads == 5).CountAsync(), Is.EqualTo(count));
    }

    [Test]
    public async Task Two_objects_of_one_row_can_not_both_be_in_a_bulk_update()
    {
        var (first, second) = await TwiceAsync();
        (first.Text, second.Text) = ("first", "second");
        Assert.That(async () => await Document.BulkUpdateAsync([first, second], d => d.Text), Throws.TypeOf<ConcurrencyException>());
        Assert.That((first.Version, second.Version), Is.EqualTo((0, 0)));
        Assert.That(await StoredAsync(), Is.EqualTo(((string?)null, 0)));
    }

    [Test]
    public async Task A_bulk_update_names_an_object_by_its_place_also_after_one_that_comes_twice()
    {
        var documents = await ManyAsync(2);
        documents[1].Title = new string('x', 101);
        var error = Assert.ThrowsAsync<ValidationException>(
            async () => await Document.BulkUpdateAsync([documents[0], documents[0], documents[1]], d => d.Title))!;
        Assert.That(error.Failures.Select(static failure => (failure.Row, failure.Field)), Is.EqualTo([((int?)2, "Title")]));
    }

    [Test]
    public async Task A_set_based_update_makes_objects_stale_that_were_read_before()
    {
        var (document, _) = await TwiceAsync();
        Assert.That(await Document.Filter(d => d.Title == "x").UpdateAsync(d => [d.Reads.Set(d.Reads + 1), d.Text.Set("set")]), Is.EqualTo(1));
        Assert.That(await StoredAsync(), Is.EqualTo(("set", 1)));
        document.Text = "late";
        Assert.That(async () => await document.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        await Document.All().OrderBy(d => d.Id).Limit(1).UpdateAsync(d => d.Version.Set(40));
        Assert.That(await StoredAsync(), Is.EqualTo(("set", 40)), "the program may set it");
    }

    [Test]
    public async Task An_upsert_counts_and_tells_the_object()
    {
        var (first, second) = await TwiceAsync();
        var upserted = new Document { Title = "x", Text = "upserted" };
        var created = new Document { Title = "new", Text = "n" };
        await Document.BulkCreateAsync([upserted, created], onConflict: d => d.Title, update: d => d.Text);
        Assert.That((upserted.Id, upserted.Version, created.Version), Is.EqualTo((first.Id, 1, 0)));
        first.Text = "late";
        Assert.That(async () => await first.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        (upserted.Text, created.Text) = ("u2", "n2");
        await upserted.SaveAsync();
        await created.SaveAsync();
        Assert.That(await StoredAsync(), Is.EqualTo(("u2", 2)));

        await Document.BulkCreateAsync([new() { Title = "x", Text = "ignored" }], ignoreConflicts: true);
        Assert.That(await StoredAsync(), Is.EqualTo(("u2", 2)));
        Assert.That(second.Version, Is.Zero);
    }

    [Test]
    public async Task An_upsert_tells_of_the_row_that_was_there_whatever_key_the_object_had()
    {
        Document[] there = [new() { Title = "a" }, new() { Title = "b" }];
        await Document.BulkCreateAsync(there);
        foreach (var id in new[] { there[1].Id, there[1].Id + 10 })
        {
            var upserted = new Document { Id = id, Title = "b", Text = $"{id}" };
            await Document.BulkCreateAsync([upserted], onConflict: d => d.Title, update: d => d.Text);
            Assert.That(upserted.Id, Is.EqualTo(there[1].Id));
            await upserted.SaveAsync(d => d.Text);
        }

        Assert.That(await Document.All().OrderBy(d => d.Id).Select(d => (d.Title, d.Version)), Is.EqualTo([("a", 0), ("b", 4)]));

        await Editor.CreateAsync(new() { Login = "ann", Name = "Ann" });
        var editor = new Editor { Login = "anne", Name = "Ann", City = "x" };
        await Editor.BulkCreateAsync([editor], onConflict: e => e.Name, update: e => e.City);
        Assert.That((editor.Login, editor.Version), Is.EqualTo(("ann", 1L)));
        editor.City = "y";
        await editor.SaveAsync();
    }

    [Test]
    public async Task The_version_that_an_upsert_tells_is_the_one_that_it_wrote()
    {
        await TwiceAsync();
        using var stop = new CancellationTokenSource();
        var others = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Document.Filter(d => d.Title == "x").UpdateAsync(d => d.Text.Set("other"));
            }
        });
        for (var i = 0; i < 200; i++)
        {
            var mine = new Document { Title = "x", Text = "mine" };
            await Document.BulkCreateAsync([mine], onConflict: d => d.Title, update: d => d.Text);
            var (text, version) = await StoredAsync();
            Assert.That(text == "mine" || version != mine.Version, Is.True, "the text is another's, so the version must be, too");
        }

        await stop.CancelAsync();
        await others;
    }

    [Test]
    public async Task A_rollback_sets_versions_back()
    {
        var documents = await ManyAsync(3);
        var created = new Document { Title = "new" };
        await using (await Db.BeginAsync())
        {
            documents[0].Text = "a";
            await documents[0].SaveAsync();
            await using (await Db.BeginAsync())
            {
                documents[0].Text = "b";
                await documents[0].SaveAsync();
            }

            Assert.That(documents[0].Version, Is.EqualTo(1));
            await Db.InTransactionAsync(async () => await Document.BulkUpdateAsync(documents, d => d.Text));
            await documents[1].DeleteAsync();
            await documents[2].RefreshAsync();
            await created.SaveAsync();
            await Document.BulkCreateAsync([created], onConflict: d => d.Title, update: d => d.Text);
            Assert.That((documents[0].Version, documents[2].Version, created.Version), Is.EqualTo((2, 1, 1)));
        }

        Assert.That((documents[0].Version, documents[2].Version, created.Version, created.IsSaved), Is.EqualTo((0, 0, 0, false)));
        documents.ForEach(document => document.Text = "after");
        await Document.BulkUpdateAsync(documents, d => d.Text);
        await documents[0].DeleteAsync();
    }

    [Test]
    public async Task The_version_is_read_whatever_else_is_left_out()
    {
        var (other, _) = await TwiceAsync();
        var document = await Document.All().Only(d => d.Text).GetAsync();
        other.Text = "faster";
        await other.SaveAsync();
        document.Text = "late";
        Assert.That(async () => await document.SaveAsync(d => d.Text), Throws.TypeOf<ConcurrencyException>());
        await document.RefreshAsync(d => d.Reads);
        Assert.That(async () => await document.SaveAsync(d => d.Text), Throws.TypeOf<ConcurrencyException>(), "the text was not read again");
        await document.RefreshAsync();
        document.Text = "later";
        await document.SaveAsync(d => d.Text);
        Assert.That(await StoredAsync(), Is.EqualTo(("later", 2)));
        var folder = await Folder.CreateAsync(new() { Name = "f" });
        await Document.All().UpdateAsync(d => d.FolderId.Set(folder.Id));
        var joined = await Document.All().Only(d => [d.Title, d.Folder!.Name]).GetAsync();
        await joined.Folder!.SaveAsync();
        Assert.That((await Folder.GetAsync(folder.Id)).Revision, Is.EqualTo(1));
    }

    [Test]
    public async Task It_can_not_be_named_among_what_is_written()
    {
        var (document, _) = await TwiceAsync();
        Assert.That(async () => await document.SaveAsync(d => [d.Text, d.Version]), Throws.ArgumentException.With.Message.Contains("Document.Version"));
        Assert.That(async () => await Document.BulkUpdateAsync([document], d => d.Version), Throws.ArgumentException);
        Assert.That(
            async () => await Document.BulkCreateAsync([document], onConflict: d => d.Title, update: d => d.Version), Throws.ArgumentException);
    }

    [Test]
    public async Task Get_or_create_and_update_or_create()
    {
        var (document, created) = await Document.UpdateOrCreateAsync(d => d.Title == "x", d => d.Text = "updated", () => new() { Title = "x" });
        Assert.That((document.Version, created), Is.EqualTo((0, true)));
        (document, created) = await Document.UpdateOrCreateAsync(d => d.Title == "x", d => d.Text = "updated", () => new() { Title = "x" });
        Assert.That((document.Version, created), Is.EqualTo((1, false)));
        (document, _) = await Document.GetOrCreateAsync(d => d.Title == "x", () => new() { Title = "x" });
        document.Text = "saved";
        await document.SaveAsync();
        Assert.That(await StoredAsync(), Is.EqualTo(("saved", 2)));
    }

    [Test]
    public async Task Of_many_that_save_at_once_one_wins()
    {
        await TwiceAsync();
        var documents = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Document.GetAsync(d => d.Title == "x").AsTask()));
        var wins = await Task.WhenAll(documents.Select(document => Task.Run(async () =>
        {
            try
            {
                document.Reads = 1;
                await document.SaveAsync();
                return true;
            }
            catch (ConcurrencyException)
            {
                return false;
            }
        })));
        Assert.That(wins.Count(won => won), Is.EqualTo(1));
        Assert.That(documents.Count(document => document.Version == 1), Is.EqualTo(1));
    }

    [Test]
    public async Task Whoever_tries_again_loses_nothing()
    {
        await TwiceAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await CountReadAsync();
            }
        })));
        var document = await Document.GetAsync(d => d.Title == "x");
        Assert.That((document.Reads, document.Version), Is.EqualTo((20, 20)));

        // As docs/recipes.md has it.
        static async Task CountReadAsync()
        {
            var document = await Document.GetAsync(d => d.Title == "x");
            while (true)
            {
                document.Reads++;
                try
                {
                    await document.SaveAsync();
                    return;
                }
                catch (ConcurrencyException)
                {
                    await document.RefreshAsync();
                }
            }
        }
    }

    private async Task<(Document First, Document Second)> TwiceAsync()
    {
        await Document.CreateAsync(new() { Title = "x" });
        return (await Document.GetAsync(d => d.Title == "x"), await Document.GetAsync(d => d.Title == "x"));
    }

    private static async Task<List<Document>> ManyAsync(int count)
    {
        var documents = Enumerable.Range(0, count).Select(i => new Document { Title = $"{i}" }).ToList();
        await Document.BulkCreateAsync(documents);
        return documents;
    }

    private static async Task<(string? Text, int Version)> StoredAsync() =>
        (await Document.Filter(d => d.Title == "x").Select(d => (d.Text, d.Version)))[0];
}
