using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>Rules about queries: what C# would do to a column instead of its value, and what only looks like it.</summary>
[TestFixture]
internal sealed class QueryRulesTests
{
    private const string Models = """
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? City { get; set; }
            public int? Age { get; set; }
            public bool Active { get; set; }
            public DateTime Founded { get; set; }
            public DateTimeOffset Played { get; set; }
            [ForeignKey(RelatedName = "Teams")] public partial League League { get; set; }
        }

        [Model] public partial class League { public int Id { get; set; } public string Name { get; set; } = ""; }
        """;

    [Test]
    public Task TORT6001_tests_for_null_and_patterns_of_a_column() => AssertAsync("""
        static class Code
        {
            static Task Run() => Task.WhenAll(
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t.City ?? t.Name|})).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t.City is null|} ? "none" : "some")).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t.City is not null|} ? "none" : "some")).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t.League.Name is { }|} ? "none" : "some")).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t.City.Upper() ?? t.Name|})).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:(t.Age > 3) is null|} ? "none" : "some")).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t.League.Teams|} switch { null => "none", _ => "some" })).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:t is { City: null }|} ? "none" : "some")).AsTask(),
                Team.All().UpdateAsync(t => t.Name.Set({|TORT6001:(t.City, t.Age)|} switch { (null, _) => "none", _ => "some" })).AsTask());

            static Q Statement(TeamFields t)
            {
                var city = t.City;
                switch ({|TORT6001:city|})
                {
                    case null: return t.Id == 1;
                    default: return {|TORT6001:city?.Contains("x") ?? Q.None|};
                }
            }
        }
        """);

    [Test]
    public Task TORT6001_an_optional_condition_or_argument_may_be_null() => AssertAsync("""
        public static class Code
        {
            public static Q Both(Q? a, Q? b) => a is null ? b ?? Q.All : b is null ? a : a & b;

            public static Q Soundex(this Expr<string> name, Expr<string>? other)
            {
                ArgumentNullException.ThrowIfNull(name);
                _ = name ?? throw new ArgumentNullException(nameof(name));
                Q? filter = other is null ? null : name == other;
                if (filter is not null)
                {
                    return filter;
                }

                Q? result = null;
                result ??= other is null ? Q.All : name == other;
                return result;
            }

            public static string Kind(Expr expression) => expression switch { Field<string> => "text", null => "", _ => "other" };

            public static Q Same<T>(Field<T> field, T? value) where T : class => value is null ? field.IsNull() : field == value;

            public static bool Boxed(TeamFields t) => (object)t.Name is null;

            public static async Task<bool> Objects(Team team) => team.City is null && await Team.GetOrDefaultAsync(t => t.Id == 1) is null;
        }
        """);

    [Test]
    public Task TORT6002_strings_of_a_column() => AssertAsync("""
        static class Code
        {
            static Q[] Texts(TeamFields t) =>
            [
                t.Name == $"{ {|TORT6002:t.City|}} x",
                t.Name == string.Concat({|TORT6002:t.City|}, "x"),
                t.Name == string.Concat({|TORT6002:t.City|}, 1, "x", "y", "z"),
                t.Name == string.Format("{0}", {|TORT6002:t.City|}),
                t.Name == string.Format("{0}{1}{2}{3}", 1, 2, 3, {|TORT6002:t.City|}),
                t.Name == string.Join(",", {|TORT6002:t.City|}, {|TORT6002:t.Name|}),
                t.Name == string.Join(',', new[] { {|TORT6002:t.City|}, {|TORT6002:t.City|} }),
                t.Name == {|TORT6002:t.City.ToString()|},
                t.Name == {|TORT6002:(t.Age > 3).ToString()|},
                t.Name == {|TORT6002:t.League.ToString()|},
                t.Name == ((object){|TORT6002:t.Age|} + "x"),
                t.Name.Contains(new System.Text.StringBuilder().Append({|TORT6002:t.City|}).Append($"{ {|TORT6002:t.Name|}}").ToString()),
                t.Name == FormattableString.Invariant($"{ {|TORT6002:t.Name|}}"),
            ];

            static Assignment Set(TeamFields t) => t.Name.Set($"{ {|TORT6002:t.City|}}!");

            static string Log(Q condition) => $"where { {|TORT6002:condition|}}";
        }
        """);

