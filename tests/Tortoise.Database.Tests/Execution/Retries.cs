namespace Tortoise.Tests.Execution;

/// <summary>Work that fails for a reason that passes is run again, where the caller asked for it.</summary>
public sealed class Retries(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task Work_is_run_again_from_its_beginning()
    {
        var attempts = 0;
        await Db.InTransactionAsync(
            async () =>
            {
                await Team.CreateAsync(new() { Name = $"{++attempts}" });
                if (attempts < 3)
                {
                    throw new TransientException("busy");
                }
            },
            retry: 5);
        Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["3"]));
    }

    [Test]
    public async Task The_last_error_is_told()
    {
        var attempts = 0;
        Assert.That(
            async () => await Db.InTransactionAsync(() => throw new TransientException($"{++attempts}"), retry: 2),
            Throws.TypeOf<TransientException>().With.Message.EqualTo("3"));
        Assert.That(
            async () => await Db.InTransactionAsync(() => throw new TransientException($"{++attempts}")),
            Throws.TypeOf<TransientException>().With.Message.EqualTo("4"));
        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public void Other_errors_are_not_retried()
    {
        var attempts = 0;
        Assert.That(
            async () => await Db.InTransactionAsync(() => throw new InvalidOperationException($"{++attempts}"), retry: 5),
            Throws.InvalidOperationException.With.Message.EqualTo("1"));
    }

    [Test]
    public async Task An_inner_transaction_is_not_retried()
    {
        var (outer, inner) = (0, 0);
        await Db.InTransactionAsync(
            async () =>
            {
                outer++;
                await Db.InTransactionAsync(
                    () => ++inner < 2 ? throw new TransientException("busy") : Task.CompletedTask,
                    retry: 5);
            },
            retry: 5);
        Assert.That((outer, inner), Is.EqualTo((2, 2)));
    }
}
