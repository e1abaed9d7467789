using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>The columns that inserts and updates put out, as a select of their own: the model does not know the rows of OUTPUT.</summary>
internal static class OutputColumns
{
    /// <summary>The text with a select in the place of each OUTPUT.</summary>
    public static string AsSelects(string sql)
    {
        var writes = new Writes();
        Grammar.Parse(sql).Script.Accept(writes);
        var withoutOutput = writes.Outputs.OrderByDescending(output => output.StartOffset)
            .Aggregate(sql, (text, output) => text.Remove(output.StartOffset, output.FragmentLength));
        return $"{withoutOutput};\n{string.Concat(writes.Selects)}";
    }

    private sealed class Writes : TSqlFragmentVisitor
    {
        public List<OutputIntoClause> Outputs { get; } = [];

        public List<string> Selects { get; } = [];

        public override void Visit(DataModificationSpecification node)
        {
            if (node.OutputIntoClause is not { } output || node.Target is not NamedTableReference table)
            {
                return;
            }

            var columns = output.SelectColumns.Cast<SelectScalarExpression>()
                .Select(column => (ColumnReferenceExpression)column.Expression)
                .Select(column => Name(column.MultiPartIdentifier.Identifiers[^1]));
            Outputs.Add(output);
            Selects.Add($"SELECT {string.Join(", ", columns)} FROM {string.Join('.', table.SchemaObject.Identifiers.Select(Name))};");
        }

        private static string Name(Identifier identifier) => Identifier.EncodeIdentifier(identifier.Value, QuoteType.SquareBracket);
    }
}
