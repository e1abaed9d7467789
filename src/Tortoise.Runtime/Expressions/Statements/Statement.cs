namespace Tortoise.Expressions;

/// <summary>The root of a tree: one whole statement.</summary>
public abstract class Statement
{
    private protected Statement()
    {
    }

    /// <summary>What a compiler remembers of a statement that runs again and again, such as a query in a static field.</summary>
    internal object? Memo { get; set; }

    /// <summary>Adds the statement, without its values, to a structural key.</summary>
    internal abstract void AddTo(ref ShapeBuilder shape);
}
