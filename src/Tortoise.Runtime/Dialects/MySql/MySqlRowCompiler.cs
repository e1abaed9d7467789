using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.MySql;

/// <summary>Rows of MySQL and MariaDB: an upsert acts on a conflict with any key, and MySQL returns nothing.</summary>
internal sealed partial class MySqlRowCompiler(MySqlDialect dialect) : RowCompiler(dialect)
{
    /// <summary>The name of the row that could not be inserted, in an upsert of MySQL's; MariaDB asks VALUES() for it.</summary>
    private const string NewRow = "new";

    protected override void WriteInserted(InsertRow statement)
    {
        if (!statement.Fields.IsEmpty)
        {
            base.WriteInserted(statement);
            return;
        }

        Sql.Text(" () VALUES ").List(Enumerable.Range(0, statement.Rows), _ => Sql.Text("()"));
    }

    /// <summary>
    /// ON DUPLICATE KEY UPDATE acts on a conflict with any unique key. Where the row could conflict with another than the one named, the
    /// statement makes itself fail: updating the wrong row would be worse. Conflicts to ignore are left to the driver: IGNORE would hide
    /// other errors too.
    /// </summary>
    protected override void WriteConflict(InsertRow statement)
    {
        var conflict = statement.Conflict;
        if (conflict.Action == ConflictAction.Fail)
        {
            return;
        }

        if (conflict.Action == ConflictAction.Ignore)
        {
            IgnoresConflicts();
            return;
        }

        Sql.Text(dialect.HasReturning ? "" : $" AS {NewRow}").Text(" ON DUPLICATE KEY UPDATE ");
        WriteGuard(statement);
        if (conflict.Computed is { } computed)
        {
            if (computed.Rows.Where is not null)
            {
                throw new UnsupportedByDialectException(
                    dialect.Name, "a condition of an upsert", "set each column to a Case that is the column itself where the condition is false: old.Points.Set(Case.When(…).Then(given.Points).Else(old.Points))");
            }

            Compute(statement.Model, computed, WriteNew).WriteAssignments();
            WriteNextVersion(statement, isQualified: true);
            return;
        }

        Sql.List(statement.Select(conflict.Update), field =>
        {
            Sql.Name(field.Column).Text(" = ");
            WriteNew(field);
        });
        WriteNextVersion(statement, isQualified: true);
    }

    protected override void WriteReturning(InsertRow statement)
    {
        if (statement.Returning.IsEmpty)
        {
            return;
        }

        if (ReportsKey(statement))
        {
            ReturnsGeneratedKey();
        }
        else if (dialect.HasReturning)
        {
            ReturnsRows();
            Sql.Text(" RETURNING ").Columns(statement.Select(statement.Returning));
        }
    }

    /// <summary>A statement that returns one key at a time cannot be repeated.</summary>
    public override bool CanRepeat(InsertRow statement) =>
        statement.Conflict.Computed is not { Values.Length: > 0 } && (dialect.HasReturning || statement.Returning.IsEmpty || (statement.Conflict.Action != ConflictAction.Update && ReportsKey(statement)));

    /// <summary>True if only the key is returned and the driver reports it. MariaDB returns it if it would be that of another row.</summary>
    private bool ReportsKey(InsertRow statement) =>
        statement.Select(statement.Returning).ToList() is [{ IsGenerated: true } key]
        && !statement.Fields.Contains(key.Index)
        && (!dialect.HasReturning || statement is { Rows: 1, Conflict.Action: not ConflictAction.Update });

    private void WriteGuard(InsertRow statement)
    {
        var key = statement.Model.Fields[statement.Model.Key[0]];
        var tellsKey = !dialect.HasReturning && key.IsGenerated && !statement.Fields.Contains(key.Index);
        var isGuarded = HasOtherUnique(statement);
        if (!tellsKey && !isGuarded)
        {
            return;
        }

        Sql.Name(key.Column).Text(isGuarded ? " = IF(" : " = ");
        if (isGuarded)
        {
            var isFirst = true;
            foreach (var field in statement.Select(statement.Conflict.Target))
            {
                Sql.Text(isFirst ? "" : " AND ");
                WriteThere(field);
                Sql.Text(" <=> ");
                WriteNew(field);
                isFirst = false;
            }

            Sql.Text(", ");
        }

        // LAST_INSERT_ID(x) makes the driver report x: the key of the existing row.
        Sql.Text(tellsKey ? "LAST_INSERT_ID(" : "");
        WriteThere(key);
        Sql.Text(tellsKey ? ")" : "");

        // A subquery of two rows where one is expected: the way to raise an error in an expression.
        Sql.Text(isGuarded ? ", (SELECT 1 UNION ALL SELECT 2)), " : ", ");
    }

    /// <summary>A column of the row that is there: on MySQL its bare name could be the new row's too.</summary>
    private void WriteThere(FieldMetadata field)
    {
        if (!dialect.HasReturning)
        {
            Sql.Table(field.Model).Text(".");
        }

        Sql.Name(field.Column);
    }

    private void WriteNew(FieldMetadata field) =>
        _ = dialect.HasReturning ? Sql.Text("VALUES(").Name(field.Column).Text(")") : Sql.Text($"{NewRow}.").Name(field.Column);

    private static bool HasOtherUnique(InsertRow statement)
    {
        var target = statement.Conflict.Target;
        return statement.Model.UniqueSets.Any(unique => unique.All(statement.Fields.Contains) && SetOf(unique) != target);
    }

    private static FieldSet SetOf(IEnumerable<int> fields) => fields.Aggregate(default(FieldSet), (set, field) => set.With(field));

    /// <summary>An update returns nothing: its row is read again.</summary>
    protected override void WriteUpdated(UpdateRow statement)
    {
    }
}
