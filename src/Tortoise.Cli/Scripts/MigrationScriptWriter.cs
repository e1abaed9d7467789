using System.Globalization;
using System.Text;
using Tortoise.Cli.Commands;
using Tortoise.Dialects;
using Tortoise.Migrations;

namespace Tortoise.Cli.Scripts;

/// <summary>
/// Writes migrations as one script, for somebody who applies them with the database's own program. The script records them in the journal, as the runner does, so that both can be used in turn.
/// </summary>
internal class MigrationScriptWriter(Dialect dialect)
{
    private static readonly string Tool = $"tortoise {typeof(Migration).Assembly.GetName().Version?.ToString(3)}";

    protected StringBuilder Sql { get; } = new();

    protected MigrationFeatures Features => dialect.Migrations;

    /// <summary>What separates statements.</summary>
    protected string End => Features.HasBatches ? "\nGO\n" : ";\n";

    /// <summary>The script of migrations, in this order.</summary>
    /// <param name="migrations">The migrations.</param>
    /// <param name="isDown">True if they are taken back.</param>
    /// <exception cref="ToolException">One has a step in C#, or no way back.</exception>
    public string Write(IEnumerable<Migration> migrations, bool isDown)
    {
        foreach (var statement in Features.CreateJournal)
        {
            Sql.Append(statement).Append(End);
        }

        foreach (var migration in migrations)
        {
            Sql.Append("\n-- ").Append(migration.Id).Append(isDown ? ", taken back" : "").Append('\n');
            Write(migration, StatementsOf(migration, isDown), isDown);
        }

        return Sql.ToString();
    }

    /// <summary>Writes one migration: what is one transaction together, what stands alone by itself.</summary>
    protected virtual void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
    {
        for (var i = 0; i < statements.Count;)
        {
            var end = SegmentEnd(statements, i);
            var isTransaction = !IsAlone(statements[i]);
            var isRebuild = isTransaction && statements.Take(end).Skip(i).Any(static statement => statement.Rebuilds is not null);
            Sql.Append(isRebuild ? "-- Triggers of rebuilt tables are not brought back, and views of them may be in the way: 'tortoise migrate' takes care of both.\n" : "")
                .Append(isRebuild ? $"{Features.Rebuilds!.ForeignKeysOff}{End}" : "").Append(isTransaction ? $"BEGIN{(Features.HasBatches ? " TRANSACTION" : "")}{End}" : "");
            for (; i < end; i++)
            {
                WriteChange(statements[i]);
                Sql.Append(statements[i].Sql).Append(End);
            }

            Sql.Append(end == statements.Count ? Record(migration, statements.Count, statements.Count, isDown) + End : "")
                .Append(isTransaction ? $"COMMIT{End}" : "").Append(isRebuild ? $"{Features.Rebuilds!.ForeignKeysOn}{End}" : "");
        }

        if (statements.Count == 0)
        {
            Sql.Append(Record(migration, 0, 0, isDown)).Append(End);
        }
    }

    /// <summary>The statement that records a migration, or how far it has come.</summary>
    protected string Record(Migration migration, int done, int total, bool isDown) => string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO {MigrationFeatures.Journal} (app, name, event, checksum, done, total, tool) VALUES ({Text(migration.Group)}, {Text(migration.Id)}, '{(done < total ? isDown ? MigrationEvent.Reverting : MigrationEvent.Started : isDown ? MigrationEvent.Reverted : MigrationEvent.Applied)}', '{migration.ScriptFor(dialect).Checksum}', {done}, {total}, '{Tool}')");

    /// <summary>The condition that a migration has not come so far yet.</summary>
    protected static string IsPending(Migration migration, int done)
    {
        var own = $"app = {Text(migration.Group)} AND name = {Text(migration.Id)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"NOT EXISTS (SELECT 1 FROM {MigrationFeatures.Journal} WHERE {own} AND seq = (SELECT MAX(seq) FROM {MigrationFeatures.Journal} WHERE {own}) AND (event IN ('{MigrationEvent.Applied}', '{MigrationEvent.Baseline}', '{MigrationEvent.Squashed}') OR (event IN ('{MigrationEvent.Started}', '{MigrationEvent.Failed}', '{MigrationEvent.Repaired}') AND done >= {done})))");
    }

    protected void WriteChange(MigrationStatement statement) => Sql.Append(statement.Change is { } change ? $"-- {change}\n" : "");

    protected bool IsAlone(MigrationStatement statement) => statement.IsAlone || !Features.IsTransactional;

    /// <summary>Where the transaction ends that begins with a statement; one that is alone ends with itself.</summary>
    protected int SegmentEnd(IReadOnlyList<MigrationStatement> statements, int start)
    {
        var end = start + 1;
        while (!IsAlone(statements[start]) && end < statements.Count && !IsAlone(statements[end]))
        {
            end++;
        }

        return end;
    }

    protected static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private IReadOnlyList<MigrationStatement> StatementsOf(Migration migration, bool isDown)
    {
        var script = migration.ScriptFor(dialect);
        var statements = isDown ? script.Down : script.Statements;
        if (statements.FirstOrDefault(static statement => statement.Step is not null) is { Step: { } step })
        {
            throw new ToolException(
                ExitCode.Failed, $"{migration.Id} runs the step {step}, which is code in C#: a script cannot. Write the scripts before it and after it, and let your program run it: await db.MigrateAsync().");
        }

        return isDown && !script.HasDown
            ? throw new ToolException(ExitCode.Failed, $"{migration.Id} cannot be taken back: {dialect.Name}.sql has no part after '-- tortoise: down'.")
            : statements;
    }
}
