using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>Resolves names from outside: <c>tournament__name__icontains</c>. What a name may be is known from the metadata alone.</summary>
internal sealed class FieldPaths(ModelMetadata model, StringQueryOptions options)
{
    /// <summary>The names of conditions, each with a value.</summary>
    public FieldPath Condition(string name) => Resolve(name, allowsLookup: true);

    /// <summary>The name of a field.</summary>
    public FieldPath Field(string name)
    {
        var path = Resolve(name, allowsLookup: false);
        return path.Field is not null
            ? path
            : throw new StringQueryException($"'{name}' is a relation: name a field of it, such as '{name}__pk'.", name, null);
    }

    /// <exception cref="StringQueryException">There are too many names.</exception>
    public void ThrowIfTooMany(int count)
    {
        if (count > options.MaxNames)
        {
            throw new StringQueryException($"There are {count} names; the maximum is {options.MaxNames}.");
        }
    }

    private FieldPath Resolve(string name, bool allowsLookup)
    {
        ThrowIfMalformed(name);
        var parts = name.Split("__");
        var path = Find(name, parts, allowsLookup, out var used, out var failure);
        if (options.Allowed is { } allowed && (path is null || !allowed.Contains(string.Join("__", parts[..used]), name)))
        {
            throw new StringQueryException($"'{name}' is not allowed here. Allowed are: {string.Join(", ", allowed.Names)}.", name, null);
        }

        return path ?? throw failure!;
    }

    /// <summary>What a name stands for.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="allowsLookup">True if the last part may be a lookup.</param>
    /// <param name="used">The number of parts without the lookup.</param>
    /// <param name="failure">Why it stands for nothing.</param>
    private FieldPath? Find(string name, string[] parts, bool allowsLookup, out int used, out StringQueryException? failure)
    {
        var ends = new List<RelationEnd>();
        var row = model;
        FieldMetadata? field = null;
        failure = null;
        for (used = 0; used < parts.Length && field is null; used++)
        {
            if (FieldOf(row, parts[used]) is { } found)
            {
                field = found;
            }
            else if (EndOf(row, parts[used]) is { } end)
            {
                ends.Add(end);
                row = end.Target;
            }
            else if (used == parts.Length - 1 && ends.Count > 0 && allowsLookup && StringLookups.Find(parts[used]) is not null)
            {
                break;
            }
            else
            {
                failure = Unknown(name, row, parts[used], parts.Length > used + 1);
                return null;
            }
        }

        if (ends.Count > options.MaxRelations)
        {
            failure = new($"'{name}' leads over {ends.Count} relations; the maximum is {options.MaxRelations}.", name, null);
            return null;
        }

        var lookup = StringLookup.Equal;
        var allowed = allowsLookup ? StringLookups.Of(field?.Type).ToList() : [];
        if (used < parts.Length)
        {
            var last = string.Join("__", parts[used..]);
            if (StringLookups.Find(last) is not { } known || !allowed.Contains(known))
            {
                var offer = allowsLookup ? $"it has: {string.Join(", ", allowed.Select(StringLookups.Spell))}" : "only filters have lookups";
                failure = new($"{(object?)field ?? ends[^1]} has no lookup '{last}'; {offer}.", name, null);
                return null;
            }

            lookup = known;
        }

        return new(name, ends, field, lookup);
    }

    private static FieldMetadata? FieldOf(ModelMetadata model, string name)
    {
        var plain = FieldPath.Plain(name);
        return plain == "PK" && model.Key.Count == 1 && model.Fields.All(field => FieldPath.Plain(field.Property) != plain)
            ? model.Fields[model.Key[0]]
            : model.Fields.FirstOrDefault(field => field.Property == name) ?? model.Fields.FirstOrDefault(field => FieldPath.Plain(field.Property) == plain);
    }

    private static RelationEnd? EndOf(ModelMetadata model, string name) =>
        model.Ends.FirstOrDefault(end => FieldPath.Plain(end.Property) == FieldPath.Plain(name));

    private static StringQueryException Unknown(string name, ModelMetadata model, string part, bool hasMore)
    {
        var names = model.Fields.Select(field => field.Property).Concat(model.Ends.Select(end => end.Property)).Order(StringComparer.Ordinal);
        var what = hasMore ? "relation or field" : "field";
        return new($"{model.Name} has no {what} '{part}'. Allowed are: {string.Join(", ", names)}.", name, null);
    }

    /// <exception cref="StringQueryException">It is too long, or has other characters than names have.</exception>
    private void ThrowIfMalformed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > options.MaxNameLength)
        {
            throw new StringQueryException($"A name has {name.Length} characters; the maximum is {options.MaxNameLength}.");
        }

        if (name.Length == 0 || !name.All(static character => char.IsLetterOrDigit(character) || character == '_'))
        {
            throw new StringQueryException("A name consists of letters, digits and underscores: a field, or relations and a field, separated by two underscores.");
        }
    }
}
