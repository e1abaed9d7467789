using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>Common table expressions.</summary>
internal abstract partial class SqlCompiler
{
    private bool _isRecursive;

    /// <summary>The common table expressions before a query, or before a statement that writes.</summary>
    private void WriteCtes(SelectQuery query)
    {
        if (query.Ctes.Count == 0)
        {
            return;
        }

        _isRecursive |= query.Ctes.Any(static table => table.IsRecursive);
        Sql.Text("WITH ").Text(query.Ctes.Any(static table => table.IsRecursive) ? Dialect.Recursive : "").List(query.Ctes, table =>
        {
            Sql.Name(_tables[table] = NextAlias(table.Query.Model)).Text(" AS ").Text(Dialect.MaterializesOnDemand ? SpellMaterialized(table) : "").Text("(");
            WriteDerived(table.Query);
            Sql.Text(")");
        });
        Sql.Text(" ");
    }

    private static string SpellMaterialized(Cte table) => table.IsMaterialized switch
    {
        true => "MATERIALIZED ",
        false => "NOT MATERIALIZED ",
        null => "",
    };

    /// <summary>Ends a statement that may read recursive expressions.</summary>
    private void EndRecursion()
    {
        if (_isRecursive)
        {
            WriteRecursionLimit();
            _isRecursive = false;
        }
    }

    /// <summary>What stands after a statement with recursive common table expressions.</summary>
    protected virtual void WriteRecursionLimit()
    {
    }
}
