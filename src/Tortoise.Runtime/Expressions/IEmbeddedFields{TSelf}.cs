using System.ComponentModel;

namespace Tortoise.Expressions;

/// <summary>The members of an embedded value that can be created for any row.</summary>
/// <typeparam name="TSelf">The members.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEmbeddedFields<TSelf>
    where TSelf : class, IEmbeddedFields<TSelf>
{
    /// <summary>The members of the value in a row.</summary>
    /// <param name="source">The source of the row.</param>
    /// <param name="first">The index of the first member among the fields of the row's model; the others follow it.</param>
    static abstract TSelf At(TableSource source, int first);
}
