// Written by eng/Arities.cs.
using Tortoise.Querying;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Sets columns in all rows of the query and returns one value per row: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<TResult>> UpdateReturningAsync<TResult>(
        Func<TFields, AssignmentList> assignments, Func<TFields, Expr<TResult>> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns one value per row, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<TResult>> DeleteReturningAsync<TResult>(
        Func<TFields, Expr<TResult>> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 2 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2)>> UpdateReturningAsync<TResult1, TResult2>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 2 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2)>> DeleteReturningAsync<TResult1, TResult2>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 3 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3)>> UpdateReturningAsync<TResult1, TResult2, TResult3>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 3 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3)>> DeleteReturningAsync<TResult1, TResult2, TResult3>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 4 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4)>> UpdateReturningAsync<TResult1, TResult2, TResult3, TResult4>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 4 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4)>> DeleteReturningAsync<TResult1, TResult2, TResult3, TResult4>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 5 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5)>> UpdateReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 5 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5)>> DeleteReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 6 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6)>> UpdateReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 6 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6)>> DeleteReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 7 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7)>> UpdateReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 7 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7)>> DeleteReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Sets columns in all rows of the query and returns 8 values per row, as a tuple: what it is after the update, in no particular order.</summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8)>> UpdateReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        Func<TFields, AssignmentList> assignments, Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> returning, CancellationToken cancellationToken = default) =>
        UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

    /// <summary>Deletes all rows of the query and returns 8 values per row, as a tuple, in no particular order.</summary>
    /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
    public ValueTask<List<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8)>> DeleteReturningAsync<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> returning, CancellationToken cancellationToken = default) =>
        DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);
}
