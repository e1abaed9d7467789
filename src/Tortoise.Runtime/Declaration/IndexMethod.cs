namespace Tortoise;

/// <summary>The access method of an index. One that a database lacks is refused when its schema is created.</summary>
public enum IndexMethod
{
    /// <summary>The database's own default, on all databases a tree for equality, ranges and orderings.</summary>
    Default,

    /// <summary>A balanced tree, explicitly.</summary>
    BTree,

    /// <summary>A hash table: equality only. PostgreSQL.</summary>
    Hash,

    /// <summary>An inverted index over the parts of a value: words, elements, keys. PostgreSQL.</summary>
    Gin,

    /// <summary>A generalised search tree: ranges, shapes, nearness. PostgreSQL.</summary>
    Gist,

    /// <summary>A space-partitioned tree: prefixes, points. PostgreSQL.</summary>
    SpGist,

    /// <summary>A small summary per block range: for columns that grow with the table. PostgreSQL.</summary>
    Brin,

    /// <summary>Signatures for equality in any mix of columns. PostgreSQL with the extension <c>bloom</c>.</summary>
    Bloom,

    /// <summary>The words of a string, for <c>Search</c>. PostgreSQL, MySQL and MariaDB.</summary>
    FullText,

    /// <summary>Shapes on a plane. MySQL and MariaDB.</summary>
    Spatial,

    /// <summary>A graph of near vectors, which finds the nearest approximately; it needs an <see cref="IndexAttribute.OperatorClass"/>. PostgreSQL with the extension <c>vector</c>.</summary>
    Hnsw,

    /// <summary>Vectors in lists by nearness, which finds the nearest approximately; created when there are rows to learn from. PostgreSQL with the extension <c>vector</c>.</summary>
    IvfFlat,
}
