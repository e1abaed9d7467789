using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Sqlite;

/// <summary>How a database of SQLite is named: URLs, their options, connection strings, connections of the caller's own.</summary>
public sealed class Urls : SqliteFile
{
    [Test]
    public async Task Two_slashes_name_a_file_beside_the_program()
    {
        var name = $"tortoise-{Guid.NewGuid():N}.db";
        await using (Database.Open($"sqlite://{name}?journal_mode=DELETE"))
        {
            Assert.That(File.Exists(System.IO.Path.Combine(Environment.CurrentDirectory, name)));
        }

        File.Delete(name);
    }

    [Test]
    public async Task Three_slashes_name_an_absolute_path()
    {
        await using var database = Database.Open($"SQLite://{Path}");
        Assert.That(File.Exists(Path));
    }

    [Test]
    public async Task A_path_may_be_percent_encoded()
    {
        var path = InFolder("a b?ü%.db");
        await using var database = Database.Open($"sqlite://{Uri.EscapeDataString(path)}");
        Assert.That(File.Exists(path));
    }

    [Test]
    public async Task Each_database_in_memory_is_another()
    {
        await using var one = Database.Open("sqlite://:memory:");
        await using var two = Database.Open("sqlite://:memory:");
        await one.GenerateSchemasAsync([TeamQuerySet.Model]);
        Assert.That(await Team.All().Using(one).CountAsync(), Is.Zero);
        Assert.That(async () => await Team.All().Using(two).CountAsync(), Throws.TypeOf<StatementException>());
    }

    [Test]
    public async Task Defaults_are_WAL_foreign_keys_and_patience()
    {
        await using var database = await OpenAsync();
        Assert.That(await database.QueryAsync<string>($"PRAGMA journal_mode"), Is.EqualTo(["wal"]));
        Assert.That(await database.QueryAsync<int>($"PRAGMA foreign_keys"), Is.EqualTo([1]));
    }

    [Test]
    public async Task Any_other_option_is_a_pragma_of_every_connection()
    {
        await using var database = await OpenAsync("?Foreign_Keys=off&journal_mode=delete&busy_timeout=7&cache_size=-123&maxsize=2&minsize=0&timeout=9");
        Assert.That(await database.QueryAsync<string>($"PRAGMA journal_mode"), Is.EqualTo(["delete"]));
        Assert.That(await database.QueryAsync<int>($"PRAGMA foreign_keys"), Is.EqualTo([0]));
        Assert.That(await database.QueryAsync<int>($"PRAGMA cache_size"), Is.EqualTo([-123]));
        await using var transaction = await database.BeginAsync();
        Assert.That(await database.QueryAsync<int>($"PRAGMA cache_size"), Is.EqualTo([-123]), "the writer");
    }

