using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What the members of a projection are in the rows of a model, by their names.</summary>
internal static class MemberResolver
{
    private const string Count = nameof(Count);

    /// <summary>The values of the members in a row, or what is wrong with them.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="row">The row.</param>
    /// <param name="find">Finds the row of a model that another row leads to.</param>
    public static (IReadOnlyList<MemberValue> Values, IReadOnlyList<MemberFault> Faults) Resolve(ProjectionSpec projection, RowSpec row, Func<string, RowSpec?> find)
    {
        var values = new List<MemberValue>();
        var faults = new List<MemberFault>();
        for (var i = 0; i < projection.Members.Count; i++)
        {
            var member = projection.Members[i];
            var (value, fault) = Resolve(member, member.Name, new Path(row, "row", IsNullable: false, HasNullableFields: false), find);
            if (value is not null)
            {
                values.Add(value);
            }

            if (fault is not null)
            {
                faults.Add(new MemberFault(i, fault.Type, fault.Reason));
            }
        }

        return (values, faults);
    }

    private static Resolved Resolve(ProjectionMemberSpec member, string name, Path path, Func<string, RowSpec?> find)
    {
        if (path.Row.Columns.FirstOrDefault(column => column.Name == name) is { } column)
        {
            return ResolveColumn(member, column, path);
        }

        foreach (var end in path.Row.Ends.Where(end => name == end.Name || (end.IsMany && name == end.Name + Count)))
        {
            return end.IsMany ? ResolveCount(member, end, path) : new(null, new(null, $"'{end.Name}' is a row: name one of its fields, such as {member.Name}{FirstField(end, find)}"));
        }

        // The longest name first: what it begins with may be the name of another relation.
        Fault? fault = null;
        foreach (var end in path.Row.Ends.Where(end => !end.IsMany && name.StartsWith(end.Name, StringComparison.Ordinal)).OrderByDescending(static end => end.Name.Length))
        {
            if (find(end.Other) is { } row)
            {
                var isNullable = path.IsNullable || end.IsNullable;
                var found = Resolve(member, name.Substring(end.Name.Length), new Path(row, $"{path.Code}.{end.Identifier}", isNullable, isNullable && end.HasOrNull), find);
                if (found.Fault is null || found.Fault.Type is not null)
                {
                    return found;
                }

                fault ??= found.Fault;
            }
        }

        return new(null, fault ?? new(null, $"'{path.Row.Name}' has no '{name}', but {Names(path.Row)}"));
    }

    private static Resolved ResolveColumn(ProjectionMemberSpec member, RowColumnSpec column, Path path)
    {
        var isNullable = column.IsNullable || path.IsNullable;
        var type = isNullable ? column.Clr + "?" : column.Clr;
        if (member.Clr != column.Clr || (isNullable && !member.IsNullable))
        {
            var place = path.Place(column.Name);
            return new(null, new(Text(type), member.Clr != column.Clr
                ? $"{place} is"
                : $"{place} can be null{(column.IsNullable ? "" : ": there may be no such row")}"));
        }

        var isNullableValue = member is { IsNullable: true, IsReference: false };
        return new(new MemberValue($"{path.Code}.{column.Identifier}", isNullableValue && !column.IsNullable && !path.HasNullableFields ? MemberConversion.OrNull : MemberConversion.None), null);
    }

    private static Resolved ResolveCount(ProjectionMemberSpec member, RowEndSpec end, Path path) => member.ClrType switch
    {
        "long" => new(new MemberValue($"{path.Code}.{end.Identifier}.{Count}()", MemberConversion.None), null),
        "int" => new(new MemberValue($"{path.Code}.{end.Identifier}.{Count}()", MemberConversion.ToInt), null),
        _ => new(null, new("long", $"{path.Place(end.Name)} are related rows, and a member of their name is their number")),
    };

    private static string FirstField(RowEndSpec end, Func<string, RowSpec?> find) => find(end.Other)?.Columns.Select(static column => column.Name).FirstOrDefault(static name => name != "Id") ?? "Id";

    private static string Names(RowSpec row)
    {
        var names = row.Columns.Select(static column => column.Name)
            .Concat(row.Ends.Where(static end => !end.IsMany).Select(static end => $"{end.Name} followed by one of its fields"))
            .Concat(row.Ends.Where(static end => end.IsMany).Select(static end => $"{end.Name}, the number of its rows"));
        return string.Join("; ", names);
    }

    private static string Text(string type) => type.Replace("global::", "");

    /// <summary>A row on the way to a member.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Code">Its fields in C#.</param>
    /// <param name="IsNullable">True if there may be no such row.</param>
    /// <param name="HasNullableFields">True if its fields have nullable types.</param>
    private sealed record Path(RowSpec Row, string Code, bool IsNullable, bool HasNullableFields)
    {
        /// <summary>What the row has, in messages.</summary>
        public string Place(string name) => $"'{Row.Name}.{name}'";
    }

    private sealed record Fault(string? Type, string Reason);

    private sealed record Resolved(MemberValue? Value, Fault? Fault);
}
