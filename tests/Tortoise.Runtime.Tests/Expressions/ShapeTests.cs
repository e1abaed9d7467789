using Tortoise.Compilation;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;
using Tortoise.Runtime.Tests.Statements;
using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Expressions;

public class ShapeTests
{
    private readonly StatementCompiler _compiler = new(SqliteDialect.Instance, cacheSize: 100);

    [Test]
    public void Other_values_have_the_same_statement() =>
        Assert.That(Compile(Team.Filter(t => t.Id == 1)), Is.SameAs(Compile(Team.Filter(t => t.Id == 2))));

    [Test]
    public void Other_trees_have_other_statements() =>
        Assert.That(
            new[]
            {
                Compile(Team.Filter(t => t.Id == 1)),
                Compile(Team.Filter(t => t.Id != 1)),
                Compile(Team.Filter(t => t.Age == 1)),
                Compile(Team.Filter(t => t.Age == null)),
                Compile(Team.Filter(t => t.Id == 1).Limit(1)),
                Compile(Team.Filter(t => t.Id == 1).Offset(1)),
                Compile(Team.Filter(t => t.Id == 1).Distinct()),
                Compile(Team.Filter(t => t.Id == 1).Reverse()),
                Compile(Team.Filter(t => t.Id == 1).OrderBy(t => t.Id)),
                Compile(Team.Filter(t => t.Id == 1).OrderBy(t => t.Id.Desc())),
            },
            Is.Unique);

    [Test]
    public void A_way_to_a_row_is_a_part_of_the_shape()
    {
        var statements = new[]
        {
            Compile(Tree.Filter(t => t.Parent.Name == "x").Query),
            Compile(Tree.Filter(t => t.Child.Name == "x").Query),
            Compile(Employee.Filter(e => e.Name == "x").Query),
            Compile(Employee.Filter(e => e.Manager.Name == "x").Query),
            Compile(Employee.Filter(e => e.Manager.Manager.Name == "x").Query),
            Compile(Employee.Filter(e => e.TeamMembers.Any(m => m.Name == "x")).Query),
            Compile(Employee.Filter(e => e.TeamMembers.None(m => m.Name == "x")).Query),
            Compile(Employee.Filter(e => e.TeamMembers.Any(_ => e.Name == "x")).Query),
            Compile(Employee.Filter(e => e.TalksTo.Any(m => m.Name == "x")).Query),
            Compile(Employee.Filter(e => e.GetsTalkedTo.Any(m => m.Name == "x")).Query),
            Compile(Employee.Filter(e => e.TeamMembers.Each.Name == "x").Query),
            Compile(Employee.Filter(e => e.Manager.TeamMembers.Any(m => m.Name == "x")).Query),
            Compile(Employee.Filter(e => e.Name == "x").SelectRelated(e => e.Manager).Query),
        };
        Assert.That(statements, Is.Unique);
        Assert.That(Compile(Tree.Filter(t => t.Parent.Name == "y").Query), Is.SameAs(statements[0]));
        Assert.That(Compile(Employee.Filter(e => e.TeamMembers.Any(m => m.Name == "y")).Query), Is.SameAs(statements[5]));
    }

    [Test]
    public void Lists_of_near_lengths_have_the_same_statement()
    {
        Assert.That(Compile(Team.Filter(t => t.Id.In(1, 2, 3))), Is.SameAs(Compile(Team.Filter(t => t.Id.In(4, 5, 6, 7)))));
        Assert.That(
            Compile(Team.Filter(t => t.Id.In(Enumerable.Range(0, 100)))),
            Is.SameAs(Compile(Team.Filter(t => t.Id.In(Enumerable.Range(0, 100_000))))));
        Assert.That(Compile(Team.Filter(t => t.Id.In(1, 2))), Is.Not.SameAs(Compile(Team.Filter(t => t.Id.In(4, 5, 6)))));
    }

    [Test]
    public void One_value_in_two_places_is_not_two_values()
    {
        var one = Team.Fields.Id + 1;
        Assert.That(
            Compile(Team.All().Filter(_ => one > 5 && one < 9)),
            Is.Not.SameAs(Compile(Team.Filter(t => t.Id + 1 > 5 && t.Id + 2 < 9))));
    }

    [Test]
    public void A_tree_of_any_size_has_a_key()
    {
        var many = Enumerable.Range(0, 500).Aggregate(Q.None, (any, i) => any | (Team.Fields.Id == i));
        Assert.That(SqlOf.Compile(SqliteDialect.Instance, Team.All().Filter(many).Query).Values, Is.EqualTo(Enumerable.Range(0, 500)));
    }

    [Test]
    public void The_cache_is_bounded_and_keeps_what_is_in_use()
    {
        var compiler = new StatementCompiler(SqliteDialect.Instance, cacheSize: 10);
        var inUse = compiler.Bind(Team.Filter(t => t.Age == 1).Query).Statement;
        var first = compiler.Bind(Team.All().Filter(Terms(1)).Query).Statement;
        for (var i = 1; i <= 100; i++)
        {
            compiler.Bind(Team.All().Filter(Terms(i)).Query);
            Assert.That(compiler.Bind(Team.Filter(t => t.Age == i).Query).Statement, Is.SameAs(inUse));
        }

        Assert.That(compiler.Bind(Team.All().Filter(Terms(1)).Query).Statement, Is.Not.SameAs(first));

        static Q Terms(int count) => Enumerable.Range(0, count).Aggregate(Q.All, (all, i) => all & (Team.Fields.Id > i));
    }

    [Test]
    public void Constants_fold_away()
    {
        var condition = Team.Fields.Id == 1;
        Assert.That(Q.All & condition, Is.SameAs(condition));
        Assert.That(Q.None | condition, Is.SameAs(condition));
        Assert.That(Q.None & condition, Is.SameAs(Q.None));
        Assert.That(Q.All | condition, Is.SameAs(Q.All));
    }

    private CompiledStatement Compile(TeamQuerySet query) => Compile(query.Query);

    private CompiledStatement Compile(Statement query) => _compiler.Bind(query).Statement;
}
