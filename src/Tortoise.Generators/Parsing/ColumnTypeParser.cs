using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// <c>[Column(Type = "…")]</c>. The type becomes part of statements, so it may contain only what types consist of: words, numbers, names in
/// double quotes, strings in single ones, dots, commas, and balanced parentheses and brackets.
/// </summary>
internal static class ColumnTypeParser
{
    public static ColumnTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property)
    {
        if (property.FindAttribute(AttributeNames.Column) is not { } attribute || attribute.NamedString("Type") is not { } type)
        {
            return null;
        }

        if (Fault(type) is { } fault)
        {
            model.Report(FieldRules.ColumnType, property, attribute, type, property.Name, fault);
        }

        return new ColumnTypeSpec(type, [.. attribute.NamedStrings("Databases")]);
    }

    /// <summary>What is wrong with a type; null for nothing.</summary>
    private static string? Fault(string type)
    {
        if (type.Length == 0 || !(char.IsLetter(type[0]) || type[0] is '_' or '"'))
        {
            return "it does not start with a name";
        }

        var open = new Stack<char>();
        for (var i = 0; i < type.Length; i++)
        {
            switch (type[i])
            {
                case '"' or '\'':
                    var end = type.IndexOf(type[i], i + 1);
                    if (end < 0)
                    {
                        return $"a {type[i]} is not closed";
                    }

                    i = end;
                    break;
                case '(':
                    open.Push(')');
                    break;
                case '[':
                    open.Push(']');
                    break;
                case ')' or ']':
                    if (open.Count == 0 || open.Pop() != type[i])
                    {
                        return $"it has one {type[i]} too many";
                    }

                    break;
                case var other when !(char.IsLetterOrDigit(other) || other is '_' or '$' or ' ' or ',' or '.'):
                    return $"it has the character {(char.IsControl(other) ? $"U+{(int)other:X4}" : other.ToString())}";
            }
        }

        return open.Count > 0 ? $"a {open.Peek()} is missing" : null;
    }
}