    [Test]
    public Task TORT6002_names_values_and_queries_are_strings() => AssertAsync("""
        public static class Code
        {
            public static string Names(TeamFields t) => $"{nameof(t.Name)} {Team.All()} {Team.All().ToSql()}" + nameof(Team.Fields.Name) + Team.Filter(x => x.Id == 1);

            public static string Value(Team team) => $"{team.Name} {team.Age}" + team.City + string.Join(",", team.Name, team.Age);

            public static string Generic<T>(T value) => $"{value}";

            public static void Sql(string name) => Team.Raw($"SELECT * FROM team WHERE name = {name}").ToString();

            public static FormattableString Parts(TeamFields t) => $"{t.Name}";
        }
        """);

    [Test]
    public Task TORT6003_comparisons_by_reference_and_objects() => AssertAsync("""
        static class Code
        {
            static object?[] Comparisons(TeamFields t, object value, List<Expr<string>> columns) =>
            [
                {|TORT6003:t.Name.Equals("x")|},
                {|TORT6003:t.League.Equals(value)|},
                {|TORT6003:object.Equals(t.Name, "x")|},
                {|TORT6003:ReferenceEquals(t.Name, null)|},
                {|TORT6003:t.Name.GetHashCode()|},
                {|TORT6003:columns.Contains(t.Name)|},
                {|TORT6003:t.Name == value|},
                {|TORT6003:ReferenceEquals(t.League.Teams, null)|},
                IsEmpty({|TORT6003:t.Name|}),
            ];

            static bool Outside() => {|TORT6003:ReferenceEquals(Team.Fields.Name, Team.Fields.City)|};

            static bool IsEmpty(object value) => value is "";
        }
        """);

    [Test]
    public Task Rows_are_never_compared_as_objects_and_may_be_left_out_of_a_call() => AssertAsync("""
        static class Code
        {
            static Q Same<TFields>(TFields row, TFields other) where TFields : class, Tortoise.Expressions.IRowFields<TFields> => {|TORT6003:row == other|};
            static Q None<TFields>(TFields row) where TFields : class, Tortoise.Expressions.IRowFields<TFields> => {|TORT6001:row is null|};
            static Q Same(IFields<Team> row, IFields<Team> other) => {|TORT6003:row == other|};
            static Q Of(Team team) => team == Team.Fields.League.Teams.Each;
            static Q Optional(TeamFields? row) => row is null ? Team.Fields.Age > 5 : row.Age > 3;
        }
        """);

    [Test]
    public Task TORT6007_a_row_that_may_be_missing_is_selected_as_such() => AssertAsync("""
        [Model]
        public partial class Coach
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            [ForeignKey(RelatedName = "Coaches")] public partial Team? Team { get; set; }
            [ForeignKey(RelatedName = "")] public partial League League { get; set; }
        }

        static class Code
        {
            static object[] Selected() =>
            [
                Coach.All().Select(c => (c, {|TORT6007:c.Team|})),
                Coach.Select(c => {|TORT6007:c.Team|}),
                Coach.All().Select(c => (c.Name, {|TORT6007:c.Team.League|})),
                Coach.All().Select(c => (c, c.Team.OrNull(), c.League, c.Team.Name)),
                Coach.All().Select(c => (c.Team.Id, c.Team.League.Name)),
                Team.All().LeftJoin(t => t.Coaches).Select((t, c) => (t, c.OrNull())),
                Team.All().Join(t => t.Coaches).Select((t, c) => (t, c)),
            ];
        }
        """);

    [Test]
    public Task TORT6003_columns_are_kept_and_passed_as_what_they_are() => AssertAsync("""
        public static class Code
        {
            public static Task Save(Team team) => team.SaveAsync(fields: t => [t.Name, t.City]).AsTask();

            public static bool Same(Expr<string> a, Expr<string> b) => ReferenceEquals(a, b) || a.Equals(b);

            public static bool Cast(TeamFields t) => ReferenceEquals((object)t.Name, (object)t.City) || (object)t.Name == (object)t.City;

            public static object Keep() => new HashSet<IField> { Team.Fields.Name }.Contains(Team.Fields.City);

            public static void Print() => Console.WriteLine((object)Team.Fields.Name.Metadata);

            public static Q Optional(Q? a) => ReferenceEquals(a, null) ? Q.All : a;

            public static Q Reused(TeamFields t) => Generic(t.Name) & Untyped(t.City);

            private static Q Generic<T>(Expr<T> value) => value.IsNull();

            private static Q Untyped(Expr value) => value.IsNull();
        }
        """);

