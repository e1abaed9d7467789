using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A statement that returns rows: a select, or a combination of selects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Query : Statement
{
    private protected Query()
    {
    }

    /// <summary>The model of the table that it reads first.</summary>
    internal abstract ModelMetadata Model { get; }

    /// <summary>What it selects.</summary>
    internal abstract IReadOnlyList<Expr> Output { get; }

    /// <summary>True if a value that it selects can be NULL.</summary>
    /// <param name="index">Its index in the select list.</param>
    internal virtual bool CanBeNull(int index) => Output[index].IsNullable;

    /// <summary>Calls the visitor's method for this query.</summary>
    internal abstract void Accept(QueryVisitor visitor);
}
