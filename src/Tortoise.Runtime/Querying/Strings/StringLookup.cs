namespace Tortoise.Querying;

/// <summary>A lookup as it is written after a name: <c>name__icontains</c>.</summary>
internal enum StringLookup
{
    /// <summary>Nothing is written.</summary>
    Equal,
    Not,
    In,
    NotIn,
    Gte,
    Gt,
    Lte,
    Lt,
    Range,
    IsNull,
    NotIsNull,
    Contains,
    IContains,
    StartsWith,
    IStartsWith,
    EndsWith,
    IEndsWith,
    IExact,
    Search,
}
