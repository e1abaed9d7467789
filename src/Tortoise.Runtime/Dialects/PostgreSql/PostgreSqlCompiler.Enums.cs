using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Schema;

namespace Tortoise.Dialects.PostgreSql;

/// <content>Enums that are types of the database: their order is its own, so columns stand as they are, and indexes serve them.</content>
internal sealed partial class PostgreSqlCompiler
{
    /// <summary>The rank of the enum that is compared or sorted by the database's own order.</summary>
    private EnumRank? _ranked;

    public override void VisitEnumRank(EnumRank rank)
    {
        if (_ranked is null)
        {
            base.VisitEnumRank(rank);
        }
        else
        {
            VisitComparable(rank.Operand);
        }
    }

    public override void VisitEnumName(IEnumName name)
    {
        if (name.Rank is ICall { Call: { Arguments: [EnumRank rank] } call } && (call.Function == SqlFunction.Min || call.Function == SqlFunction.Max) && RankedBy(rank) is { } ranked)
        {
            WriteRanked(ranked, () => Visit(name.Rank));
            Sql.Text("::text");
        }
        else
        {
            base.VisitEnumName(name);
        }
    }

    /// <summary>The rank among operands that are values, or columns of one enum of the database; null for any others.</summary>
    private EnumRank? RankedBy(params ReadOnlySpan<Expr> operands)
    {
        EnumRank? ranked = null;
        foreach (var operand in operands)
        {
            if (operand is EnumRank rank && IsEnum(rank.Operand) && (ranked is null || TypeOf(ranked.Operand)!.IsSame(TypeOf(rank.Operand))))
            {
                ranked ??= rank;
            }
            else if (operand is not Parameter)
            {
                return null;
            }
        }

        return ranked;
    }

    private bool IsEnum(Expr column) => column switch
    {
        IField field => field.Metadata.Type.StoreType.EnumName is not null && dialect.DeclaredType(ReferencedField.Of(field.Metadata)) is null,
        IDerivedColumn derived => IsEnum(derived.Selected),
        _ => false,
    };

    private void WriteRanked(EnumRank rank, Action write) => WriteApart(() =>
    {
        _ranked = rank;
        write();
    });

    /// <summary>The member that has a rank, as a value of the enum.</summary>
    private void WriteMember(Parameter parameter, EnumRank rank)
    {
        Sql.Text("(CASE ");
        base.VisitParameter(parameter);
        for (var number = 0; number < rank.Members.Written.Count; number++)
        {
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $" WHEN {number} THEN ")).Text(NameLiteral(rank.Members.Written[number], isUnicode: true));
        }

        Sql.Text(" END)").Text(TypeOf(rank.Operand)!.StoreAfter);
    }
}
