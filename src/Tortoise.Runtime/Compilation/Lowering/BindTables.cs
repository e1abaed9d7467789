using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Gives each query tables of its own and binds its columns to them, so that after this step two columns belong to one table if their sources start
/// from one object. Before it a table has a name for each lambda, and a query that is nested in itself has the same names twice.
/// </summary>
internal sealed class BindTables : ExprRewriter
{
    protected override RootTable NewTable(RootTable table) => table is ModelTable ? table.Rename() : base.NewTable(table);

    /// <summary>The rule of <see cref="SelectQuery.Has"/>: the innermost query that has the name.</summary>
    protected override TableSource Start(ModelTable table) =>
        Resolve(table) ?? throw new System.Diagnostics.UnreachableException("A key is made only of a tree whose columns all have a row.");
}
