using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Schema;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>What SQL Server spells differently. That it is T-SQL at all, Tortoise.SqlServer.Tests checks.</summary>
public class SqlServerTests
{
    private const string Fields = "[id], [name], [city], [age], [score], [weight], [active]";

    [Test]
    public void A_text_equals_another_with_its_trailing_blanks() =>
        SqlOf.Where(t => t.Name == "a").SqlServer("([name] = @p0 AND DATALENGTH([name]) = DATALENGTH(@p0))", "a");

    [Test]
    public void A_negated_text_is_true_for_null() =>
        SqlOf.Where(t => t.City != "a").SqlServer("(([city] <> @p0 OR DATALENGTH([city]) <> DATALENGTH(@p0)) OR [city] IS NULL)", "a");

    [Test]
    public void Two_nullable_columns_are_equal_where_both_are_null() =>
        SqlOf.Where(t => t.Age == t.Age).SqlServer("([age] = [age] OR [age] IS NULL AND [age] IS NULL)");

    [Test]
    public void Letter_case_is_ignored_by_the_database_on_both_sides() =>
        SqlOf.Where(t => t.Name.IContains("a%")).SqlServer("UPPER([name]) LIKE UPPER(@p0 COLLATE Latin1_General_100_BIN2) ESCAPE '!'", "%a!%%");

    [Test]
    public void A_long_list_is_one_parameter_with_the_type_of_its_column() =>
        SqlOf.Where(t => t.Id.In(Enumerable.Range(0, 65)))
            .SqlServer("[id] IN (SELECT [$0] FROM OPENJSON(@p0) WITH ([$0] int '$') AS [keys])", new object[] { Enumerable.Range(0, 65).Cast<object>().ToArray() });

    [Test]
    public void A_list_of_texts_is_a_table() =>
        SqlOf.Where(t => t.Name.In("a", "b")).SqlServer(
            "EXISTS (SELECT 1 FROM (VALUES (@p0), (@p1)) AS [keys] ([$0]) WHERE ([keys].[$0] COLLATE Latin1_General_100_BIN2 = [name] " +
            "AND DATALENGTH([keys].[$0] COLLATE Latin1_General_100_BIN2) = DATALENGTH([name])))",
            "a",
            "b");

    [Test]
    public void A_bool_is_compared_with_a_bit() => SqlOf.Where(t => t.Active && !t.Active).SqlServer("[active] = 1 AND [active] = 0");

    [Test]
    public void The_first_rows_need_no_offset() =>
        SqlOf.Statement(Team.All().Limit(2).Query).SqlServer($"SELECT TOP (@p0) {Fields} FROM [team] ORDER BY [name], [id]", 2L);

    [Test]
    public void A_page_of_no_rows_is_no_error() =>
        SqlOf.Statement(Team.Filter(t => t.Id > 1 || t.Active).Limit(2).Offset(4).Query).SqlServer(
            $"SELECT {Fields} FROM [team] WHERE @p0 > 0 AND ([id] > @p1 OR [active] = 1) ORDER BY [name], [id] " +
            "OFFSET @p2 ROWS FETCH NEXT CASE WHEN @p0 > 0 THEN @p0 ELSE 1 END ROWS ONLY",
            2L,
            1,
            4L);

    [Test]
    public void Nulls_are_put_last_by_a_term_of_their_own() =>
        SqlOf.Statement(Team.All().OrderBy(t => [t.Age.Asc().NullsLast(), t.City, t.Age]).Query)
            .SqlServer($"SELECT {Fields} FROM [team] ORDER BY CASE WHEN [age] IS NULL THEN 1 ELSE 0 END, [age], [city]");

    [Test]
    public void A_delete_of_a_slice_goes_by_the_whole_composite_key() =>
        SqlOf.Statement(new DeleteQuery(OrderLine.All().OrderBy(o => o.Amount).Limit(3).Query)).SqlServer(
            "DELETE FROM [order] WHERE EXISTS (SELECT 1 FROM (SELECT TOP (@p0) [number] AS [$0], [line] AS [$1] FROM [order] " +
            "ORDER BY [select], [number], [line]) AS [keys] WHERE [keys].[$0] = [number] AND [keys].[$1] = [line])",
            3L);

