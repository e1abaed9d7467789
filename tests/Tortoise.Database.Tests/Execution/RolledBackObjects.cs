namespace Tortoise.Tests.Execution;

/// <summary>What a transaction did not make permanent, objects must not believe.</summary>
public class RolledBackObjects(TestServer server) : DatabaseTest(server, CityQuerySet.Model, PlayerQuerySet.Model)
{
    [Test]
    public async Task A_new_object_is_new_again()
    {
        var city = new City { Name = "Bern" };
        await using (await Db.BeginAsync())
        {
            await city.SaveAsync();
            Assert.That((city.IsSaved, city.Id > 0), Is.EqualTo((true, true)));
        }

        Assert.That((city.IsSaved, city.Id), Is.EqualTo((false, 0)));
        await city.SaveAsync();
        Assert.That(await City.GetAsync(city.Id), Has.Property("Name").EqualTo("Bern"));
    }

    [Test]
    public async Task An_assignment_is_still_to_be_written()
    {
        var player = await Player.CreateAsync(new() { Name = "Ann" });
        await using (await Db.BeginAsync())
        {
            player.Name = "Bea";
            await player.SaveAsync();
        }

        await player.SaveAsync();
        Assert.That((await Player.GetAsync(player.Id)).Name, Is.EqualTo("Bea"));
    }

    [Test]
    public async Task An_inner_transaction_sets_back_only_its_own()
    {
        var (outer, inner) = (new City { Name = "Bern" }, new City { Name = "Rome" });
        await Db.InTransactionAsync(async () =>
        {
            await outer.SaveAsync();
            await using (await Db.BeginAsync())
            {
                await inner.SaveAsync();
            }
        });
        Assert.That((outer.IsSaved, inner.IsSaved), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_committed_inner_transaction_falls_with_the_outer_one()
    {
        var city = new City { Name = "Bern" };
        await using (await Db.BeginAsync())
        {
            await Db.InTransactionAsync(async () => await city.SaveAsync());
        }

        Assert.That(city.IsSaved, Is.False);
    }

    [Test]
    public async Task A_bulk_insert_that_fails_leaves_no_object_saved()
    {
        City[] cities = [new() { Name = "Bern" }, new() { Name = "Rome" }, new() { Name = "Bern" }];
        Assert.That(async () => await City.BulkCreateAsync(cities), Throws.TypeOf<IntegrityException>());
        Assert.That(cities, Has.All.Property("IsSaved").False.And.All.Property("Id").Zero);
    }

    [Test]
    public async Task A_deleted_object_is_there_again()
    {
        var city = await City.CreateAsync(new() { Name = "Bern" });
        await using (await Db.BeginAsync())
        {
            await city.DeleteAsync();
        }

        city.People = 5;
        await city.SaveAsync();
        Assert.That((await City.GetAsync(city.Id)).People, Is.EqualTo(5));
    }

    [Test]
    public async Task Work_is_repeated_with_objects_made_outside_of_it()
    {
        var city = new City { Name = "Bern" };
        var tries = 0;
        await Db.InTransactionAsync(
            async () =>
            {
                await city.SaveAsync();
                if (++tries < 3)
                {
                    throw new TransientException("again");
                }
            },
            retry: 2);
        Assert.That((tries, await City.All().CountAsync()), Is.EqualTo((3, 1L)));
    }

    [Test]
    public async Task A_callback_runs_after_the_outermost_commit_and_may_ask_the_database()
    {
        var seen = -1L;
        await Db.InTransactionAsync(async () =>
        {
            await Db.InTransactionAsync(async () =>
            {
                var transaction = await Db.BeginAsync();
                await using (transaction)
                {
                    transaction.OnCommit(async () => seen = await City.All().Using(Db).CountAsync());
                    await City.CreateAsync(new() { Name = "Bern" });
                    await transaction.CommitAsync();
                }
            });
            Assert.That(seen, Is.EqualTo(-1));
        });
        Assert.That(seen, Is.EqualTo(1));
    }

    [Test]
    public async Task A_callback_is_not_run_after_a_rollback()
    {
        var isRun = false;
        await using (var transaction = await Db.BeginAsync())
        {
            transaction.OnCommit(() =>
            {
                isRun = true;
                return Task.CompletedTask;
            });
        }

        Assert.That(isRun, Is.False);
    }

    [Test]
    public async Task A_callback_that_fails_does_not_have_the_work_done_again()
    {
        Assert.That(
            async () => await Db.InTransactionAsync(
                async () =>
                {
                    await City.CreateAsync(new() { Name = "Bern" });
                    var inner = await Db.BeginAsync();
                    await using (inner)
                    {
                        inner.OnCommit(() => throw new TransientException("of a callback"));
                        await inner.CommitAsync();
                    }
                },
                retry: 3),
            Throws.TypeOf<TransientException>());
        Assert.That(await City.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task An_upsert_tells_the_object_the_key_of_the_row_that_was_there()
    {
        var old = await City.CreateAsync(new() { Name = "Bern", People = 1 });
        var city = new City { Name = "Bern", People = 2 };
        await City.BulkCreateAsync([city], onConflict: c => c.Name, update: c => c.People);
        Assert.That((city.Id, city.IsSaved), Is.EqualTo((old.Id, true)));
    }
}
