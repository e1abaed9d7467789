namespace Tortoise.Expressions;

/// <summary>The untyped view of a column of a table that is no model's, for visitors.</summary>
internal interface IDerivedColumn
{
    TableSource Table { get; }

    /// <summary>Its index among the columns of the table.</summary>
    int Index { get; }

    /// <summary>What the table has as the column.</summary>
    Expr Selected { get; }

    /// <summary>NULL in its place.</summary>
    Expr Null { get; }
}
