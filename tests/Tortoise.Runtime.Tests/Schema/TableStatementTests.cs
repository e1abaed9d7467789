using Tortoise.Dialects;
using Tortoise.Runtime.Tests.Statements;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>The statement of a table in every dialect, side by side.</summary>
public class TableStatementTests
{
    [Test]
    public void A_table_is_created_unless_it_is_there() =>
        SqlOf.Schema(dialect => string.Join(";\n", dialect.CreateSchemaWriter(safe: true).Create([OrderLineQuerySet.Model]))).Is(new()
        {
            Sqlite = """
                CREATE TABLE IF NOT EXISTS "order" (
                    "number" INTEGER NOT NULL,
                    "line" INTEGER NOT NULL,
                    "select" INTEGER NOT NULL,
                    PRIMARY KEY ("number", "line"),
                    CONSTRAINT "limit_order_number" CHECK ("number" >= -2147483648 AND "number" <= 2147483647),
                    CONSTRAINT "limit_order_line" CHECK ("line" >= -2147483648 AND "line" <= 2147483647),
                    CONSTRAINT "limit_order_select" CHECK ("select" >= -2147483648 AND "select" <= 2147483647)
                )
                """,
            PostgreSql = """
                CREATE TABLE IF NOT EXISTS "order" (
                    "number" integer NOT NULL,
                    "line" integer NOT NULL,
                    "select" integer NOT NULL,
                    PRIMARY KEY ("number", "line")
                )
                """,
            MySql = """
                CREATE TABLE IF NOT EXISTS `order` (
                    `number` INT NOT NULL,
                    `line` INT NOT NULL,
                    `select` INT NOT NULL,
                    PRIMARY KEY (`number`, `line`)
                ) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin
                """,
            MariaDb = """
                CREATE TABLE IF NOT EXISTS `order` (
                    `number` INT NOT NULL,
                    `line` INT NOT NULL,
                    `select` INT NOT NULL,
                    PRIMARY KEY (`number`, `line`)
                ) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin
                """,
            SqlServer = """
                IF OBJECT_ID(N'[order]', N'U') IS NULL
                BEGIN
                CREATE TABLE [order] (
                    [number] int NOT NULL,
                    [line] int NOT NULL,
                    [select] int NOT NULL,
                    PRIMARY KEY ([number], [line])
                );
                END
                """,
        });
}
