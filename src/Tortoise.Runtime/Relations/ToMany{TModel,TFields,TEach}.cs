using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>The related rows of a row in a query, whose fields are nullable when joined with <c>Each</c>.</summary>
/// <typeparam name="TModel">The model of the related rows.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
/// <typeparam name="TEach">Its fields in a joined row that may be missing.</typeparam>
public sealed class ToMany<TModel, TFields, TEach> : ToMany<TModel, TFields>
    where TModel : class, IModel<TModel>
    where TFields : class, IRowFields<TFields>
    where TEach : class, IRowFields<TEach>
{
    /// <inheritdoc/>
    public ToMany(IRowFields row, RelationEnd end)
        : base(row, end)
    {
    }

    /// <inheritdoc/>
    public ToMany(IRowFields row, int end)
        : base(row, end)
    {
    }

    /// <inheritdoc cref="ToMany{TModel, TFields}.Each"/>
    public new TEach Each => TEach.At(Joined);
}
