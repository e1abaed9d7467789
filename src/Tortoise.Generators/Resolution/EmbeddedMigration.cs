using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A migration with what runs it.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Scripts">Its SQL, by database.</param>
/// <param name="Steps">Its steps in C#, by name.</param>
internal sealed record EmbeddedMigration(MigrationSpec Migration, EquatableArray<ScriptSpec> Scripts, EquatableArray<StepSpec> Steps);
