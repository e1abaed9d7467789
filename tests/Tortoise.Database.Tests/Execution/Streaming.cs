namespace Tortoise.Tests.Execution;

/// <summary>`await foreach` reads rows as the loop asks for them, and lets the loop's body use the database.</summary>
public sealed class Streaming(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    private const int Rows = 1000;

    [SetUp]
    public async Task CreateTeams() =>
        await Team.BulkCreateAsync(Enumerable.Range(1, Rows).Select(i => new Team { Name = $"{i}", Points = i }));

    [Test]
    public async Task All_rows_come_in_order_and_once()
    {
        var points = new List<int>();
        await foreach (var team in Team.All().OrderBy(t => t.Points.Desc()))
        {
            points.Add(team.Points);
        }

        Assert.That(points, Is.EqualTo(Enumerable.Range(1, Rows).Reverse()));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(128)]
    [TestCase(256)]
    public async Task Any_number_of_rows(int count)
    {
        var read = 0;
        await foreach (var (id, name) in Team.Filter(t => t.Points <= count).Select(t => (t.Id, t.Name)))
        {
            Assert.That(name, Is.EqualTo($"{id}"));
            read++;
        }

        Assert.That(read, Is.EqualTo(count));
    }

    [Test]
    public async Task A_loop_that_is_left_early_holds_nothing()
    {
        for (var i = 0; i < 100; i++)
        {
            await foreach (var team in Team.All())
            {
                if (team.Id == 1 + i)
                {
                    break;
                }
            }
        }

        await Db.ExecuteScriptAsync("DROP TABLE team");
    }

    [Test]
    public async Task A_loop_that_throws_holds_nothing()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.That(
                async () =>
                {
                    await foreach (var team in Team.All())
                    {
                        throw new InvalidOperationException(team.Name);
                    }
                },
                Throws.InvalidOperationException);
        }

        await Db.ExecuteScriptAsync("DROP TABLE team");
    }

    [Test]
    public async Task Rows_are_saved_inside_the_loop()
    {
        await foreach (var team in Team.All().OrderBy(t => t.Id))
        {
            team.Points = -team.Points;
            await team.SaveAsync();
        }

        Assert.That(await Team.All().Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(-Rows * (Rows + 1) / 2));
    }

    [Test]
    public async Task Rows_are_saved_inside_the_loop_in_a_transaction()
    {
        await Db.InTransactionAsync(async () =>
        {
            await foreach (var team in Team.All().OrderBy(t => t.Id))
            {
                team.Points = -team.Points;
                await team.SaveAsync();
                Assert.That(await Team.Filter(t => t.Points < 0).CountAsync(), Is.EqualTo(team.Id));
            }
        });
        Assert.That(await Team.Filter(t => t.Points > 0).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Rows_are_deleted_inside_the_loop()
    {
        await foreach (var team in Team.Filter(t => t.Id % 2 == 0))
        {
            await team.DeleteAsync();
        }

        Assert.That(await Team.All().CountAsync(), Is.EqualTo(Rows / 2));
    }

    [Test]
    public async Task The_same_query_runs_inside_its_own_loop()
    {
        var query = Team.Filter(t => t.Id <= 70).OrderBy(t => t.Id);
        var pairs = 0;
        await foreach (var outer in query)
        {
            await foreach (var inner in query)
            {
                pairs++;
                if (inner.Id == outer.Id)
                {
                    break;
                }
            }
        }

        Assert.That(pairs, Is.EqualTo(70 * 71 / 2));
    }

    [Test]
    public async Task The_same_query_runs_inside_its_own_loop_in_a_transaction()
    {
        await using var transaction = await Db.BeginAsync();
        var query = Team.Filter(t => t.Id <= 70).OrderBy(t => t.Id);
        var pairs = 0;
        await foreach (var outer in query)
        {
            pairs += (await query).Count;
        }

        Assert.That(pairs, Is.EqualTo(70 * 70));
        await transaction.CommitAsync();
    }

    [Test]
    public async Task A_loop_that_was_cancelled_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var read = 0;
        Assert.That(
            async () =>
            {
                await foreach (var team in Team.All().AsAsyncEnumerable().WithCancellation(cancellation.Token))
                {
                    read++;
                    await cancellation.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(read, Is.InRange(1, Rows - 1));
        await Db.ExecuteScriptAsync("DROP TABLE team");
    }

    [Test]
    public async Task A_stream_is_logged_as_one_statement()
    {
        Log.Clear();
        await foreach (var _ in Team.All())
        {
        }

        Assert.That(Log.Statements, Is.EqualTo([SqlLog.Standard(Team.All().ToSql())]));
    }

    [Test]
    public async Task A_stream_ends_with_its_transaction([Values] bool isCommitted)
    {
        var transaction = await Db.BeginAsync();
        await using var rows = Team.All().GetAsyncEnumerator();
        Assert.That(await rows.MoveNextAsync());
        if (isCommitted)
        {
            await transaction.CommitAsync();
        }

        await transaction.DisposeAsync();
        Assert.That(
            async () =>
            {
                while (await rows.MoveNextAsync())
                {
                }
            },
            Throws.TypeOf<TransactionException>().With.Message.Contains("streamed"));
    }

    [Test]
    public async Task A_transaction_begins_and_ends_inside_the_loop()
    {
        await foreach (var team in Team.Filter(t => t.Id <= 200))
        {
            await using var transaction = await Db.BeginAsync();
            team.Points = 0;
            await team.SaveAsync();
            if (team.Id % 2 == 0)
            {
                await transaction.CommitAsync();
            }
        }

        Assert.That(await Team.Filter(t => t.Points == 0).CountAsync(), Is.EqualTo(100));
    }

    [Test]
    public async Task A_stream_is_a_sequence_for_LINQ()
    {
        var names = await Team.All().OrderBy(t => t.Id).AsAsyncEnumerable().Where(team => team.Points > 3).Select(team => team.Name).Take(2).ToListAsync();
        Assert.That(names, Is.EqualTo(["4", "5"]));
    }

    [Test]
    public async Task Raw_SQL_is_streamed_too()
    {
        var sum = 0;
        await foreach (var team in Team.Raw($"SELECT * FROM team WHERE points <= {200}"))
        {
            sum += team.Points;
        }

        Assert.That(sum, Is.EqualTo(200 * 201 / 2));
    }

    [Test]
    public async Task A_stream_can_be_run_again()
    {
        var rows = Team.All().AsAsyncEnumerable();
        Assert.That(await rows.CountAsync() + await rows.CountAsync(), Is.EqualTo(2 * Rows));
    }
}
