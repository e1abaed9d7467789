using Pgvector;

namespace Tortoise.Tests.PostgreSql.Pgvector;

/// <summary>Its table needs the extension vector: a group of its own keeps it out of the other databases.</summary>
[Model(Table = "vec_item", Databases = ["postgresql"], Group = "vectors")]
public partial class Item
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [Column(Type = "vector(3)")]
    [Index(Method = IndexMethod.Hnsw, OperatorClass = "vector_cosine_ops"), Index(Name = "ix_vec_item_l2", Method = IndexMethod.Hnsw, OperatorClass = "vector_l2_ops")]
    public partial Vector Embedding { get; set; }

    [Column(Type = "halfvec(3)"), Index(Method = IndexMethod.Hnsw, OperatorClass = "halfvec_l2_ops")]
    public partial HalfVector? Short { get; set; }

    [Column(Type = "sparsevec(9)"), Index(Method = IndexMethod.Hnsw, OperatorClass = "sparsevec_l1_ops")]
    public SparseVector? Words { get; set; }

    /// <summary>Of any length.</summary>
    public Vector? Other { get; set; }
}
