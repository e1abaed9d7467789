using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The conditions of soft deletes.</summary>
internal static class SoftDeletes
{
    /// <summary>A row is marked as deleted, or not.</summary>
    public static Q IsMarked(FieldMetadata mark, TableSource row, bool negated) => mark.Type is FieldType<bool>
        ? new BooleanTest(Field<bool>.At(row, mark.Index), negated)
        : new NullCheck(new Column(mark, row), !negated);
}
