namespace Tortoise.Tests.Execution;

/// <summary>Who is in a transaction, and who is not: flows, tasks, databases.</summary>
public sealed class AmbientTransactions(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task A_method_that_began_one_and_ended_it_leaves_its_caller_outside()
    {
        await BeginAndCommitAsync();
        await AddAsync("outside");
        Assert.That(async () => await BeginAndThrowAsync(), Throws.InvalidOperationException);
        await AddAsync("after an error");
        Assert.That(await NamesAsync(), Is.EqualTo(["inside", "outside", "after an error"]));

        async Task BeginAndCommitAsync()
        {
            await using var transaction = await Db.BeginAsync();
            await AddAsync("inside");
            await transaction.CommitAsync();
        }

        async Task BeginAndThrowAsync()
        {
            await using var transaction = await Db.BeginAsync();
            await AddAsync("lost");
            throw new InvalidOperationException();
        }
    }

    [Test]
    public async Task Methods_that_are_called_inside_are_inside()
    {
        await using (await Db.BeginAsync())
        {
            await Task.Yield();
            await AddAsync("A");
            await Task.Run(() => AddAsync("B"));
            Assert.That(await Task.Run(async () => await NamesAsync()), Is.EqualTo(["A", "B"]));
        }

        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_flow_that_was_started_before_is_outside()
    {
        var begun = new TaskCompletionSource();
        var outside = Task.Run(async () =>
        {
            await begun.Task;
            await AddAsync("outside");
        });
        await using (await Db.BeginAsync())
        {
            await AddAsync("inside");
            begun.SetResult();
        }

        await outside;
        Assert.That(await NamesAsync(), Is.EqualTo(["outside"]));
    }

    [Test]
    public async Task Statements_that_are_started_together_run_one_after_the_other()
    {
        await Db.InTransactionAsync(async () =>
        {
            await Task.WhenAll(AddAsync("A"), AddAsync("B"), AddAsync("C"));
            await Task.WhenAll(NamesAsync().AsTask(), Task.Run(async () => await AddAsync("D")), NamesAsync().AsTask());
        });
        Assert.That(await NamesAsync(), Is.EqualTo(["A", "B", "C", "D"]));
    }

    [Test]
    public async Task A_statement_that_waits_for_another_hears_its_token()
    {
        using var enough = new CancellationTokenSource();
        await using (await Db.BeginAsync())
        {
            var endless = Task.Run(async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless), enough.Token));
            await Task.Delay(400);
            using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            Assert.That(async () => await Team.All().CountAsync(impatient.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(endless.IsCompleted, Is.False);

            await enough.CancelAsync();
            await Task.WhenAny(endless);
            if (Server.RunsOnAfterAnError)
            {
                await AddAsync("usable");
            }
        }

        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_transaction_does_not_end_beside_a_statement_and_its_disposal_refuses_those_that_wait()
    {
        using var enough = new CancellationTokenSource();
        var transaction = await Db.BeginAsync();
        var endless = Task.Run(async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless), enough.Token));
        await Task.Delay(400);
        Task<long>[] waiting = [Team.All().CountAsync().AsTask(), Team.All().CountAsync().AsTask(), Team.All().CountAsync().AsTask()];
        Assert.That(async () => await transaction.CommitAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("another statement"));
        await transaction.DisposeAsync();
        foreach (var one in waiting)
        {
            Assert.That(async () => await one.WaitAsync(TimeSpan.FromSeconds(20)), Throws.TypeOf<TransactionException>().With.Message.Contains("disposed"));
        }

        await enough.CancelAsync();
        await Task.WhenAny(endless);
        Assert.That(await NamesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_statement_that_was_cancelled_in_an_inner_transaction_leaves_the_outer_one_usable()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("A");
            await using (await Db.BeginAsync())
            {
                await CancelEndlessAsync();
            }

            await AddAsync("B");
            await transaction.CommitAsync();
        }

        Assert.That(await NamesAsync(), Is.EqualTo(["A", "B"]));
    }

    [Test]
    public async Task A_statement_that_was_cancelled_leaves_its_transaction_usable_or_ends_it()
    {
        await using (var transaction = await Db.BeginAsync())
        {
            await AddAsync("A");
            await CancelEndlessAsync();
            if (Server.RunsOnAfterAnError)
            {
                await AddAsync("B");
                await transaction.CommitAsync();
            }
            else
            {
                Assert.That(async () => await AddAsync("B"), Throws.TypeOf<TransactionException>().With.Message.Contains("inner transaction"));
                Assert.That(async () => await transaction.CommitAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("Roll it back"));
            }
        }

        Assert.That(await NamesAsync(), Is.EqualTo(Server.RunsOnAfterAnError ? ["A", "B"] : Array.Empty<string>()));
    }

    [Test]
    public async Task Two_inner_transactions_at_once_are_refused()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using (var outer = await Db.BeginAsync())
        {
            var first = Task.Run(async () =>
            {
                await using var inner = await Db.BeginAsync();
                begun.SetResult();
                await end.Task;
                await AddAsync("first");
                await inner.CommitAsync();
            });
            await begun.Task;
            Assert.That(async () => await Db.BeginAsync(), Throws.TypeOf<TransactionException>().With.Message.Contains("inner transaction"));
            Assert.That(async () => await AddAsync("second"), Throws.TypeOf<TransactionException>().With.Message.Contains("inner transaction"));
            end.SetResult();
            await first;
            await AddAsync("third");
            await outer.CommitAsync();
        }

        Assert.That(await NamesAsync(), Is.EqualTo(["first", "third"]));
    }

    [Test]
    public async Task Many_reads_at_once_see_the_same()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 50).Select(i => new Team { Name = $"{i}" }));
        var reads = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await NamesAsync())));
        Assert.That(reads, Is.All.EqualTo(reads[0]));
        Assert.That(reads[0], Has.Count.EqualTo(50));
    }

    [Test]
    public async Task Many_creates_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => AddAsync($"{i}"))));
        Assert.That(await Team.All().Select(t => t.Name).Distinct().CountAsync(), Is.EqualTo(100));
    }

    [Test]
    public async Task Ten_transactions_at_once_of_a_hundred_creates_each()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            await Db.InTransactionAsync(async () =>
            {
                for (var j = 0; j < 100; j++)
                {
                    await AddAsync($"{i}-{j}");
                    await Task.Yield();
                }
            });
        })));
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1000));
        if (Server.HasOneWriter)
        {
            Assert.That((await NamesAsync()).Select(name => name[..1]).Chunk(100).Select(chunk => chunk.Distinct().Count()), Is.All.EqualTo(1), "writers do not mix");
        }
    }

    [Test]
    public async Task A_begin_that_was_cancelled_leaves_the_flow_outside()
    {
        Assert.That(async () => await Db.BeginAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        await AddAsync("A");
        Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
    }

    [Test]
    public async Task A_begin_can_be_cancelled_while_it_waits()
    {
        using var cancellation = new CancellationTokenSource();
        var begun = new List<Transaction>();
        Task<Transaction> next;

        // As many as there are connections that may write.
        while (true)
        {
            using (ExecutionContext.SuppressFlow())
            {
                next = Task.Run(async () => await Db.BeginAsync(cancellation.Token));
            }

            if (!next.Wait(TimeSpan.FromSeconds(1)))
            {
                break;
            }

            begun.Add(await next);
        }

        await cancellation.CancelAsync();
        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
        foreach (var transaction in begun)
        {
            using (transaction.Enter())
            {
                await transaction.DisposeAsync();
            }
        }

        await AddAsync("A");
        Assert.That(await NamesAsync(), Is.EqualTo(["A"]));
    }

    [Test]
    public async Task Another_database_is_outside()
    {
        using var other = await AnotherAsync();
        await using (await Db.BeginAsync())
        {
            await AddAsync("inside");
            using (other.Database.Enter())
            {
                await AddAsync("outside");
                Assert.That(await NamesAsync(), Is.EqualTo(["outside"]));
            }

            Assert.That(await Team.All().Using(other.Database).Select(t => t.Name), Is.EqualTo(["outside"]));
            Assert.That(await NamesAsync(), Is.EqualTo(["inside"]));
        }

        Assert.That(await NamesAsync(), Is.Empty);
        Assert.That(await Team.All().Using(other.Database).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Transactions_of_two_databases_end_by_themselves()
    {
        using var other = await AnotherAsync();
        await using (await Db.BeginAsync())
        {
            await AddAsync("here");
            await other.Database.InTransactionAsync(async () =>
            {
                await AddAsync("there");
                Assert.That(await Team.All().Using(Db).Select(t => t.Name), Is.EqualTo(["here"]));
            });
            await AddAsync("here again");
        }

        Assert.That(await NamesAsync(), Is.Empty);
        Assert.That(await Team.All().Using(other.Database).Select(t => t.Name), Is.EqualTo(["there"]));
    }

    [Test]
    public async Task Entered_databases_are_left_in_turn()
    {
        using var other = await AnotherAsync();
        Assert.That(Database.Current, Is.SameAs(Db));
        using (other.Database.Enter())
        {
            Assert.That(Database.Current, Is.SameAs(other.Database));
            using (Db.Enter())
            {
                Assert.That(await Task.Run(() => Database.Current), Is.SameAs(Db));
            }

            Assert.That(Database.Current, Is.SameAs(other.Database));
        }

        Assert.That(Database.Current, Is.SameAs(Db));
    }

    [Test]
    public async Task A_query_bound_to_a_database_stays_there()
    {
        using var other = await AnotherAsync();
        await other.Database.InTransactionAsync(() => AddAsync("there"));
        var there = Team.All().Using(other.Database).Filter(t => t.Points == 0).OrderBy(t => t.Id).Limit(5);
        Assert.That(await there.CountAsync(), Is.EqualTo(1));
        Assert.That(await there.UpdateAsync(t => t.Points.Set(3)), Is.EqualTo(1));
        Assert.That(await Team.All().Using(other.Database).Select(t => t.Points).FirstAsync(), Is.EqualTo(3));
        Assert.That(await Team.All().Using(other.Database).DeleteAsync(), Is.EqualTo(1));
    }

    private async Task CancelEndlessAsync()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.That(
            async () => await Db.QueryAsync<long>(SqlTemplate.FromText(Server.Endless), enough.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task AddAsync(string name) => await Team.CreateAsync(new() { Name = name });

    private static ValueTask<List<string>> NamesAsync() => Team.All().OrderBy(t => t.Id).Select(t => t.Name).ToListAsync();
}
