using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>Several places of one document that an update sets: a column is set once, so each is set in what the others make of it.</summary>
internal static class JsonAssignments
{
    public static Assignment[] Merge(Assignment[] assignments)
    {
        for (var i = 1; i < assignments.Length; i++)
        {
            if (assignments[i].Value is FunctionExpr<string> { Call: { } call } && call.Function == SqlFunction.JsonSet)
            {
                return MergeFrom(i, assignments);
            }
        }

        return assignments;
    }

    private static Assignment[] MergeFrom(int start, Assignment[] assignments)
    {
        List<Assignment> merged = [.. assignments[..start]];
        foreach (var assignment in assignments[start..])
        {
            var before = merged.FindIndex(other => other.Field == assignment.Field);
            if (before >= 0 && assignment.Value is FunctionExpr<string> { Call: { } call } set && call.Function == SqlFunction.JsonSet)
            {
                merged[before] = new Assignment(
                    assignment.Field, new FunctionExpr<string>(SqlFunction.JsonSet, [merged[before].Value, .. call.Arguments.Skip(1)], (FieldType<string>)set.StoredType!))
                {
                    Failures = [.. merged[before].Failures, .. assignment.Failures],
                };
            }
            else
            {
                merged.Add(assignment);
            }
        }

        return [.. merged];
    }
}
