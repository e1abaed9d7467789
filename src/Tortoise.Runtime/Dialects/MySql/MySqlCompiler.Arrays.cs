using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>Arrays as JSON. MySQL compares values of JSON; MariaDB compares their numbers as doubles, so there the texts of elements are compared.</summary>
internal sealed partial class MySqlCompiler
{
    protected override (string Before, string After) ArrayForm => dialect.IsMariaDb ? ("JSON_COMPACT(", ")") : JsonForm;

    public override void VisitArrayMatch(ArrayMatch match)
    {
        if (dialect.IsMariaDb || match.Operand.Kind != FieldKind.Array)
        {
            base.VisitArrayMatch(match);
            return;
        }

        Sql.Text(match.Negated ? "NOT " : "").Text(match.MatchKind == ArrayMatchKind.Overlaps ? "JSON_OVERLAPS(" : "JSON_CONTAINS(");
        var isContainedBy = match.MatchKind == ArrayMatchKind.ContainedBy;
        Write(isContainedBy ? match.Values : match.Operand);
        Sql.Text(", ");
        Write(isContainedBy ? match.Operand : match.Values);
        Sql.Text(")");

        void Write(Expr array)
        {
            Sql.Text(array is Parameter ? "CAST(" : "");
            Visit(array);
            Sql.Text(array is Parameter ? " AS JSON)" : "");
        }
    }

    protected override void WriteArrayTable(Expr array, string alias)
    {
        Sql.Text("JSON_TABLE(");
        Visit(array);
        Sql.Text(", '$[*]' COLUMNS (").Name(ColumnName(0)).Text($" {dialect.JsonType(FieldKind.Array, field: null)} PATH '$')) AS ").Name(alias);
    }

    protected override string ArrayElement(string alias) => $"{alias}.{ColumnName(0)}";
}
