using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Schema;
using Tortoise.SqlServer.Tests.Recording;
using Tortoise.SqlServer.Tests.Validation;
using Tortoise.Tests.Company;
using Tortoise.Tests.Schema;

namespace Tortoise.SqlServer.Tests.Schema;

public class IntrospectionTests
{
    private const string Collation = "Latin1_General_100_BIN2";

    [Test]
    public async Task What_was_made_of_a_model_compares_as_the_same()
    {
        var wanted = SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe([ProductQuerySet.Model]);
        Assert.That(wanted.Compare(await ReadAsync(Product())), Is.Empty);
    }

    [Test]
    public async Task Texts_of_one_byte_a_character_compare_as_the_same()
    {
        var wanted = SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe([AirportQuerySet.Model]);
        var catalog = new Catalog
        {
            ["tables"] = [["1", "airport", null, AirportQuerySet.Model.Comment]],
            ["columns"] =
            [
                Column("code", "varchar", 8, 0, 0, collation: Collation),
                Column("name", "varchar", 300, 0, 0, collation: Collation, isNullable: true),
                Column("notes", "varchar", -1, 0, 0, collation: Collation),
                Column("city", "nvarchar", -1, 0, 0, collation: Collation),
                Column("size", "varchar", -1, 0, 0, collation: Collation, isNullable: true),
            ],
            ["indexes"] = [Index("PK__airport__1", "code", kind: "CLUSTERED", isKey: true, isUnique: true), Index("ix_airport_name", "name")],
        };
        Assert.That(wanted.Compare(await ReadAsync(catalog)), Is.Empty);
        catalog["columns"][1] = Column("name", "nvarchar", 600, 0, 0, collation: Collation, isNullable: true);
        Assert.That(
            wanted.Compare(await ReadAsync(catalog)).Single().ToString(),
            Is.EqualTo($"airport: column name: type is 'nvarchar(300) COLLATE {Collation}', not 'varchar(300) COLLATE {Collation}'"));
    }

    [Test]
    public async Task A_change_of_the_database_is_reported()
    {
        var catalog = Product();
        catalog["columns"][4] = Column("price", "decimal", 5, 8, 2, isNullable: true, comment: "Gross");
        catalog["check_constraints"].RemoveAt(0);
        catalog["indexes"].RemoveAll(part => part[1] == "ix_product_level");
        var wanted = SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe([ProductQuerySet.Model]);
        Assert.That(wanted.Compare(await ReadAsync(catalog)).Select(difference => difference.ToString()), Is.EquivalentTo([
            "product: column price: type is 'decimal(8,2)', not 'decimal(10,2)'",
            "product: column price: NULL is 'allowed', not 'forbidden'",
            "product: column price: default is nothing, not '1.50'",
            "product: column price: comment is 'Gross', not 'Net'",
            "product: check ck_product_amount is missing",
            "product: index ix_product_level is missing",
        ]));
    }

    [Test]
    public async Task A_version_that_the_server_gives_compares_as_the_same()
    {
        var wanted = SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe([LedgerQuerySet.Model]);
        Assert.That(wanted.Compare(await ReadAsync(new Catalog
        {
            ["tables"] = [["7", "ledger", null, null]],
            ["columns"] =
            [
                Column("id", "int", 4, 10, 0, isIdentity: true, table: "7"),
                Column("name", "nvarchar", 200, 0, 0, collation: Collation, table: "7"),
                Column("amount", "int", 4, 10, 0, table: "7"),
                Column("row_version", "timestamp", 8, 0, 0, table: "7"),
            ],
            ["indexes"] = [Index("pk", "id", isKey: true, isUnique: true, table: "7"), Index("uq_ledger_name", "name", isUnique: true, table: "7")],
        })), Is.Empty);
    }

