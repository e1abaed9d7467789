using System.Data;

namespace Tortoise.Tests.MySql;

/// <summary>Errors after which the server has rolled the whole transaction back: nothing that follows may become permanent.</summary>
public sealed class ServerRollbacks() : MySqlTest(TeamQuerySet.Model)
{
    [Test]
    public async Task A_snapshot_that_is_too_old()
    {
        if (Db.Dialect.Name != "mariadb")
        {
            Assert.Pass("MySQL has no snapshot isolation.");
        }

        await Team.CreateAsync(new() { Name = "A" });
        await using (var transaction = await Db.BeginAsync(new TransactionOptions { Isolation = IsolationLevel.RepeatableRead }))
        {
            await Db.ExecuteScriptAsync("SET SESSION innodb_snapshot_isolation = ON");
            await Team.All();
            await Apart(async () => await Team.All().Using(Db).UpdateAsync(t => t.Points.Set(1)));
            Assert.That(async () => await Team.All().UpdateAsync(t => t.Points.Set(2)), Throws.TypeOf<TransientException>());
            Assert.That(
                async () => await Team.CreateAsync(new() { Name = "B" }),
                Throws.TypeOf<TransactionException>().With.Message.Contains("rolled the whole transaction back"));
            Assert.That(async () => await transaction.CommitAsync(), Throws.TypeOf<TransactionException>());
        }

        Assert.That((await Team.All().Select(t => (t.Name, t.Points))).Single(), Is.EqualTo(("A", 1)));
    }

    [Test]
    public async Task A_lock_that_was_waited_for_too_long_ends_a_statement_and_no_more()
    {
        await Team.CreateAsync(new() { Name = "A" });
        await using (await Db.BeginAsync())
        {
            await Team.Filter(t => t.Id == 1).UpdateAsync(t => t.Points.Set(1));
            await Apart(() => Db.InTransactionAsync(async () =>
            {
                await Db.ExecuteScriptAsync("SET SESSION innodb_lock_wait_timeout = 1");
                await Team.CreateAsync(new() { Name = "B" });
                Assert.That(
                    async () => await Team.Filter(t => t.Id == 1).UpdateAsync(t => t.Points.Set(2)),
                    Throws.TypeOf<TransientException>());
                await Team.CreateAsync(new() { Name = "C" });
            }));
        }

        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["A", "B", "C"]));
    }

    private Task Apart(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(async () =>
            {
                using var entered = Db.Enter();
                await work();
            });
        }
    }
}
