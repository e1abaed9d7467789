namespace Tortoise.Querying;

/// <summary>An allow-list of names from outside.</summary>
internal sealed class AllowedNames
{
    private readonly HashSet<string> _names;

    public AllowedNames(IReadOnlyList<string> names)
    {
        Names = names;
        _names = [.. names.Select(Plain)];
    }

    /// <summary>The names as they were written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True for a name that is in the list, or a field that is there with every lookup.</summary>
    public bool Contains(FieldPath path)
    {
        var name = Plain(path.Name);
        var field = path.Lookup == StringLookup.Equal ? name : WithoutLast(name);
        field = path.Part is null ? field : WithoutLast(field);
        return _names.Contains(name) || _names.Contains(field + "__*");
    }

    private static string WithoutLast(string name) => name[..name.LastIndexOf("__", StringComparison.Ordinal)];

    private static string Plain(string name) => string.Join("__", name.Split("__").Select(FieldPath.Plain));
}
