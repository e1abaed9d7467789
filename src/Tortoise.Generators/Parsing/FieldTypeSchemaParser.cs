using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The field types of a project: classes derived from <c>FieldType&lt;T&gt;</c> that can be created without arguments.</summary>
internal static class FieldTypeSchemaParser
{
    /// <summary>A class whose base class has a name like those of field types: the compiler asks for each class at each keystroke.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is ClassDeclarationSyntax { BaseList.Types: [var first, ..] } type
        && !type.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && Name(first.Type) is { } name
        && name.IndexOf("FieldType", StringComparison.Ordinal) >= 0;

    public static FieldTypeSchemaSpec? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)context.Node, cancellationToken) is not { IsAbstract: false, IsFileLocal: false } type
            || CustomTypeParser.StoredBy(type) is null
            || type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length == 0) is not { } constructor)
        {
            return null;
        }

        return new FieldTypeSchemaSpec(Definition(type), StoreTypeParser.Parse(context.SemanticModel.Compilation, constructor, cancellationToken));
    }

    /// <summary>The class without its type arguments: they say nothing of the column.</summary>
    private static string Definition(INamedTypeSymbol type) => type.FullName().Split('<')[0];

    private static string? Name(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
