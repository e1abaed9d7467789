using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>Rules of the user's own: a static method of the model, or an attribute of a class of the user's.</summary>
internal static class UserRuleParser
{
    /// <summary><c>[Validate(nameof(CheckName))]</c>.</summary>
    public static RuleSpec? Method(RuleDeclaration rule, int index)
    {
        var name = rule.Attribute.StringAt(0) ?? "";
        var value = FieldTypeParser.Unwrap(rule.Property.Type);
        var method = rule.Owner.BaseClasses().Append(rule.Owner).Reverse()
            .SelectMany(type => type.GetMembers(name).OfType<IMethodSymbol>())
            .FirstOrDefault(member =>
                member is { IsStatic: true, Arity: 0, Parameters: [{ RefKind: RefKind.None } parameter], ReturnType.SpecialType: SpecialType.System_String }
                && rule.Model.Compilation.IsSymbolAccessibleWithin(member, rule.Model.Type)
                && rule.Model.Compilation.ClassifyCommonConversion(value, parameter.Type).IsImplicit);
        if (method is null)
        {
            return rule.Refuse(
                $"'{rule.Owner.Name}' has no static method 'string? {name}({value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} value)' that returns what is wrong, or null");
        }

        var (given, wrong) = ($"given{index}", $"wrong{index}");
        return new($"value is {{ }} {given} && {rule.Owner.FullName()}.{CSharpNames.Escape(name)}({given}) is {{ }} {wrong}", wrong);
    }

    /// <summary>An attribute that is not known: an object of its class, which is asked.</summary>
    public static RuleSpec? Instance(RuleDeclaration rule)
    {
        var (attribute, type) = (rule.Attribute, rule.Attribute.AttributeClass!);
        if (!rule.Model.Compilation.IsSymbolAccessibleWithin(type, rule.Model.Type.ContainingAssembly))
        {
            return rule.Refuse($"generated code cannot access '{type.Name}'; make it internal or public");
        }

        var arguments = attribute.ConstructorArguments.Select(RuleConstant.Of).ToArray();
        var named = attribute.NamedArguments.Select(static argument => (argument.Key, Value: RuleConstant.Of(argument.Value))).ToArray();
        if (arguments.Contains(null) || named.Any(static argument => argument.Value is null))
        {
            return null;
        }

        var initializer = named.Length > 0
            ? $" {{ {string.Join(", ", named.Select(static argument => $"{CSharpNames.Escape(argument.Key)} = {argument.Value}"))} }}"
            : "";
        return new(null, $"failures.Rule({SymbolDisplay.FormatLiteral(rule.Field.Name, quote: true)}, value, {RuleSpec.Subject}, model);")
        {
            SubjectType = type.FullName(),
            SubjectArguments = $"({string.Join(", ", arguments)}){initializer}",
        };
    }
}
