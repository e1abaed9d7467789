namespace Tortoise.Generators;

/// <summary>Names of the pipeline's steps, for tests of incrementality.</summary>
internal static class TrackingNames
{
    public const string Parsed = nameof(Parsed);

    public const string Declared = nameof(Declared);

    public const string Hierarchies = nameof(Hierarchies);

    public const string Graph = nameof(Graph);

    public const string Resolved = nameof(Resolved);

    public const string Rows = nameof(Rows);

    public const string Projections = nameof(Projections);

    public const string ProjectionGraph = nameof(ProjectionGraph);

    public const string ResolvedProjections = nameof(ResolvedProjections);

    public const string Inputs = nameof(Inputs);

    public const string InputGraph = nameof(InputGraph);

    public const string ResolvedInputs = nameof(ResolvedInputs);

    public const string JsonTypes = nameof(JsonTypes);

    public const string EmbeddedTypes = nameof(EmbeddedTypes);

    public const string FieldTypes = nameof(FieldTypes);

    public const string Assembly = nameof(Assembly);

    public const string MigrationFiles = nameof(MigrationFiles);

    public const string Scripts = nameof(Scripts);

    public const string Steps = nameof(Steps);

    public const string Migrations = nameof(Migrations);

    public const string Registered = nameof(Registered);
}
