using Tortoise.Compilation.Lowering;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>
/// How deep a tree is may be for data to decide, and a stack that ends takes the process with it: here on the small stack of a thread, and
/// deeper than any.
/// </summary>
public class DeepTreeTests
{
    private const int SmallStack = 256 * 1024;
    private const int Deep = 100_000;

    private static readonly TeamFields Fields = Team.Fields;

    private static IEnumerable<TestCaseData> Conditions =>
    [
        Condition("alternating", () => Repeat(Fields.Age > 1, (condition, i) => i % 2 == 0 ? condition | Fields.Age == i : condition & Fields.Age == i)),
        Condition("alternating on the right", () => Repeat(Fields.Age > 1, (condition, i) => i % 2 == 0 ? Fields.Age == i | condition : Fields.Age == i & condition)),
        Condition("alternating and negated", () => Repeat(Fields.Age > 1, (condition, i) => i % 2 == 0 ? condition | Fields.Age == i : condition & Fields.Age == i), condition => !condition),
        Condition("compared with each other", () => Repeat(Fields.Age > 1, (condition, i) => condition ^ Fields.Age == i)),
        Condition("of arithmetic", () => Repeat<Expr<int>>(Fields.Id, (value, i) => value + i) > 5),
        Condition("of functions", () => Repeat<Expr<string>>(Fields.Name, (value, i) => i % 2 == 0 ? value.Lower() : value.Trim()) == "a"),
        Condition("of subqueries", () => Repeat(Fields.Age > 1, (condition, i) => Fields.Id.In(Team.Filter(condition).Select(t => t.Id)))),
    ];

    [TestCaseSource(nameof(Conditions))]
    public void A_tree_deeper_than_the_stack_is_refused(Func<Q> condition, Func<Q, Q> last) => OnSmallStack(() =>
    {
        var deep = condition();
        foreach (var dialect in SqlOf.Dialects)
        {
            Assert.That(
                () => SqlOf.Compile(dialect, Team.Filter(last(deep)).Query),
                Throws.TypeOf<StatementException>().With.Message.Contains("In(…)"),
                dialect.Name);
        }

        Assert.That(() => new BindTables().Rewrite(Team.Filter(last(deep)).Query), Throws.TypeOf<StatementException>());
        Assert.That(() => SqlOf.Compile(SqliteDialect.Instance, Team.All().Select(t => deep).Query), Throws.TypeOf<StatementException>());
        Assert.That(() => deep.ToString(), Throws.InvalidOperationException.With.Message.Contains("…"));
    });

    [Test]
    public void A_tree_as_deep_as_people_write_is_compiled_on_a_small_stack() => OnSmallStack(() =>
    {
        var condition = Repeat(Fields.Age > 1, (condition, i) => i % 2 == 0 ? condition | Fields.Age == i : condition & Fields.Age == i, levels: 50);
        Assert.That(SqlOf.Compile(SqliteDialect.Instance, Team.Filter(condition).Query).Values, Has.Count.EqualTo(51));
    });

    [Test]
    public void Conditions_of_one_kind_may_be_as_many_as_there_are() => OnSmallStack(() =>
    {
        var ages = Repeat(Fields.Age == 1, (condition, i) => condition | Fields.Age == i, levels: 20_000);
        Assert.That(SqlOf.Compile(SqliteDialect.Instance, Team.Filter(ages).Query).Values, Has.Count.EqualTo(20_001));
        Assert.That(SqlOf.Compile(SqliteDialect.Instance, Team.Filter(!ages).Query).Values, Has.Count.EqualTo(20_001));
        Assert.That(() => ages.ToString(), Throws.InvalidOperationException);
    });

    private static TestCaseData Condition(string name, Func<Q> condition, Func<Q, Q>? last = null) =>
        new TestCaseData(condition, last ?? (deep => deep)).SetArgDisplayNames(name);

    private static T Repeat<T>(T seed, Func<T, int, T> add, int levels = Deep)
    {
        for (var i = 0; i < levels; i++)
        {
            seed = add(seed, i);
        }

        return seed;
    }

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.That(failure, Is.Null);
    }
}
