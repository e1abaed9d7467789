using System.Text;
using Tortoise.Dialects;

namespace Tortoise;

/// <summary>What <see cref="Database.MigrateAsync"/> would do.</summary>
public sealed class MigrationPlan
{
    private readonly Dialect _dialect;

    internal MigrationPlan(Dialect dialect, IReadOnlyList<PlannedMigration> pending)
    {
        _dialect = dialect;
        Pending = pending;
    }

    /// <summary>The migrations that are to be applied, in order; empty if there are none.</summary>
    public IReadOnlyList<PlannedMigration> Pending { get; }

    /// <summary>The SQL of all of them, each after its name in a comment.</summary>
    public override string ToString()
    {
        var sql = new StringBuilder();
        foreach (var migration in Pending)
        {
            sql.Append("-- ").Append(migration.Name).Append('\n');
            foreach (var statement in migration.Statements)
            {
                sql.Append(statement).Append(_dialect.Migrations.HasBatches ? "\nGO\n" : ";\n");
            }
        }

        return sql.ToString();
    }
}

/// <summary>A migration that is to be applied.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">The SQL of its statements. One that was cut off goes on with the first of them that is not recorded as done.</param>
public sealed record PlannedMigration(string Name, IReadOnlyList<string> Statements);