    [Test]
    public async Task A_table_of_another_program_is_read()
    {
        var table = (await ReadAsync(new Catalog
        {
            ["tables"] = [["7", "Odd", "sales", null]],
            ["columns"] =
            [
                Column("we,ird", "varchar", 5, 0, 0, collation: "Danish_Norwegian_CI_AS", table: "7"),
                Column("bytes", "varbinary", -1, 0, 0, isNullable: true, table: "7"),
                Column("at", "datetimeoffset", 8, 23, 3, "(sysdatetimeoffset())", table: "7"),
                Column("version", "timestamp", 8, 0, 0, table: "7"),
                Column("note", "nchar", 20, 0, 0, collation: "Danish_Norwegian_CI_AS", table: "7"),
            ],
            ["check_constraints"] = [["7", null, "([at]>'2000-01-01')"]],
            ["indexes"] =
            [
                Index("Odd order", "at", isUnique: true, filter: "([at]>'2020-01-01')", table: "7"),
                Index("Odd order", "we,ird", isDescending: true, isUnique: true, filter: "([at]>'2020-01-01')", table: "7"),
                Index("Odd order", "note", isIncluded: true, isUnique: true, filter: "([at]>'2020-01-01')", table: "7"),
                Index("both of", "note", isConstraint: true, isUnique: true, table: "7"),
                Index("both of", "at", isConstraint: true, isUnique: true, table: "7"),
                Index("stored", "at", kind: "NONCLUSTERED COLUMNSTORE", isIncluded: true, table: "7"),
            ],
        })).Tables.Single();
        Assert.That((table.Schema, table.Name, table.Comment, table.Key), Is.EqualTo(("sales", "Odd", (string?)null, Array.Empty<string>())));
        Assert.That(table.Columns.Select(column => column.Type), Is.EqualTo([
            "varchar(5) COLLATE Danish_Norwegian_CI_AS", "varbinary(max)", "datetimeoffset(3)", "timestamp", "nchar(10) COLLATE Danish_Norwegian_CI_AS",
        ]));
        Assert.That(table.Columns[2].Default, Is.EqualTo("(sysdatetimeoffset())"));
        Assert.That(table.Checks.Single().Name, Is.Null);
        Assert.That(table.Uniques.Select(unique => (unique.Name, string.Join('+', unique.Columns))), Is.EqualTo([("both of", "note+at")]));
        Assert.That(table.Indexes.Select(index => (index.Name, index.IsUnique, index.Method)), Is.EqualTo([
            ("Odd order", true, null), ("stored", false, "NONCLUSTERED COLUMNSTORE"),
        ]));
        Assert.That(table.Indexes[0].Parts, Is.EqualTo([new IndexPart("at"), new IndexPart("we,ird") { IsDescending = true }]));
        Assert.That((table.Indexes[0].Include, table.Indexes[0].Where), Is.EqualTo((new[] { "note" }, "([at]>'2020-01-01')")));
    }

    [Test]
    public async Task Foreign_keys_are_read_with_what_they_refer_to()
    {
        var catalog = new Catalog
        {
            ["tables"] = [["1", "book", null, null], ["2", "author", null, null]],
            ["foreign_keys"] =
            [
                ["1", "fk_book_shelf", "shelf_room", null, "library_shelf", "room", "NO ACTION"],
                ["1", "fk_book_shelf", "shelf_number", null, "library_shelf", "number", "NO ACTION"],
                ["1", "fk_book_writer", "written_by", "people", "author", "author_name", "CASCADE"],
                ["2", "fk_author_country", "born_in", null, "country", "iso", "SET NULL"],
                ["2", "fk_author_home", "home", null, "country", "iso", "SET DEFAULT"],
            ],
        };
        var tables = (await ReadAsync(catalog)).Tables;
        Assert.That(tables.SelectMany(table => table.ForeignKeys.Select(key =>
            $"{table.Name}: {key.Name} ({string.Join('+', key.Columns)}) {key.ReferencedSchema}.{key.ReferencedTable} ({string.Join('+', key.ReferencedColumns)}) {key.OnDelete}")),
            Is.EqualTo([
                "author: fk_author_country (born_in) .country (iso) SetNull",
                "author: fk_author_home (home) .country (iso) SetDefault",
                "book: fk_book_shelf (shelf_room+shelf_number) .library_shelf (room+number) NoAction",
                "book: fk_book_writer (written_by) people.author (author_name) Cascade",
            ]));
    }

