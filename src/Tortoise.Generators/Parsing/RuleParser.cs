using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The rules of a field, as code: attributes of System.ComponentModel.DataAnnotations, Tortoise's own, and those of classes of the user's.</summary>
internal static class RuleParser
{
    public const string DataAnnotations = "System.ComponentModel.DataAnnotations";

    /// <summary>Rules about strings that need no more than the string: the call, and the message.</summary>
    private static readonly Dictionary<string, (string Predicate, string Message)> OfStrings = new(StringComparer.Ordinal)
    {
        ["Base64String"] = ("IsBase64(value)", "it must be Base64"),
        ["CreditCard"] = ("IsCreditCard(value)", "it must be the number of a credit card"),
        ["EmailAddress"] = ("IsEmailAddress(value)", "it must be an e-mail address"),
        [AttributeNames.IPAddress] = ("IsIPAddress(value)", "it must be an IP address"),
        [AttributeNames.IPv4Address] = ("IsIPv4Address(value)", "it must be an IPv4 address, such as 192.0.2.1"),
        [AttributeNames.IPv6Address] = ("IsIPv6Address(value)", "it must be an IPv6 address, such as 2001:db8::1"),
        ["Phone"] = ("IsPhone(value)", "it must be a phone number"),
        ["Url"] = ("IsUrl(value)", "it must be a URL that begins with http://, https:// or ftp://"),
    };

    public static EquatableArray<RuleSpec> Parse(ModelDeclaration model, FieldDeclaration field, FieldTypeSpec type)
    {
        var rules = new List<RuleSpec>();
        foreach (var attribute in AttributesOf(field.Symbol))
        {
            if (attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static named => named.Value)).Any(static argument => argument.Kind == TypedConstantKind.Error))
            {
                continue;
            }

            if (Parse(new RuleDeclaration(model, field, type, attribute), rules.Count) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return [.. rules];
    }

