using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>The first pending migration with a step in C#. The tool never runs code of the user's, so it applies what comes before, and stops.</summary>
/// <param name="Migration">Its name; null if there is none.</param>
/// <param name="Step">The step.</param>
/// <param name="Before">The pending migration before it; null if it is the first.</param>
internal sealed record StepsAhead(string? Migration, string? Step, string? Before)
{
    public static StepsAhead None { get; } = new(null, null, null);

    /// <summary>True if nothing can be applied before it.</summary>
    public bool IsFirst => Migration is not null && Before is null;

    /// <summary>Looks at what is pending.</summary>
    public static async Task<StepsAhead> FindAsync(MigrationList list, OpenedDatabase database, MigrationOptions options, CancellationToken cancellationToken)
    {
        var pending = (await database.Database.MigrationStateAsync(options, cancellationToken).ConfigureAwait(false)).SelectMany(state => options.Target is null ? state.Pending : state.Pending.Concat(state.AfterDeploy)).ToHashSet(StringComparer.Ordinal);
        var last = options.Target is { } target ? list.Migrations.ToList().FindIndex(migration => migration.Id == target) : list.Migrations.Count - 1;
        string? before = null;
        foreach (var migration in list.Migrations.Take(last + 1).Where(migration => pending.Contains(migration.Id)))
        {
            if (migration.ScriptFor(database.Dialect).Statements.FirstOrDefault(static statement => statement.Step is not null) is { Step: { } step })
            {
                return new StepsAhead(migration.Id, step, before);
            }

            before = migration.Id;
        }

        return None;
    }

    /// <summary>The same options, up to the migration before it.</summary>
    public MigrationOptions Limit(MigrationOptions options) => Migration is null ? options : options with { Target = Before };

    public override string ToString() =>
        $"{Migration} has the step {Step}, which is code in C# that only your program can run. Let it migrate: await db.MigrateAsync(), or 'dotnet run -- migrate' where it calls TortoiseCommands.RunAsync(args, db).";
}
