using Tortoise.Dialects;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Tests.Migrations;

/// <summary>Changes that are easily made wrong, each with rows: what is there afterwards, and what is refused.</summary>
public sealed class KnownChanges(TestServer server) : DatabaseTest(server)
{
    private static readonly ColumnDraft Id = new("id", FieldTypes.Int32) { IsGenerated = true };
    private static readonly ColumnDraft Number = new("number", FieldTypes.Int32);

    private static readonly TableDraft Team = new("team") { Columns = [Id, new("name", FieldTypes.String) { MaxLength = 50 }, Number], Key = ["id"] };

    [Test]
    public async Task A_column_that_must_not_be_null_needs_a_value_for_the_rows_that_exist()
    {
        var to = Team with { Columns = [.. Team.Columns, new("score", FieldTypes.Int32)] };
        Assert.That(
            () => Changed([Team], [to]),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The rows of team have no value for its new column score, which must not be NULL"));

        await MigrateAsync([Team], [to], new() { Fills = new Dictionary<(string, string), string> { [("team", "score")] = "number + 1" } });
        Assert.That(await ReadAsync("SELECT score FROM team ORDER BY id"), Is.EqualTo(new[] { 2, 3, 4, 5 }));
    }

    [Test]
    public async Task What_rows_that_exist_get_goes_before_a_default_and_is_for_columns_that_may_be_null_too()
    {
        var to = Team with { Columns = [.. Team.Columns, new("score", FieldTypes.Int32) { Default = 5 }, new("level", FieldTypes.Int32) { Default = 5 }, new("goals", FieldTypes.Int32) { IsNullable = true }] };
        await MigrateAsync([Team], [to], new() { Fills = new Dictionary<(string, string), string> { [("team", "score")] = "number * 100", [("team", "level")] = "0", [("team", "goals")] = "3" } });
        Assert.That(await ReadAsync("SELECT score + level * 10 + goals FROM team ORDER BY id"), Is.EqualTo(new[] { 103, 203, 303, 403 }));
        await Db.ExecuteAsync($"INSERT INTO team (id, name, number) VALUES (9, 'next', 9)");
        Assert.That(await ReadAsync("SELECT score * 10 + level FROM team WHERE number = 9 AND goals IS NULL"), Is.EqualTo(new[] { 55 }));
    }

    [Test]
    public void A_type_whose_values_have_none_in_the_other_is_refused() => Assert.That(
        () => Changed([Team], [Team with { Columns = [Id, new("name", FieldTypes.Int32), Number] }]),
        Throws.TypeOf<MigrationException>().With.Message.StartsWith("The column team.name cannot become"));

    [TestCase("name", "'a long name'")]
    [TestCase("number", "12345")]
    public async Task What_is_longer_than_its_column_becomes_is_refused_and_not_cut_off(string column, string value)
    {
        await PrepareAsync([Team]);
        await Db.ExecuteScriptAsync($"UPDATE team SET {column} = {value}");
        var to = Team with { Columns = [.. Team.Columns.Select(one => one.Name == column ? one with { Type = FieldTypes.String, MaxLength = 4 } : one)] };
        Assert.That(async () => await ApplyAsync(Changed([Team], [to])), Throws.InstanceOf<Exception>());
        Assert.That(await ReadAsync($"SELECT COUNT(*) FROM team WHERE {column} = {value}"), Is.EqualTo(new[] { 4 }));
    }

    [Test]
    public async Task Two_columns_swap_their_names()
    {
        var was = Team with { Columns = [Id, new("a", FieldTypes.Int32), new("b", FieldTypes.Int32)] };
        await PrepareAsync([was]);
        await Db.ExecuteAsync($"UPDATE team SET a = 1, b = 2");
        await ApplyAsync(Changed([was], [was], new() { Columns = new Dictionary<(string, string), string> { [("team", "a")] = "b", [("team", "b")] = "a" } }));
        Assert.That(await ReadAsync("SELECT DISTINCT a * 10 + b FROM team"), Is.EqualTo(new[] { 21 }));
    }

    [Test]
    public async Task A_column_gets_the_name_of_one_that_goes()
    {
        var was = Team with { Columns = [Id, new("a", FieldTypes.Int32), new("b", FieldTypes.Int32)] };
        var to = Team with { Columns = [Id, new("a", FieldTypes.Int32)] };
        await PrepareAsync([was]);
        await Db.ExecuteAsync($"UPDATE team SET b = 7");
        await ApplyAsync(Changed([was], [to], new() { Columns = new Dictionary<(string, string), string> { [("team", "b")] = "a" } }));
        Assert.That(await ReadAsync("SELECT DISTINCT a FROM team"), Is.EqualTo(new[] { 7 }));
        await AssertIsAsync([to]);
    }

    [Test]
    public async Task A_name_changes_its_case()
    {
        var to = Team with { Name = "Team", Columns = [Id, Team.Columns[1] with { Name = "Name" }, Number] };
        await MigrateAsync(
            [Team],
            [to],
            new() { Tables = new Dictionary<string, string> { ["team"] = "Team" }, Columns = new Dictionary<(string, string), string> { [("team", "name")] = "Name" } });
    }

    [Test]
    public async Task A_renamed_table_is_what_others_and_it_itself_refer_to()
    {
        var was = Team with { Columns = [Id, Number, new("parent", FieldTypes.Int32) { IsNullable = true }], References = [("parent", "team", OnDelete.SetNull)] };
        var player = new TableDraft("player") { Columns = [Id, new("team", FieldTypes.Int32)], Key = ["id"], References = [("team", "team", OnDelete.Cascade)] };
        var to = was with { Name = "club", References = [("parent", "club", OnDelete.SetNull)] };
        await MigrateAsync([was, player], [to, player with { References = [("team", "club", OnDelete.Cascade)] }], new() { Tables = new Dictionary<string, string> { ["team"] = "club" } });
        await Db.ExecuteAsync($"DELETE FROM club WHERE id = 1");
        Assert.That(await ReadAsync("SELECT COUNT(*) FROM player"), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task A_table_gets_the_name_of_one_that_goes()
    {
        var city = new TableDraft("city") { Columns = [Id, Number], Key = ["id"], Indexes = [("ix_city_number", ["number"], false, false)] };
        var street = new TableDraft("street") { Columns = [Id, new("city", FieldTypes.Int32)], Key = ["id"], References = [("city", "city", OnDelete.NoAction)] };
        var player = new TableDraft("player") { Columns = [Id, new("city", FieldTypes.Int32)], Key = ["id"], References = [("city", "city", OnDelete.Cascade)] };
        var town = Team with { Name = "town", Indexes = [("ix_town_number", ["number"], false, false)] };
        await MigrateAsync([town, city, street, player], [town with { Name = "city", Indexes = city.Indexes }, player], new() { Tables = new Dictionary<string, string> { ["town"] = "city" } });
        Assert.That(await ReadAsync("SELECT COUNT(name) FROM city"), Is.EqualTo(new[] { 4 }));
        await Db.ExecuteAsync($"DELETE FROM city WHERE id = 1");
        Assert.That(await ReadAsync("SELECT COUNT(*) FROM player"), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task Tables_that_refer_to_each_other_come_and_go()
    {
        var one = new TableDraft("one") { Columns = [Id, new("other", FieldTypes.Int32) { IsNullable = true }], Key = ["id"], References = [("other", "two", OnDelete.SetNull)] };
        var two = new TableDraft("two") { Columns = [Id, new("other", FieldTypes.Int32) { IsNullable = true }], Key = ["id"], References = [("other", "one", OnDelete.NoAction)] };
        await ApplyAsync(Changed([], [one, two]));
        await AssertIsAsync([one, two]);
        await ApplyAsync(Changed([one, two], []));
        Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty);
    }

    [Test]
    public async Task A_key_gets_a_wider_type_with_all_that_refers_to_it()
    {
        var player = new TableDraft("player") { Columns = [Id, new("team", FieldTypes.Int32)], Key = ["id"], References = [("team", "team", OnDelete.Cascade)] };
        var wide = Team with { Columns = [Id with { Type = FieldTypes.Int64 }, .. Team.Columns.Skip(1)] };
        await ApplyAsync(Changed([], [Team, player]));
        await Db.ExecuteAsync($"INSERT INTO team (name, number) VALUES ('first', 1)");
        await Db.ExecuteAsync($"INSERT INTO player (team) VALUES (1)");
        await MigrateOnAsync([Team, player], [wide, player with { Columns = [Id, new("team", FieldTypes.Int64)] }]);
        await Db.ExecuteAsync($"INSERT INTO team (name, number) VALUES ('next', 1)");
        Assert.That(await ReadAsync("SELECT MAX(id) FROM team"), Is.EqualTo(new[] { 2 }), "the numbers go on");
    }

    [Test]
    public async Task Another_column_becomes_the_key()
    {
        var was = Team with { Columns = [Id with { IsGenerated = false }, Number], Key = ["id"] };
        await MigrateAsync([was], [was with { Key = ["number"] }]);
        await MigrateOnAsync([was with { Key = ["number"] }], [was with { Key = ["number", "id"] }]);
    }

    [Test]
    public async Task A_check_and_an_action_change()
    {
        var player = new TableDraft("player") { Columns = [Id, new("team", FieldTypes.Int32) { IsNullable = true }], Key = ["id"], References = [("team", "team", OnDelete.Cascade)], };
        await MigrateAsync(
            [Team with { Checks = [("ck_team", "number > 0")] }, player],
            [Team with { Checks = [("ck_team", "number >= 0")] }, player with { References = [("team", "team", OnDelete.SetNull)] }]);
        await Db.ExecuteAsync($"UPDATE team SET number = 0");
        await Db.ExecuteAsync($"DELETE FROM team");
        Assert.That(await ReadAsync("SELECT COUNT(*) FROM player WHERE team IS NULL"), Is.EqualTo(new[] { 4 }));
    }

    [Test]
    public async Task What_is_computed_is_computed_anew()
    {
        var doubled = new ColumnDraft("doubled", FieldTypes.Int32) { IsNullable = true, Computed = "number * 2" };
        await MigrateAsync([Team with { Columns = [.. Team.Columns, doubled] }], [Team with { Columns = [.. Team.Columns, doubled with { Computed = "number * 3" }] }]);
        Assert.That(await ReadAsync("SELECT doubled FROM team ORDER BY id"), Is.EqualTo(new[] { 3, 6, 9, 12 }));
    }

    [Test]
    public async Task Values_of_an_enum_come_go_and_change_their_order()
    {
        TableDraft Of(params string[] values) => Team with { Columns = [Id, new("mood", new EnumOf(values)) { IsNullable = true }] };
        await ApplyAsync(Changed([], [Of("Good", "Bad")]));
        await Db.ExecuteAsync($"INSERT INTO team (mood) VALUES ('Bad')");
        await MigrateOnAsync([Of("Good", "Bad")], [Of("Best", "Good", "Fair", "Bad", "Worst")]);
        await MigrateOnAsync([Of("Best", "Good", "Fair", "Bad", "Worst")], [Of("Bad", "Good")]);
        Assert.That(await Db.QueryAsync<string>(SqlTemplate.FromText($"SELECT {(Db.Dialect.Name == "postgresql" ? "mood::text" : "mood")} FROM team")), Is.EqualTo(new[] { "Bad" }));
    }

    [Test]
    public async Task A_table_moves_to_another_schema_and_back()
    {
        var (here, there) = (Team with { Name = "moving_team" }, Team with { Name = "moving_team", Schema = "other" });
        if (!Server.HasSchemas)
        {
            Assert.That(Changed([here], [there]).IsEmpty, "a database without schemas has the table where it was");
            return;
        }

        await PrepareAsync([here]);
        var names = new Dictionary<string, string> { ["moving_team"] = "other.moving_team" };
        await ApplyAsync(Changed([here], [there], new() { Tables = names }));
        Assert.That(await ReadAsync($"SELECT COUNT(*) FROM {new RandomRows(Db, []).Name("other")}.moving_team"), Is.EqualTo(new[] { 4 }));
        await ApplyAsync(Changed([there], [here], new() { Tables = names.ToDictionary(static pair => pair.Value, static pair => pair.Key) }));
        Assert.That(await ReadAsync("SELECT COUNT(*) FROM moving_team"), Is.EqualTo(new[] { 4 }));
        await AssertIsAsync([here]);
    }

    [Test]
    public async Task Names_need_quotes_and_are_long()
    {
        var name = new string('ä', 20) + "\"'`]; x";
        var table = new TableDraft(name) { Columns = [Id, new("select \"x\"", FieldTypes.String) { MaxLength = 20, Default = "it's" }], Key = ["id"] };
        await MigrateAsync([table], [table with { Columns = [.. table.Columns, new("größe'", FieldTypes.Int64) { IsNullable = true }], Comment = "*/ it's; -- \\" }]);
    }

    [Test]
    public async Task A_thousand_columns()
    {
        var count = Db.Dialect.Name is "mysql" or "mariadb" ? 500 : 1000;
        var wide = Team with { Columns = [Id, .. Enumerable.Range(1, count).Select(static i => new ColumnDraft($"c{i}", FieldTypes.Int16) { IsNullable = true })] };
        await ApplyAsync(Changed([], [wide]));
        await MigrateOnAsync([wide], [wide with { Columns = [.. wide.Columns.Skip(2).Prepend(Id)] }]);
    }

    private SchemaChanges Changed(IReadOnlyList<TableDraft> was, IReadOnlyList<TableDraft> to, SchemaDecisions? decisions = null)
    {
        var changes = SchemaChanges.Between(Describe(was), Describe(to), decisions);
        _ = Db.Dialect.CreateSchemaWriter(safe: false).Change(changes);
        return changes;
    }

    private async Task PrepareAsync(IReadOnlyList<TableDraft> was)
    {
        await ApplyAsync(Changed([], was));
        await new RandomRows(Db, was).InsertAsync();
    }

    /// <summary>With four rows in each table.</summary>
    private async Task MigrateAsync(IReadOnlyList<TableDraft> was, IReadOnlyList<TableDraft> to, SchemaDecisions? decisions = null)
    {
        await PrepareAsync(was);
        await MigrateOnAsync(was, to, decisions);
    }

    private async Task MigrateOnAsync(IReadOnlyList<TableDraft> was, IReadOnlyList<TableDraft> to, SchemaDecisions? decisions = null)
    {
        await ApplyAsync(Changed(was, to, decisions));
        await AssertIsAsync(to);
    }

    private async Task AssertIsAsync(IReadOnlyList<TableDraft> tables) => Assert.That(Describe(tables).Compare(await Db.IntrospectAsync()), Is.Empty);

    private async Task ApplyAsync(SchemaChanges changes) => await Statements.ApplyAsync(Db, changes);

    private SchemaModel Describe(IReadOnlyList<TableDraft> drafts) => Db.DescribeSchema(TableDraft.ToModels(drafts));

    private async Task<IEnumerable<int>> ReadAsync(string sql) => (await Db.QueryAsync<long>(SqlTemplate.FromText(sql))).Select(static number => (int)number);

    /// <summary>An enum of the database's own, of any values.</summary>
    private sealed class EnumOf(string[] values) : FieldType<string, string>(FieldTypes.String, StoreTypes.Enum("mood", values))
    {
        protected override string FromStored(string value) => value;

        protected override string ToStored(string value) => value;
    }
}
