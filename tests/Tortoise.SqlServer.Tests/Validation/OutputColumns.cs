using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>The columns that inserts give back, as a select of their own.</summary>
internal static class OutputColumns
{
    public static string Select(string sql)
    {
        var inserts = new Inserts();
        Grammar.Parse(sql).Script.Accept(inserts);
        return string.Concat(inserts.Selects);
    }

    private sealed class Inserts : TSqlFragmentVisitor
    {
        public List<string> Selects { get; } = [];

        public override void Visit(InsertSpecification node)
        {
            if (node.OutputClause is not { } output || node.Target is not NamedTableReference table)
            {
                return;
            }

            var columns = output.SelectColumns.Cast<SelectScalarExpression>()
                .Select(column => (ColumnReferenceExpression)column.Expression)
                .Select(column => Name(column.MultiPartIdentifier.Identifiers[^1]));
            Selects.Add($"SELECT {string.Join(", ", columns)} FROM {string.Join('.', table.SchemaObject.Identifiers.Select(Name))};");
        }

        private static string Name(Identifier identifier) => Identifier.EncodeIdentifier(identifier.Value, QuoteType.SquareBracket);
    }
}
