using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>The rows of nested queries of one model are told apart, wherever the inner one, or a part of it, was made.</summary>
public sealed class NestedQueryTests
{
    private const string Correlated = """
        SELECT "name" FROM "team" WHERE "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE {0}) ORDER BY "name"
        """;

    private static readonly Q Active = Team.Fields.Active;

    [Test]
    public void A_query_that_was_made_before_is_refined_inside()
    {
        var active = Team.Filter(u => u.Active);
        Nested(
            Team.Filter(t => t.Age.In(active.Filter(u => u.City == t.City).Select(u => u.Age.Max()))),
            "`t0`.`active` = 1 AND `t0`.`city` IS `team`.`city`");
    }

    [Test]
    public void A_query_that_has_a_name_already_is_refined_inside_of_itself()
    {
        var active = Team.Filter(u => u.Active);
        SqlOf.Statement(active.Filter(t => t.Age.In(active.Filter(u => u.City == t.City).Select(u => u.Age.Max()))).Select(t => t.Name).Query)
            .Sqlite("""
                SELECT "name" FROM "team" WHERE "active" = 1 AND "age" IN (SELECT MAX("t0"."age") FROM "team" AS "t0" WHERE "t0"."active" = 1 AND "t0"."city" IS "team"."city") ORDER BY "name"
                """);
    }

    [Test]
    public void A_subquery_of_what_was_made_before_goes_on_speaking_of_its_rows()
    {
        var oldest = Team.Filter(u => u.Age.In(Team.Filter(v => v.City == u.City).Select(v => v.Age.Max())));
        Nested(
            Team.Filter(t => t.Age.In(oldest.Filter(u => u.City == t.City).Select(u => u.Age.Max()))),
            "`t0`.`age` IN (SELECT MAX(`t1`.`age`) FROM `team` AS `t1` WHERE `t1`.`city` IS `t0`.`city`) AND `t0`.`city` IS `team`.`city`");
    }

    [Test]
    public void Fields_of_the_model_are_those_of_the_innermost_query()
    {
        const string Inner = "`t0`.`city` IS `team`.`city` AND `t0`.`active` = 1";
        Nested(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City).Filter(Team.Fields.Active).Select(u => u.Age.Max()))), Inner);
        Nested(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City).Filter(Active).Select(u => u.Age.Max()))), Inner);
        Nested(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City && Active).Select(u => Team.Fields.Age.Max()))), Inner);
        SqlOf.Statement(Team.Filter(t => t.Age.In(Team.Filter(u => u.City == t.City).OrderBy(_ => Team.Fields.Score.Desc()).Limit(1).Select(u => u.Age))).Select(t => t.Name).Query)
            .Sqlite("""
                SELECT "name" FROM "team" WHERE "age" IN (SELECT "t0"."age" FROM "team" AS "t0" WHERE "t0"."city" IS "team"."city" ORDER BY "t0"."score" COLLATE TORTOISE_DECIMAL DESC, "t0"."id" LIMIT ?) ORDER BY "name"
                """, 1L);
    }

    [Test]
    public void A_condition_of_the_outer_row_given_to_an_inner_query_stays_the_outer_rows() => Nested(
        Team.Filter(t => t.Age.In(Team.All().Filter(t.Active).Filter(u => u.City == t.City).Select(u => u.Age.Max()))),
        "`team`.`active` = 1 AND `t0`.`city` IS `team`.`city`");

    [Test]
    public void Related_rows_of_the_fields_of_the_model_are_those_of_the_innermost_query() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Events.Any(o => Event.Fields.Participants.Any(p => p.Points > Event.Fields.Seats))).Select(e => e.Id).Query)
            .Sqlite("""
                SELECT "id" FROM "event" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "event"."tournament_id" AND EXISTS (SELECT 1 FROM "event_squad" AS "t1" INNER JOIN "squad" AS "t2" ON "t2"."id" = "t1"."squad_id" WHERE "t1"."event_id" = "t0"."id" AND "t2"."points" > "t0"."seats")) ORDER BY "name"
                """);

    [Test]
    public void A_slice_that_is_turned_round_inside_is_still_of_its_own_rows() =>
        SqlOf.Statement(Team.Filter(t => t.Id.In(Team.Filter(u => u.City == t.City).Limit(2).Reverse().Limit(1).Select(u => u.Id))).Select(t => t.Name).Query)
            .Sqlite("""
                SELECT "name" FROM "team" WHERE "id" IN (SELECT "t0"."id" FROM "team" AS "t0" WHERE "t0"."id" IN (SELECT "t1"."id" FROM "team" AS "t1" WHERE "t1"."city" IS "team"."city" ORDER BY "t1"."name", "t1"."id" LIMIT ?) ORDER BY "t0"."name" DESC, "t0"."id" DESC LIMIT ?) ORDER BY "name"
                """, 2L, 1L);

    [Test]
    public void A_query_whose_fields_were_named_outside_is_compiled_as_one_of_a_lambda() =>
        SqlOf.Statement(Event.Filter(Event.Fields.Tournament.Name == "Cup" & Event.Fields.Seats > 1).OrderBy(e => e.Tournament.Name).Select(e => e.Id).Query)
            .Sqlite("""
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ? AND "t0"."seats" > ? ORDER BY "t1"."name"
                """, "Cup", 1L);

    private static void Nested(TeamQuerySet teams, string condition) => SqlOf.Statement(teams.Select(t => t.Name).Query)
        .Sqlite(Correlated.Replace("{0}", condition.Replace('`', '"'), StringComparison.Ordinal));
}