    [Test]
    public async Task What_was_made_of_models_with_relations_has_the_foreign_keys_that_are_wanted()
    {
        var wanted = SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe([TreeQuerySet.Model, NodeQuerySet.Model]);
        var catalog = new Catalog
        {
            ["tables"] = [["1", "tree", null, null], ["2", "node", null, null]],
            ["foreign_keys"] =
            [
                ["1", "fk_tree_child_id", "child_id", null, "node", "id", "NO ACTION"],
                ["1", "fk_tree_parent_id", "parent_id", null, "node", "id", "CASCADE"],
            ],
        };
        Assert.That(await DifferencesAsync(), Is.Empty);
        catalog["foreign_keys"][1][6] = "SET NULL";
        catalog["foreign_keys"].RemoveAt(0);
        Assert.That(await DifferencesAsync(), Is.EquivalentTo([
            "tree: foreign key fk_tree_child_id is missing", "tree: foreign key fk_tree_parent_id: on delete is 'SetNull', not 'Cascade'",
        ]));

        async Task<IEnumerable<string>> DifferencesAsync() =>
            wanted.Compare(await ReadAsync(catalog)).Select(difference => difference.ToString()).Where(text => text.Contains("foreign key", StringComparison.Ordinal));
    }

    [Test]
    public async Task The_queries_fit_the_catalog_views()
    {
        var catalog = new Catalog();
        await SqlServerDialect.Instance.CreateIntrospector(catalog.QueryAsync).ReadAsync(["sales", "it's"]);
        Assert.That(catalog.Queries, Has.Count.EqualTo(5).And.All.Contains("N'it''s'"));
        Assert.That(catalog.Queries.SelectMany(sql => Grammar.Parse(sql).Errors), Is.Empty);

        // The model has no system views: their columns as they are documented, in a schema of another name.
        using var binder = new Binder([
            "CREATE SCHEMA [catalog]",
            "CREATE TABLE [catalog].[schemas] (name sysname, schema_id int)",
            "CREATE TABLE [catalog].[tables] (name sysname, object_id int, schema_id int, is_ms_shipped bit)",
            "CREATE TABLE [catalog].[types] (name sysname, user_type_id int)",
            "CREATE TABLE [catalog].[extended_properties] (class tinyint, major_id int, minor_id int, name sysname, value sql_variant)",
            "CREATE TABLE [catalog].[computed_columns] (object_id int, column_id int, definition nvarchar(max), is_persisted bit)",
            "CREATE TABLE [catalog].[default_constraints] (object_id int, definition nvarchar(max))",
            "CREATE TABLE [catalog].[check_constraints] (name sysname, parent_object_id int, is_system_named bit, definition nvarchar(max))",
            """
            CREATE TABLE [catalog].[foreign_keys] (name sysname, object_id int, parent_object_id int, referenced_object_id int,
                delete_referential_action_desc nvarchar(60))
            """,
            """
            CREATE TABLE [catalog].[foreign_key_columns] (constraint_object_id int, constraint_column_id int, parent_object_id int,
                parent_column_id int, referenced_object_id int, referenced_column_id int)
            """,
            """
            CREATE TABLE [catalog].[columns] (object_id int, name sysname, column_id int, user_type_id int, max_length smallint, precision tinyint,
                scale tinyint, collation_name sysname, is_nullable bit, is_identity bit, default_object_id int)
            """,
            """
            CREATE TABLE [catalog].[indexes] (object_id int, name sysname, index_id int, type tinyint, type_desc nvarchar(60), is_unique bit,
                is_primary_key bit, is_unique_constraint bit, is_hypothetical bit, filter_definition nvarchar(max))
            """,
            """
            CREATE TABLE [catalog].[index_columns] (object_id int, index_id int, index_column_id int, column_id int, key_ordinal tinyint,
                is_descending_key bit, is_included_column bit)
            """,
        ]);
        var commands = catalog.Queries.Select(sql => new RecordedCommand(sql.Replace("sys.", "[catalog].", StringComparison.Ordinal), ""));
        Assert.That(binder.Bind([.. commands]), Is.Empty);
    }

    [TestCase("(CONVERT([decimal](18,2),[a]*(2)))", "[a]*(2)")]
    [TestCase("(CONVERT([int],[a]))", "[a]")]
    [TestCase("([a]+[b])", "([a]+[b])")]
    public async Task A_computed_column_has_the_expression_that_its_type_was_put_around(string definition, string expression)
    {
        var catalog = new Catalog { ["tables"] = [["1", "sum", null, null]], ["columns"] = [Column("total", "int", 4, 10, 0, computed: definition)] };
        var column = (await ReadAsync(catalog)).Tables[0].Columns[0];
        Assert.That((column.Computed, column.IsStored, column.Default), Is.EqualTo((expression, true, (string?)null)));
    }

