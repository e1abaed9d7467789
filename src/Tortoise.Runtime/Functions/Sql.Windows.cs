using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Functions of the place of a row among others.</summary>
public static partial class Sql
{
    /// <summary>The number of the row in its partition, from 1.</summary>
    public static WindowFunction<long> RowNumber() => Number(SqlFunction.RowNumber);

    /// <summary>The rank of the row, from 1. Rows that are equal in the order have the same rank, after which the next ones are left out: 1, 1, 3.</summary>
    public static WindowFunction<long> Rank() => Number(SqlFunction.Rank);

    /// <summary>The rank of the row, from 1. Rows that are equal in the order have the same rank, and none is left out: 1, 1, 2.</summary>
    public static WindowFunction<long> DenseRank() => Number(SqlFunction.DenseRank);

    /// <summary>The part of the other rows that come before those with the rank of the row: from 0 to 1.</summary>
    public static WindowFunction<double> PercentRank() => new(new FunctionExpr<double>(SqlFunction.PercentRank, [], FieldTypes.Double));

    /// <summary>The part of the rows that come before the row or are equal to it: more than 0, 1 at most.</summary>
    public static WindowFunction<double> CumeDist() => new(new FunctionExpr<double>(SqlFunction.CumeDist, [], FieldTypes.Double));

    /// <summary>The number of the bucket that the row is in, from 1, if the partition is divided into buckets of about the same size.</summary>
    /// <param name="buckets">1 or more.</param>
    public static WindowFunction<long> Ntile(int buckets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buckets, 1);
        return new(new FunctionExpr<long>(SqlFunction.Ntile, Literal.Of(buckets), FieldTypes.Int64));
    }

    private static WindowFunction<long> Number(SqlFunction function) => new(new FunctionExpr<long>(function, [], FieldTypes.Int64));
}
