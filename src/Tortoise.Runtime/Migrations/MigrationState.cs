namespace Tortoise;

/// <summary>How the migrations of a group stand in a database.</summary>
public sealed class MigrationState
{
    internal MigrationState(string group) => Group = group;

    /// <summary>The group of models; <c>default</c> for the models without one.</summary>
    public string Group { get; }

    /// <summary>The migrations that the program has and the database too, in order, each with the last that happened to it.</summary>
    public required IReadOnlyList<MigrationEvent> Applied { get; init; }

    /// <summary>The names of the migrations that are to be applied, in order.</summary>
    public required IReadOnlyList<string> Pending { get; init; }

    /// <summary>
    /// The names of the migrations that wait until the deployment is over, in order (<see cref="Migration.IsAfterDeploy"/>). They are not among <see cref="Pending"/>, unless
    /// <see cref="MigrationOptions.IncludeAfterDeploy"/> is set: then this is empty.
    /// </summary>
    public required IReadOnlyList<string> AfterDeploy { get; init; }

    /// <summary>The pending migrations that come before applied ones: the database got those from another branch. <see cref="MigrationOptions.AllowOutOfOrder"/> applies them.</summary>
    public required IReadOnlyList<string> OutOfOrder { get; init; }

    /// <summary>The migrations that the database has and the program does not, because a newer version of it was here, or they were deleted; in the order of their application.</summary>
    public required IReadOnlyList<MigrationEvent> Unknown { get; init; }

    /// <summary>The names of the applied migrations whose SQL has changed since.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The migrations that failed or were cut off, and go on the next time: applying them, or taking them back.</summary>
    public required IReadOnlyList<MigrationEvent> Unfinished { get; init; }
}
