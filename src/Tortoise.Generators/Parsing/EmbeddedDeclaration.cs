using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>An embedded value as declared.</summary>
/// <param name="symbol">The property of the model.</param>
/// <param name="type">The type of its value.</param>
/// <param name="leaves">Its columns.</param>
internal sealed class EmbeddedDeclaration(IPropertySymbol symbol, EmbeddedTypeSpec type, IReadOnlyList<EmbeddedLeaf> leaves)
{
    public IPropertySymbol Symbol => symbol;

    public EmbeddedTypeSpec Type => type;

    public IReadOnlyList<EmbeddedLeaf> Leaves => leaves;

    /// <summary>The column of a field.</summary>
    public EmbeddedLeaf Leaf(string name) => leaves.First(leaf => leaf.Name == name);
}
