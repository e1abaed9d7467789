using System.Collections.Immutable;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The migrations that an assembly brings along.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Class">The class that builds them.</param>
/// <param name="Migrations">The migrations, by name.</param>
internal sealed record AssemblyMigrations(string Assembly, string Class, EquatableArray<EmbeddedMigration> Migrations)
{
    public const string HintName = "Tortoise.Migrations.g.cs";

    /// <summary>What the name of the class begins with.</summary>
    public const string ClassPrefix = "Migrations";

    public bool AreThere => Migrations.Count > 0;

    public static AssemblyMigrations Of(
        ((((ImmutableArray<MigrationSpec> Migrations, ImmutableArray<ScriptSpec> Scripts) Files, ImmutableArray<StepSpec> Steps) Sources, AssemblySpec Assembly) All, bool AreWanted) input,
        CancellationToken cancellationToken)
    {
        var (((files, steps), assembly), areWanted) = (input.All, input.AreWanted);
        var name = ClassPrefix + Registration.ClassOf(assembly.Name);
        if (!areWanted)
        {
            return new AssemblyMigrations(assembly.Name, name, []);
        }

        // A library without a driver is for whatever database the program that uses it has.
        var databases = Databases.Of(assembly.Drivers).SelectMany(static of => of).ToArray();
        var scripts = files.Scripts
            .Where(script => databases.Length == 0 || databases.Contains(script.Database))
            .ToLookup(static script => script.Folder, StringComparer.Ordinal);
        var stepsOf = steps.ToLookup(static step => step.Migration, StringComparer.Ordinal);
        return new AssemblyMigrations(
            assembly.Name,
            name,
            [
                .. files.Migrations
                    .OrderBy(static migration => migration.Id, StringComparer.Ordinal)
                    .ThenBy(static migration => migration.Folder, StringComparer.Ordinal)
                    .GroupBy(static migration => migration.Id, StringComparer.Ordinal)
                    .Select(static same => same.First())
                    .Select(migration => new EmbeddedMigration(
                        migration,
                        [.. scripts[migration.Folder].OrderBy(static script => script.Database, StringComparer.Ordinal)],
                        [
                            .. stepsOf[migration.Id]
                                .OrderBy(static step => step.Name, StringComparer.Ordinal)
                                .ThenBy(static step => step.FullName, StringComparer.Ordinal)
                                .GroupBy(static step => step.Name, StringComparer.Ordinal)
                                .Select(static same => same.First()),
                        ])),
            ]);
    }
}
