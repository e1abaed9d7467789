using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>What a foreign key's field refers to in the end: both must have the same type, with length and digits.</summary>
internal static class ReferencedField
{
    /// <summary>The field itself if it is not part of a relation, or has another kind of value.</summary>
    public static FieldMetadata Of(FieldMetadata field)
    {
        // A key that is a foreign key too may lead back to where it began.
        var seen = new HashSet<FieldMetadata> { field };
        while (Next(field) is { } next && next.Type.Kind == field.Type.Kind && seen.Add(next))
        {
            field = next;
        }

        return field;
    }

    private static FieldMetadata? Next(FieldMetadata field)
    {
        foreach (var relation in field.Model.Relations)
        {
            for (var i = 0; i < relation.Fields.Count; i++)
            {
                if (relation.Fields[i] == field.Index)
                {
                    return relation.Target.Fields[relation.TargetFields[i]];
                }
            }
        }

        return null;
    }
}
