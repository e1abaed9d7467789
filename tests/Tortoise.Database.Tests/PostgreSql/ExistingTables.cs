using Tortoise.Schema;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Tables that other programs made.</summary>
public sealed class ExistingTables() : PostgreSqlTest
{
    [Test]
    public async Task A_table_is_read_with_what_Tortoise_never_writes()
    {
        await Db.ExecuteScriptAsync("""
            CREATE TABLE "Odd" (
                id serial PRIMARY KEY, "we,ird" varchar(5)[] NOT NULL DEFAULT '{}', n numeric CHECK (n > 0), twice numeric GENERATED ALWAYS AS (n * 2) STORED,
                at timestamp(3) DEFAULT now(), gone int, CONSTRAINT "both of" UNIQUE (n, "we,ird"));
            ALTER TABLE "Odd" DROP COLUMN gone;
            CREATE UNIQUE INDEX "Odd index" ON "Odd" (n DESC, (n + 1) NULLS FIRST) INCLUDE (at) WHERE n > 1 + 1;
            CREATE INDEX "Odd words" ON "Odd" USING gin ("we,ird");
            COMMENT ON COLUMN "Odd".n IS 'a number';
            CREATE VIEW "Seen" AS SELECT * FROM "Odd";
            """);
        var table = (await Db.IntrospectAsync()).Tables.Single();
        Assert.That(table.Columns.Select(column => (column.Name, column.Type, column.IsGenerated, column.IsNullable, column.Comment)), Is.EqualTo([
            ("id", "integer", true, false, null), ("we,ird", "character varying(5)[]", false, false, null), ("n", "numeric", false, true, "a number"),
            ("twice", "numeric", false, true, null), ("at", "timestamp(3) without time zone", false, true, (string?)null),
        ]));
        Assert.That(table.Columns.Select(column => column.Default), Is.EqualTo(new[] { null, "'{}'::character varying[]", null, null, "now()" }));
        Assert.That(table.Uniques.Single().Columns, Is.EqualTo(["n", "we,ird"]));
        Assert.That(table.Checks.Single().Name, Is.EqualTo("Odd_n_check"));
        Assert.That(table.Indexes.Select(index => (index.Name, index.Method)), Is.EqualTo([("Odd index", null), ("Odd words", (string?)"GIN")]));
        Assert.That(table.Indexes[0].Include, Is.EqualTo(["at"]));
        Assert.That(table.Indexes[0].Parts.Select(part => (part.Column, part.IsDescending, part.NullsFirst)), Is.EqualTo([("n", true, null), ((string?)null, false, (bool?)true)]));
    }
}