    [Test]
    public Task TORT6001_values_that_a_projection_selects() => AssertAsync("""
        public static class Code
        {
            public static Task Run(Q? optional) => Task.WhenAll(
                Team.All().Select(t => (t.Id, t.City)).Filter((id, city) => {|TORT6001:city is null|} ? id > 1 : id > 2).CountAsync().AsTask(),
                Team.All().Annotate(t => t.Id + 1).Filter((t, n) => {|TORT6001:n is null|} ? t.Id > 1 : n > 2).CountAsync().AsTask(),
                Team.All().Annotate(t => t.Id + 1).Filter((t, n) => optional is null ? t.Id > 1 : optional).CountAsync().AsTask());
        }
        """);

    [Test]
    public Task TORT6004_a_query_that_nobody_uses() => AssertAsync("""
        public static class Code
        {
            public static TeamQuerySet Run(TeamQuerySet query)
            {
                {|TORT6004:query.Filter(t => t.Id == 1)|};
                {|TORT6004:Team.All()|};
                {|TORT6004:query.Select(t => t.Id)|};
                {|TORT6004:query.Select(t => (t.Id, t.Name)).Filter((id, name) => id > 1)|};
                {|TORT6004:query.GroupBy(t => t.Name)|};
                {|TORT6004:query.GroupBy(t => t.Name).Having(t => Sql.Count() > 1)|};
                {|TORT6004:query.Annotate(t => t.Id + 1)|};
                {|TORT6004:query.Join(Team.All(), (a, b) => a.Id < b.Id)|};
                _ = query.Limit(1);
                return query.Limit(2);
            }
        }
        """);

    [Test]
    public Task TORT6005_a_call_that_nobody_awaits() => AssertAsync("""
        public static class Code
        {
            public static void Run(Team team, List<Team> teams)
            {
                {|TORT6005:team.SaveAsync()|};
                {|TORT6005:team.DeleteAsync()|};
                {|TORT6005:Team.All().DeleteAsync()|};
                {|TORT6005:Team.All().UpdateAsync(t => t.Name.Set("x"))|};
                teams.ForEach(t => {|TORT6005:t.SaveAsync()|});
                _ = team.SaveAsync();
                team.SaveAsync().AsTask().Wait();
                Func<ValueTask> save = () => team.SaveAsync();
                Other();
            }

            public static async Task Awaited(Team team)
            {
                await team.SaveAsync();
                await Team.All();
            }

            private static Task Other() => Task.CompletedTask;
        }
        """);

    [Test]
    public Task TORT6006_times_that_are_not_utc() => AssertAsync("""
        public static class Code
        {
            public static Q[] Times(TeamFields t, DateTime given) =>
            [
                t.Founded == {|TORT6006:new DateTime(2024, 1, 1)|},
                t.Founded < {|TORT6006:DateTime.Now|},
                t.Founded >= {|TORT6006:DateTime.Now.AddDays(-1).Date|},
                t.Founded.In({|TORT6006:DateTime.Today|}, DateTime.UtcNow),
                t.Founded.Range(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), {|TORT6006:new(2024, 1, 2)|}),
                t.Founded == DateTime.SpecifyKind(new DateTime(2024, 1, 1), DateTimeKind.Utc),
                t.Founded == new DateTime(2024, 1, 1).ToUniversalTime(),
                t.Founded == DateTime.UtcNow.AddDays(-1),
                t.Founded == given,
                t.Played == DateTime.Now,
            ];

            public static Assignment Set(TeamFields t) => t.Founded.Set({|TORT6006:DateTime.Now|});

            public static bool InMemory(Team team) => team.Founded < DateTime.Now;
        }
        """);

    /// <summary>The code compiles: without our reports nobody would notice.</summary>
    private static Task AssertAsync(string code)
    {
        var compilation = TestCompilation.Of(MarkedSource.Parse(code).Text, Models);
        Assert.That(GeneratorRun.Of(compilation).Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error), Is.Empty);
        return AnalyzerRun.AssertReportsAsync(code, Models);
    }
}
