using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// What the server gave to rows comes back by way of a table: a table may have triggers, with which the server refuses OUTPUT that goes
/// anywhere else. The rows that a trigger changes may count as those of the statement, too, so a version is never checked by their number.
/// </summary>
internal sealed partial class SqlServerRowCompiler
{
    protected override void WriteUpdate(UpdateRow statement)
    {
        FieldMetadata[] returned = [.. statement.Returned];
        if (returned.Length == 0)
        {
            base.WriteUpdate(statement);
            return;
        }

        DeclareReturned(returned);
        base.WriteUpdate(statement);
        SelectReturned(returned);
        ReturnsRows();
    }

    protected override void WriteDelete(DeleteRow statement)
    {
        base.WriteDelete(statement);
        if (statement.Model.Version is not null)
        {
            Sql.Text("; SELECT 1 WHERE @@ROWCOUNT > 0");
            ReturnsRows();
        }
    }

    protected override void WriteOutput(UpdateRow statement) => WriteOutput([.. statement.Returned]);

    protected override void WriteUpdated(UpdateRow statement)
    {
    }

    private void WriteOutput(FieldMetadata[] output)
    {
        if (output.Length > 0)
        {
            Sql.Text(" OUTPUT ").List(output, field => Sql.Text("INSERTED.").Name(field.Column)).Text(" INTO @returned");
        }
    }

    private void DeclareReturned(FieldMetadata[] returned) => Sql.Text("DECLARE @returned TABLE (")
        .List(returned, field => Sql.Name(field.Column).Text($" {SqlServerTypes.Of(field.Type)}"))
        .Text("); ");

    private void SelectReturned(FieldMetadata[] returned) => Sql.Text("; SELECT ").Columns(returned).Text(" FROM @returned");
}
