using Tortoise.Migrations;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>
    /// Applies the migrations that this database does not have yet, in order, and records each in the table <c>tortoise_migrations</c>. Where nothing is pending, it only reads. Programs that do it
    /// at the same time take turns, and each migration is applied once. One that was cut off goes on where it stopped. Those at the end that are for after the deployment wait
    /// (<see cref="MigrationOptions.IncludeAfterDeploy"/>).
    /// </summary>
    /// <param name="options">Where the migrations come from, and how they are applied.</param>
    /// <param name="cancellationToken">Stops the work. Migrations that are done stay applied; the one under way is rolled back, or goes on the next time where the database cannot do that.</param>
    /// <exception cref="MigrationException">
    /// A migration cannot be read or has no place in the order, or the SQL of an applied one has changed; a statement failed; another program did not end its migrations in time.
    /// </exception>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask<MigrationResult> MigrateAsync(MigrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new MigrationOptions();
        var migrator = await MigratorAsync(options, cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false))
        {
            return options.DryRun
                ? new MigrationResult((await migrator.PlanAsync(cancellationToken).ConfigureAwait(false)).AsResult()) { IsDryRun = true, AfterDeploy = migrator.AfterDeploy }
                : new MigrationResult(await migrator.MigrateAsync(cancellationToken).ConfigureAwait(false)) { AfterDeploy = migrator.AfterDeploy };
        }
    }

    /// <summary>The migrations that <see cref="MigrateAsync"/> would apply, with their SQL. Nothing is changed.</summary>
    /// <param name="options">Where the migrations come from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MigrationException">A migration cannot be read or has no place in the order, or the SQL of an applied one has changed.</exception>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask<MigrationPlan> MigrationPlanAsync(MigrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var migrator = await MigratorAsync(options ?? new MigrationOptions(), cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false))
        {
            return await migrator.PlanAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes back the migrations that come after <see cref="MigrationOptions.Target"/>, the last first, with the statements that their scripts have after <c>-- tortoise: down</c>. Those that a
    /// newer version of the program has applied are taken back, too, with the scripts that the database has kept. If one of them has no such part, nothing is done.
    /// </summary>
    /// <param name="options">The target, and <see cref="MigrationOptions.AllowDowngrade"/>, which must be set.</param>
    /// <param name="cancellationToken">Stops the work. Migrations that are taken back stay so; the one under way is rolled back, or goes on the next time where the database cannot do that.</param>
    /// <exception cref="MigrationException">There is no target, or a migration cannot be taken back; a statement failed; another program did not end its migrations in time.</exception>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask<MigrationResult> DowngradeAsync(MigrationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var migrator = await MigratorAsync(options, cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false))
        {
            return options.DryRun
                ? new MigrationResult([]) { Reverted = (await migrator.DowngradePlanAsync(cancellationToken).ConfigureAwait(false)).AsResult(), IsDryRun = true }
                : new MigrationResult([]) { Reverted = await migrator.DowngradeAsync(cancellationToken).ConfigureAwait(false) };
        }
    }

    /// <summary>The migrations that <see cref="DowngradeAsync"/> would take back, with their SQL. Nothing is changed.</summary>
    /// <param name="options">The target.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MigrationException">There is no target, or a migration cannot be taken back.</exception>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask<MigrationPlan> DowngradePlanAsync(MigrationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var migrator = await MigratorAsync(options, cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false))
        {
            return await migrator.DowngradePlanAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>How the migrations stand in this database, for each group that it is for. Nothing is changed, and no lock is taken.</summary>
    /// <param name="options">Where the migrations come from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MigrationException">A migration cannot be read or has no place in the order.</exception>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask<IReadOnlyList<MigrationState>> MigrationStateAsync(MigrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var migrator = await MigratorAsync(options ?? new MigrationOptions(), cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false))
        {
            return await migrator.StateAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Everything that happened to migrations of this database, of all groups, in order: its table <c>tortoise_migrations</c>; empty if it has none.</summary>
    /// <param name="options">Of them only <see cref="MigrationOptions.Schema"/> counts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask<IReadOnlyList<MigrationEvent>> MigrationHistoryAsync(MigrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var session = await MigrationSessionAsync(options?.Schema, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await new Journal(session, actor: null).HistoryAsync(cancellationToken).ConfigureAwait(false) ?? [];
        }
    }

    /// <summary>
    /// Records what a person knows of a migration: that an applied one is right as its SQL is now, or how many statements of one that was cut off are done.
    /// </summary>
    /// <param name="name">The name of the migration.</param>
    /// <param name="done">How many statements are done, from 0 to all; null for all.</param>
    /// <param name="options">Where the migrations come from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MigrationException">There is no such migration, it was never begun, or it has fewer statements.</exception>
    /// <exception cref="TransactionException">The flow is in a transaction of this database.</exception>
    public async ValueTask RepairMigrationAsync(string name, int? done, MigrationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        var migrator = await MigratorAsync(options, cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false))
        {
            await migrator.RepairAsync(name, done, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<Migrator> MigratorAsync(MigrationOptions options, CancellationToken cancellationToken)
    {
        var source = options.Migrations ?? (RegisteredMigrations.AreThere ? RegisteredMigrations.All : throw new MigrationException(
            "The program has no migrations: no project of it has a folder Migrations with any. Make one with 'tortoise makemigrations', or say where they are: "
            + "await db.MigrateAsync(new MigrationOptions { Migrations = MigrationSource.FromFolder(\"Migrations\") })."));
        var sets = MigrationSet.Of(await source.ReadAsync(cancellationToken).ConfigureAwait(false));
        var own = sets.Where(set => ServesAllGroups || set.Group == (Group ?? Migration.DefaultGroup)).ToList();
        if (options is { Schema: not null, Lock: MigrationLockKind.Lease })
        {
            throw new MigrationException(
                "MigrationOptions.Schema is a setting of the connection, and MigrationLockKind.Lease is for poolers that give each transaction another one. Name the schema in the URL of the "
                + "database, if the pooler keeps it; otherwise migrate past the pooler.");
        }

        return new Migrator(await MigrationSessionAsync(options.Schema, cancellationToken).ConfigureAwait(false), own, options, Actor?.Invoke(), Telemetry.Migrations);
    }

    private ValueTask<MigrationSession> MigrationSessionAsync(string? schema, CancellationToken cancellationToken) => TransactionOfFlow is null
        ? MigrationSession.OpenAsync(this, schema, cancellationToken)
        : throw new TransactionException("Migrations have transactions of their own: commit the one that this async flow is in before they are applied.");
}
