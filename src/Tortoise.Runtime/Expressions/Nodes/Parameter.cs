using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A value in a tree. It is passed separately from the SQL text, never in it.</summary>
internal abstract class Parameter : Expr
{
    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(this);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitParameter(this);

    /// <summary>True for a parameter with the same value.</summary>
    internal virtual bool IsSame(Parameter other) => ReferenceEquals(this, other);

    /// <summary>The value, for those who are told of it; false for one that is not known by itself.</summary>
    internal virtual bool TryGetValue(out object? value)
    {
        value = null;
        return false;
    }

    /// <summary>The rank of an enum's member that is stored by name; any other value itself.</summary>
    internal virtual Parameter ToRank() => this;

    /// <summary>Writes the value, in the form that the statement requires.</summary>
    internal abstract void Write(IParameterWriter writer, int ordinal, Slot slot);
}
