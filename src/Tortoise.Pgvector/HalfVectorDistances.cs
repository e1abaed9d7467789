using Pgvector;
using Tortoise.Pgvector;

namespace Tortoise;

/// <summary>
/// Distances of vectors of <see cref="Half"/>s, by the operators of pgvector. Both have the same number of dimensions: pgvector refuses others. They are NULL where one of the two is, and then the last in
/// an ascending order. With a limit an index of the distance's operator class finds the nearest.
/// </summary>
public static class HalfVectorDistances
{
    extension<T>(Expr<T> vector)
        where T : HalfVector?
    {
        /// <summary>The Euclidean distance. Its operator class is <c>halfvec_l2_ops</c>.</summary>
        public Expr<double> L2Distance(HalfVector other) => Sql.Distance($"{vector} <-> {VectorText.Of(other)}::halfvec");

        /// <inheritdoc cref="extension{T}(Expr{T}).L2Distance(HalfVector)"/>
        public Expr<double> L2Distance<TOther>(Expr<TOther> other)
            where TOther : HalfVector? => Sql.Distance($"{vector} <-> {other}");

        /// <summary>The inner product with its sign changed, as pgvector computes it, so that the greatest product comes first in an ascending order. Its operator class is <c>halfvec_ip_ops</c>.</summary>
        public Expr<double> MaxInnerProduct(HalfVector other) => Sql.Distance($"{vector} <#> {VectorText.Of(other)}::halfvec");

        /// <inheritdoc cref="extension{T}(Expr{T}).MaxInnerProduct(HalfVector)"/>
        public Expr<double> MaxInnerProduct<TOther>(Expr<TOther> other)
            where TOther : HalfVector? => Sql.Distance($"{vector} <#> {other}");

        /// <summary>The cosine distance, 1 less the cosine of the angle: 0 in the same direction, 2 in the opposite one. NaN if one of the two has no direction, all of its elements being 0. Its operator class is <c>halfvec_cosine_ops</c>.</summary>
        public Expr<double> CosineDistance(HalfVector other) => Sql.Distance($"{vector} <=> {VectorText.Of(other)}::halfvec");

        /// <inheritdoc cref="extension{T}(Expr{T}).CosineDistance(HalfVector)"/>
        public Expr<double> CosineDistance<TOther>(Expr<TOther> other)
            where TOther : HalfVector? => Sql.Distance($"{vector} <=> {other}");

        /// <summary>The taxicab distance: the sum of the differences of the elements. Its operator class is <c>halfvec_l1_ops</c>.</summary>
        public Expr<double> L1Distance(HalfVector other) => Sql.Distance($"{vector} <+> {VectorText.Of(other)}::halfvec");

        /// <inheritdoc cref="extension{T}(Expr{T}).L1Distance(HalfVector)"/>
        public Expr<double> L1Distance<TOther>(Expr<TOther> other)
            where TOther : HalfVector? => Sql.Distance($"{vector} <+> {other}");
    }
}
