using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise;

public abstract partial class QueryFilter
{
    /// <summary>The name of the filter that a <see cref="SoftDeleteAttribute"/> adds.</summary>
    public const string SoftDelete = "SoftDelete";

    /// <summary>A filter that a model declares.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="condition">Makes the condition, whenever a statement is about to be sent.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static QueryFilter Of<TFields>(string name, Func<TFields, Q> condition)
        where TFields : class, IRowFields<TFields> => new RowFilter<TFields>(name, model: null, condition);

    /// <summary>The filter of a soft delete.</summary>
    internal static QueryFilter OfSoftDelete(FieldMetadata mark) => new SoftDeleteFilter(mark);

    /// <summary>A filter of a database.</summary>
    internal static QueryFilter Of<TFields>(string name, ModelMetadata model, Func<TFields, Q> condition)
        where TFields : class, IRowFields<TFields> => new RowFilter<TFields>(name, model, condition);

    /// <summary>The condition that a row is visible.</summary>
    internal abstract Q Of(TableSource row);

    private sealed class RowFilter<TFields>(string name, ModelMetadata? model, Func<TFields, Q> condition) : QueryFilter(name, model)
        where TFields : class, IRowFields<TFields>
    {
        internal override Q Of(TableSource row) =>
            condition(TFields.At(row)) ?? throw new InvalidOperationException($"The query filter '{Name}' returned null; for all rows return Q.All.");
    }

    private sealed class SoftDeleteFilter(FieldMetadata mark) : QueryFilter(SoftDelete, mark.Model)
    {
        internal override Q Of(TableSource row) => SoftDeletes.IsMarked(mark, row, negated: true);
    }
}
