namespace Tortoise;

/// <summary>How tables and columns without an explicit name are named, after their class or property.</summary>
public enum NamingStyle
{
    /// <summary><c>OrderLine</c> → <c>order_line</c>. The default.</summary>
    SnakeCase,

    /// <summary><c>OrderLine</c> → <c>ORDER_LINE</c>.</summary>
    UpperSnakeCase,

    /// <summary><c>OrderLine</c> → <c>OrderLine</c>: the name in C#.</summary>
    AsDeclared,

    /// <summary><c>OrderLine</c> → <c>orderLine</c>.</summary>
    CamelCase,

    /// <summary><c>OrderLine</c> → <c>orderline</c>.</summary>
    LowerCase,

    /// <summary><c>OrderLine</c> → <c>ORDERLINE</c>.</summary>
    UpperCase,
}
