using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The key of an object as a condition.</summary>
internal static class ModelKey
{
    public static Q Is<TModel>(TModel model)
        where TModel : class, IModel<TModel>
    {
        var condition = Q.All;
        foreach (var index in TModel.Metadata.Key)
        {
            condition &= new Comparison(ComparisonOperator.Equal, new Column(TModel.Metadata.Fields[index]), new Part<TModel>(model, index));
        }

        return condition;
    }

    /// <summary>A field of an object, as it is when the query runs.</summary>
    public sealed class Part<TModel>(TModel model, int index) : Parameter
        where TModel : class, IModel<TModel>
    {
        internal override bool IsNullable => false;

        internal override FieldKind Kind => TModel.Metadata.Fields[index].Type.Kind;

        internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => TModel.Write(model, index, new ParameterCell(writer, ordinal));
    }
}
