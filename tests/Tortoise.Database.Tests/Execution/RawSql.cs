namespace Tortoise.Tests.Execution;

/// <summary>SQL in the user's own words: holes are parameters, rows are objects or values.</summary>
public sealed class RawSql(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, EverythingQuerySet.Model)
{
    [SetUp]
    public async Task CreateTeams() =>
        await Team.BulkCreateAsync([new() { Name = "A", Points = 1 }, new() { Name = "B", Points = 2, City = "Oslo" }]);

    [Test]
    public async Task Objects_come_from_a_select()
    {
        var (name, points) = ("B", 0);
        var teams = await Team.Raw($"SELECT * FROM team WHERE name = {name} AND points > {points}");
        Assert.That(teams.Select(t => (t.Id, t.City)), Is.EqualTo([(2, "Oslo")]));
        teams[0].City = "Bern";
        await teams[0].SaveAsync();
        Assert.That(await Team.Filter(t => t.City == "Bern").Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task A_hole_is_a_value_and_never_SQL()
    {
        const string Attack = "x'; DROP TABLE team; --";
        Assert.That(await Team.Raw($"SELECT * FROM team WHERE name = {Attack}"), Is.Empty);
        Assert.That(await Db.ExecuteAsync($"UPDATE team SET name = {Attack} WHERE id = {1}"), Is.EqualTo(1));
        Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo(Attack));
        Assert.That(Log.Statements[1], Is.EqualTo("SELECT * FROM team WHERE name = ?"));
    }

    [Test]
    public async Task Columns_may_stand_in_any_order_beside_others()
    {
        var teams = await Team.Raw($"SELECT 42 AS answer, points, NAME, id, city FROM team ORDER BY id");
        Assert.That(teams.Select(t => (t.Id, t.Name, t.City, t.Points)), Is.EqualTo([(1, "A", null, 1), (2, "B", "Oslo", 2)]));
    }

    [Test]
    public void A_column_that_is_missing_is_named() =>
        Assert.That(
            async () => await Team.Raw($"SELECT id, name FROM team"),
            Throws.TypeOf<DataConversionException>().With.Message.Contains("city, points").And.Message.Contains("Team"));

    [Test]
    public async Task The_first_object_or_none()
    {
        Assert.That((await Team.Raw($"SELECT * FROM team ORDER BY id DESC").FirstOrDefaultAsync())!.Name, Is.EqualTo("B"));
        Assert.That(await Team.Raw($"SELECT * FROM team WHERE id = {9}").FirstOrDefaultAsync(), Is.Null);
    }

    [Test]
    public async Task Values_and_tuples_come_from_a_query()
    {
        Assert.That(await Db.QueryAsync<long>($"SELECT COUNT(*) FROM team"), Is.EqualTo([2]));
        Assert.That(await Db.QueryAsync<string?>($"SELECT city FROM team ORDER BY id"), Is.EqualTo(new[] { null, "Oslo" }));
        Assert.That(await Db.QueryAsync<int?>($"SELECT NULLIF(points, {1}) FROM team ORDER BY id"), Is.EqualTo(new int?[] { null, 2 }));
        Assert.That(await Db.QueryAsync<string, int>($"SELECT name, points FROM team ORDER BY id"), Is.EqualTo([("A", 1), ("B", 2)]));
        Assert.That(
            await Db.QueryAsync<int, int, int, int, int, int, int, int>($"SELECT 1, 2, 3, 4, 5, 6, 7, {8}"),
            Is.EqualTo([(1, 2, 3, 4, 5, 6, 7, 8)]));
    }

    [Test]
    public async Task Models_come_from_a_query_too() =>
        Assert.That((await Db.QueryAsync<Team>($"SELECT * FROM team WHERE points = {2}")).Single().Name, Is.EqualTo("B"));

    [Test]
    public async Task Holes_take_values_of_all_types()
    {
        var row = new Everything { Guid = Guid.NewGuid(), Decimal = 1.10m, Blob = [1], Bool = true, Day = new(2024, 2, 29), Time = new(1, 2, 3), Span = new(5), ULong = ulong.MaxValue, Level = Level.Above };
        await row.SaveAsync();
        int? none = null;
        Assert.That(
            await Db.QueryAsync<long>($"""
                SELECT COUNT(*) FROM everything WHERE guid = {row.Guid} AND {Server.Name("decimal")} = {row.Decimal} AND {Server.Name("blob")} = {row.Blob}
                AND bool = {row.Bool} AND moment = {row.Moment} AND {Server.Name("offset")} = {row.Offset} AND day = {row.Day} AND time = {row.Time}
                AND span = {row.Span} AND u_long = {row.ULong} AND {Server.Name("float")} = {row.Float} AND {none} IS NULL AND {"x"} = 'x'
                """),
            Is.EqualTo([1]));
    }

    [Test]
    public async Task An_enum_goes_into_a_hole_as_its_number()
    {
        await Everything.CreateAsync(new() { Level = Level.Below, Huge = Huge.Most });
        Level? none = null;
        Assert.That(
            await Db.QueryAsync<long>($"SELECT COUNT(*) FROM everything WHERE level = {Level.Below} AND huge = {Huge.Most} AND {none} IS NULL"),
            Is.EqualTo([1]));
    }

    [Test]
    public void A_value_that_is_no_parameter_is_refused()
    {
        Assert.That(async () => await Db.ExecuteAsync($"SELECT {new object()}"), Throws.ArgumentException.With.Message.Contains("Object"));
        Assert.That(async () => await Db.QueryAsync<object>($"SELECT 1"), Throws.ArgumentException);
    }

    [Test]
    public async Task Lists_go_into_holes_after_IN()
    {
        List<int> ids = [2, 7];
        int[] none = [];
        string?[] names = ["A", null];
        IEnumerable<int> many = Enumerable.Range(2, 100);
        Assert.That(await Db.QueryAsync<string>($"SELECT name FROM team WHERE id IN {ids}"), Is.EqualTo(["B"]));
        Assert.That(await Db.QueryAsync<string>($"SELECT name FROM team WHERE id in ({ids}) AND points = {2}"), Is.EqualTo(["B"]));
        Assert.That(await Db.QueryAsync<string>($"SELECT name FROM team WHERE id NOT IN {many}"), Is.EqualTo(["A"]));
        Assert.That(await Db.QueryAsync<string>($"SELECT name FROM team WHERE name NOT IN {names}"), Is.EqualTo(["B"]));
        Assert.That(await Db.QueryAsync<string>($"SELECT name FROM team WHERE id IN {none}"), Is.Empty);
        Assert.That(await Db.ExecuteAsync($"UPDATE team SET points = {3} WHERE id NOT IN {none}"), Is.EqualTo(2));
        Assert.That((await Team.Raw($"SELECT * FROM team WHERE id IN {many.Where(id => id < 3)}")).Single().Name, Is.EqualTo("B"));
    }

    [Test]
    public async Task Enums_and_values_of_all_types_go_into_lists()
    {
        var row = await Everything.CreateAsync(new() { Guid = Guid.NewGuid(), Day = new(2024, 2, 29), Level = Level.Below });
        Assert.That(
            await Db.QueryAsync<long>($"""
                SELECT COUNT(*) FROM everything WHERE guid IN {new[] { row.Guid }} AND day IN {new HashSet<DateOnly> { row.Day }} AND level IN {new[] { Level.Below, Level.Above }}
                AND guid IN {Enumerable.Range(0, 70).Select(_ => Guid.NewGuid()).Append(row.Guid)}
                """),
            Is.EqualTo([1]));
    }

    [Test]
    public void A_hole_within_quotes_or_a_comment_is_refused()
    {
        var part = "zzz";
        Assert.That(
            async () => await Db.ExecuteAsync($"DELETE FROM team WHERE name LIKE '%{part}%'"),
            Throws.ArgumentException.With.Message.StartsWith("The SQL contains an interpolated value within quotes, where it cannot be a parameter: '%{…}. Remove the quotes"));
        Assert.That(async () => await Db.QueryAsync<string>($"SELECT name FROM team -- {part}"), Throws.ArgumentException.With.Message.Contains("comment"));
        Assert.That(async () => await Team.Raw($"SELECT * FROM team /* {part} */"), Throws.ArgumentException.With.Message.Contains("comment"));
        Assert.That(async () => await Db.ExecuteAsync($"UPDATE \"te{part}\" SET points = 1"), Throws.ArgumentException);
    }

    [Test]
    public async Task Quotes_that_are_closed_before_a_hole_are_no_matter() => Assert.That(
        await Db.QueryAsync<string>($"""
            SELECT name /* it's */ FROM team -- isn't
            WHERE name <> 'it''s' AND name = {"A"}
            """),
        Is.EqualTo(["A"]));

    [Test]
    public async Task Templates_can_be_put_together()
    {
        static SqlTemplate Of(SqlTemplate sql) => sql;
        var where = Of($"points > {0} AND name <> {"A"}");
        Assert.That(await Db.QueryAsync<string>($"SELECT name FROM team WHERE {where} AND id < {99}"), Is.EqualTo(["B"]));
        Assert.That(await Db.QueryAsync<string>(SqlTemplate.FromText("SELECT name FROM team ORDER BY id")), Is.EqualTo(["A", "B"]));
    }

    [Test]
    public async Task Execute_tells_how_many_rows_it_touched()
    {
        Assert.That(await Db.ExecuteAsync($"UPDATE team SET points = points + {10}"), Is.EqualTo(2));
        Assert.That(await Db.ExecuteAsync($"DELETE FROM team WHERE id = {99}"), Is.Zero);
        Assert.That(await Db.ExecuteAsync($"CREATE TABLE other (id INTEGER)"), Is.Zero);
    }

    [Test]
    public async Task A_write_with_rows_is_a_query_too()
    {
        if (Db.Dialect.Name == "sqlserver")
        {
            // OUTPUT in place of RETURNING.
            Assert.That(await Db.QueryAsync<int>($"UPDATE team SET points = points * {10} OUTPUT INSERTED.points"), Is.EquivalentTo([10, 20]));
            Assert.That(await Db.QueryAsync<int>($"DELETE FROM team OUTPUT DELETED.points WHERE points > {10}"), Is.EqualTo([20]));
            Assert.That(await Team.All().Select(t => t.Points), Is.EqualTo([10]));
            return;
        }

        if (!Server.InsertsReturnRows)
        {
            // MySQL itself returns no rows from what it writes.
            Assert.That(async () => await Db.QueryAsync<int>($"DELETE FROM team RETURNING points"), Throws.TypeOf<StatementException>());
            return;
        }

        if (!Server.UpdatesReturnRows)
        {
            Assert.That(
                await Db.QueryAsync<int>($"INSERT INTO team (name, points) VALUES ({"C"}, {3}), ({"D"}, {4}) RETURNING points"),
                Is.EquivalentTo([3, 4]));
            Assert.That(await Team.All().CountAsync(), Is.EqualTo(4));
            return;
        }

        Assert.That(await Db.QueryAsync<int>($"UPDATE team SET points = points * {10} RETURNING points"), Is.EquivalentTo([10, 20]));
        Assert.That(await Db.QueryAsync<int>($"UPDATE team SET points = points * {10} RETURNING points"), Is.EquivalentTo([100, 200]));
        Assert.That(await Team.All().Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(300));
    }

    [Test]
    public async Task Two_statements_in_one_are_refused_or_both_run()
    {
        if (Server.RunsManyStatements)
        {
            Assert.That(await Db.ExecuteAsync($"DELETE FROM team WHERE id = {1}; DELETE FROM team"), Is.EqualTo(2));
            Assert.That(await Db.QueryAsync<int>($"SELECT {1}; INSERT INTO team (name, points) VALUES ({"C"}, 3)"), Is.EqualTo([1]));
            Assert.That(await Team.All().Select(t => t.Name), Is.EqualTo(["C"]));
            return;
        }

        Assert.That(
            async () => await Db.ExecuteAsync($"DELETE FROM team WHERE id = {1}; DELETE FROM team"),
            Throws.InstanceOf<TortoiseException>().With.Message.Contains("statement"));
        Assert.That(async () => await Db.QueryAsync<int>($"SELECT 1; DROP TABLE team"), Throws.InstanceOf<TortoiseException>());
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(2));
        Assert.That(await Db.ExecuteAsync($"DELETE FROM team WHERE id = {1};  -- the end"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_script_has_many_statements()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE other (id INTEGER); INSERT INTO other VALUES (1), (2); -- done");
        Assert.That(await Db.QueryAsync<int>($"SELECT id FROM other"), Is.EqualTo([1, 2]));
        Assert.That(async () => await Db.ExecuteScriptAsync("INSERT INTO other VALUES (3); nonsense"), Throws.TypeOf<StatementException>());
        Assert.That(async () => await Db.ExecuteScriptAsync(" "), Throws.ArgumentException);
    }

    [Test]
    public void SQL_that_is_wrong_is_shown_without_values()
    {
        var exception = Assert.ThrowsAsync<StatementException>(async () => await Db.ExecuteAsync($"SELEC name FROM team WHERE name = {"secret"}"));
        Assert.That(SqlLog.Standard(exception.Message), Does.Contain("SELEC name FROM team WHERE name = ?").And.Not.Contain("secret"));
        Assert.That(exception.InnerException, Is.Not.Null);
    }

    [Test]
    public void A_cell_that_does_not_fit_is_named()
    {
        Assert.That(async () => await Db.QueryAsync<int>($"SELECT NULL AS gone"), Throws.TypeOf<DataConversionException>().With.Message.Contains("gone"));
        Assert.That(async () => await Db.QueryAsync<byte>($"SELECT 256 AS big"), Throws.TypeOf<DataConversionException>().With.Message.Contains("big"));
        Assert.That(async () => await Db.QueryAsync<int>($"SELECT 'x' AS word"), Throws.TypeOf<DataConversionException>().With.Message.Contains("word"));
        Assert.That(async () => await Db.QueryAsync<Guid>($"SELECT 'x' AS word"), Throws.TypeOf<DataConversionException>().With.Message.Contains("word"));
        Assert.That(async () => await Db.QueryAsync<DateTime>($"SELECT 'x' AS word"), Throws.TypeOf<DataConversionException>().With.Message.Contains("word"));
    }
}
