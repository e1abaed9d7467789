using Tortoise.Metadata;
using Tortoise.Values;

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
        if (options.Allowed is not { } allowed)
        {
            return Find(name, allowsLookup);
        }

        // Whether there is such a name is not for those to know who may not use it.
        try
        {
            if (Find(name, allowsLookup) is var path && allowed.Contains(path))
            {
                return path;
            }
        }
        catch (StringQueryException)
        {
        }

        throw new StringQueryException($"'{name}' is not allowed here. Allowed are: {string.Join(", ", allowed.Names)}.", name, null);
    }

    private FieldPath Find(string name, bool allowsLookup)
    {
        var parts = name.Split("__");
        var ends = new List<RelationEnd>();
        var row = model;
        for (var i = 0; i < parts.Length; i++)
        {
            if ((FieldOf(row, parts[i]) ?? MemberOf(row, parts.AsSpan(i))) is { } field)
            {
                return WithLookup(name, ends, field, parts[(i + NamesOf(field).Length)..], allowsLookup);
            }

            if (EndOf(row, parts[i]) is { } end)
            {
                ends.Add(end);
                row = end.Target;
            }
            else if (ends.Count > 0 && i == parts.Length - 1 && allowsLookup && StringLookups.Find(parts[i]) is not null)
            {
                return WithLookup(name, ends, field: null, parts[i..], allowsLookup);
            }
            else
            {
                throw Unknown(name, row, parts[i], hasMore: i < parts.Length - 1);
            }

            if (ends.Count > options.MaxRelations)
            {
                throw new StringQueryException($"'{name}' leads over more relations than the maximum of {options.MaxRelations}.", name, null);
            }
        }

        return WithLookup(name, ends, field: null, [], allowsLookup);
    }

    /// <summary>A path with its lookup, which is the rest of the name: perhaps a part of a date or time, and perhaps a lookup.</summary>
    private static FieldPath WithLookup(string name, List<RelationEnd> ends, FieldMetadata? field, string[] rest, bool allowsLookup)
    {
        if (rest.Length == 0)
        {
            return new(name, ends, field, null, StringLookup.Equal);
        }

        if (allowsLookup && ReferenceEquals(field?.Type.StoreType, StoreTypes.Json))
        {
            var found = StringLookups.Find(rest[^1]);
            var keys = found is null ? rest : rest[..^1];
            if (keys.Length > 0)
            {
                return new(name, ends, field, null, found ?? StringLookup.Equal) { Keys = keys };
            }
        }

        var part = allowsLookup ? StringPart.Find(field?.Type, rest[0]) : null;
        if (part is not null && rest.Length == 1)
        {
            return new(name, ends, field, part, StringLookup.Equal);
        }

        var lookups = StringLookups.Of(part is null ? field?.Type : FieldTypes.Int32).ToList();
        var last = string.Join("__", part is null ? rest : rest[1..]);
        if (allowsLookup && StringLookups.Find(last) is { } lookup && lookups.Contains(lookup))
        {
            return new(name, ends, field, part, lookup);
        }

        var parts = part is null ? StringPart.Of(field?.Type) : [];
        var offer = allowsLookup ? $"it has: {string.Join(", ", [.. lookups.Select(StringLookups.Spell), .. parts.Select(known => known.Name)])}" : "only filters have lookups";
        var what = part is null ? (object?)field ?? ends[^1] : $"{field}, its {part.Name},";
        throw new StringQueryException($"{what} has no lookup '{last}'; {offer}.", name, null);
    }

    private static FieldMetadata? FieldOf(ModelMetadata model, string name)
    {
        var plain = FieldPath.Plain(name);
        return plain == "PK" && model.Key.Count == 1 && model.Fields.All(field => FieldPath.Plain(field.Property) != plain)
            ? model.Fields[model.Key[0]]
            : model.Fields.FirstOrDefault(field => field.Property == name) ?? model.Fields.FirstOrDefault(field => FieldPath.Plain(field.Property) == plain);
    }

    /// <summary>The member of an embedded value that names begin with; null if it is none.</summary>
    private static FieldMetadata? MemberOf(ModelMetadata model, ReadOnlySpan<string> names)
    {
        foreach (var field in model.Fields)
        {
            string[] path = NamesOf(field);
            if (path.Length > 1 && path.Length <= names.Length && path.Select(FieldPath.Plain).SequenceEqual(names[..path.Length].ToArray().Select(FieldPath.Plain)))
            {
                return field;
            }
        }

        return null;
    }

    private static string[] NamesOf(FieldMetadata field) => field.Property.Split('.');

    private static RelationEnd? EndOf(ModelMetadata model, string name) =>
        model.Ends.FirstOrDefault(end => FieldPath.Plain(end.Property) == FieldPath.Plain(name));

    private static StringQueryException Unknown(string name, ModelMetadata model, string part, bool hasMore)
    {
        var names = model.Fields.Select(field => string.Join("__", NamesOf(field))).Concat(model.Ends.Select(end => end.Property)).Order(StringComparer.Ordinal);
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
