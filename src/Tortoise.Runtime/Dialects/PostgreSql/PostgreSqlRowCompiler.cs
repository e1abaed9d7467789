using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>Rows of PostgreSQL: values are converted where a column is of another type, and many rows are arrays, or a stream.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="isForManyRows">True if each placeholder of an insert takes an array with one value per row.</param>
/// <param name="isAllOrNone">True if it inserts nothing into a table that may pass over rows.</param>
internal sealed class PostgreSqlRowCompiler(PostgreSqlDialect dialect, bool isForManyRows = false, bool isAllOrNone = false) : RowCompiler(dialect)
{
    protected override void WriteInserted(InsertRow statement)
    {
        if (!isForManyRows)
        {
            base.WriteInserted(statement);
            return;
        }

        var fields = statement.Select(statement.Fields).ToList();
        Sql.Text(" (").Columns(fields).Text(") SELECT ");
        if (fields.Exists(field => TypeOf(field) is not null))
        {
            Sql.List(fields, field => Sql.Text(TypeOf(field)?.StoreBefore ?? "").Name(field.Column).Text(TypeOf(field)?.StoreAfter ?? ""));
        }
        else
        {
            Sql.Text("*");
        }

        Sql.Text(" FROM unnest(").List(fields, field => Sql.Placeholder(new Slot(field.Index)).Text($"::{PostgreSqlTypes.Of(field.Type)}[]")).Text(")");
        if (fields.Exists(field => TypeOf(field) is not null))
        {
            Sql.Text(" AS ").Name("rows").Text(" (").Columns(fields).Text(")");
        }

        if (isAllOrNone)
        {
            Sql.Text(" WHERE ").Text(PostgreSqlCopy.KeepsAll(dialect, statement.Model));
        }
    }

    /// <summary>
    /// An insert that may meet conflicts runs row by row: only so it is known which rows it wrote. An array of arrays comes out of unnest as
    /// elements, so rows with arrays go one by one too.
    /// </summary>
    public override CompiledStatement? CompileManyRows(RowStatement statement) =>
        IsArrays(statement) ? new PostgreSqlRowCompiler(dialect, isForManyRows: true).Compile(statement) : null;

    /// <summary>What comes back is read after it was committed, so only keys may, which are as the server made them.</summary>
    public override CompiledStatement? CompileManyRowsOrNone(RowStatement statement) => IsArrays(statement) && ReturnsNumbers((InsertRow)statement)
        ? new PostgreSqlRowCompiler(dialect, isForManyRows: true, isAllOrNone: true).Compile(statement)
        : null;

    public override CompiledStatement? CompileManyRowsCondition(RowStatement statement) =>
        new($"SELECT {PostgreSqlCopy.KeepsAll(dialect, statement.Model)}", [], StatementAccess.Read, returnsRows: true);

    public override CompiledStatement? CompileStream(RowStatement statement) => IsCopy(statement) ? PostgreSqlCopy.Of(dialect, (InsertRow)statement) : null;

    public override CompiledStatement? CompileStreamCondition(RowStatement statement) =>
        IsCopy(statement) ? PostgreSqlCopy.ConditionOf(dialect, (InsertRow)statement) : null;

    private static bool IsArrays(RowStatement statement) =>
        statement is InsertRow { Conflict.Action: ConflictAction.Fail, Fields.IsEmpty: false } insert
        && !insert.Select(insert.Fields).Any(field => field.Type.Kind == FieldKind.Array);

    private static bool ReturnsNumbers(InsertRow statement) => statement.Select(statement.Returning)
        .All(field => field.IsGenerated && (ReferenceEquals(field.Type, FieldTypes.Int32) || ReferenceEquals(field.Type, FieldTypes.Int64)));

    private static bool IsCopy(RowStatement statement) =>
        statement is InsertRow { Conflict.Action: ConflictAction.Fail, Fields.IsEmpty: false, Returning.IsEmpty: true };

    protected override void WriteValue(FieldMetadata field, int element = 0)
    {
        Sql.Text(TypeOf(field)?.StoreBefore ?? "");
        base.WriteValue(field, element);
        Sql.Text(TypeOf(field)?.StoreAfter ?? "");
    }

    protected override void WriteReturned(FieldMetadata field)
    {
        Sql.Text(TypeOf(field)?.LoadBefore ?? "");
        base.WriteReturned(field);
        Sql.Text(TypeOf(field)?.LoadAfter ?? "");
    }

    private PostgreSqlColumnType? TypeOf(FieldMetadata field) => PostgreSqlColumnType.Of(dialect, field);
}
