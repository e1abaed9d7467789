using Tortoise.Migrations;

namespace Tortoise;

/// <summary>Where migrations come from.</summary>
public abstract class MigrationSource
{
    private protected MigrationSource()
    {
    }

    /// <summary>
    /// The migrations in a folder: each is a folder in it with a <c>migration.json</c> and a script for each database, <c>postgresql.sql</c>. They are read when they are needed.
    /// </summary>
    /// <param name="path">The folder, absolute or relative to the current directory.</param>
    public static MigrationSource FromFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new MigrationFolder(path);
    }

    /// <summary>Migrations that the program has.</summary>
    /// <param name="migrations">The migrations, in any order.</param>
    public static MigrationSource Of(params IEnumerable<Migration> migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        return new Known([.. migrations]);
    }

    /// <summary>Reads the migrations, in any order.</summary>
    /// <exception cref="MigrationException">One cannot be read.</exception>
    internal abstract ValueTask<IReadOnlyList<Migration>> ReadAsync(CancellationToken cancellationToken);

    private sealed class Known(IReadOnlyList<Migration> migrations) : MigrationSource
    {
        internal override ValueTask<IReadOnlyList<Migration>> ReadAsync(CancellationToken cancellationToken) => new(migrations);
    }
}
