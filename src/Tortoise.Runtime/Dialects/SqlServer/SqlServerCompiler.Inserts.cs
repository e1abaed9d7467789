using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Inserts of what a query finds.</summary>
internal sealed partial class SqlServerCompiler
{
    protected override void WriteInsert(InsertQuery query)
    {
        if (!query.Fields.Any(field => field.IsGenerated))
        {
            base.WriteInsert(query);
            return;
        }

        IdentityInsert.Begin(Sql, query.Model);
        base.WriteInsert(query);
        IdentityInsert.End(Sql, query.Model);
    }
}
