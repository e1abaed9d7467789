using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>The fields of a row, whose object can be selected as a whole. Generated code implements it.</summary>
/// <typeparam name="TModel">The model of the row.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISelectableRow<TModel, TFields> : IRowFields<TFields>, ISelectable<TModel, TFields>
    where TModel : class, IModel<TModel>
    where TFields : class, IRowFields<TFields>
{
#pragma warning disable CA1033 // it is for queries; names of members are left to the fields of the model
    Shape<TFields> ISelectable<TModel, TFields>.Shape => SelectedRow<TModel, TFields>.Shape(Source);

    Part<TModel> ISelectable<TModel, TFields>.PartAt(int offset) => (Source is JoinedTable joined ? joined.IsOptional : Source.IsNullable)
        ? throw new InvalidOperationException(
            $"There may be no such row of {typeof(TModel).Name}, so its object can be null: select it with .OrNull().")
        : SelectedRow<TModel, TFields>.PartAt(offset, isOptional: Source.IsNullable);
#pragma warning restore CA1033
}