    [Test]
    public void An_insert_gives_its_key_back() =>
        Assert.That(
            Insert(default(FieldSet).With(1), default).Sql,
            Is.EqualTo("INSERT INTO [team] ([name]) VALUES (@p0); SELECT CAST(SCOPE_IDENTITY() AS int)"));

    [Test]
    public void What_else_the_database_gives_is_put_out_into_a_table_because_of_triggers() =>
        Assert.That(
            SqlOf.Compile(SqlServerDialect.Instance, new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1), default(FieldSet).With(0).With(2))).Sql,
            Is.EqualTo(
                "DECLARE @returned TABLE ([id] int, [city] nvarchar(max)); " +
                "INSERT INTO [team] ([name]) OUTPUT INSERTED.[id], INSERTED.[city] INTO @returned VALUES (@p0); SELECT [id], [city] FROM @returned"));

    [Test]
    public void A_row_that_is_left_out_gives_no_key_back() =>
        Assert.That(
            Insert(default(FieldSet).With(1), new ConflictRule(ConflictAction.Ignore, default(FieldSet).With(1), default)).Sql,
            Is.EqualTo(
                "DECLARE @returned TABLE ([id] int); INSERT INTO [team] ([name]) OUTPUT INSERTED.[id] INTO @returned SELECT @p0 " +
                "WHERE NOT EXISTS (SELECT 1 FROM [team] WITH (UPDLOCK, HOLDLOCK) WHERE [name] = @p0); SELECT [id] FROM @returned"));

    [Test]
    public void Many_rows_are_numbered_so_that_keys_follow_their_order() =>
        Assert.That(
            Insert(default(FieldSet).With(1), default).Batch!.ForRows(2)!.Sql,
            Is.EqualTo(
                "DECLARE @returned TABLE ([id] int); INSERT INTO [team] ([name]) OUTPUT INSERTED.[id] INTO @returned " +
                "SELECT [name] FROM (VALUES (@p0, 0), (@p1, 1)) AS [rows] ([name], [$row]) ORDER BY [$row]; SELECT [id] FROM @returned"));

    [Test]
    public void A_key_that_the_program_gives_is_announced() =>
        Assert.That(
            SqlOf.Compile(SqlServerDialect.Instance, new InsertRow(TeamQuerySet.Model, default(FieldSet).With(0).With(1), default)).Sql,
            Is.EqualTo("SET IDENTITY_INSERT [team] ON; INSERT INTO [team] ([id], [name]) VALUES (@p0, @p1); SET IDENTITY_INSERT [team] OFF"));

    [Test]
    public void An_upsert_locks_what_it_looks_for() =>
        Assert.That(
            Insert(default(FieldSet).With(1).With(2), new ConflictRule(ConflictAction.Update, default(FieldSet).With(1), default(FieldSet).With(2))).Sql,
            Is.EqualTo(
                "UPDATE [team] WITH (UPDLOCK, HOLDLOCK) SET [city] = @p0 WHERE [name] = @p1; " +
                "IF @@ROWCOUNT = 0 INSERT INTO [team] ([name], [city]) VALUES (@p1, @p0); SELECT [id] FROM [team] WHERE [name] = @p1;"));

    [Test]
    public void A_table_is_made_with_all_that_belongs_to_it()
    {
        SchemaWriter writer = SqlServerDialect.Instance.CreateSchemaWriter(safe: true);
        Assert.That(writer.Create([OrderLineQuerySet.Model]), Is.EqualTo([
            """
            IF OBJECT_ID(N'[order]', N'U') IS NULL
            BEGIN
            CREATE TABLE [order] (
                [number] int NOT NULL,
                [line] int NOT NULL,
                [select] int NOT NULL,
                PRIMARY KEY ([number], [line])
            );
            END
            """]));
    }

    private static Compilation.CompiledStatement Insert(FieldSet fields, ConflictRule conflict) =>
        new Compilation.StatementCompiler(SqlServerDialect.Instance, cacheSize: 10)
            .Bind(new InsertRow(TeamQuerySet.Model, fields, default(FieldSet).With(0), conflict)).Statement;
}
