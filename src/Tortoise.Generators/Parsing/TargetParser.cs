using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The table that a relation refers to, as its model declares it, here or in another assembly.</summary>
internal static class TargetParser
{
    public static TargetSpec Parse(ModelDeclaration model, INamedTypeSymbol target, IReadOnlyList<KeyPart> key)
    {
        var options = ModelOptions.Parse(new ModelDeclaration(target, model.Compilation, report: null, model.CancellationToken));
        return new TargetSpec(
            options.Schema is { } schema ? $"{schema}.{options.Table}" : options.Table,
            [.. key.Select(static part => new TargetColumnSpec(part.Column, part.Type, part.MaxLength))]);
    }
}
