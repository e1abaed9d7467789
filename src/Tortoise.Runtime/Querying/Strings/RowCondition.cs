using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The condition of a relation itself, <c>tournament</c>: its row is compared with objects, or with values of its key.</summary>
internal static class RowCondition
{
    /// <summary>The condition. Whether there is a row is that its key is not NULL.</summary>
    /// <exception cref="StringQueryException">The value is not one that the lookup takes.</exception>
    public static Q Of(TableSource row, StringLookup lookup, StringValue value)
    {
        var key = new Column(row.Model.Fields[row.Model.Key[0]], row);
        return lookup switch
        {
            StringLookup.IsNull or StringLookup.NotIsNull => FieldCondition.Of(key, lookup, value),
            StringLookup.Not => Of(row, StringLookup.Equal, value).Negate(),
            StringLookup.NotIn => Of(row, StringLookup.In, value).Negate(),
            _ when value.IsNull => new NullCheck(key, negated: false),
            _ when value.Items() is { Count: > 0 } items && items.TrueForAll(item => row.Model.Objects?.ModelType.IsInstanceOfType(item) == true) =>
                items.Select(item => Is(row, item!, value)).Aggregate((left, right) => left | right),
            _ when row.Model.Key.Count > 1 => throw value.Refused($"an object: the key of {row.Model.Name} has several fields"),
            _ => FieldCondition.Of(key, lookup, value),
        };
    }

    private static Q Is(TableSource row, object model, StringValue value)
    {
        if (!row.Model.Objects!.IsSaved(model))
        {
            throw value.Refused($"a saved {row.Model.Name}");
        }

        return row.Model.Key.Aggregate(Q.All, (condition, field) => condition & new Comparison(
            ComparisonOperator.Equal, new Column(row.Model.Fields[field], row), new Part(row.Model, model, field)));
    }

    /// <summary>A field of an object, as it is when the query runs.</summary>
    private sealed class Part(ModelMetadata model, object instance, int index) : Parameter
    {
        internal override bool IsNullable => false;

        internal override FieldKind Kind => model.Fields[index].Type.Kind;

        internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => model.Objects!.Write(instance, index, writer, ordinal);
    }
}
