using Tortoise.Expressions;
using Tortoise.Relations;

namespace Tortoise.Querying;

/// <summary>The object of a row among what is selected; null if there is no such row.</summary>
/// <param name="row">The row.</param>
internal sealed class SelectedRow<TModel, TFields>(TableSource row) : ISelectable<TModel?, TFields>
    where TModel : class, IModel<TModel>
    where TFields : class, IRowFields<TFields>
{
    Shape<TFields> ISelectable<TModel?, TFields>.Shape => Shape(row);

    Part<TModel?> ISelectable<TModel?, TFields>.PartAt(int offset) => PartAt(offset, isOptional: true)!;

    /// <summary>What lambdas receive of a row.</summary>
    public static Shape<TFields> Shape(TableSource row) => new RowShape<TFields>(row, []);

    /// <summary>Reads the object.</summary>
    /// <param name="offset">The first column.</param>
    /// <param name="isOptional">True if there may be no such row.</param>
    public static Part<TModel> PartAt(int offset, bool isOptional) =>
        Part<TModel>.Of(new ModelPart<TModel>(new RowColumns(0, TModel.Metadata.Key[0], null, default), [], [], isOptional).From(offset));
}
