using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// Values of rows that are written come back by way of a table, because a table may have triggers, with which the server refuses OUTPUT that goes anywhere
/// else. It holds the columns that the values are computed from.
/// </summary>
internal sealed partial class SqlServerCompiler
{
    private IReadOnlyList<FieldMetadata> _returned = [];

    protected override void BeginReturning(SelectQuery rows, IReadOnlyList<Expr> values)
    {
        _returned = ColumnsOf.Find(rows, values);
        Sql.Text("DECLARE @returned TABLE (").List(_returned, field => Sql
            .Name(field.Column).Text($" {SqlServerTypes.Of(field.Type)}{(field.Type.Kind is FieldKind.String or FieldKind.Array ? Collate : "")}")).Text("); ");
    }

    protected override void WriteOutput(bool isDelete) =>
        Sql.Text(" OUTPUT ").List(_returned, field => Sql.Text(isDelete ? "DELETED." : "INSERTED.").Name(field.Column)).Text(" INTO @returned");

    protected override void WriteReturning(SelectQuery rows, IReadOnlyList<Expr> values, bool isDelete)
    {
        Sql.Text("; ");
        WriteReturnedFrom(rows, values, "@returned");
    }

    /// <summary>Finds the columns of rows that values are computed from.</summary>
    private sealed class ColumnsOf : ExprRewriter
    {
        private readonly HashSet<FieldMetadata> _fields = [];
        private readonly SelectQuery _rows;

        private ColumnsOf(SelectQuery rows) => _rows = rows;

        /// <summary>The columns; the key's if there is none, because there is a value for each row.</summary>
        public static IReadOnlyList<FieldMetadata> Find(SelectQuery rows, IReadOnlyList<Expr> values)
        {
            var columns = new ColumnsOf(rows);
            foreach (var value in values)
            {
                _ = columns.Rewrite(value);
            }

            return columns._fields.Count > 0 ? [.. rows.Model.Fields.Where(columns._fields.Contains)] : [rows.Model.Fields[rows.Model.Key[0]]];
        }

        public override Expr Rewrite(Expr expression)
        {
            Find(expression);
            return base.Rewrite(expression);
        }

        public override Q Rewrite(Q condition)
        {
            Find(condition);
            return base.Rewrite(condition);
        }

        private void Find(Expr expression)
        {
            if (expression is not IField column)
            {
                return;
            }

            var (field, source) = (column.Metadata, column.Source);
            JoinedTable.Elide(ref field, ref source);
            if (TableSource.AreSame(source, _rows.Row))
            {
                _fields.Add(field);
            }
        }
    }
}
