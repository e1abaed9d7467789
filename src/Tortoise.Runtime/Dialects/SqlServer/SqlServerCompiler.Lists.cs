using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Lists and subqueries that a value is looked for in.</summary>
internal sealed partial class SqlServerCompiler
{
    public override void VisitMembership(Membership membership)
    {
        var (operand, list) = (membership.Operand, membership.List);
        if (!IsPadded(operand))
        {
            base.VisitMembership(membership);
            return;
        }

        if (list.Places == 1)
        {
            using (NullIsTrue(membership.Negated, operand))
            {
                WriteEquality(operand, list.IsUnicode, () => Visit(operand), () => WriteElements(list), membership.Negated);
            }

            return;
        }

        WriteExists(membership.Negated, [operand], null, () =>
        {
            if (list.Places == 0)
            {
                WriteJson(list);
                return;
            }

            Sql.Text("(VALUES ").List(
                Enumerable.Range(0, list.Places),
                element => Sql.Text("(").Place(new Slot(IndexOf(list), SlotForm.Element, element)).Text(")"));
            Sql.Text(") AS [keys] ([$0])");
        });
    }

    public override void VisitSubqueryMembership(SubqueryMembership membership)
    {
        var operands = membership.Operands;
        if (operands is [var only] && !membership.Negated && !IsPadded(only))
        {
            Visit(only);
            Sql.Text(" IN (");
            WriteSubquery(membership.Query);
            Sql.Text(")");
            return;
        }

        WriteExists(membership.Negated, operands, membership.Query.Columns, () =>
        {
            Sql.Text("(");
            WriteSubquery(membership.Query);
            Sql.Text(") AS [keys]");
        });
    }

    protected override void WriteElements(ListParameter list)
    {
        if (list.Places > 0)
        {
            base.WriteElements(list);
            return;
        }

        Sql.Text("SELECT [$0] FROM ");
        WriteJson(list);
    }

    /// <summary>
    /// There are no row values, IN takes "a" for "a ", and NOT IN is never true where NULL is listed: with EXISTS all of these are right.
    /// The names of the columns keep out of the way of those that the operands mean.
    /// </summary>
    /// <param name="negated">True for NOT EXISTS.</param>
    /// <param name="operands">What is looked for.</param>
    /// <param name="columns">What a query selects that it is looked for in; null for a list of values.</param>
    /// <param name="source">Writes the table.</param>
    private void WriteExists(bool negated, IReadOnlyList<Expr> operands, IReadOnlyList<Expr>? columns, Action source)
    {
        Sql.Text(negated ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
        source();
        Sql.Text(" WHERE ");
        for (var i = 0; i < operands.Count; i++)
        {
            var operand = operands[i];
            var column = string.Create(CultureInfo.InvariantCulture, $"[keys].[${i}]");

            // What comes from parameters or JSON has the collation of the database, which could be in conflict with the column's.
            var collate = operand.Kind == FieldKind.String ? Collate : "";
            Sql.Text(i > 0 ? " AND " : "");
            if (columns is null && !operand.IsUnicode)
            {
                // An index of the column serves its own type only. What that lacks becomes another text, which the rest tells.
                Sql.Text($"CAST({column}{collate} AS {NonUnicode(operand)}) = ");
                Visit(operand);
                Sql.Text(" AND ");
            }

            var isUnicode = columns is null || columns[i].IsUnicode;
            WriteEquality(operand, isUnicode, () => Sql.Text(column).Text(collate), () => Visit(operand), negated: false);
        }

        Sql.Text(")");
    }

    private static string NonUnicode(Expr operand) => operand is IField field ? SqlServerStoreTypes.NonUnicode(field.Metadata) : "varchar(max)";

    /// <summary>A list of any length as one parameter.</summary>
    private void WriteJson(ListParameter list)
    {
        Sql.Text("OPENJSON(").Place(new Slot(IndexOf(list), SlotForm.List));
        Sql.Text($") WITH ([$0] {SqlServerTypes.Of(list.Type)} '$') AS [keys]");
    }
}
