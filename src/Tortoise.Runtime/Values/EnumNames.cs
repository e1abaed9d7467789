namespace Tortoise.Values;

/// <summary>
/// The names by which an enum's members are stored, and the rank of each: its place in the order of the members' values. Several names of
/// one value share a rank.
/// </summary>
internal sealed class EnumNames
{
    /// <summary>The rank of a stored text that is not a member's name: it sorts before all members.</summary>
    public const int UnknownRank = -1;

    /// <summary>The name of the type where it is the database's own; null for text.</summary>
    public string? Type { get; init; }

    /// <summary>Each name with its rank.</summary>
    public required IReadOnlyList<(string Name, int Rank)> Ranks { get; init; }

    /// <summary>The name that is written for each rank.</summary>
    public required IReadOnlyList<string> Written { get; init; }

    public int RankOf(string name) => Ranks.First(member => member.Name == name).Rank;

    /// <summary>True if the values of two columns are stored alike.</summary>
    public static bool AreSame(EnumNames? one, EnumNames? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Type == other.Type && one.Written.SequenceEqual(other.Written) && one.Ranks.SequenceEqual(other.Ranks));

    public static EnumNames Of<TEnum>(string? type, IReadOnlyDictionary<string, TEnum> values, IReadOnlyDictionary<TEnum, string> names)
        where TEnum : struct, Enum
    {
        var members = names.Keys.Order().ToList();
        return new()
        {
            Type = type,
            Ranks = [.. values.Select(member => (member.Key, members.IndexOf(member.Value))).OrderBy(member => member.Item2)],
            Written = [.. members.Select(member => names[member])],
        };
    }
}
