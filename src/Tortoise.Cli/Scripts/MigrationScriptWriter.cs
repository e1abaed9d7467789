using System.Globalization;
using System.Text;
using Tortoise.Cli.Commands;
using Tortoise.Dialects;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Migrations;

namespace Tortoise.Cli.Scripts;

/// <summary>
/// Writes migrations as one script, for somebody who applies them with the database's own program (sqlite3, psql, mariadb, sqlcmd), and makes it stop at the first error. The script records them in
/// the journal, as the runner does, so that both can be used in turn.
/// </summary>
internal class MigrationScriptWriter(Dialect dialect)
{
    /// <summary>The condition that an entry of the journal is of a migration that is applied.</summary>
    private const string IsApplied =
        $"event IN ('{MigrationEvent.Applied}', '{MigrationEvent.Baseline}', '{MigrationEvent.Squashed}') OR (event = '{MigrationEvent.Repaired}' AND done = total)";

    private static readonly string Tool = $"tortoise {typeof(Migration).Assembly.GetName().Version?.ToString(3)}";

    protected StringBuilder Sql { get; } = new();

    protected MigrationFeatures Features => dialect.Migrations;

    /// <summary>What makes the program stop at an error, which all but those of MySQL and MariaDB go on after by default: it would drop a table whose rows were not copied.</summary>
    private string StopAtErrors => dialect switch
    {
        SqliteDialect => ".bail on\n",
        PostgreSqlDialect => "\\set ON_ERROR_STOP on\n",

        // Editors without their SQLCMD mode do not know the first two lines, and must then do nothing.
        SqlServerDialect => ":on error exit\n:setvar IsSqlCmd \"True\"\nGO\nIF N'$(IsSqlCmd)' <> N'True' SET NOEXEC ON;\nGO\nSET XACT_ABORT ON;\nGO\n",
        _ => "",
    };

    /// <summary>What separates statements.</summary>
    protected string End => Features.HasBatches ? "\nGO\n" : ";\n";

    /// <summary>The script of migrations, in this order.</summary>
    /// <param name="migrations">The migrations.</param>
    /// <param name="isDown">True if they are taken back.</param>
    /// <exception cref="ToolException">One has a step in C#, or no way back.</exception>
    public string Write(IEnumerable<Migration> migrations, bool isDown)
    {
        Sql.Append(StopAtErrors);
        foreach (var statement in Features.CreateJournal)
        {
            Sql.Append(statement).Append(End);
        }

        foreach (var migration in migrations)
        {
            Sql.Append("\n-- ").Append(migration.Id).Append(isDown ? ", taken back" : migration.IsAfterDeploy ? ", for after the deployment" : "").Append('\n');
            Write(migration, StatementsOf(migration, isDown), isDown);
        }

        return Sql.ToString();
    }

    /// <summary>Writes one migration: what is one transaction together, what stands alone by itself.</summary>
    protected virtual void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
    {
        foreach (var segment in SegmentsOf(statements))
        {
            var isRebuild = !segment.IsAlone && segment.Statements.Any(static statement => statement.Rebuilds is not null);
            Sql.Append(isRebuild ? "-- Triggers of rebuilt tables are not brought back, and views of them may be in the way: 'tortoise migrate' takes care of both.\n" : "")
                .Append(isRebuild ? $"{Features.Rebuilds!.ForeignKeysOff}{End}" : "").Append(segment.IsAlone ? "" : $"BEGIN{(Features.HasBatches ? " TRANSACTION" : "")}{End}");
            foreach (var statement in segment.Statements)
            {
                WriteChange(statement);
                Sql.Append(statement.Sql).Append(End);
            }

            Sql.Append(Record(migration, segment.End, statements.Count, isDown)).Append(End)
                .Append(segment.IsAlone ? "" : $"COMMIT{End}").Append(isRebuild ? $"{Features.Rebuilds!.ForeignKeysOn}{End}" : "");
        }
    }

    /// <summary>The statement that records a migration, or how far it has come.</summary>
    protected string Record(Migration migration, int done, int total, bool isDown) => string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO {MigrationFeatures.Journal} (app, name, event, checksum, done, total, tool) VALUES ({Text(migration.Group)}, {Text(migration.Id)}, '{(done < total ? isDown ? MigrationEvent.Reverting : MigrationEvent.Started : isDown ? MigrationEvent.Reverted : MigrationEvent.Applied)}', '{migration.ScriptFor(dialect).Checksum}', {done}, {total}, '{Tool}')");

    /// <summary>The condition that a migration has not come so far yet, and that the one before it is applied.</summary>
    protected static string IsPending(Migration migration, int done) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"NOT {LastIs(migration.Group, migration.Id, $"{IsApplied} OR (event IN ('{MigrationEvent.Started}', '{MigrationEvent.Failed}', '{MigrationEvent.Repaired}') AND done >= {done})")}")
        + (migration.After is { } after ? $" AND {LastIs(migration.Group, after, IsApplied)}" : "");

    protected void WriteChange(MigrationStatement statement) => Sql.Append(statement.Change is { } change ? $"-- {change}\n" : "")
        .Append(statement.Batches is { } batches ? string.Create(CultureInfo.InvariantCulture, $"-- All rows at once: 'tortoise migrate' does it in batches of {batches.Size} rows.\n") : "");

    /// <summary>The parts that are applied and recorded each by itself; one without statements for a migration that changes nothing.</summary>
    protected IEnumerable<Segment> SegmentsOf(IReadOnlyList<MigrationStatement> statements)
    {
        var start = 0;
        do
        {
            var end = start;
            while (end < statements.Count && !IsAlone(statements[end]))
            {
                end++;
            }

            var isAlone = end == start && end < statements.Count;
            end += isAlone ? 1 : 0;

            // What changes rows alone is recorded together with them, as by the runner.
            yield return new Segment([.. statements.Take(end).Skip(start)], end, isAlone && !statements[start].WritesRows);
            start = end;
        }
        while (start < statements.Count);
    }

    protected static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string LastIs(string group, string name, string condition)
    {
        var own = $"app = {Text(group)} AND name = {Text(name)}";
        return $"EXISTS (SELECT 1 FROM {MigrationFeatures.Journal} WHERE {own} AND seq = (SELECT MAX(seq) FROM {MigrationFeatures.Journal} WHERE {own}) AND ({condition}))";
    }

    private bool IsAlone(MigrationStatement statement) => statement.IsAlone || !Features.IsTransactional;

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

    /// <summary>Statements that are applied and recorded together.</summary>
    /// <param name="Statements">The statements.</param>
    /// <param name="End">How many of the migration are done with them.</param>
    /// <param name="IsAlone">True for one that no transaction can hold.</param>
    protected readonly record struct Segment(IReadOnlyList<MigrationStatement> Statements, int End, bool IsAlone);
}
