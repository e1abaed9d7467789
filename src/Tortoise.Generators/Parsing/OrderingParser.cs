using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>[Ordering] of the class, or of the nearest base class that has one.</summary>
internal static class OrderingParser
{
    public static EquatableArray<OrderingSpec> Parse(ModelDeclaration model, ModelProperties properties)
    {
        var attribute = model.Type.BaseClasses()
            .Append(model.Type)
            .Select(static type => type.FindAttribute(AttributeNames.Ordering))
            .LastOrDefault(static found => found is not null);
        if (attribute is null)
        {
            return [];
        }

        var positions = NameList.Resolve(model, properties, attribute, signed: true);
        return [.. positions.Select(static named => new OrderingSpec(named.Position, named.IsDescending))];
    }
}
