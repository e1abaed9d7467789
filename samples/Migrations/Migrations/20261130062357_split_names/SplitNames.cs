using Tortoise;

namespace Club;

/// <summary>A step of the migration split_names: the last word of a name is the last name.</summary>
[MigrationStep("20261130062357_split_names")]
internal static partial class SplitNames
{
    // The columns that the step needs, as they are on this day: the model itself goes on changing.
    [Model(Table = "member", Managed = false)]
    internal partial class MemberThen
    {
        public int Id { get; set; }

        public required string Name { get; set; }

        public partial string? FirstName { get; set; }

        public partial string? LastName { get; set; }
    }

    public static ValueTask UpAsync(MigrationContext step) => step.BatchesAsync(MemberThen.All(), size: 1000, async members =>
    {
        foreach (var member in members)
        {
            var space = member.Name.LastIndexOf(' ');
            (member.FirstName, member.LastName) = (member.Name[..Math.Max(space, 0)], member.Name[(space + 1)..]);
        }

        await MemberThen.BulkUpdateAsync(members, m => [m.FirstName, m.LastName], cancellationToken: step.CancellationToken);
    });
}
