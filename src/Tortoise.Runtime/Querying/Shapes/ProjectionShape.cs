using Tortoise.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The members of a projection.</summary>
internal sealed class ProjectionShape<T, TFields>(TFields fields) : Shape<TFields>
    where T : IProjection<T, TFields>
    where TFields : ProjectionFields<T, TFields>
{
    public override TFields Row => fields;

    public override IEnumerable<Expr> Columns => fields.Members;

    public override Shape<TFields> Over(QueryTable table, ref int column)
    {
        var members = new Expr[fields.Members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = fields.Members[i].OfDerived(table, column++);
        }

        return new ProjectionShape<T, TFields>(T.Fields(members));
    }

    public override Shape<TFields> Rewrite(ExprRewriter rewriter) => new ProjectionShape<T, TFields>(T.Fields(Array.ConvertAll(fields.Members, rewriter.Rewrite)));
}
