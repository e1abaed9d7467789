namespace Tortoise.Migrations;

/// <summary>The migrations that the assemblies of the process have embedded. They are asked for when somebody migrates.</summary>
internal sealed class RegisteredMigrations : MigrationSource
{
    private static readonly Lock Gate = new();
    private static volatile Func<IReadOnlyList<Migration>>[] _assemblies = [];

    /// <summary>All of them.</summary>
    public static RegisteredMigrations All { get; } = new();

    public static bool AreThere => _assemblies.Length > 0;

    public static void Add(Func<IReadOnlyList<Migration>> migrations)
    {
        lock (Gate)
        {
            _assemblies = [.. _assemblies, migrations];
        }
    }

    internal override ValueTask<IReadOnlyList<Migration>> ReadAsync(CancellationToken cancellationToken) => new([.. _assemblies.SelectMany(static migrations => migrations())]);
}
