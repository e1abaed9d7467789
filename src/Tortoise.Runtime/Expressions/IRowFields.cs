using System.ComponentModel;

namespace Tortoise.Expressions;

/// <summary>The fields of one row in a query: the query's own row, or a joined one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowFields
{
    /// <summary>The source of the row.</summary>
    TableSource Source { get; }
}

/// <summary>Fields that can be created for any row of their model.</summary>
/// <typeparam name="TSelf">The fields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowFields<TSelf> : IRowFields
    where TSelf : class, IRowFields<TSelf>
{
    /// <summary>The fields of the row of a source.</summary>
    static abstract TSelf At(TableSource source);
}
