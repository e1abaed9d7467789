using System.Text;
using Tortoise.Dialects;
using Tortoise.Migrations;

namespace Tortoise;

/// <summary>What <see cref="Database.MigrateAsync"/> or <see cref="Database.DowngradeAsync"/> would do.</summary>
public sealed class MigrationPlan
{
    private readonly Dialect _dialect;

    internal MigrationPlan(Dialect dialect, IEnumerable<MigrationProgress> pending)
    {
        _dialect = dialect;
        Pending = [.. pending.Select(static progress => new PlannedMigration(
            progress.Migration.Id, [.. progress.Statements.Select(static statement => statement.Step is { } step ? $"-- tortoise: run {step}" : statement.Sql)]))];
    }

    /// <summary>The migrations that are to be applied, or taken back, in the order in which that is done; empty if there are none.</summary>
    public IReadOnlyList<PlannedMigration> Pending { get; }

    /// <summary>The names of the migrations that wait until the deployment is over, in order (<see cref="MigrationOptions.IncludeAfterDeploy"/>).</summary>
    public IReadOnlyList<string> AfterDeploy { get; internal init; } = [];

    /// <summary>The same as the result of a dry run.</summary>
    internal IReadOnlyList<AppliedMigration> AsResult() => [.. Pending.Select(static one => new AppliedMigration(one.Name, one.Statements.Count, TimeSpan.Zero))];

    /// <summary>The SQL of all of them, each after its name in a comment.</summary>
    public override string ToString()
    {
        var sql = new StringBuilder();
        foreach (var migration in Pending)
        {
            sql.Append("-- ").Append(migration.Name).Append('\n');
            foreach (var statement in migration.Statements)
            {
                sql.Append(statement).Append(statement.StartsWith("-- tortoise:", StringComparison.Ordinal) ? "\n" : _dialect.Migrations.HasBatches ? "\nGO\n" : ";\n");
            }
        }

        return sql.ToString();
    }
}

/// <summary>A migration that is to be applied, or taken back.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">The SQL of its statements; of a step in C# the comment that runs it. One that was cut off goes on with the first of them that is not recorded as done.</param>
public sealed record PlannedMigration(string Name, IReadOnlyList<string> Statements);
