using System.ComponentModel;

namespace Tortoise;

// What every C# object has, but related rows in a query have not: each would give something that is not in the database.
public partial class ToMany<TModel, TFields>
{
    private const string NoComparison = "Related rows cannot be compared with null: write None() for == null and Any() for != null.";
    private const string NoText = "Related rows of a query cannot be converted to a string: use Any, Count or another aggregate, or load them with Prefetch.";

    /// <summary>Not supported: related rows are never null.</summary>
    /// <exception cref="InvalidOperationException">Always thrown.</exception>
    [Obsolete(NoComparison, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Q operator ==(ToMany<TModel, TFields>? rows, object? other) => throw new InvalidOperationException(NoComparison);

    /// <summary>Not supported: related rows are never null.</summary>
    /// <exception cref="InvalidOperationException">Always thrown.</exception>
    [Obsolete(NoComparison, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Q operator !=(ToMany<TModel, TFields>? rows, object? other) => throw new InvalidOperationException(NoComparison);

    /// <summary>Not supported.</summary>
    /// <exception cref="InvalidOperationException">Always thrown, except for the same object.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) ? true : throw new InvalidOperationException(NoComparison);

    /// <summary>Not supported.</summary>
    /// <exception cref="InvalidOperationException">Always thrown.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => throw new InvalidOperationException(NoText);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
