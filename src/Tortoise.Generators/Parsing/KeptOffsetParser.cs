using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[KeepOffset]</c>: a time whose offset is kept in a field of its own, which is read and set by the property of the time.</summary>
internal static class KeptOffsetParser
{
    private const string Suffix = "Offset";
    private const string NoKey = "a key is one value; an instant has many offsets";

    /// <summary>What the time cannot be besides.</summary>
    private static readonly (string Attribute, string Reason)[] Refused =
    [
        (AttributeNames.AutoNow, "the clock is in UTC"),
        (AttributeNames.AutoNowAdd, "the clock is in UTC"),
        (AttributeNames.SoftDelete, "the clock is in UTC"),
        (AttributeNames.Generated, "what the database computes has no offset"),
        (AttributeNames.PrimaryKey, NoKey),
    ];

    /// <summary>Adds the field of the offset of a property, if it is kept.</summary>
    public static void Collect(ModelDeclaration model, IPropertySymbol property, ModelProperties properties)
    {
        if (property.FindAttribute(AttributeNames.KeepOffset) is not { } attribute)
        {
            return;
        }

        var name = property.Name + Suffix;
        if (WhyNot(model, property, name, properties) is { } reason)
        {
            model.RefuseOption(property, attribute, reason);
        }
        else
        {
            properties.AddOffset(property, name);
        }
    }

    /// <summary>The minutes; null where there is no time.</summary>
    public static FieldTypeSpec Type(IPropertySymbol property) => new("Int16", "short", FieldTypeParser.IsNullable(property.Type)) { IsReference = false };

    public static string Column(ModelDeclaration model, FieldDeclaration field)
    {
        var attribute = field.Symbol.FindAttribute(AttributeNames.KeepOffset)!;
        if (attribute.NamedString("Column") is not { } name)
        {
            return model.Naming.Column(field.Name);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            model.RefuseOption(field.Symbol, attribute, "the name of a column cannot be empty");
        }

        return name;
    }

    /// <summary>The field of the offset of a time.</summary>
    /// <param name="field">The offset.</param>
    /// <param name="column">Its column.</param>
    /// <param name="time">The time.</param>
    /// <param name="index">Index of the time.</param>
    public static FieldSpec Parse(FieldDeclaration field, string column, FieldSpec time, int index) => time with
    {
        Name = field.Name,
        Identifier = CSharpNames.Escape(field.Name),
        Column = column,
        Type = field.Type,
        PartialProperty = null,
        IsRequired = false,
        IsUnique = false,
        Rules = [],
        ColumnType = null,
        DbDefault = null,
        Comment = null,
        RenamedFrom = null,
        Summary = $"The offset of <c>{time.Name}</c> in minutes.",
        OffsetOf = index,
    };

    /// <summary>Reports a time that is part of the key in another way than by its own <c>[PrimaryKey]</c>.</summary>
    public static void RefuseKey(ModelDeclaration model, IPropertySymbol property) => model.RefuseOption(property, property.FindAttribute(AttributeNames.KeepOffset)!, NoKey);

    private static string? WhyNot(ModelDeclaration model, IPropertySymbol property, string name, ModelProperties properties)
    {
        if (FieldTypeParser.RowOf(FieldTypeParser.Unwrap(property.Type))?.Kind != FieldCatalog.DateTimeOffset || property.FindAttribute(AttributeNames.FieldType) is not null)
        {
            return "only a DateTimeOffset has an offset";
        }

        if (Refused.FirstOrDefault(refused => property.FindAttribute(refused.Attribute) is not null) is (_, { } reason))
        {
            return reason;
        }

        var known = properties.IndexOf(name);
        if (known < 0 && properties.IndexOf(property.Name) < properties.Count - 1)
        {
            return "the property that it overrides does not keep its offset; set the option there";
        }

        return (known >= 0 && properties[known].OffsetOf != property.Name)
            || MixinParser.AllOf(model.Type).Any(other => other.Name == name)
            || model.Type.BaseClasses().Append(model.Type).SelectMany(type => type.GetMembers(name)).OfType<IPropertySymbol>().Any(other => IsMapped(model, other))
            ? $"its offset is the field '{name}', and there is a property of that name; rename that one"
            : null;
    }

    private static bool IsMapped(ModelDeclaration model, IPropertySymbol property) => RelationCollector.IsRelation(property) || FieldCollector.WhyNoField(model, property) is null;
}
