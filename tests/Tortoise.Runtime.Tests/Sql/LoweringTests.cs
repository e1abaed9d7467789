using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Sql;

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

    private static SelectQuery Lowered(LoweringStep step, SelectQuery query) => step.Rewrite(query);
}
