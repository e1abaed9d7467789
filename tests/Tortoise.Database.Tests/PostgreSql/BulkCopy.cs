namespace Tortoise.Tests.PostgreSql;

/// <summary>Very many rows whose keys are given go as one stream (COPY), and nothing else is different.</summary>
public sealed class BulkCopy() : PostgreSqlTest(EntryQuerySet.Model, RecordingQuerySet.Model)
{
    private const int Many = 2_500;

    [Test]
    public async Task Many_rows_are_a_stream_and_few_are_an_insert()
    {
        await ListenAsync();
        await Entry.BulkCreateAsync(Entries(Many));
        await Entry.BulkCreateAsync(Entries(100, book: 2));
        await Entry.BulkCreateAsync(Entries(Many, book: 3), ignoreConflicts: true);
        Assert.That(await HeardAsync(), Is.EqualTo(["COPY", "INSERT"]));
        Assert.That(await Entry.All().CountAsync(), Is.EqualTo((2 * Many) + 100));
    }

    [Test]
    public async Task Arrays_are_values_too()
    {
        var rows = Enumerable.Range(1, Many).Select(i => new Recording
        {
            Id = i, Tags = i % 3 == 0 ? [] : [$"t{i}", "x"], Ratings = i % 2 == 0 ? null : [i], Gaps = [null, 1], Lengths = [i], Plays = [i, i + 1],
        }).ToList();
        await ListenAsync("recording");
        await Recording.BulkCreateAsync(rows);
        Assert.That(await HeardAsync(), Is.EqualTo(["COPY"]));
        var stored = await Recording.All().OrderBy(r => r.Id);
        Assert.That(stored.Select(row => row.Tags), Is.EqualTo(rows.Select(row => row.Tags)));
        Assert.That(stored.Select(row => row.Ratings), Is.EqualTo(rows.Select(row => row.Ratings)));
        Assert.That(stored.Select(row => row.Plays), Is.EqualTo(rows.Select(row => row.Plays)));
        Assert.That(stored.Select(row => row.Gaps), Is.All.EqualTo(new short?[] { null, 1 }));
    }

    [Test]
    public async Task A_failure_in_a_transaction_is_undone_alone()
    {
        await Db.InTransactionAsync(async () =>
        {
            await Entry.CreateAsync(new() { Book = 0, Page = "kept", Text = "" });
            var entries = Entries(Many);
            entries[^1].Text = "a\0b";
            Assert.That(async () => await Entry.BulkCreateAsync(entries), Throws.TypeOf<ValidationException>().With.Message.Contains("U+0000"));
            entries[^1].Text = "";
            entries[^1].Page = entries[0].Page;
            Assert.That(async () => await Entry.BulkCreateAsync(entries), Throws.TypeOf<IntegrityException>());
            entries[^1].Page = "last";
            await Entry.BulkCreateAsync(entries);
        });
        Assert.That(await Entry.All().CountAsync(), Is.EqualTo(Many + 1));
    }

    [TestCase(10)]
    [TestCase(20_000)]
    public async Task A_stream_can_be_cancelled(int length)
    {
        await Db.ExecuteScriptAsync("""
            CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(20); RETURN NEW; END $$;
            CREATE TRIGGER waits BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION wait();
            """);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var entries = Entries(Many);
        entries.ForEach(entry => entry.Text = new string('x', length));
        Assert.That(async () => await Entry.BulkCreateAsync(entries, cancellationToken: source.Token), Throws.InstanceOf<OperationCanceledException>());
        await Db.ExecuteScriptAsync("DROP TRIGGER waits ON entry");
        Assert.That(await Entry.All().CountAsync(), Is.Zero);
        await Entry.BulkCreateAsync(Entries(Many));
    }

    [Test]
    public async Task Rows_that_a_trigger_keeps_back_are_told()
    {
        await Db.ExecuteScriptAsync("""
            CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN NEW.page = 'page-7' THEN NULL ELSE NEW END; END $$;
            CREATE TRIGGER passes BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION pass();
            """);
        Assert.That(async () => await Entry.BulkCreateAsync(Entries(Many)), Throws.TypeOf<StatementException>().With.Message.Contains("suppressed some of them"));
        Assert.That(await Entry.All().CountAsync(), Is.Zero);
    }

    [TestCase("a view", "ALTER TABLE entry RENAME TO kept; CREATE VIEW entry AS SELECT * FROM kept")]
    [TestCase("another type", "ALTER TABLE entry ALTER COLUMN book TYPE bigint")]
    [TestCase("a rule", "CREATE RULE r AS ON INSERT TO entry WHERE NEW.book > 99 DO INSTEAD NOTHING")]
    [TestCase("row-level security", "ALTER TABLE entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY p ON entry USING (true)")]
    public async Task A_table_that_takes_no_stream_is_inserted_into(string what, string sql)
    {
        await Db.ExecuteScriptAsync(sql);
        Database db = Db;
        if (what == "row-level security")
        {
            // Superusers are above it.
            await Db.ExecuteScriptAsync($"""
                DROP ROLE IF EXISTS {Name}; CREATE ROLE {Name} LOGIN; GRANT USAGE ON SCHEMA {Name} TO {Name}; GRANT ALL ON entry TO {Name}
                """);
            db = Database.Open(Address().Replace("postgres@", $"{Name}@", StringComparison.Ordinal));
        }

        using (db.Enter())
        {
            Assert.That(await Entry.BulkCreateAsync(Entries(Many)), Is.EqualTo(Many));
            Assert.That(await Entry.All().CountAsync(), Is.EqualTo(Many));
        }

        if (db != Db)
        {
            await db.DisposeAsync();
            await Db.ExecuteScriptAsync($"DROP OWNED BY {Name}; DROP ROLE {Name}");
        }
    }

    private static List<Entry> Entries(int count, int book = 1) =>
        [.. Enumerable.Range(0, count).Select(i => new Entry { Book = book, Page = $"page-{i}", Text = $"text {i}" })];

    /// <summary>Has the server note what it is sent to fill a table.</summary>
    private ValueTask ListenAsync(string table = "entry") => Db.ExecuteScriptAsync($"""
        CREATE TABLE heard (id int GENERATED ALWAYS AS IDENTITY, sql text);
        CREATE FUNCTION hear() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO heard (sql) VALUES (current_query()); RETURN NULL; END $$;
        CREATE TRIGGER hears AFTER INSERT ON {table} FOR EACH STATEMENT EXECUTE FUNCTION hear();
        """);

    private ValueTask<List<string>> HeardAsync() =>
        Db.QueryAsync<string>($"SELECT word FROM (SELECT split_part(sql, ' ', 1) AS word, MIN(id) AS first FROM heard GROUP BY 1) AS words ORDER BY first");
}
