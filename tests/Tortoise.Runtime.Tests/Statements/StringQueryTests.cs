using NUnit.Framework.Constraints;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Filters, orderings and columns by names from outside: the SQL of those that are typed, and refusals that say what is allowed.</summary>
public class StringQueryTests
{
    private static readonly StringQueryOptions Allowed = new StringQueryOptions().Allow("name", "Tournament__name__icontains", "seats__*");

    [Test]
    public void Names_print_what_typed_conditions_print()
    {
        Same(Event.FilterBy("name__icontains", "x"), Event.Filter(e => e.Name.IContains("x")));
        Same(Event.FilterBy("seats__in", new[] { 1, 2 }), Event.Filter(e => e.Seats.In(1, 2)));
        Same(Event.FilterBy("tournament_id", "7"), Event.Filter(e => e.TournamentId == 7));
        Same(Event.FilterBy("tournament", 7), Event.Filter(e => e.Tournament.Id == 7));
        Same(Event.FilterBy("tournament", RelationSql.Cup), Event.Filter(e => e.Tournament == RelationSql.Cup));
        Same(Event.FilterBy("reporter__name__not", "Ann"), Event.Filter(e => e.Reporter.Name != "Ann"));
        Same(Event.All().ExcludeBy("kind", "final"), Event.Exclude(e => e.Kind == EventKind.Final));
        Same(Event.OrderBy("-tournament__name", "seats"), Event.OrderBy(e => [e.Tournament.Name.Desc(), e.Seats]));
        Same(Tournament.FilterBy("events__participants__name", "x"), Tournament.Filter(t => t.Events.Any(e => e.Participants.Any(s => s.Name == "x"))));
        Same(Tournament.FilterBy("events__isnull", true), Tournament.Filter(t => t.Events.None()));
        Same(
            Tournament.FilterBy(new Dictionary<string, string> { ["events__name"] = "x", ["name"] = "y", ["events__seats__gt"] = "1" }),
            Tournament.Filter(t => t.Events.Any(e => e.Name == "x" && e.Seats > 1) && t.Name == "y"));
    }

    [Test]
    public void Parts_of_dates_and_times_have_every_lookup_of_numbers()
    {
        Same(Appointment.FilterBy("moment__year", "2020"), Appointment.Filter(a => a.Moment.Year() == 2020));
        Same(Appointment.FilterBy("moment__date__lte", "2020-05-20"), Appointment.Filter(a => a.Moment.Date() <= new DateOnly(2020, 5, 20)));
        Same(Appointment.FilterBy("day__week__in", "1,53"), Appointment.Filter(a => a.Day.IsoWeek().In(1, 53)));
        Same(Appointment.FilterBy("time__hour__range", "8,17"), Appointment.Filter(a => a.Time.Hour().Range(8, 17)));
        Refuses<Appointment>("day__hour", 1, "Appointment.Day has no lookup 'hour'; it has: not, in, not_in, isnull, not_isnull, gte, gt, lte, lt, range, year, quarter, month, week, day, ");
        Refuses<Appointment>("day__year__icontains", 1, "Appointment.Day, its year, has no lookup 'icontains'; it has: not, in,");
        Refuses<Appointment>("day__year__month", 1, "Appointment.Day, its year, has no lookup 'month'");
        Refuses<Appointment>("day__year", "MMXX", "'day__year' takes a value of type Int32.");
        Refuses<Appointment>("moment__date", "today", "'moment__date' takes a date such as 2030-12-31.");
        Assert.That(() => Appointment.OrderBy("day__year"), Refusal("Appointment.Day has no lookup 'year'; only filters have lookups."));

        var options = new StringQueryOptions().Allow("moment__*", "day__year");
        Same(Appointment.FilterBy("moment__year__gt", 2020, options), Appointment.Filter(a => a.Moment.Year() > 2020));
        Same(Appointment.FilterBy("day__year", 2020, options), Appointment.Filter(a => a.Day.Year() == 2020));
        Assert.That(() => Appointment.FilterBy("day__month", 1, options), Refusal("'day__month' is not allowed here."));
        Assert.That(() => Appointment.FilterBy("day__year__gt", 1, options), Refusal("'day__year__gt' is not allowed here."));
    }

