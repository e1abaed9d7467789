using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>The related rows of a row in a query, whose fields are nullable when joined with <c>Each</c>.</summary>
/// <typeparam name="TModel">The model of the related rows.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
/// <typeparam name="TEach">Its fields in a joined row that may be missing.</typeparam>
/// <param name="source">The row.</param>
/// <param name="end">The end that reaches the related rows from it.</param>
public sealed class ToMany<TModel, TFields, TEach>(TableSource? source, RelationEnd end) : ToMany<TModel, TFields>(source, end)
    where TModel : class, IModel<TModel>
    where TFields : struct, IRowFields<TFields>
    where TEach : struct, IRowFields<TEach>
{
    /// <inheritdoc cref="ToMany{TModel, TFields}.Each"/>
    public new TEach Each => TEach.At(Joined);
}
