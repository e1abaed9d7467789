using Tortoise.Schema;

namespace Tortoise.Tests.Schema;

/// <summary>Tables of SQLite that other programs made, with what Tortoise itself never writes.</summary>
public sealed class ExistingSqliteTables
{
    [Test]
    public async Task A_table_is_read_with_what_Tortoise_never_writes()
    {
        using var database = TestServer.All.OfType<SqliteMemoryServer>().Single().Create(new DatabaseOptions());
        await database.Database.ExecuteScriptAsync("""
            create table Odd -- about nothing
            (
                [id] integer primary key autoincrement, -- a number
                "we,ird" varchar(5) not null default ('a,b(' || 'c') constraint filled check ("we,ird" <> ')') collate nocase,
                n int check (n > 0 and (n < 9 or n in (11, 12))) unique,
                constraint "both of" unique (n, "we,ird"), /* of both */
                check (n <> 5)
            );
            create unique index "Odd index" on Odd (n desc, lower("we,ird"), "we,ird" collate binary) where n > (1 + 1);
            create view Seen as select * from Odd;
            """);
        var table = (await database.Database.IntrospectAsync()).Tables.Single();
        Assert.That(table.Columns.Select(column => (column.Name, column.Type, column.IsGenerated, column.IsNullable)), Is.EqualTo([
            ("id", "INTEGER", true, false), ("we,ird", "varchar(5) COLLATE NOCASE", false, false), ("n", "INT", false, true),
        ]).IgnoreCase);
        Assert.That(table.Columns[1].Default, Is.EqualTo("'a,b(' || 'c'"));
        Assert.That(table.Checks.Select(check => (check.Name, check.Sql)), Is.EqualTo([
            ("filled", "\"we,ird\" <> ')'"), (null, "n > 0 and (n < 9 or n in (11, 12))"), (null, "n <> 5"),
        ]));
        Assert.That(table.Uniques.Select(unique => (unique.Name, string.Join('+', unique.Columns))), Is.EquivalentTo([((string?)null, "n"), ("both of", "n+we,ird")]));
        var index = table.Indexes.Single();
        Assert.That((index.Name, index.IsUnique, index.Where), Is.EqualTo(("Odd index", true, "n > (1 + 1)")));
        Assert.That(index.Parts, Is.EqualTo([new IndexPart("n") { IsDescending = true }, new IndexPart(null, "lower(\"we,ird\")"), new IndexPart("we,ird")]));
    }

    [Test]
    public async Task Foreign_keys_are_read_with_and_without_names()
    {
        using var database = TestServer.All.OfType<SqliteMemoryServer>().Single().Create(new DatabaseOptions());
        await database.Database.ExecuteScriptAsync("""
            create table Root (b int, a int, only int unique, primary key (a, b));
            create table Leaf (
                x int constraint "to one" references Root (only) on delete set null on update cascade, y int references Root(only), a int, b int,
                constraint both foreign key (a, b) references Root deferrable initially deferred);
            """);
        var leaf = (await database.Database.IntrospectAsync()).Tables.Single(table => table.Name == "Leaf");
        Assert.That(leaf.ForeignKeys.Select(key => (key.Name, string.Join('+', key.Columns), key.ReferencedTable, string.Join('+', key.ReferencedColumns), key.OnDelete)), Is.EquivalentTo([
            ("to one", "x", "Root", "only", OnDelete.SetNull),
            ((string?)null, "y", "Root", "only", OnDelete.NoAction),
            ("both", "a+b", "Root", "a+b", OnDelete.NoAction),
        ]));
    }
}
