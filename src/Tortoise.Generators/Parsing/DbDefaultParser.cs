using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[DbDefault]</c>: a constant in the form in which it is stored, or an SQL expression.</summary>
internal static class DbDefaultParser
{
    /// <summary>The default, with those of other databases; null for none.</summary>
    public static DbDefaultSpec? Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type)
    {
        DbDefaultSpec? result = null;
        foreach (var attribute in DatabaseChoices.Of(model, property, AttributeNames.DbDefault).Reverse())
        {
            if (Parse(model, property, type, attribute) is not { } value)
            {
                return null;
            }

            result = value with { Databases = [.. DatabaseChoices.Names(attribute)], Else = result };
        }

        return result;
    }

    private static DbDefaultSpec? Parse(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type, AttributeData attribute)
    {
        var constant = attribute.At(0);
        var sql = attribute.NamedString("Sql");
        if (constant is null && sql is not null)
        {
            return new() { Sql = sql };
        }

        if (constant is { Kind: TypedConstantKind.Error })
        {
            model.Break();
            return null;
        }

        var problem = sql is not null || constant is not { IsNull: false }
            ? "specify either a constant or Sql"
            : $"the constant is not a value of '{property.Type.ToDisplayString()}'; for a default that the database computes use Sql";
        var literal = sql is null && constant is { IsNull: false } value ? Constant(type, value) : null;
        if (literal is not null && !type.IsUnicode && constant?.Value is string text && !UnicodeParser.Holds(text))
        {
            model.RefuseOption(property, attribute, "the constant contains characters that [Unicode(false)] does not allow");
        }

        if (literal is null)
        {
            model.RefuseOption(property, attribute, problem);
        }
        else if (!property.IsTracked() && type is { IsReference: false, IsNullable: false } && constant is { } given && !IsDefault(given.Value, literal))
        {
            model.Report(
                FieldRules.LostDefault, property, attribute, property.Name, SymbolDisplay.FormatPrimitive(given.Value!, quoteStrings: false, useHexadecimalNumbers: false)!, type.Kind == "Boolean" ? "false" : "0");
        }

        return literal is null ? null : new() { Constant = literal };
    }

    private static bool IsDefault(object? value, ConstantSpec constant) =>
        constant is { Kind: ConstantKind.Boolean, Text: "false" }
        || Integer(value) == 0
        || (constant.Kind is ConstantKind.Double or ConstantKind.Decimal
            && decimal.TryParse(constant.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == 0);

    private static ConstantSpec? Constant(FieldTypeSpec type, TypedConstant constant)
    {
        if (type.Enum is { } enumSpec)
        {
            return constant.Kind == TypedConstantKind.Enum && constant.Type?.FullName() == type.Clr
                ? EnumConstant(enumSpec, constant)
                : null;
        }

        if (constant.Kind != TypedConstantKind.Primitive)
        {
            return null;
        }

        var row = FieldCatalog.Of(type.Kind);
        return (type.Kind, constant.Value) switch
        {
            (_, var value) when row.Integers is { } range =>
                Integer(value) is { } number && number >= range.Min && number <= range.Max ? Long(number) : null,
            ("Boolean", bool value) => new(ConstantKind.Boolean, value ? "true" : "false"),
            (FieldCatalog.String, string value) => new(ConstantKind.String, value),
            ("Single" or "Double", { } value) when IsNumber(value) => Double(value),
            (FieldCatalog.Decimal, { } value) when value is string || IsNumber(value) => Decimal(value),
            _ => null,
        };
    }

    private static ConstantSpec? EnumConstant(EnumSpec spec, TypedConstant constant)
    {
        if (!spec.AsText)
        {
            return Integer(constant.Value) is { } number ? Long(number) : null;
        }

        var name = constant.Type!.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?
            .Name;
        return name is null ? null : new(ConstantKind.String, name);
    }

    private static long? Integer(object? value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number and <= long.MaxValue => (long)number,
        _ => null,
    };

    private static ConstantSpec Long(long value) => new(ConstantKind.Int64, value.ToString(CultureInfo.InvariantCulture));

    private static ConstantSpec? Double(object value)
    {
        var number = value is float single
            ? double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsNaN(number) || double.IsInfinity(number) ? null : new(ConstantKind.Double, number.ToString("R", CultureInfo.InvariantCulture));
    }

    private static ConstantSpec? Decimal(object value)
    {
        var text = value is float or double
            ? ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new(ConstantKind.Decimal, number.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static bool IsNumber(object value) =>
        value is float or double or sbyte or byte or short or ushort or int or uint or long or ulong;
}