    [Test]
    public void A_condition_over_a_relation_to_many_is_a_subquery() =>
        SqlOf.Statement(Tournament.FilterBy("events__seats__gt", "5").Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND "t0"."seats" > ?) ORDER BY "id"
                """,
            PostgreSql = """
                SELECT "id" FROM "tournament" WHERE EXISTS (SELECT 1 FROM "event" AS "t0" WHERE "t0"."tournament_id" = "tournament"."id" AND "t0"."seats" > $1) ORDER BY "id"
                """,
            MySql = "SELECT `id` FROM `tournament` WHERE EXISTS (SELECT 1 FROM `event` AS `t0` WHERE `t0`.`tournament_id` = `tournament`.`id` AND `t0`.`seats` > ?) ORDER BY `id`",
            SqlServer = "SELECT [id] FROM [tournament] WHERE EXISTS (SELECT 1 FROM [event] AS [t0] WHERE [t0].[tournament_id] = [tournament].[id] AND [t0].[seats] > @p0) ORDER BY [id]",
            Values = [5],
        });

    [Test]
    public void P10_An_unknown_name_is_refused_with_what_there_is()
    {
        Refuses("nme", "x", "Event has no field 'nme'. Allowed are: Address, Id, Kind, Name, Participants, Reporter, ReporterId, Seats, Tournament, TournamentId.");
        Refuses("tournament__nme", "x", "Tournament has no field 'nme'. Allowed are: Events, Id, Name, Notes.");
        Refuses("nme__in", "x", "Event has no relation or field 'nme'. Allowed are: ");
        Refuses("name__like", "x", "Event.Name has no lookup 'like'; it has: not, in, not_in, isnull, not_isnull, gte, gt, lte, lt, range, contains, icontains, ");
        Refuses("seats__icontains", "x", "Event.Seats has no lookup 'icontains'; it has: not, in, not_in, isnull, not_isnull, gte, gt, lte, lt, range.");
        Refuses("name__in__in", "x", "Event.Name has no lookup 'in__in'");
        Refuses("tournament__gt", 1, "Event.Tournament has no lookup 'gt'; it has: not, in, not_in, isnull, not_isnull.");
        Refuses("name; DROP TABLE event", "x", "A name consists of letters, digits and underscores");
        Refuses("", "x", "A name consists of letters, digits and underscores");
        Refuses("icontains", "x", "Event has no field 'icontains'.");
    }

    [Test]
    public void A_value_of_another_type_is_refused_without_being_shown()
    {
        Refuses("seats", "s3cret", "'seats' takes a value of type Int32.");
        Assert.That(() => Event.FilterBy("seats", "s3cret"), Throws.InstanceOf<ArgumentException>().With.Message.Not.Contains("s3cret"));
        Refuses("seats", "99999999999", "'seats' takes a value of type Int32.");
        Refuses("seats__gt", null, "'seats__gt' takes a value, not null.");
        Refuses("seats__range", "1,2,3", "'seats__range' takes two values, as a list or separated by a comma.");
        Refuses("seats", new[] { "1", "2" }, "'seats' takes one value.");
        Refuses("seats__isnull", "maybe", "'seats__isnull' takes true or false.");
        Refuses("kind", "quarterfinal", "'kind' takes a member of EventKind, by name or number.");
        Refuses("name", "a\0b", "'name' takes text without NUL");
        Refuses("name__in", "a,\uD800", "'name__in' takes text without NUL");
        Refuses("participants__pk", "1", "'participants__pk' takes a value of type Guid.");
        Refuses("tournament", new Tournament { Name = "new" }, "'tournament' takes a saved Tournament.");
        Refuses("tournament", RelationSql.Ann, "'tournament' takes a value of type Int32.");
    }

    [Test]
    public void P11_A_field_of_text_takes_numbers_and_members_of_enums_as_text()
    {
        Same(Event.FilterBy("name", 2001), Event.Filter(e => e.Name == "2001"));
        Same(Event.FilterBy("name", EventKind.Final), Event.Filter(e => e.Name == "Final"));
    }

    [Test]
    public void What_is_not_in_the_allow_list_does_not_exist()
    {
        const string Text = "is not allowed here. Allowed are: name, Tournament__name__icontains, seats__*.";
        Same(Event.FilterBy("Name", "x", Allowed), Event.FilterBy("name", "x"));
        Same(Event.FilterBy("tournament__name__IContains", "x", Allowed), Event.FilterBy("tournament__name__icontains", "x"));
        Same(Event.FilterBy("seats__gte", "1", Allowed), Event.FilterBy("seats__gte", 1));
        Same(Event.FilterBy("seats", "1", Allowed), Event.FilterBy("seats", 1));
        foreach (var name in (string[])["id", "pk", "kind", "nonsense", "name__contains", "tournament__name", "tournament__notes", "seats__nonsense", "tournament", "seats__id"])
        {
            Assert.That(() => Event.FilterBy(name, "1", Allowed), Refusal($"'{name}' {Text}"), name);
        }

        Assert.That(() => Event.All().OrderBy(["tournament__name"], Allowed), Refusal(Text));
        Assert.That(() => Event.All().ValuesAsync(["id"], Allowed), Refusal(Text));
        Assert.That(() => Event.All().ValuesAsync(Array.Empty<string>(), Allowed), Refusal("Name the values to read. Allowed are: name,"));
        Same(Event.All().OrderBy(["-seats", "name"], Allowed), Event.OrderBy("-seats", "name"));
    }

    [Test]
    public void Names_and_values_have_limits()
    {
        var options = new StringQueryOptions { MaxNames = 2, MaxNameLength = 30, MaxRelations = 1, MaxValueLength = 5, MaxListLength = 3 };
        var three = new Dictionary<string, string> { ["name"] = "a", ["kind"] = "1", ["seats"] = "2" };
        Assert.That(() => Event.FilterBy(three, options), Refusal("There are 3 names; the maximum is 2."));
        Assert.That(() => Event.FilterBy("tournament__name__and_much_more", "a", options), Refusal("A name has 31 characters; the maximum is 30."));
        Assert.That(() => Address.FilterBy("event__tournament__name", "a", options), Refusal("leads over more relations than the maximum of 1."));
        Assert.That(() => Event.FilterBy("name", "abcdef", options), Refusal("The value of 'name' has 6 characters; the maximum is 5."));
        Assert.That(() => Event.FilterBy("seats__in", new[] { 1, 2, 3, 4 }, options), Refusal("'seats__in' has 4 values; the maximum is 3."));
        Assert.That(() => Event.FilterBy("seats__in", "1,,2,", StringQueryOptions.Default), Refusal("'seats__in' takes a value of type Int32."));
    }

    [Test]
    public void A_query_that_knows_its_model_only_by_type_is_filtered_too() =>
        Assert.That(QueryOf<Event>().FilterBy("name", "x").OrderBy("-seats").Query.Where, Is.Not.Null);

    private static QuerySet<TModel> QueryOf<TModel>()
        where TModel : class, IModel<TModel> => TModel.Query();

    private static void Refuses(string name, object? value, string message) => Refuses<Event>(name, value, message);

    private static void Refuses<TModel>(string name, object? value, string message)
        where TModel : class, IModel<TModel> => Assert.That(() => QueryOf<TModel>().FilterBy(name, value), Refusal(message));

    private static ContainsConstraint Refusal(string message) => Throws.TypeOf<StringQueryException>().With.Message.Contains(message);

    private static void Same<TModel>(QuerySet<TModel> named, QuerySet<TModel> typed)
        where TModel : class, IModel<TModel>
    {
        foreach (var dialect in SqlOf.Dialects)
        {
            var (sql, values) = SqlOf.Compile(dialect, named.Query);
            var (expected, expectedValues) = SqlOf.Compile(dialect, typed.Query);
            Assert.That(sql, Is.EqualTo(expected), dialect.Name);
            Assert.That(values, Is.EqualTo(expectedValues), dialect.Name);
        }
    }
}