    private static ValueTask<SchemaModel> ReadAsync(Catalog catalog) =>
        SqlServerDialect.Instance.CreateIntrospector(catalog.QueryAsync).ReadAsync([]);

    /// <summary>The rows of the table that is made for <see cref="Product"/>, with the expressions in the server's own spelling.</summary>
    private static Catalog Product() => new()
    {
        ["tables"] = [["1", "product", null, ProductQuerySet.Model.Comment]],
        ["columns"] =
        [
            Column("id", "bigint", 8, 19, 0, isIdentity: true),
            Column("name", "nvarchar", 200, 0, 0, collation: Collation, comment: "What it's called, in quotes: \"x\""),
            Column("code", "nvarchar", 20, 0, 0, collation: Collation, isNullable: true),
            Column("place", "nvarchar", 40, 0, 0, collation: Collation, isNullable: true),
            Column("price", "decimal", 9, 10, 2, "((1.50))", comment: "Net"),
            Column("amount", "int", 4, 10, 0, "((-5))"),
            Column("share", "float", 8, 53, 0, "((0.25))"),
            Column("active", "bit", 1, 1, 0, "((1))"),
            Column("note", "nvarchar", 60, 0, 0, "(N'it''s')", Collation),
            Column("text", "nvarchar", -1, 0, 0, "(N'long text')", Collation),
            Column("mood", "nvarchar", -1, 0, 0, "(N'Sad')", Collation),
            Column("level", "smallint", 2, 5, 0, "((-1))"),
            Column("made", "datetime2", 8, 27, 7, "(getdate())"),
            Column("sum", "bigint", 8, 19, 0, "((1)+(2)*(3))"),
        ],
        ["check_constraints"] =
        [
            ["1", "ck_product_amount", "([amount]>=(-10) AND [amount]<=(100) AND [amount]<>(7) AND ([amount]+(1))*(2)>(-100))"],
            ["1", "ck_product_expensive", "([price]<(1000) OR [place] IS NOT NULL AND [amount]>(0))"],
            ["1", "ck_product_place", "([place]='it''s' OR [place]='cellar' OR [place]='shelf')"],
            ["1", "ck_product_place_filled", "([place]<>'')"],
            ["1", "ck_product_price", "([price]>=(0))"],
        ],
        ["indexes"] =
        [
            Index("PK__product__3213E83F", "id", kind: "CLUSTERED", isKey: true, isUnique: true),
            Index("ix_product_code_price", "code", isUnique: true, filter: "([code] IS NOT NULL)"),
            Index("ix_product_code_price", "price", isUnique: true, filter: "([code] IS NOT NULL)"),
            Index("ix_product_expensive", "price", isDescending: true),
            Index("ix_product_expensive", "name"),
            Index("ix_product_level", "level"),
            Index("ix_product_place", "place"),
            Index("uq_product_code", "code", isUnique: true, filter: "([code] IS NOT NULL)"),
            Index("uq_product_name_place", "name", isUnique: true, filter: "([place] IS NOT NULL)"),
            Index("uq_product_name_place", "place", isUnique: true, filter: "([place] IS NOT NULL)"),
            Index("uq_product_where", "place", isUnique: true, filter: "([place] IS NOT NULL AND [code] IS NOT NULL)"),
            Index("uq_product_where", "code", isUnique: true, filter: "([place] IS NOT NULL AND [code] IS NOT NULL)"),
        ],
    };

    private static string?[] Column(
        string name, string type, int bytes, int precision, int scale, string? value = null, string? collation = null,
        bool isNullable = false, bool isIdentity = false, string? comment = null, string table = "1", string? computed = null) =>
        [table, name, type, $"{bytes}", $"{precision}", $"{scale}", collation, Flag(isNullable), Flag(isIdentity), value, comment, computed, computed is null ? null : "1"];

    private static string?[] Index(
        string name, string column, bool isDescending = false, bool isIncluded = false, bool isUnique = false, bool isKey = false,
        bool isConstraint = false, string? filter = null, string kind = "NONCLUSTERED", string table = "1") =>
        [table, name, Flag(isKey), Flag(isConstraint), Flag(isUnique), kind, filter, Flag(isIncluded), column, Flag(isDescending)];

    private static string Flag(bool flag) => flag ? "1" : "0";
}
