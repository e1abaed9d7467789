using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>Constants of attributes as C#.</summary>
internal static class RuleConstant
{
    /// <summary>Any argument of an attribute; null for one that cannot be written.</summary>
    public static string? Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.FullName()})",
        { Kind: TypedConstantKind.Enum, Type: { } type } => $"({type.FullName()})({Primitive(constant.Value)})",
        { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol type } when constant.Values.Select(Of).ToArray() is var values =>
            values.Contains(null) ? null : $"new {type.ElementType.FullName()}[] {{ {string.Join(", ", values)} }}",
        { Kind: TypedConstantKind.Primitive } => Primitive(constant.Value),
        _ => null,
    };

    /// <summary>A constant as one of the type of a field, for a pattern; null for one of another type.</summary>
    public static string? OfType(FieldTypeSpec type, TypedConstant constant)
    {
        if (type.Enum is not null)
        {
            return constant is { Kind: TypedConstantKind.Enum, Type: { } declared } && declared.FullName() == type.Clr ? $"({type.Clr})({Primitive(constant.Value)})" : null;
        }

        if (constant.Kind != TypedConstantKind.Primitive)
        {
            return null;
        }

        return (type.Kind, constant.Value) switch
        {
            (FieldCatalog.String, string text) => Primitive(text),
            ("Char", char character) => Primitive(character),
            ("Boolean", bool flag) => Primitive(flag),
            (var kind, sbyte or byte or short or ushort or int or uint or long or ulong) when FieldCatalog.Of(kind).Integers is { } range =>
                Convert.ToDecimal(constant.Value, CultureInfo.InvariantCulture) is var number && number >= range.Min && number <= range.Max
                    ? Integer(kind, number)
                    : null,
            ("Double", { } number) when IsNumber(number) => Double(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
            ("Single", { } number) when IsNumber(number) => Single(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
            (FieldCatalog.Decimal, { } number) when IsNumber(number) && DecimalOf(number) is { } exact => Decimal(exact),
            _ => null,
        };
    }

    /// <summary>A constant as users read it in messages.</summary>
    public static string Text(TypedConstant constant) => constant.Kind == TypedConstantKind.Enum
        ? constant.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => Equals(member.ConstantValue, constant.Value))?.Name ?? Text(constant.Value)
        : Text(constant.Value);

    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A string or a number.</summary>
    public static string OfObject(object? value) => Primitive(value);

    /// <summary>An integer with the suffix that gives it the type of a field.</summary>
    public static string Integer(string kind, decimal value) => value.ToString(CultureInfo.InvariantCulture) + kind switch
    {
        FieldCatalog.Int64 => "L",
        "UInt32" => "U",
        "UInt64" => "UL",
        _ => "",
    };

    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    public static string Double(double value) => value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ when double.IsNaN(value) => "double.NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    public static string Single(double value) => value >= float.MaxValue ? "float.MaxValue" : value <= float.MinValue ? "float.MinValue" : ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";

    public static bool IsNumber(object value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double;

    /// <summary>A number as it is written in decimal; null for one that is too great.</summary>
    public static decimal? DecimalOf(object value) =>
        decimal.TryParse(value is double or float ? ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture) : Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Primitive(object? value) => value switch
    {
        null => "null",
        double number => Double(number),
        float number => float.IsNaN(number) || float.IsInfinity(number) ? $"(float){Double(number)}" : number.ToString("R", CultureInfo.InvariantCulture) + "f",
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        sbyte or byte or short or ushort => $"({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
    };
}
