namespace Tortoise.Expressions;

/// <summary>The untyped view of a column of a derived table, for visitors.</summary>
internal interface IDerivedColumn
{
    QueryTable Table { get; }

    int Index { get; }

    /// <summary>What the table selects as the column.</summary>
    sealed Expr Selected => Table.Query.Output[Index];
}
