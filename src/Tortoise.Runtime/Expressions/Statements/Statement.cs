namespace Tortoise.Expressions;

/// <summary>The root of a tree: one whole statement.</summary>
public abstract class Statement
{
    private protected Statement()
    {
    }

    /// <summary>Adds the statement, without its values, to a structural key.</summary>
    internal abstract void AddTo(ref ShapeBuilder shape);
}
