using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.SqlServer;

/// <summary>The sets of columns by which a row that is inserted may be in conflict with another, where such rows are left out.</summary>
internal static class ConflictSets
{
    public static List<FieldMetadata[]> Of(InsertRow statement)
    {
        if (statement.Conflict.Action != ConflictAction.Ignore)
        {
            return [];
        }

        var model = statement.Model;
        var uniques = model.Uniques.Concat(model.Indexes.Where(index => index is { IsUnique: true, Where: null, Expression: null }));
        IEnumerable<FieldMetadata[]> sets = statement.Conflict.Target.IsEmpty
            ?
            [
                Columns(model.Key),
                .. model.Fields.Where(field => field.IsUnique).Select(field => (FieldMetadata[])[field]),
                .. uniques.Select(unique => Columns(unique.Fields)),
            ]
            : [[.. statement.Select(statement.Conflict.Target)]];
        return [.. sets.Where(set => Array.TrueForAll(set, field => statement.Fields.Contains(field.Index)))];

        FieldMetadata[] Columns(IReadOnlyList<int> indexes) => [.. indexes.Select(index => model.Fields[index])];
    }
}
