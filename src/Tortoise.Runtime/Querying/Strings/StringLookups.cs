using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The lookups by name, and which of them a field has.</summary>
internal static class StringLookups
{
    private static readonly Dictionary<StringLookup, string> Spellings = new()
    {
        [StringLookup.Not] = "not",
        [StringLookup.In] = "in",
        [StringLookup.NotIn] = "not_in",
        [StringLookup.Gte] = "gte",
        [StringLookup.Gt] = "gt",
        [StringLookup.Lte] = "lte",
        [StringLookup.Lt] = "lt",
        [StringLookup.Range] = "range",
        [StringLookup.IsNull] = "isnull",
        [StringLookup.NotIsNull] = "not_isnull",
        [StringLookup.Contains] = "contains",
        [StringLookup.IContains] = "icontains",
        [StringLookup.StartsWith] = "startswith",
        [StringLookup.IStartsWith] = "istartswith",
        [StringLookup.EndsWith] = "endswith",
        [StringLookup.IEndsWith] = "iendswith",
        [StringLookup.IExact] = "iexact",
        [StringLookup.Search] = "search",
    };

    private static readonly Dictionary<string, StringLookup> ByName = Spellings.ToDictionary(lookup => FieldPath.Plain(lookup.Value), lookup => lookup.Key);

    private static readonly StringLookup[] OfAll =
        [StringLookup.Not, StringLookup.In, StringLookup.NotIn, StringLookup.IsNull, StringLookup.NotIsNull];

    private static readonly StringLookup[] OfOrdered =
        [StringLookup.Gte, StringLookup.Gt, StringLookup.Lte, StringLookup.Lt, StringLookup.Range];

    private static readonly StringLookup[] OfStrings =
    [
        StringLookup.Contains, StringLookup.IContains, StringLookup.StartsWith, StringLookup.IStartsWith, StringLookup.EndsWith, StringLookup.IEndsWith,
        StringLookup.IExact, StringLookup.Search,
    ];

    /// <summary>The lookup of a name's last part; null if it is none.</summary>
    public static StringLookup? Find(string name) => ByName.TryGetValue(FieldPath.Plain(name), out var lookup) ? lookup : null;

    /// <summary>The lookups of a field besides equality.</summary>
    /// <param name="type">Its type; null for a relation, whose rows are compared by key.</param>
    public static IEnumerable<StringLookup> Of(FieldType? type)
    {
        var isOrdered = type is not null and not { Kind: FieldKind.Boolean or FieldKind.Bytes or FieldKind.Array };
        return [.. OfAll, .. isOrdered ? OfOrdered : [], .. type is FieldType<string> ? OfStrings : []];
    }

    /// <summary>As it is written.</summary>
    public static string Spell(StringLookup lookup) => Spellings[lookup];
}
