using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.Generators.Analyzers;

/// <summary>The strings that attributes of a declaration are given by name, whatever the attributes are.</summary>
/// <param name="lists">The attributes.</param>
internal sealed class ArgumentText(SyntaxList<AttributeListSyntax> lists)
{
    /// <summary>True if a string that was looked for is not a literal, or is given twice.</summary>
    public bool IsVague { get; private set; }

    /// <summary>Null if there is none.</summary>
    public string? Find(string name)
    {
        string? found = null;
        foreach (var value in lists
            .SelectMany(static list => list.Attributes)
            .SelectMany(static attribute => attribute.ArgumentList?.Arguments ?? [])
            .Where(argument => argument.NameEquals?.Name.Identifier.ValueText == name)
            .Select(static argument => argument.Expression))
        {
            IsVague |= !value.IsKind(SyntaxKind.StringLiteralExpression) || found is not null;
            found = (value as LiteralExpressionSyntax)?.Token.ValueText;
        }

        return found;
    }
}
