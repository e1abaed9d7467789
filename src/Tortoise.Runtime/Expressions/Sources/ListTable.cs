using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A list used as a table with one column: a table function over one parameter (<c>json_each</c>, <c>OPENJSON</c>), or rows of parameters.</summary>
/// <param name="list">The list.</param>
/// <param name="comparand">The column that its values are compared with; null for another value.</param>
internal sealed class ListTable(ListParameter list, FieldMetadata? comparand) : RootTable(ModelMetadata.None, earlier: null, isOptional: false)
{
    public ListParameter List => list;

    public FieldMetadata? Field => comparand;

    /// <summary>The values as rows.</summary>
    /// <param name="list">The list.</param>
    /// <param name="operand">What they are compared with; null for nothing.</param>
    public static SelectQuery Rows(ListParameter list, Expr? operand = null)
    {
        var table = new ListTable(list, (operand as IField)?.Metadata);
        return SelectQuery.Of(table, new ListItem(table));
    }

    // Its values name it as it is.
    protected override RootTable Rename(bool isOptional) => this;
}
