using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Sql;

public class StatementTests
{
    private const string AllFields = "\"id\", \"name\", \"city\", \"age\", \"score\", \"weight\", \"active\"";

    [Test]
    public void All_rows_come_in_the_default_order() =>
        SqlOf.Statement(Team.All().Query, $"""SELECT {AllFields} FROM "team" ORDER BY "name" """);

    [Test]
    public void An_order_replaces_the_default_one_and_says_where_nulls_go_only_if_asked() =>
        SqlOf.Statement(
            Team.All().OrderBy(t => [t.Age.Desc(), t.City, t.Age.Asc().NullsLast(), t.Age.Desc().NullsFirst(), t.Id.Asc().NullsLast()]).Query,
            $"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC, "city", "age" NULLS LAST, "age" DESC NULLS FIRST, "id" """);

    [Test]
    public void Reverse_turns_every_term_round() =>
        SqlOf.Statement(
            Team.All().OrderBy(t => [t.Age.Asc().NullsLast(), t.Id.Desc()]).Reverse().Query,
            $"""SELECT {AllFields} FROM "team" ORDER BY "age" DESC NULLS FIRST, "id" """);

    [Test]
    public void An_offset_alone_gets_a_limit_without_bound() =>
        SqlOf.Statement(
            OrderLine.All().Offset(5).Query,
            """SELECT "number", "line", "select" FROM "order" LIMIT -1 OFFSET ?""",
            5L);

    [Test]
    public void Names_are_always_quoted() =>
        SqlOf.Statement(
            OrderLine.Filter(o => o.Amount == 1).Limit(2).Query,
            """SELECT "number", "line", "select" FROM "order" WHERE "select" = ? LIMIT ?""",
            1,
            2L);

    [Test]
    public void Counting_a_slice_counts_inside_it() =>
        SqlOf.Statement(
            OrderLine.All().Limit(2).Query.WithKind(SelectKind.Count),
            """SELECT COUNT(*) FROM (SELECT "number", "line", "select" FROM "order" LIMIT ?) AS "rows" """,
            2L);

    [Test]
    public void A_projection_selects_only_its_columns_and_aggregates_have_no_order() =>
        SqlOf.Statement(
            Team.All().Select(t => (t.Score.Sum(), t.Age.Max(), t.Weight.Avg(), t.Score.Min())).Query,
            """
            SELECT tortoise_sum("score" COLLATE TORTOISE_DECIMAL), MAX("age"), AVG("weight"), MIN("score" COLLATE TORTOISE_DECIMAL) FROM "team"
            """);

    [Test]
    public void An_update_sets_and_filters_with_values_in_their_places() =>
        SqlOf.Statement(
            new UpdateQuery(Team.Filter(t => t.Active).Query, [Team.Fields.Name.Set("x"), Team.Fields.Age.Set(Team.Fields.Age + 1)]),
            """UPDATE "team" SET "name" = ?, "age" = ("age" + ?) WHERE "active" = 1""",
            "x",
            1);

    [Test]
    public void An_update_of_a_slice_touches_the_rows_of_the_slice() =>
        SqlOf.Statement(
            new UpdateQuery(Team.All().OrderBy(t => t.Age).Limit(1).Query, [Team.Fields.City.Set("x")]),
            """UPDATE "team" SET "city" = ? WHERE "id" IN (SELECT "id" FROM "team" ORDER BY "age" LIMIT ?)""",
            "x",
            1L);

    [Test]
    public void A_delete_of_a_slice_goes_by_the_whole_composite_key() =>
        SqlOf.Statement(
            new DeleteQuery(OrderLine.All().OrderBy(o => o.Amount).Limit(3).Query),
            """DELETE FROM "order" WHERE ("number", "line") IN (SELECT "number", "line" FROM "order" ORDER BY "select" LIMIT ?)""",
            3L);

    [Test]
    public void An_insert_leaves_the_generated_key_to_the_database()
    {
        var (fields, returning) = WritePlan<Team>.Insert(new Team { Name = "x" });
        var (sql, _) = Sql(new InsertRow(TeamQuerySet.Model, fields, returning));
        Assert.That(sql, Is.EqualTo("""INSERT INTO "team" ("name", "city", "age", "score", "weight", "active") VALUES (?, ?, ?, ?, ?, ?)"""));
    }

    [Test]
    public void An_upsert_names_its_target_and_returns_the_key_of_the_row_that_is_there()
    {
        var name = default(FieldSet).With(1);
        var rule = new ConflictRule(ConflictAction.Update, Target: name, Update: default(FieldSet).With(2));
        var (sql, _) = Sql(new InsertRow(TeamQuerySet.Model, name, default(FieldSet).With(0), rule));
        Assert.That(sql, Is.EqualTo(
            """INSERT INTO "team" ("name") VALUES (?) ON CONFLICT ("name") DO UPDATE SET "city" = excluded."city" RETURNING "id" """.TrimEnd()));
    }

    [Test]
    public void Raw_sql_gets_a_place_for_each_hole()
    {
        var (name, least) = ("x'; DROP TABLE team --", 5);
        SqlTemplate template = Template($"SELECT * FROM team WHERE name = {name} AND age > {least}");
        SqlOf.Statement(template.ToStatement(isWrite: false), "SELECT * FROM team WHERE name = ? AND age > ?", name, least);
    }

    private static SqlTemplate Template(SqlTemplate template) => template;

    private static (string Sql, IReadOnlyList<Slot> Slots) Sql(Statement statement)
    {
        var command = new Compilation.StatementCompiler(Dialects.Sqlite.SqliteDialect.Instance, cacheSize: 10).Bind(statement).Statement;
        return (command.Sql, command.Slots.ToArray());
    }
}
