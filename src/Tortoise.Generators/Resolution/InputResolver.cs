using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The fields that the members of an input set, by their names.</summary>
internal static class InputResolver
{
    /// <summary>The field of each member, or what is wrong with them.</summary>
    public static (IReadOnlyList<RowColumnSpec> Columns, IReadOnlyList<InputFault> Faults) Resolve(InputSpec input, RowSpec row)
    {
        var columns = new List<RowColumnSpec>();
        var faults = new List<InputFault>();
        for (var i = 0; i < input.Members.Count; i++)
        {
            var member = input.Members[i];
            var column = row.Columns.FirstOrDefault(column => column.Name == member.Name);
            if (column is null)
            {
                faults.Add(new InputFault(i, InputFaultKind.Unknown, WhyUnknown(member, row)));
            }
            else if (WhyNot(column.Use) is { } reason)
            {
                faults.Add(new InputFault(i, InputFaultKind.Barred, reason));
            }
            else if (member.Clr != column.Clr)
            {
                faults.Add(new InputFault(i, InputFaultKind.Type, (column.IsNullable ? column.Clr + "?" : column.Clr).Replace("global::", "")));
            }
            else
            {
                columns.Add(column);
            }
        }

        return (columns, faults);
    }

    private static string? WhyNot(InputUse use) => use switch
    {
        InputUse.GeneratedKey => "it is the key, which the database generates",
        InputUse.Computed => "the database computes it",
        InputUse.Offset => "it is set with the time whose offset it is",
        InputUse.ReadOnly => "its property has no setter of its accessibility",
        _ => null,
    };

    private static string WhyUnknown(InputMemberSpec member, RowSpec row)
    {
        var names = string.Join(", ", row.Columns.Where(static column => WhyNot(column.Use) is null).Select(static column => column.Name));
        var end = row.Ends.FirstOrDefault(end => end.Name == member.Name);
        return end is null ? $"'{row.Name}' has no such field, but {names}" : $"'{row.Name}.{end.Name}' is a relation, and an input has keys; the fields are {names}";
    }
}