    /// <summary>The rules of a property, also where it overrides another, or is declared by a parameter of a record.</summary>
    public static IEnumerable<AttributeData> AttributesOf(IPropertySymbol property)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            foreach (var attribute in current.GetAttributes().Concat(ParameterOf(current)?.GetAttributes() ?? []))
            {
                if (NameOf(attribute) is not null || IsOfUser(attribute))
                {
                    yield return attribute;
                }
            }
        }
    }

    /// <summary>The name of a rule that is compiled; null for every other attribute.</summary>
    public static string? NameOf(AttributeData attribute) => attribute.AttributeClass switch
    {
        null => null,
        { ContainingNamespace: { Name: "Tortoise", ContainingNamespace.IsGlobalNamespace: true } } => AttributeNames.Rules.Contains(attribute.OptionName()) ? attribute.OptionName() : null,
        { ContainingNamespace.Name: "DataAnnotations" } type when IsRule(type) && type.ContainingNamespace.FullName() == DataAnnotations => attribute.OptionName(),
        _ => null,
    };

    /// <summary>True for an attribute of a class that is not known here.</summary>
    private static bool IsOfUser(AttributeData attribute) => attribute.AttributeClass is { } type && IsRule(type);

    private static bool IsRule(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: "ValidationAttribute", ContainingNamespace.Name: "DataAnnotations" })
            {
                return true;
            }
        }

        return false;
    }

    private static IParameterSymbol? ParameterOf(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax syntax
            ? property.ContainingType.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == syntax))
            : null;

    private static RuleSpec? Parse(RuleDeclaration rule, int index) => NameOf(rule.Attribute) switch
    {
        "Required" => Required(rule),
        "Range" => RangeParser.Parse(rule),
        "StringLength" => Length(rule, rule.Attribute.NamedInt("MinimumLength") ?? 0, rule.Attribute.IntAt(0), rule.Attribute.IntAt(0), rule.Attribute.NamedInt("MinimumLength") ?? 0),
        "MaxLength" => rule.Attribute.IntAt(0) is null or -1 ? null : Length(rule, 0, rule.Attribute.IntAt(0), rule.Attribute.IntAt(0)),
        "MinLength" => Length(rule, rule.Attribute.IntAt(0), int.MaxValue, rule.Attribute.IntAt(0)),
        "Length" => Length(rule, rule.Attribute.IntAt(0), rule.Attribute.IntAt(1), rule.Attribute.IntAt(0), rule.Attribute.IntAt(1)),
        "RegularExpression" => PatternParser.Parse(rule),
        "AllowedValues" => Values(rule, "is not null and not", "is not", "it must be one of"),
        "DeniedValues" => Values(rule, "is", "is", "it must not be one of"),
        "Compare" => Compare(rule),
        "DataType" => null,
        "CustomValidation" => rule.Refuse($"it finds its method by reflection; write [Validate(nameof(…))] with the name of a static method of '{rule.Model.Type.Name}'"),
        AttributeNames.AbsoluteUrl => OfString(rule, $"IsUrl({rule.Text}, {Strings(rule, "http", "https", "ftp", "ftps")})", $"it must be a URL with {Names(rule, "http", "https", "ftp", "ftps")}", mayBeUri: true),
        AttributeNames.EmailDomain => rule.Attribute.Names().Length == 0
            ? rule.Refuse("name the domains: [EmailDomain(\"club.example\")]")
            : OfString(rule, $"IsEmailAddress(value, {Strings(rule)})", $"it must be an e-mail address at {Names(rule)}"),
        AttributeNames.CommaSeparatedIntegers => OfString(
            rule, $"AreIntegers(value, allowNegative: {(rule.Attribute.NamedBool("AllowNegative") == true ? "true" : "false")})", "it must be integers separated by commas"),
        AttributeNames.DomainName => OfString(
            rule, $"IsDomainName(value, allowUnicode: {(rule.Attribute.NamedBool("AllowUnicode") != false ? "true" : "false")})", "it must be the name of a domain, such as club.example"),
        AttributeNames.Validate => UserRuleParser.Method(rule, index),
        { } name when OfStrings.TryGetValue(name, out var known) => OfString(rule, known.Predicate.Replace("value", rule.Text), known.Message, mayBeUri: name == "Url"),
        _ => UserRuleParser.Instance(rule),
    };

    private static RuleSpec? Required(RuleDeclaration rule)
    {
        var attribute = rule.Attribute;
        var isText = rule.Type is { Kind: FieldCatalog.String, Enum: null } && attribute.NamedBool("AllowEmptyStrings") != true;
        var failure = isText ? $"!{TypeNames.ValueRules}.IsPresent(value)"
            : rule.Type.IsReference || rule.Type.IsNullable ? "value is null"
            : null;
        return failure is null ? null : rule.Fails(failure, isText ? "a value is required, but it is null or empty" : "a value is required") with { IsRequired = true };
    }

    private static RuleSpec? Length(RuleDeclaration rule, int? min, int? max, params int?[] told)
    {
        var unit = rule.Type switch
        {
            { Enum: not null } => null,
            { Kind: FieldCatalog.String } => "characters",
            { Kind: var kind } when FieldCatalog.IsBytes(kind) => "bytes",
            { Kind: FieldCatalog.Array } => "elements",
            _ => null,
        };
        if (unit is null)
        {
            return rule.DoesNotFit("only strings, bytes, arrays and lists have a length");
        }

        if (min is not (>= 0 and var least) || max is not (>= 0 and var most) || least > most || most == 0)
        {
            return rule.Refuse("the lengths must be 0 or more, and the maximum 1 or more and not less than the minimum");
        }

        var message = (least, most) switch
        {
            (0, _) => $"it must have at most {most} {unit}",
            (_, int.MaxValue) => $"it must have at least {least} {unit}",
            _ when least == most => $"it must have {least} {unit}",
            _ => $"it must have {least} to {most} {unit}",
        };
        return rule.Fails($"!{TypeNames.ValueRules}.HasLength(value, {least}, {(most == int.MaxValue ? "int.MaxValue" : most)})", message, [.. told.Select(static length => (object?)length)]) with
        {
            IsMaxLength = most <= LengthParser.Declared(rule.Property),
        };
    }

    private static RuleSpec? Values(RuleDeclaration rule, string ofNullable, string ofOthers, string message)
    {
        if (rule.Attribute.At(0) is not { Kind: TypedConstantKind.Array, IsNull: false } array)
        {
            return null;
        }

        var values = array.Values.Where(static value => !value.IsNull).ToArray();
        var constants = values.Select(value => RuleConstant.OfType(rule.Type, value)).ToArray();
        if (values.Length == 0 || constants.Contains(null))
        {
            return rule.Refuse(values.Length == 0 ? "name at least one value" : $"a value is not one of '{rule.Property.Type.ToDisplayString()}', so the rule would never apply");
        }

        var isNullable = rule.Type.IsReference || rule.Type.IsNullable;
        return rule.Fails(
            $"value {(isNullable ? ofNullable : ofOthers)} ({string.Join(" or ", constants)})",
            $"{message} {string.Join(", ", values.Select(static value => RuleConstant.Text(value)))}");
    }

    private static RuleSpec? Compare(RuleDeclaration rule)
    {
        var name = rule.Attribute.StringAt(0);
        if (rule.Field.Embedded is not null)
        {
            return rule.Refuse("its object is not known there; compare in the constructor of the type, or in 'Validate' of the model");
        }

        var other = rule.Model.Type.BaseClasses().Append(rule.Model.Type).Reverse()
            .SelectMany(type => type.GetMembers(name ?? "").OfType<IPropertySymbol>())
            .FirstOrDefault(property => !property.IsStatic && property.Getter() is not null && rule.Model.Compilation.IsSymbolAccessibleWithin(property, rule.Model.Type));
        return other is null
            ? rule.Refuse($"'{rule.Model.Type.Name}' has no property '{name}' that it can read")
            : rule.Fails(
                $"model is not null && !object.Equals(value, model.{CSharpNames.Escape(other.Name)})", $"it must be the same as {other.Name}", RuleMessage.DisplayName(other));
    }

    private static RuleSpec? OfString(RuleDeclaration rule, string predicate, string message, bool mayBeUri = false) =>
        rule.Type.Enum is null && (rule.Type.Kind == FieldCatalog.String || (mayBeUri && rule.Type.Kind == "Uri"))
            ? rule.Fails($"!{TypeNames.ValueRules}.{predicate}", message)
            : rule.DoesNotFit(mayBeUri ? "only a string or a Uri can be one" : "only a string can be one");

    private static string[] Given(RuleDeclaration rule, string[] otherwise) => rule.Attribute.Names() is { Length: > 0 } names ? names : otherwise;

    private static string Strings(RuleDeclaration rule, params string[] otherwise) =>
        string.Join(", ", Given(rule, otherwise).Select(static name => SymbolDisplay.FormatLiteral(name, quote: true)));

    private static string Names(RuleDeclaration rule, params string[] otherwise) => string.Join(" or ", Given(rule, otherwise));
}