    [TestCase("team.db", "scheme")]
    [TestCase("://team.db", "scheme")]
    [TestCase("app:hunter2@host/team", "scheme")]
    [TestCase("oracle://app:hunter2@host/team", "oracle")]
    [TestCase("sqlite://", "names no file")]
    [TestCase("sqlite://?maxsize=2", "names no file")]
    [TestCase("sqlite://:memory:?maxsize=0", "maxsize")]
    [TestCase("sqlite://:memory:?maxsize=many", "maxsize")]
    [TestCase("sqlite://:memory:?minsize=-1", "minsize")]
    [TestCase("sqlite://:memory:?timeout=1.5", "timeout")]
    [TestCase("sqlite://:memory:?busy_timeout=soon", "busy_timeout")]
    [TestCase("sqlite://:memory:?datetime=iso", "'datetime' must be full or short")]
    [TestCase("sqlite://:memory:?foreign_keys", "foreign_keys")]
    [TestCase("sqlite://:memory:?foreign_keys=ON&FOREIGN_KEYS=OFF", "twice")]
    [TestCase("sqlite://:memory:?password=hunter2", "password")]
    [TestCase("sqlite://:memory:?cache_size=1;DROP", "cache_size")]
    [TestCase("sqlite://:memory:?cache_size=", "cache_size")]
    [TestCase("sqlite://:memory:?a b=1", "a b")]
    [TestCase("sqlite://:memory:?mode=fast", "mode")]
    [TestCase("sqlite:Data Source=:memory:;Sauce=hunter2", "connection string")]
    [TestCase("sqlite:Data Source=:memory:;Mode=hunter2", "connection string")]
    [TestCase("sqlite:Data Source=:memory:;Foreign Keys=hunter2", "connection string")]
    [TestCase("sqlite:Data Source=:memory:;Password=hunter2", "does not support encryption")]
    public void What_is_wrong_is_told_without_passwords(string url, string told)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Database.Open(url));
        Assert.That(exception.Message, Does.Contain(told).IgnoreCase.And.Not.Contain("hunter2"));
        Assert.That(exception.InnerException?.Message ?? "", Does.Not.Contain("hunter2"));
    }

    [Test]
    public void A_password_that_is_of_no_use_makes_no_file()
    {
        Assert.That(() => Database.Open($"sqlite:Data Source={Path};Password=hunter2"), Throws.TypeOf<ConfigurationException>());
        Assert.That(File.Exists(Path), Is.False);
    }

    [TestCase("")]
    [TestCase(" ")]
    public void An_empty_URL_is_no_URL(string url) => Assert.That(() => Database.Open(url), Throws.ArgumentException);

    [Test]
    public void A_folder_that_is_not_there_is_told_at_once() =>
        Assert.That(
            () => Database.Open($"sqlite://{InFolder("nowhere")}/test.db"),
            Throws.TypeOf<ConnectionException>().With.Message.Contains("folder").And.InnerException.TypeOf<SqliteException>());

    [Test]
    public void A_file_that_is_no_database_is_told_at_once()
    {
        File.WriteAllText(Path, new string('x', 4096));
        Assert.That(() => Database.Open($"sqlite://{Path}"), Throws.TypeOf<ConnectionException>().With.Message.Contains("not a database"));
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task Opened_to_read_it_refuses_writes()
    {
        await using (await OpenAsync())
        {
        }

        await using var database = Database.Open($"sqlite://{Path}?mode=ro");
        Assert.That(await Team.All().Using(database).CountAsync(), Is.Zero);
        Assert.That(async () => await Team.All().Using(database).DeleteAsync(), Throws.TypeOf<StatementException>().With.Message.Contains("read-only"));
    }

    [Test]
    public async Task A_connection_string_opens_too()
    {
        await using (var database = Database.Open($"sqlite:Data Source={Path};Foreign Keys=False"))
        {
            await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        }

        await using (var readOnly = Database.Open($"sqlite:Filename='{Path}';mode=readonly;Cache=Private;Recursive Triggers=True;Default Timeout=5;Pooling=False"))
        {
            Assert.That(async () => await readOnly.ExecuteAsync($"DROP TABLE team"), Throws.TypeOf<StatementException>().With.Message.Contains("read-only"));
        }

        await using var memory = Database.Open("sqlite:Data Source=:memory:");
        await memory.GenerateSchemasAsync([TeamQuerySet.Model]);
        Assert.That(File.Exists(Path));
        Assert.That(OpenHandles(), Is.Empty);
    }

    [Test]
    public async Task A_connection_of_the_callers_own_is_used_and_left_open()
    {
        using var connection = Foreign();
        Run(connection, "CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT, points INTEGER NOT NULL)");
        await using (var database = Database.Open(connection))
        using (database.Enter())
        {
            await Team.CreateAsync(new() { Name = "A" });
            await using (await database.BeginAsync())
            {
                await Team.CreateAsync(new() { Name = "B" });
            }

            await foreach (var team in Team.Filter(t => t.Name.IContains("a")))
            {
                team.Points = 7;
                await team.SaveAsync();
            }
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) + SUM(points) FROM team";
        Assert.That(command.ExecuteScalar(), Is.EqualTo(8));
    }

    [Test]
    public async Task A_connection_that_is_closed_is_opened()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        await using var database = Database.Open(connection);
        Assert.That(await database.QueryAsync<int>($"SELECT {1}"), Is.EqualTo([1]));
    }

    [Test, NonParallelizable]
    public async Task The_first_database_is_the_default_until_it_is_closed()
    {
        Assert.That(() => Database.Current, Throws.TypeOf<ConfigurationException>().With.Message.Contains("Database.Open"));
        await using (var first = Database.Open("sqlite://:memory:"))
        {
            await using var second = Database.Open("sqlite://:memory:");
            Assert.That(Database.Current, Is.SameAs(first));
            using (second.Enter())
            {
                Assert.That(Database.Current, Is.SameAs(second));
            }
        }

        Assert.That(() => Database.Current, Throws.TypeOf<ConfigurationException>());
    }
}
