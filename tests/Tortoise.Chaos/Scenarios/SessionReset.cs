namespace Tortoise.Chaos.Scenarios;

internal sealed class SessionReset() : Scenario(
    "session-reset",
    "scripts, raw statements and broken transactions that change a connection; the next user of it finds no trace",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        await using (await testbed.OpenAsync(""))
        {
        }

        await testbed.ExecuteAsync(SessionTraces.SetUp(trial.Kind));
        var number = 0;
        foreach (var statement in SessionTraces.Statements(trial.Kind))
        {
            await LookAsync(trial, testbed, number++, $"the script {statement}", database => database.ExecuteScriptAsync(statement).AsTask());
            if (statement.Contains("$$", StringComparison.Ordinal) || !statement.Contains(';', StringComparison.Ordinal))
            {
                await LookAsync(
                    trial, testbed, number++, $"the raw statement {statement}", database => RawAsync(database, statement));
                await LookAsync(trial, testbed, number++, $"{statement} in a transaction", database => database.InTransactionAsync(
                    () => RawAsync(database, statement)));
            }
        }

        if (testbed.Server is not null)
        {
            foreach (var (name, break_) in BrokenTransactions.Of(trial.Kind))
            {
                await LookAsync(trial, testbed, number++, name, database => break_(database, testbed));
            }
        }
    }

    /// <summary>Makes a trace on the only connection of a pool, and has others use it.</summary>
    private static async Task LookAsync(Trial trial, Testbed testbed, int number, string trace, Func<Database, Task> make)
    {
        var options = $"maxsize=1&timeout=5{(trial.Kind == DatabaseKind.PostgreSql ? "&idle_in_transaction_session_timeout=300" : "")}";
        var database = Database.Open(testbed.Url(options), new DatabaseOptions { MayBeDefault = false });
        var before = "";
        await trial.MustAsync("A look at a new session", async () => before = await StateAsync(trial, database));

        // Whether it is refused is for the database to say.
        await trial.CallAsync($"After {trace}", async () =>
        {
            try
            {
                await make(database);
            }
            catch (TortoiseException)
            {
            }
        });
        for (var user = 0; user < 2; user++)
        {
            var after = "";
            var outcome = await trial.CallAsync($"The next user after {trace}", async () => after = await StateAsync(trial, database));
            if (!outcome.IsDone || after != before)
            {
                trial.Counts.Fault(Count.Leaked, $"After {trace} the next user finds {(outcome.Exception is { } exception ? Trial.Describe(exception) : $"{after} in place of {before}")}");
                break;
            }

            await trial.CallAsync($"A write after {trace}", () => NumberedOperation.WriteAsync(database, user * NumberedOperation.Forms, number));
            if (await testbed.CountAsync($"SELECT COUNT(*) FROM mark WHERE writer = {user * NumberedOperation.Forms} AND number = {number}") != 1)
            {
                trial.Counts.Fault(Count.Lost, $"A write after {trace} is seen by nobody else");
                break;
            }
        }

        await trial.MustAsync("Closing the database", async () => await database.DisposeAsync());
    }

    private static async Task RawAsync(Database database, string statement)
    {
        if (statement.StartsWith("SELECT", StringComparison.Ordinal))
        {
            await database.QueryAsync<string?>(SqlTemplate.FromText(statement));
        }
        else
        {
            await database.ExecuteAsync(SqlTemplate.FromText(statement));
        }
    }

    /// <remarks>SQLite reads on other connections than it writes on, but for transactions.</remarks>
    private static async Task<string> StateAsync(Trial trial, Database database)
    {
        var sql = SqlTemplate.FromText(SessionTraces.State(trial.Kind));
        var reading = (await database.QueryAsync<string>(sql)).Single();
        var writing = await database.InTransactionAsync(async () => (await database.QueryAsync<string>(sql)).Single());
        return reading == writing ? reading : $"{reading} and {writing}";
    }
}
