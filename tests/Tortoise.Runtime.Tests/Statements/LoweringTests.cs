using Tortoise.Compilation.Lowering;
using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;
using Tortoise.Tests.Club;
using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Each step by itself: what it makes of a tree, and what it leaves alone.</summary>
public class LoweringTests
{
    [Test]
    public void Distinct_is_dropped_where_rows_have_a_key_and_are_not_repeated()
    {
        Assert.That(Lowered(new DropRedundantDistinct(), Team.All().Distinct().Query).IsDistinct, Is.False);
        Assert.That(Lowered(new DropRedundantDistinct(), Team.All().Select(t => t.City).Distinct().Query).IsDistinct, Is.True);
        Assert.That(Lowered(new DropRedundantDistinct(), Tournament.Filter(t => t.Events.Each.Name == "x").Distinct().Query).IsDistinct, Is.True);
    }

    [Test]
    public void A_step_reaches_the_queries_inside_too()
    {
        var outer = Lowered(new DropRedundantDistinct(), Team.All().Filter(new Exists(Team.All().Distinct().Query, negated: false)).Query);
        var inner = ((Exists)outer.Where!).Query;

        Assert.That(inner.IsDistinct, Is.False);
    }

    [Test]
    public void A_slice_that_is_aggregated_is_a_derived_table_of_the_columns_that_are_aggregated()
    {
        var sum = Lowered(new SliceBeforeAggregate(), Team.All().Limit(2).Select(t => (t.Age.Sum(), t.Age.Max(), t.Id.Min())).Query);

        var slice = (SelectQuery)((DerivedTable)sum.From).Query;

        Assert.That((sum.IsSliced, slice.IsSliced), Is.EqualTo((false, true)));
        Assert.That(slice.Output.Cast<IField>().Select(column => column.Metadata.Property), Is.EqualTo(["Age", "Id"]));
    }

    [Test]
    public void A_subquery_of_an_assignment_is_not_ordered() => EachDialect(dialect => Assert.That(
        SqlOf.Compile(dialect, new UpdateQuery(Tournament.All().Query, [new Assignment(Tournament.Fields.Name.Metadata, Tournament.Fields.Events.Any())])).Sql,
        Does.Not.Contain("ORDER BY"),
        dialect.Name));

    [Test]
    public void A_join_that_repeats_rows_stays_where_its_order_goes() => EachDialect(dialect => Assert.That(
        SqlOf.Compile(dialect, new CountQuery(Tournament.All().OrderBy(t => t.Events.Each.Name).Query)).Sql, Does.Contain("LEFT JOIN"), dialect.Name));

    [Test]
    public void What_Fields_says_of_related_rows_is_of_them_also_where_two_relations_are_joined()
    {
        var isBoss = Employee.Fields.TeamMembers.Any();

        Assert.That(
            SqlOf.Compile(SqliteDialect.Instance, Employee.All().Select(e => e.TeamMembers.Sum(r => r.TeamMembers.Filter(_ => isBoss).Count())).Query).Sql,
            Is.EqualTo(SqlOf.Compile(SqliteDialect.Instance, Employee.All().Select(e => e.TeamMembers.Sum(r => r.TeamMembers.Filter(m => m.TeamMembers.Any()).Count())).Query).Sql));
    }

    [Test]
    public void A_slice_selects_a_column_once_that_is_aggregated_and_compared() => Assert.That(
        SqlOf.Compile(SqliteDialect.Instance, Tournament.All().Limit(3).Select(t => (t.Events.Count().Sum(), t.Id.OrNull().Max())).Query).Sql,
        Does.Contain("(SELECT \"id\" AS \"c0\" FROM \"tournament\""));

    [Test]
    public void Distinct_values_that_are_computed_by_other_values_are_not_those_of_the_order() => Assert.That(
        () => SqlOf.Compile(SqliteDialect.Instance, Team.All().OrderBy(t => t.Age + 1).Select(t => t.Age + 1).Distinct().Query),
        Throws.InvalidOperationException.With.Message.StartsWith("Distinct values of Team"));

    private static void EachDialect(Action<Dialect> test) => Assert.Multiple(() =>
    {
        foreach (var dialect in SqlOf.Dialects)
        {
            test(dialect);
        }
    });

    private static SelectQuery Lowered(LoweringStep step, SelectQuery query) => step.Rewrite(query);
}
