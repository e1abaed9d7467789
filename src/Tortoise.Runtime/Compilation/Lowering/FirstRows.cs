using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>Limits a query of which only the first rows are read. It comes after <see cref="OrderRows"/>, which orders a slice by its key.</summary>
internal sealed class FirstRows : LoweringStep
{
    protected override Query Lower(Query query) => query is FirstRowsQuery { Rows: var rows, Limit: var limit } ? rows.WithLimit(limit) : query;
}
