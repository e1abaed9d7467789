using Pgvector;
using Tortoise.Pgvector;

namespace Tortoise;

/// <summary>
/// Distances of vectors, by the operators of pgvector. Both have the same number of dimensions: pgvector refuses others. They are NULL where one of the two is, and then the last in
/// an ascending order. With a limit an index of the distance's operator class finds the nearest.
/// </summary>
public static class VectorDistances
{
    extension<T>(Expr<T> vector)
        where T : Vector?
    {
        /// <summary>The Euclidean distance. Its operator class is <c>vector_l2_ops</c>.</summary>
        public Expr<double> L2Distance(Vector other) => Sql.Distance($"{vector} <-> {VectorText.Of(other)}::vector");

        /// <inheritdoc cref="extension{T}(Expr{T}).L2Distance(Vector)"/>
        public Expr<double> L2Distance<TOther>(Expr<TOther> other)
            where TOther : Vector? => Sql.Distance($"{vector} <-> {other}");

        /// <summary>The inner product with its sign changed, as pgvector computes it, so that the greatest product comes first in an ascending order. Its operator class is <c>vector_ip_ops</c>.</summary>
        public Expr<double> MaxInnerProduct(Vector other) => Sql.Distance($"{vector} <#> {VectorText.Of(other)}::vector");

        /// <inheritdoc cref="extension{T}(Expr{T}).MaxInnerProduct(Vector)"/>
        public Expr<double> MaxInnerProduct<TOther>(Expr<TOther> other)
            where TOther : Vector? => Sql.Distance($"{vector} <#> {other}");

        /// <summary>The cosine distance, 1 less the cosine of the angle: 0 in the same direction, 2 in the opposite one. NaN if one of the two has no direction, all of its elements being 0. Its operator class is <c>vector_cosine_ops</c>.</summary>
        public Expr<double> CosineDistance(Vector other) => Sql.Distance($"{vector} <=> {VectorText.Of(other)}::vector");

        /// <inheritdoc cref="extension{T}(Expr{T}).CosineDistance(Vector)"/>
        public Expr<double> CosineDistance<TOther>(Expr<TOther> other)
            where TOther : Vector? => Sql.Distance($"{vector} <=> {other}");

        /// <summary>The taxicab distance: the sum of the differences of the elements. Its operator class is <c>vector_l1_ops</c>.</summary>
        public Expr<double> L1Distance(Vector other) => Sql.Distance($"{vector} <+> {VectorText.Of(other)}::vector");

        /// <inheritdoc cref="extension{T}(Expr{T}).L1Distance(Vector)"/>
        public Expr<double> L1Distance<TOther>(Expr<TOther> other)
            where TOther : Vector? => Sql.Distance($"{vector} <+> {other}");
    }
}
