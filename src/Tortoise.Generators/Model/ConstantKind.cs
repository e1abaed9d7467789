namespace Tortoise.Generators.Model;

/// <summary>What a constant default is: one of the types that the metadata's <c>DbDefault</c> holds.</summary>
internal enum ConstantKind
{
    Boolean,
    Int64,
    Double,
    Decimal,
    String,
}
