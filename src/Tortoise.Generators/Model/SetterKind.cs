namespace Tortoise.Generators.Model;

/// <summary>How generated code sets a property.</summary>
internal enum SetterKind
{
    /// <summary>By assignment, at any time.</summary>
    Assign,

    /// <summary>By assignment in an object initializer, and later with an accessor: an <c>init</c> setter.</summary>
    Init,

    /// <summary>Only with an accessor: the setter is private in a base class.</summary>
    Hidden,

    /// <summary>Through its backing field: it has no setter.</summary>
    None,
}
