using Tortoise.Metadata;

namespace Tortoise;

/// <summary>One column of an update and what it is set to. Made by <see cref="Field{T}.Set(T)"/>.</summary>
public sealed class Assignment
{
    internal Assignment(FieldMetadata field, Expr value)
    {
        Field = field;
        Value = value;
    }

    internal FieldMetadata Field { get; }

    internal Expr Value { get; }
}
