using Tortoise.Dialects;
using Tortoise.Migrations;

namespace Tortoise;

/// <summary>A migration: SQL, one script a database, that takes a database from one state of its schema to the next.</summary>
/// <param name="id">Its name, by which databases remember it: <c>20261128125400_add_city</c>. At most 200 characters.</param>
public sealed class Migration(string id)
{
    /// <summary>The group of migrations without one.</summary>
    internal const string DefaultGroup = "default";

    /// <summary>The phase in a <c>migration.json</c> of a migration that is applied after the deployment.</summary>
    internal const string AfterDeploy = "after-deploy";

    /// <summary>Its name, by which databases remember it: <c>20261128125400_add_city</c>.</summary>
    public string Id { get; } = string.IsNullOrWhiteSpace(id) || id.Length > 200
        ? throw new ArgumentException("The name of a migration has between 1 and 200 characters.", nameof(id))
        : id;

    /// <summary>The migration that comes before it; null for the first one.</summary>
    public string? After { get; init; }

    /// <summary>The group of models that it is for (<see cref="ModelAttribute.Group"/>). <c>default</c> by default: for the models without a group.</summary>
    public string Group { get; init; } = DefaultGroup;

    /// <summary>
    /// True for a migration that programs of the version before do not survive, and that is applied when they are gone. As long as no other comes after it, it waits for
    /// <see cref="MigrationOptions.IncludeAfterDeploy"/>; a later one takes it along. False by default.
    /// </summary>
    public bool IsAfterDeploy { get; init; }

    /// <summary>What it changes, in words: <c>add column team.city</c>.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The scripts, by the name of the database that each is for: <c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>.</summary>
    public IReadOnlyDictionary<string, string> Sql { get; init; } = new Dictionary<string, string>();

    /// <summary>What <c>-- tortoise: run NAME</c> in a script runs, by that name.</summary>
    public IReadOnlyDictionary<string, Func<MigrationContext, ValueTask>> Steps { get; init; } = new Dictionary<string, Func<MigrationContext, ValueTask>>();

    /// <summary>The same for the way back, after <c>-- tortoise: down</c>.</summary>
    public IReadOnlyDictionary<string, Func<MigrationContext, ValueTask>> DownSteps { get; init; } = new Dictionary<string, Func<MigrationContext, ValueTask>>();

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>What <c>"phase"</c> in a <c>migration.json</c> says of <see cref="IsAfterDeploy"/>.</summary>
    /// <exception cref="FormatException">It says something else.</exception>
    internal static bool IsPhaseAfterDeploy(string? phase) => phase switch
    {
        null => false,
        AfterDeploy => true,
        _ => throw new FormatException($"the \"phase\" is '{phase}', and can only be '{AfterDeploy}'"),
    };

    /// <summary>The script for a database.</summary>
    /// <exception cref="MigrationException">There is none, or it is wrong.</exception>
    internal MigrationScript ScriptFor(Dialect dialect) => Sql.TryGetValue(dialect.Name, out var sql)
        ? MigrationScript.Parse(dialect, sql, $"{Id}, {dialect.Name}.sql")
        : throw new MigrationException(
            $"The migration {Id} has no SQL for {dialect.ProductName}{(Sql.Count == 0 ? "" : $", only for {string.Join(", ", Sql.Keys.Order(StringComparer.Ordinal))}")}: add {dialect.Name}.sql to its folder.");
}
