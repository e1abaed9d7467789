using System.Globalization;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Range]</c>: compared in the type of the field, so that no value is rounded before.</summary>
internal static class RangeParser
{
    public static RuleSpec? Parse(RuleDeclaration rule)
    {
        var attribute = rule.Attribute;
        var (low, high) = attribute.ConstructorArguments.Length == 3
            ? (attribute.At(1)?.Value, attribute.At(2)?.Value)
            : (attribute.At(0)?.Value, attribute.At(1)?.Value);
        if (low is null || high is null)
        {
            return null;
        }

        var isLowOpen = attribute.NamedBool("MinimumIsExclusive") == true;
        var isHighOpen = attribute.NamedBool("MaximumIsExclusive") == true;
        if (rule.Type.Enum is not null || !IsOrdered(rule.Type.Kind))
        {
            return rule.DoesNotFit("only numbers that C# has a keyword for, dates and times have a range");
        }

        var isOfTimes = IsTime(rule.Type.Kind);
        if (isOfTimes && attribute.At(0) is not { Kind: TypedConstantKind.Type })
        {
            return rule.DoesNotFit($"write the limits as [Range(typeof({rule.Type.Kind}), \"…\", \"…\")]");
        }

        if (attribute.At(0) is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } && isOfTimes && type.Name != rule.Type.Kind)
        {
            return rule.Refuse($"its limits are of '{type.Name}', but the property is of '{rule.Type.Kind}'");
        }

        var conditions = new List<string>();
        if (!Add(low, isLower: true, isLowOpen) || !Add(high, isLower: false, isHighOpen))
        {
            return rule.Refuse($"a limit is not a value of '{rule.Type.Kind}'; write numbers as 0.5 and dates as 2024-12-31, whatever the culture");
        }

        if (IsEmpty(rule.Type.Kind, low, high, isLowOpen || isHighOpen))
        {
            return rule.Refuse("no value is in it");
        }

        return conditions.Count == 0
            ? null
            : rule.Fails(string.Join(" || ", conditions), Message(low, isLowOpen, high, isHighOpen), low, high);

        bool Add(object limit, bool isLower, bool isOpen)
        {
            var literal = isOfTimes ? Time(rule.Type.Kind, limit as string) : Number(rule.Type.Kind, limit, isLower, isOpen);
            if (literal is { Length: > 0 })
            {
                conditions.Add($"value {(isLower ? "<" : ">")}{(isOpen ? "=" : "")} {literal}");
            }

            return literal is not null;
        }
    }

    private static bool IsTime(string kind) => kind is "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan";

    private static bool IsOrdered(string kind) => IsTime(kind) || kind is "Single" or "Double" or FieldCatalog.Decimal || FieldCatalog.Of(kind).Integers is not null;

    /// <summary>The limit in the type of the field; empty if every value of it is within, null if it is none.</summary>
    private static string? Number(string kind, object limit, bool isLower, bool isOpen)
    {
        if (kind is "Single" or "Double")
        {
            return double.TryParse(limit is double exact ? exact.ToString("R", CultureInfo.InvariantCulture) : RuleConstant.Text(limit), NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                ? kind == "Single" ? RuleConstant.Single(real) : RuleConstant.Double(real)
                : null;
        }

        if (RuleConstant.DecimalOf(limit) is not { } number)
        {
            // double.MaxValue is the usual way to say "no limit".
            return limit is double ? "" : null;
        }

        if (kind == FieldCatalog.Decimal)
        {
            return RuleConstant.Decimal(number);
        }

        var range = FieldCatalog.Of(kind).Integers!.Value;
        var isBeyond = isLower ? number < range.Min || (number == range.Min && !isOpen) : number > range.Max || (number == range.Max && !isOpen);
        return isBeyond ? "" : number == decimal.Truncate(number) ? RuleConstant.Integer(kind, decimal.Truncate(number)) : RuleConstant.Decimal(number);
    }

    /// <summary>True for limits between which there is nothing; of times only the database of their values knows.</summary>
    private static bool IsEmpty(string kind, object low, object high, bool isOpen)
    {
        if (IsTime(kind))
        {
            return Ticks(kind, low as string) is { } from && Ticks(kind, high as string) is { } to && (from > to || (from == to && isOpen));
        }

        if (RuleConstant.DecimalOf(low) is not { } least || RuleConstant.DecimalOf(high) is not { } most)
        {
            return false;
        }

        return least > most || (least == most && isOpen) || (FieldCatalog.Of(kind).Integers is { } range && (least > range.Max || most < range.Min));
    }

    private static string? Time(string kind, string? text) => Ticks(kind, text) is not { } ticks ? null : kind switch
    {
        "DateOnly" => new DateTime(ticks) is var day ? $"new sys::DateOnly({day.Year}, {day.Month}, {day.Day})" : null,
        "TimeOnly" => $"new sys::TimeOnly({ticks}L)",
        "TimeSpan" => $"new sys::TimeSpan({ticks}L)",
        "DateTime" => $"new sys::DateTime({ticks}L, sys::DateTimeKind.Utc)",
        _ => $"new sys::DateTimeOffset({ticks}L, sys::TimeSpan.Zero)",
    };

    private static long? Ticks(string kind, string? text)
    {
        var culture = CultureInfo.InvariantCulture;
        return kind switch
        {
            "TimeSpan" => TimeSpan.TryParse(text, culture, out var span) ? span.Ticks : null,
            "TimeOnly" => TimeSpan.TryParse(text, culture, out var time) && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) ? time.Ticks : null,
            "DateOnly" => DateTime.TryParse(text, culture, DateTimeStyles.None, out var day) && day.TimeOfDay == TimeSpan.Zero ? day.Ticks : null,
            _ => DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcTicks : null,
        };
    }

    private static string Message(object low, bool isLowOpen, object high, bool isHighOpen)
    {
        var (from, to) = (RuleConstant.Text(low), RuleConstant.Text(high));
        var hasLow = low is not (int.MinValue or double.MinValue or double.NegativeInfinity);
        var hasHigh = high is not (int.MaxValue or double.MaxValue or double.PositiveInfinity);
        if (hasLow && hasHigh && !isLowOpen && !isHighOpen)
        {
            return $"it must be from {from} to {to}";
        }

        var least = hasLow ? (isLowOpen ? "more than " : "at least ") + from : null;
        var most = hasHigh ? (isHighOpen ? "less than " : "at most ") + to : null;
        return "it must be " + string.Join(" and ", new[] { least, most }.Where(static limit => limit is not null));
    }
}
