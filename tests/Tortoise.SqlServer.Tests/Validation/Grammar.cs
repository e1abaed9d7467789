using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>Parses T-SQL and finds what the parser lets pass: functions and types that SQL Server does not have, lists of unlike length.</summary>
internal static class Grammar
{
    public static (TSqlScript Script, IReadOnlyList<string> Errors) Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true, SqlEngineType.All).Parse(reader, out var errors);
        var found = errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}").ToList();
        if (found.Count == 0)
        {
            var rules = new Rules();
            script.Accept(rules);
            found.AddRange(rules.Errors);
        }

        return (script, found);
    }

    private sealed class Rules : TSqlFragmentVisitor
    {
        /// <summary>How many arguments they take; null for several numbers.</summary>
        private static readonly Dictionary<string, int?> Functions = new(StringComparer.OrdinalIgnoreCase)
        {
            ["ABS"] = 1,
            ["ACOS"] = 1,
            ["ASIN"] = 1,
            ["ATAN"] = 1,
            ["ATN2"] = 2,
            ["AVG"] = 1,
            ["CEILING"] = 1,
            ["CHARINDEX"] = 2,
            ["CHECKSUM"] = 1,
            ["CONCAT"] = null,
            ["COS"] = 1,
            ["COUNT_BIG"] = 1,
            ["CUME_DIST"] = 0,
            ["DATALENGTH"] = 1,
            ["DATEADD"] = 3,
            ["DATEDIFF"] = 3,
            ["DATEDIFF_BIG"] = 3,
            ["DATEPART"] = 2,
            ["DENSE_RANK"] = 0,
            ["EXP"] = 1,
            ["FIRST_VALUE"] = 1,
            ["FLOOR"] = 1,
            ["FORMAT"] = 3,
            ["GROUPING"] = 1,
            ["ISNULL"] = 2,
            ["LAG"] = 2,
            ["LAST_VALUE"] = 1,
            ["LEAD"] = 2,
            ["JSON_MODIFY"] = 3,
            ["JSON_PATH_EXISTS"] = 2,
            ["JSON_QUERY"] = null,
            ["JSON_VALUE"] = 2,
            ["NCHAR"] = 1,
            ["LEN"] = 1,
            ["LOG"] = 1,
            ["LOG10"] = 1,
            ["LOWER"] = 1,
            ["LTRIM"] = 1,
            ["MAX"] = 1,
            ["MIN"] = 1,
            ["NEWID"] = 0,
            ["NEWSEQUENTIALID"] = 0,
            ["NTILE"] = 1,
            ["OBJECT_ID"] = null,
            ["PERCENT_RANK"] = 0,
            ["POWER"] = 2,
            ["QUOTENAME"] = null,
            ["RANK"] = 0,
            ["REPLACE"] = 3,
            ["REPLICATE"] = 2,
            ["REVERSE"] = 1,
            ["ROUND"] = null,
            ["ROW_NUMBER"] = 0,
            ["RTRIM"] = 1,
            ["SCHEMA_ID"] = 1,
            ["SCHEMA_NAME"] = 0,
            ["SCOPE_IDENTITY"] = 0,
            ["SIGN"] = 1,
            ["SIN"] = 1,
            ["SQRT"] = 1,
            ["STDEV"] = 1,
            ["STDEVP"] = 1,
            ["STRING_AGG"] = 2,
            ["STRING_ESCAPE"] = 2,
            ["SUBSTRING"] = 3,
            ["SUM"] = 1,
            ["SWITCHOFFSET"] = 2,
            ["SYSUTCDATETIME"] = 0,
            ["TAN"] = 1,
            ["TODATETIMEOFFSET"] = 2,
            ["UPPER"] = 1,
            ["VAR"] = 1,
            ["VARP"] = 1,
        };

        /// <summary>How many columns the table variables have.</summary>
        private readonly Dictionary<string, int> _tables = new(StringComparer.OrdinalIgnoreCase);

        public List<string> Errors { get; } = [];

        public override void Visit(FunctionCall node)
        {
            var name = node.FunctionName.Value;
            if (!Functions.TryGetValue(name, out var count))
            {
                Errors.Add($"{name} is not among the functions that are known to exist");
            }
            else if (count is not null && node.Parameters.Count != count)
            {
                Errors.Add($"{name} has {node.Parameters.Count} arguments and takes {count}");
            }
        }

        public override void Visit(UserDataTypeReference node)
        {
            if (!node.Name.BaseIdentifier.Value.Equals("sysname", StringComparison.OrdinalIgnoreCase))
            {
                Errors.Add($"{node.Name.BaseIdentifier.Value} is no type");
            }
        }

        public override void Visit(BinaryExpression node)
        {
            if (node.BinaryExpressionType == BinaryExpressionType.Concat)
            {
                Errors.Add("|| came with SQL Server 2025");
            }
        }

        public override void Visit(DistinctPredicate node) => Errors.Add("IS DISTINCT FROM came with SQL Server 2022");

        public override void Visit(ExecuteStatement node)
        {
            // SAVEPOINT x would be a call of a procedure of that name.
            if (node.ExecuteSpecification.ExecutableEntity is ExecutableProcedureReference { ProcedureReference: ProcedureReferenceName name }
                && name.ProcedureReference.Name.BaseIdentifier.Value is not ("sp_addextendedproperty" or "sp_getapplock" or "sp_releaseapplock" or "sp_rename"))
            {
                Errors.Add($"{name.ProcedureReference.Name.BaseIdentifier.Value} would be called as a procedure");
            }
        }

        public override void Visit(InlineDerivedTable node)
        {
            if (node.RowValues.Any(row => row.ColumnValues.Count != node.Columns.Count))
            {
                Errors.Add("a row of VALUES has another number of values than its table has columns");
            }
        }

        public override void Visit(InsertSpecification node)
        {
            var counts = node.InsertSource switch
            {
                ValuesInsertSource { IsDefaultValues: false } values => values.RowValues.Select(row => row.ColumnValues.Count),
                SelectInsertSource { Select: QuerySpecification select } => [select.SelectElements.Count],
                _ => [],
            };
            if (counts.Any(count => count != node.Columns.Count))
            {
                Errors.Add("an insert has another number of values than of columns");
            }
        }

        public override void Visit(OutputClause node) => Errors.Add("OUTPUT without INTO is refused for a table with triggers");

        public override void Visit(OutputIntoClause node)
        {
            if (!_tables.TryGetValue(((VariableTableReference)node.IntoTable).Variable.Name, out var count) || count != node.SelectColumns.Count)
            {
                Errors.Add("OUTPUT has another number of columns than the table it goes into");
            }
        }

        public override void Visit(DeclareTableVariableBody node) => _tables[node.VariableName.Value] = node.Definition.ColumnDefinitions.Count;

        public override void Visit(InPredicate node)
        {
            if (node.Subquery?.QueryExpression is QuerySpecification { SelectElements.Count: not 1 })
            {
                Errors.Add("a subquery after IN selects more than one column");
            }
        }

        public override void Visit(ScalarSubquery node) => RefuseOrder(node.QueryExpression);

        public override void Visit(QueryDerivedTable node) => RefuseOrder(node.QueryExpression);

        public override void Visit(OrderByClause node)
        {
            var terms = node.OrderByElements.Select(element => element.Expression).OfType<ColumnReferenceExpression>().Select(Text).ToList();
            if (terms.Distinct(StringComparer.Ordinal).Count() != terms.Count)
            {
                Errors.Add("a column stands in an order twice");
            }
        }

        public override void Visit(QuerySpecification node)
        {
            var tables = node.FromClause?.TableReferences.OfType<TableReferenceWithAlias>().Select(table => table.Alias?.Value).OfType<string>().ToList();
            if (tables is not null && tables.Distinct(StringComparer.Ordinal).Count() != tables.Count)
            {
                Errors.Add("two tables have one alias");
            }

            if (node.UniqueRowFilter == UniqueRowFilter.Distinct && node.OrderByClause is { } order)
            {
                var selected = node.SelectElements.OfType<SelectScalarExpression>().Select(element => Text(element.Expression)).ToHashSet(StringComparer.Ordinal);
                Errors.AddRange(order.OrderByElements.Select(element => element.Expression)
                    .Where(term => term is not Literal && !selected.Contains(Text(term)))
                    .Select(term => $"DISTINCT is ordered by {Text(term)}, which it does not select"));
            }
        }

        private void RefuseOrder(QueryExpression query)
        {
            if (query is QuerySpecification { OrderByClause: not null, TopRowFilter: null, OffsetClause: null })
            {
                Errors.Add("a subquery that is no slice has an order");
            }
        }

        private static string Text(TSqlFragment fragment) =>
            string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));
    }
}
