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
            for (var i = 0; i < statements.Count;)
            {
                var end = SegmentEnd(statements, i);
                var record = Record(migration, end, statements.Count, isDown);
                if (IsAlone(statements[i]))
                {
                    WriteChange(statements[i]);
                    Sql.Append("SELECT ").Append(Quoted(statements[i].Sql)).Append(" WHERE ").Append(IsPending(migration, end)).Append(" \\gexec\n");
                    Sql.Append("SELECT ").Append(Quoted(record)).Append(" WHERE ").Append(IsPending(migration, end)).Append(" \\gexec\n");
                    i = end;
                    continue;
                }

                Sql.Append("DO $tortoise$ BEGIN\nIF ").Append(IsPending(migration, end)).Append(" THEN\n");
                for (; i < end; i++)
                {
                    WriteChange(statements[i]);
                    Sql.Append("EXECUTE ").Append(Quoted(statements[i].Sql)).Append(";\n");
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

    /// <summary>A procedure for each migration, as only procedures have conditions. Each statement commits, so how many are done is recorded.</summary>
    private sealed class MySql(Dialect dialect) : MigrationScriptWriter(dialect)
    {
        protected override void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
        {
            Sql.Append("DROP PROCEDURE IF EXISTS tortoise_migrate;\nDELIMITER //\nCREATE PROCEDURE tortoise_migrate()\nBEGIN\n");
            for (var i = 0; i < statements.Count; i++)
            {
                WriteChange(statements[i]);
                Sql.Append("IF ").Append(IsPending(migration, i + 1)).Append(" THEN\n").Append(statements[i].Sql).Append(";\n")
                    .Append(Record(migration, i + 1, statements.Count, isDown)).Append(";\nEND IF;\n");
            }

            Sql.Append("END//\nDELIMITER ;\nCALL tortoise_migrate();\nDROP PROCEDURE tortoise_migrate;\n");
        }
    }

    /// <summary>Each statement is text that is executed, because names are bound when a batch is parsed, and some statements must be the first of theirs.</summary>
    private sealed class SqlServer(Dialect dialect) : MigrationScriptWriter(dialect)
    {
        protected override void Write(Migration migration, IReadOnlyList<MigrationStatement> statements, bool isDown)
        {
            for (var i = 0; i < statements.Count;)
            {
                var end = SegmentEnd(statements, i);
                var isTransaction = !IsAlone(statements[i]);
                Sql.Append(isTransaction ? "SET XACT_ABORT ON;\n" : "").Append("IF ").Append(IsPending(migration, end)).Append("\nBEGIN\n").Append(isTransaction ? "BEGIN TRANSACTION;\n" : "");
                for (; i < end; i++)
                {
                    WriteChange(statements[i]);
                    Sql.Append("EXEC(N").Append(Text(statements[i].Sql)).Append(");\n");
                }

                Sql.Append(Record(migration, end, statements.Count, isDown)).Append(";\n").Append(isTransaction ? "COMMIT;\n" : "").Append("END").Append(End);
            }
        }
    }
}
