using Tortoise.Cli.Commands;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.SqlServer;
using Tortoise.Migrations;

namespace Tortoise.Cli.Scripts;

/// <summary>Scripts that can be run again, and on databases of which nobody knows what they have: each part asks the journal.</summary>
internal static class IdempotentScripts
{
    /// <exception cref="ToolException">The database cannot.</exception>
    public static MigrationScriptWriter For(Dialect dialect) => dialect switch
    {
        PostgreSqlDialect => new PostgreSql(dialect),
        MySqlDialect => new MySql(dialect),
        SqlServerDialect => new SqlServer(dialect),
        _ => throw new ToolException(
            ExitCode.Usage, $"{dialect.ProductName} has no IF outside of a query, so no script for it can ask what is there. Use 'tortoise migrate --from DIR --connection URL', which needs neither project nor SDK."),
    };

    /// <summary>Each transaction is a DO block; what stands alone is text that psql runs (<c>\gexec</c>) if it is pending.</summary>
    private sealed class PostgreSql(Dialect dialect) : MigrationScriptWriter(dialect)
    {
        protected override void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
        {
            foreach (var segment in SegmentsOf(statements))
            {
                var (pending, record) = (IsPending(migration, segment.End), Record(migration, segment.End, statements.Count, isDown));
                if (segment is { IsAlone: true, Statements: [var alone] })
                {
                    // If the first fails, psql stops and nothing is recorded.
                    WriteChange(alone);
                    Sql.Append("SELECT ").Append(Quoted(alone.Sql)).Append(" WHERE ").Append(pending).Append(" \\gexec\n");
                    Sql.Append("SELECT ").Append(Quoted(record)).Append(" WHERE ").Append(pending).Append(" \\gexec\n");
                    continue;
                }

                Sql.Append("DO $tortoise$ BEGIN\nIF ").Append(pending).Append(" THEN\n");
                foreach (var statement in segment.Statements)
                {
                    WriteChange(statement);
                    Sql.Append("EXECUTE ").Append(Quoted(statement.Sql)).Append(";\n");
                }

                Sql.Append(record).Append(";\nEND IF;\nEND $tortoise$;\n");
            }
        }

        private static string Quoted(string sql)
        {
            var tag = "$sql$";
            for (var i = 1; sql.Contains(tag, StringComparison.Ordinal); i++)
            {
                tag = $"$sql{i}$";
            }

            return $"{tag}{sql}{tag}";
        }
    }

    /// <summary>A procedure for each migration, as only procedures have conditions. Each statement that changes the schema commits, so how many are done is recorded.</summary>
    private sealed class MySql(Dialect dialect) : MigrationScriptWriter(dialect)
    {
        protected override void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
        {
            Sql.Append("DROP PROCEDURE IF EXISTS tortoise_migrate;\nDELIMITER //\nCREATE PROCEDURE tortoise_migrate()\nBEGIN\n");
            foreach (var segment in SegmentsOf(statements))
            {
                Sql.Append("IF ").Append(IsPending(migration, segment.End)).Append(" THEN\n").Append(segment.IsAlone ? "" : "START TRANSACTION;\n");
                foreach (var statement in segment.Statements)
                {
                    WriteChange(statement);
                    Sql.Append(statement.Sql).Append(";\n");
                }

                Sql.Append(Record(migration, segment.End, statements.Count, isDown)).Append(segment.IsAlone ? ";\nEND IF;\n" : ";\nCOMMIT;\nEND IF;\n");
            }

            Sql.Append("END//\nDELIMITER ;\nCALL tortoise_migrate();\nDROP PROCEDURE tortoise_migrate;\n");
        }
    }

    /// <summary>Each statement is text that is executed, because names are bound when a batch is parsed, and some statements must be the first of theirs. Such text that
    /// cannot be parsed does not end its batch, so what records it must not be reached.</summary>
    private sealed class SqlServer(Dialect dialect) : MigrationScriptWriter(dialect)
    {
        protected override void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
        {
            foreach (var segment in SegmentsOf(statements))
            {
                Sql.Append("IF ").Append(IsPending(migration, segment.End)).Append("\nBEGIN\nBEGIN TRY\n").Append(segment.IsAlone ? "" : "BEGIN TRANSACTION;\n");
                foreach (var statement in segment.Statements)
                {
                    WriteChange(statement);
                    Sql.Append("EXEC(N").Append(Text(statement.Sql)).Append(");\n");
                }

                Sql.Append(Record(migration, segment.End, statements.Count, isDown)).Append(";\n").Append(segment.IsAlone ? "" : "COMMIT;\n")
                    .Append("END TRY\nBEGIN CATCH\nIF @@TRANCOUNT > 0 ROLLBACK;\nTHROW;\nEND CATCH\nEND").Append(End);
            }
        }
    }
}
