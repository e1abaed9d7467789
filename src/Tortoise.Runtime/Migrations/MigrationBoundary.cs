namespace Tortoise.Migrations;

/// <summary>A place between two statements of a migration, or between two batches of one.</summary>
/// <param name="Migration">The name of the migration.</param>
/// <param name="Statement">The number of the statement, from 1.</param>
/// <param name="IsDone">False before it is run; true afterwards, before that is recorded.</param>
/// <param name="Batches">How many batches of it are done and recorded.</param>
internal readonly record struct MigrationBoundary(string Migration, int Statement, bool IsDone, int Batches = 0);
