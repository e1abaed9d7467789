using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The condition of a field, a lookup and a value, which has the field's type.</summary>
internal sealed class FieldCondition(Column column, StringLookup lookup, StringValue value) : IFieldTypeVisitor<Q>
{
    private static readonly FieldType<int?> Numbers = FieldTypes.Nullable(FieldTypes.Int32);
    private static readonly FieldType<DateOnly?> Days = FieldTypes.Nullable(FieldTypes.DateOnly);

    /// <summary>The condition.</summary>
    /// <exception cref="StringQueryException">The value is not one that the lookup takes.</exception>
    public static Q Of(Column column, StringLookup lookup, StringValue value) =>
        column.Metadata.Type.Accept(new FieldCondition(column, lookup, value));

    /// <summary>The condition of a part of a date or time.</summary>
    /// <exception cref="StringQueryException">The value is not one that the lookup takes.</exception>
    public static Q OfPart(Column column, StringPart part, StringLookup lookup, StringValue value) => new FieldCondition(column, lookup, value) switch
    {
        var condition when part.IsDate => condition.Of(new FunctionExpr<DateOnly?>(part.Function, column, Days), Days),
        var condition => condition.Of(new FunctionExpr<int?>(part.Function, column, Numbers), Numbers),
    };

    /// <summary>The condition of what is inside a JSON document. It is what the value is: a number, a string, true or false.</summary>
    /// <exception cref="StringQueryException">The value is not one that the lookup takes.</exception>
    public static Q OfJson(Column column, IReadOnlyList<string> keys, StringLookup lookup, StringValue value)
    {
        var part = keys.Aggregate(
            JsonPart.Of(column.Source, column.Metadata.Index),
            static (part, key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? part.Element(index) : part.Key(key));
        var condition = new FieldCondition(column, lookup, value);
        switch (lookup)
        {
            case StringLookup.IsNull or StringLookup.NotIsNull:
                return condition.Of(part.Call(SqlFunction.JsonQuery, FieldTypes.String), FieldTypes.String);
            case StringLookup.Equal or StringLookup.Not when value.IsNull:
                return new NullCheck(part.Call(SqlFunction.JsonQuery, FieldTypes.String), negated: lookup == StringLookup.Not);
        }

        return lookup is >= StringLookup.Contains ? Typed(FieldTypes.String.OrNull) : value.First switch
        {
            bool => Typed(FieldTypes.Nullable(FieldTypes.Boolean)),
            sbyte or byte or short or ushort or int or uint or long => Typed(FieldTypes.Nullable(FieldTypes.Int64)),
            ulong or decimal => Typed(FieldTypes.Nullable(FieldTypes.Decimal)),
            float or double => Typed(FieldTypes.Nullable(FieldTypes.Double)),
            Guid => Typed(FieldTypes.Nullable(FieldTypes.Guid)),
            DateTime => Typed(FieldTypes.Nullable(FieldTypes.DateTime)),
            DateTimeOffset => Typed(FieldTypes.Nullable(FieldTypes.DateTimeOffset)),
            DateOnly => Typed(FieldTypes.Nullable(FieldTypes.DateOnly)),
            _ => Typed(FieldTypes.String.OrNull),
        };

        Q Typed<T>(FieldType<T> type) => condition.Of(part.Value(type), type);
    }

    public Q Visit<T>(FieldType<T> type) => Of(new Field<T>(column.Metadata, column.Source, type), type);

    private Q Of<T>(Expr<T> field, FieldType<T> type)
    {
        return lookup switch
        {
            StringLookup.Equal => Comparison.Equal(field, value.One(type)),
            StringLookup.Not => Comparison.Equal(field, value.One(type)).Negate(),
            StringLookup.In => Membership.Of(field, value.Many(type)),
            StringLookup.NotIn => Membership.Of(field, value.Many(type)).Negate(),
            StringLookup.IsNull => new NullCheck(field, negated: !value.Required(FieldTypes.Boolean)),
            StringLookup.NotIsNull => new NullCheck(field, negated: value.Required(FieldTypes.Boolean)),
            StringLookup.Gte => Comparison.Of(ComparisonOperator.GreaterOrEqual, field, value.Required(type)),
            StringLookup.Gt => Comparison.Of(ComparisonOperator.Greater, field, value.Required(type)),
            StringLookup.Lte => Comparison.Of(ComparisonOperator.LessOrEqual, field, value.Required(type)),
            StringLookup.Lt => Comparison.Of(ComparisonOperator.Less, field, value.Required(type)),
            StringLookup.Range => value.Pair(type) is var (low, high) ? field.Range(low, high) : Q.None,
            _ => OfText((Expr<string>)(Expr)field),
        };
    }

    private Q OfText(Expr<string> field)
    {
        var text = value.Required(FieldTypes.String);
        return lookup switch
        {
            StringLookup.Contains => field.Contains(text),
            StringLookup.IContains => field.IContains(text),
            StringLookup.StartsWith => field.StartsWith(text),
            StringLookup.IStartsWith => field.IStartsWith(text),
            StringLookup.EndsWith => field.EndsWith(text),
            StringLookup.IEndsWith => field.IEndsWith(text),
            StringLookup.IExact => field.IExact(text),
            StringLookup.Search => field.Search(text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
