using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Lists that a value is looked for in.</summary>
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

        if (list.PlaceholderCount == 1)
        {
            using (NullIsTrue(membership.Negated, operand))
            {
                WriteEquality(operand, list.IsUnicode, () => Visit(operand), () => WriteElements(list), membership.Negated);
            }

            return;
        }

        WriteExists(membership.Negated, operand, () =>
        {
            if (list.PlaceholderCount == 0)
            {
                WriteJson(list);
                return;
            }

            Sql.Text("(VALUES ").List(
                Enumerable.Range(0, list.PlaceholderCount),
                element => Sql.Text("(").Placeholder(new Slot(IndexOf(list), SlotForm.Element, element)).Text(")"));
            Sql.Text(") AS [keys] ([$0])");
        });
    }

    protected override void WriteElements(ListParameter list)
    {
        if (list.PlaceholderCount > 0)
        {
            base.WriteElements(list);
            return;
        }

        Sql.Text("SELECT [$0] FROM ");
        WriteJson(list);
    }

    /// <summary>
    /// IN takes "a" for "a ", and NOT IN is never true if NULL is listed: with EXISTS both are right. The name of the column keeps out of the way
    /// of those that the operand means.
    /// </summary>
    /// <param name="negated">True for NOT EXISTS.</param>
    /// <param name="operand">What is looked for.</param>
    /// <param name="source">Writes the table.</param>
    private void WriteExists(bool negated, Expr operand, Action source)
    {
        const string Column = "[keys].[$0]";
        Sql.Text(negated ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
        source();
        Sql.Text(" WHERE ");

        // What comes from parameters or JSON has the collation of the database, which could be in conflict with the column's.
        var collate = operand.Kind == FieldKind.String ? Collate : "";
        if (!operand.IsUnicode)
        {
            // An index of the column serves its own type only. What that lacks becomes another text, which the rest tells.
            Sql.Text($"CAST({Column}{collate} AS {NonUnicode(operand)}) = ");
            Visit(operand);
            Sql.Text(" AND ");
        }

        WriteEquality(operand, isUnicode: true, () => Sql.Text(Column).Text(collate), () => Visit(operand), negated: false);
        Sql.Text(")");
    }

    private static string NonUnicode(Expr operand) => operand is IField field ? SqlServerStoreTypes.NonUnicode(field.Metadata) : "varchar(max)";

    /// <summary>A list of any length as one parameter.</summary>
    private void WriteJson(ListParameter list)
    {
        Sql.Text("OPENJSON(").Placeholder(new Slot(IndexOf(list), SlotForm.List));
        Sql.Text($") WITH ([$0] {SqlServerTypes.Of(list.Type)} '$') AS [keys]");
    }
}
