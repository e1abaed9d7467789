using System.ComponentModel;

namespace Tortoise.Expressions;

/// <summary>A statement that gives rows: a select, or a question about the rows of one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Query : Statement
{
    private protected Query()
    {
    }
}
