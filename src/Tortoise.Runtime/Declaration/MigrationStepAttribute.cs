namespace Tortoise;

/// <summary>
/// Makes a static class a step of a migration, in C#: <c>-- tortoise: run FillCity</c> in the migration's scripts runs <c>UpAsync</c> of the class <c>FillCity</c> in its place, and in the part
/// after <c>-- tortoise: down</c> its <c>DownAsync</c>, if it has one. Both take a <c>MigrationContext</c> and return a <see cref="ValueTask"/>.
/// </summary>
/// <param name="migration">The name of the migration.</param>
/// <example>
/// <code>
/// [MigrationStep("20261128125400_add_city")]
/// internal static class FillCity
/// {
///     public static ValueTask UpAsync(MigrationContext step) =>
///         step.BatchesAsync(TeamThen.Filter(team => team.City == null), 1000, async teams => …);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MigrationStepAttribute(string migration) : Attribute
{
    /// <summary>The name of the migration.</summary>
    public string Migration { get; } = migration;
}
