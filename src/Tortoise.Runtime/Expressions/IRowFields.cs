using System.ComponentModel;

namespace Tortoise.Expressions;

/// <summary>The fields of one row in a query: those of the query's own table, or of a row that is joined.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowFields
{
    /// <summary>Where the row comes from.</summary>
    TableSource Source { get; }
}

/// <summary>Fields that can be made for any row of their model.</summary>
/// <typeparam name="TSelf">The fields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowFields<TSelf> : IRowFields
    where TSelf : struct, IRowFields<TSelf>
{
    /// <summary>The fields of the row that a source gives.</summary>
    static abstract TSelf At(TableSource source);
}
