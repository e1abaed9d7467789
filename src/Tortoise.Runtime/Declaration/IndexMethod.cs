namespace Tortoise;

/// <summary>How a database keeps an index. One that a database lacks is refused when its schema is made.</summary>
public enum IndexMethod
{
    /// <summary>The database's own default, everywhere a tree that serves equality, ranges and orders.</summary>
    Default,

    /// <summary>A balanced tree, named.</summary>
    BTree,

    /// <summary>A hash table: equality only. PostgreSQL.</summary>
    Hash,

    /// <summary>An inverted index over the parts of a value: words, elements, keys. PostgreSQL.</summary>
    Gin,

    /// <summary>A generalised search tree: ranges, shapes, nearness. PostgreSQL.</summary>
    Gist,

    /// <summary>A space-partitioned tree: prefixes, points. PostgreSQL.</summary>
    SpGist,

    /// <summary>A summary of each range of pages, tiny: for columns that grow with the table. PostgreSQL.</summary>
    Brin,

    /// <summary>Signatures for equality in any mix of columns. PostgreSQL with the extension <c>bloom</c>.</summary>
    Bloom,

    /// <summary>Words of a text, for <c>Search</c>. PostgreSQL, MySQL and MariaDB.</summary>
    FullText,

    /// <summary>Shapes on a plane. MySQL and MariaDB.</summary>
    Spatial,
}
