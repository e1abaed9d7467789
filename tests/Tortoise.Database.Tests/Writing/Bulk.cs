namespace Tortoise.Tests.Writing;

/// <summary>Many objects at once: all of them or none.</summary>
public sealed class Bulk(TestServer server)
    : DatabaseTest(server, TeamQuerySet.Model, CityQuerySet.Model, EntryQuerySet.Model, RenamedQuerySet.Model, PlayerQuerySet.Model)
{
    [Test]
    public async Task A_thousand_rows_get_their_keys_in_order([Values(0, 1, 100, 5000)] int batchSize)
    {
        var teams = Enumerable.Range(0, 1000).Select(i => new Team { Name = $"{i}" }).ToList();
        Assert.That(await Team.BulkCreateAsync(teams, batchSize: batchSize), Is.EqualTo(1000));
        Assert.That(teams.Select(t => t.Id), Is.EqualTo(Enumerable.Range(1, 1000)));
        Assert.That(teams.Select(t => t.IsSaved), Is.All.True);
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(teams.Select(t => t.Name)));
    }

    [Test]
    public async Task Columns_have_any_names()
    {
        await Db.GenerateSchemasAsync([CoordinatesQuerySet.Model]);
        List<Coordinates> all = [new() { X = 1, Y = 2 }, new() { X = 3, Y = 4 }];
        await Coordinates.BulkCreateAsync(all);
        all.ForEach(one => (one.X, one.Y) = (one.Y, one.X));
        Assert.That(await Coordinates.BulkUpdateAsync(all, c => [c.X, c.Y]), Is.EqualTo(2));
        Assert.That(await Coordinates.All().OrderBy(c => c.X).Select(c => (c.X, c.Y)), Is.EqualTo([(2, 1), (4, 3)]));
    }

    [Test]
    public async Task Nothing_is_sent_for_nothing()
    {
        Assert.That(await Team.BulkCreateAsync([]), Is.Zero);
        Assert.That(await Team.BulkUpdateAsync([], t => t.Name), Is.Zero);
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task Given_keys_and_generated_ones_are_mixed()
    {
        var teams = Enumerable.Range(0, 250).Select(i => new Team { Id = i < 150 ? i - 150 : 0, Name = $"{i}" }).ToList();
        await Team.BulkCreateAsync([.. teams.Where((_, i) => i % 2 == 0), .. teams.Where((_, i) => i % 2 == 1)]);
        Assert.That(teams.Select(t => t.Id).Distinct().Count(), Is.EqualTo(250));
        Assert.That(teams.Take(150).Select(t => t.Id), Is.EqualTo(Enumerable.Range(-150, 150)));
        Assert.That(
            await Team.All().OrderBy(t => t.Id).Select(t => (t.Id, t.Name)),
            Is.EqualTo(teams.OrderBy(t => t.Id).Select(t => (t.Id, t.Name))));
    }

    [Test]
    public async Task One_conflict_undoes_all()
    {
        var cities = Enumerable.Range(0, 100).Select(i => new City { Name = $"{i % 99}" });
        Assert.That(
            async () => await City.BulkCreateAsync(cities, batchSize: 10),
            Throws.TypeOf<IntegrityException>().With.Property("Kind").EqualTo(IntegrityKind.Unique));
        Assert.That(await City.All().CountAsync(), Is.Zero);
    }

    [TestCase(10)]
    [TestCase(100)]
    public async Task A_conflict_leaves_objects_as_they_were(int count)
    {
        var cities = Enumerable.Range(0, count).Select(i => new City { Name = $"{i % (count - 1)}" }).ToList();
        Assert.That(async () => await City.BulkCreateAsync(cities), Throws.TypeOf<IntegrityException>());
        Assert.That(cities.Select(c => (c.Id, c.IsSaved)), Is.All.EqualTo((0, false)));
        Assert.That(await City.All().CountAsync(), Is.Zero);
        cities[^1].Name = "last";
        Assert.That(await City.BulkCreateAsync(cities), Is.EqualTo(count));
    }

    [Test]
    public async Task Any_number_of_rows_gets_its_keys()
    {
        foreach (var count in (int[])[.. Enumerable.Range(15, 25), 100, 1_023, 1_025])
        {
            var teams = Enumerable.Range(0, count).Select(i => new Team { Name = $"{i}" }).ToList();
            Assert.That(await Team.BulkCreateAsync(teams), Is.EqualTo(count));
            var first = teams[0].Id;
            Assert.That(await Team.Filter(t => t.Id >= first).OrderBy(t => t.Id).Select(t => (t.Id, t.Name)), Is.EqualTo(teams.Select(t => (t.Id, t.Name))));
        }
    }

    [Test]
    public async Task Conflicts_can_be_ignored()
    {
        await City.CreateAsync(new() { Name = "Oslo", People = 1 });
        var count = await City.BulkCreateAsync([new() { Name = "Oslo", People = 2 }, new() { Name = "Bern", People = 2 }], ignoreConflicts: true);
        Assert.That(count, Is.EqualTo(1));
        Assert.That(await City.All().OrderBy(c => c.Name).Select(c => (c.Name, c.People)), Is.EqualTo([("Bern", 2), ("Oslo", 1)]));
    }

    [Test]
    public async Task A_single_row_that_conflicts_is_left_out()
    {
        await City.CreateAsync(new() { Name = "Bern", People = 1 });
        Assert.That(await City.BulkCreateAsync([new() { Name = "Bern", People = 2 }], ignoreConflicts: true), Is.Zero);
        Assert.That((await City.All().GetAsync()).People, Is.EqualTo(1));
    }

    [Test]
    public async Task An_ignored_object_is_not_saved_and_others_know_their_keys()
    {
        await City.CreateAsync(new() { Name = "Oslo" });
        List<City> cities = [new() { Name = "Oslo" }, new() { Name = "Bern" }];
        await City.BulkCreateAsync(cities, ignoreConflicts: true);
        Assert.That(cities.Select(c => c.IsSaved), Is.EqualTo([false, true]));
        Assert.That((await City.GetAsync(c => c.Name == "Bern")).Id, Is.EqualTo(cities[1].Id));
    }

    [Test]
    public async Task A_conflict_can_update_the_row_that_is_there()
    {
        var oslo = await City.CreateAsync(new() { Name = "Oslo", People = 1 });
        List<City> cities = [new() { Name = "Oslo", People = 5 }, new() { Name = "Bern", People = 6 }];
        Assert.That(await City.BulkCreateAsync(cities, onConflict: c => c.Name, update: c => c.People), Is.EqualTo(2));
        Assert.That(await City.All().OrderBy(c => c.Name).Select(c => (c.Name, c.People)), Is.EqualTo([("Bern", 6), ("Oslo", 5)]));
        Assert.That(cities[0].Id, Is.EqualTo(oslo.Id));
    }

    [Test]
    public async Task Only_the_named_fields_are_updated_on_conflict()
    {
        await Entry.CreateAsync(new() { Book = 1, Page = "a", Text = "old" });
        await Entry.BulkCreateAsync([new() { Book = 1, Page = "a", Text = "new" }], onConflict: e => [e.Book, e.Page], update: e => e.Text);
        Assert.That((await Entry.GetAsync(1, "a")).Text, Is.EqualTo("new"));
        await Renamed.CreateAsync(new() { Key = 1, Text = "a", Number = 1 });
        await Renamed.BulkCreateAsync([new() { Key = 1, Text = "b", Number = 2 }], onConflict: r => r.Key, update: r => r.Number);
        Assert.That(await Renamed.All().Select(r => (r.Text, r.Number)), Is.EqualTo([("a", 2)]));
    }

    [Test]
    public void Contradictions_are_told()
    {
        Assert.That(async () => await City.BulkCreateAsync([], update: c => c.People), Throws.ArgumentException.With.Message.Contains("onConflict"));
        Assert.That(
            async () => await City.BulkCreateAsync([], onConflict: c => c.Name, update: c => c.People, ignoreConflicts: true),
            Throws.ArgumentException.With.Message.Contains("not both"));
        Assert.That(async () => await City.BulkCreateAsync([new() { Name = "x" }], batchSize: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task An_update_writes_each_object_its_own_values()
    {
        var teams = Enumerable.Range(0, 500).Select(i => new Team { Name = $"{i}", City = "x" }).ToList();
        await Team.BulkCreateAsync(teams);
        teams.ForEach(team => (team.Points, team.City, team.Name) = (team.Id * 2, team.Id % 2 == 0 ? null : "odd", "lost"));
        Assert.That(await Team.BulkUpdateAsync(teams, t => [t.Points, t.City], batchSize: 100), Is.EqualTo(500));
        Assert.That(await Team.Filter(t => t.Points == t.Id * 2 && t.Name != "lost").CountAsync(), Is.EqualTo(500));
        Assert.That(await Team.Filter(t => t.City == null).CountAsync(), Is.EqualTo(250));
    }

    [Test]
    public async Task An_update_knows_renamed_columns_and_composite_keys()
    {
        List<Renamed> renamed = [new() { Key = 7, Text = "a" }, new() { Key = 8, Text = "b" }];
        await Renamed.BulkCreateAsync(renamed);
        renamed.ForEach(row => row.Text += row.Text);
        Assert.That(await Renamed.BulkUpdateAsync(renamed, r => r.Text), Is.EqualTo(2));
        Assert.That(await Renamed.All().OrderBy(r => r.Key).Select(r => r.Text), Is.EqualTo(["aa", "bb"]));

        List<Entry> entries = [new() { Book = 1, Page = "a", Text = "x" }, new() { Book = 1, Page = "b", Text = "y" }];
        await Entry.BulkCreateAsync(entries);
        entries.ForEach(entry => entry.Text += "!");
        Assert.That(await Entry.BulkUpdateAsync(entries, e => e.Text), Is.EqualTo(2));
        Assert.That(await Entry.All().OrderBy(e => e.Page).Select(e => e.Text), Is.EqualTo(["x!", "y!"]));
    }

    [Test]
    public async Task An_object_that_comes_twice_has_two_rows_and_the_key_of_the_second()
    {
        var team = new Team { Name = "A" };
        Assert.That(await Team.BulkCreateAsync([team, new() { Name = "B" }, team]), Is.EqualTo(3));
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(["A", "B", "A"]));
        Assert.That(team.Id, Is.EqualTo(await Team.All().Select(t => t.Id.Max()).GetAsync()));
    }

    [Test]
    public async Task An_object_that_is_updated_twice_is_as_it_was_last()
    {
        List<Team> teams = [await Team.CreateAsync(new() { Name = "A" }), await Team.CreateAsync(new() { Name = "B" })];
        var again = await Team.GetAsync(teams[0].Id);
        (teams[0].Points, teams[1].Points, again.Points) = (1, 2, 3);
        Assert.That(await Team.BulkUpdateAsync([.. teams, again], t => t.Points), Is.EqualTo(3));
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Points), Is.EqualTo([3, 2]));
    }

    [Test]
    public async Task Objects_are_as_before_where_all_are_written_at_once_and_one_can_not_be()
    {
        List<City> cities = [new() { Name = "Oslo" }, new() { Name = "Bern" }, new() { Name = "Oslo" }];
        Assert.That(async () => await City.BulkCreateAsync(cities), Throws.TypeOf<IntegrityException>());
        Assert.That(cities.Select(city => (city.Id, city.IsSaved)), Is.All.EqualTo((0, false)));
        Assert.That(await City.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task An_update_counts_rows_that_are_there()
    {
        List<Team> teams = [await Team.CreateAsync(new() { Name = "A" }), await Team.CreateAsync(new() { Name = "B" })];
        await Team.Filter(t => t.Name == "A").DeleteAsync();
        Assert.That(await Team.BulkUpdateAsync(teams, t => t.Points), Is.EqualTo(1));
    }

    [Test]
    public async Task An_update_refuses_keys_and_new_objects()
    {
        var team = await Team.CreateAsync(new() { Name = "A" });
        Assert.That(async () => await Team.BulkUpdateAsync([team], t => t.Id), Throws.ArgumentException.With.Message.Contains("key"));
        Assert.That(async () => await Team.BulkUpdateAsync([team, new() { Name = "new" }], t => t.Name), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Tracked_objects_have_no_changes_after_a_bulk()
    {
        List<Player> players = [new() { Name = "Ann" }, new() { Name = "Bea" }];
        await Player.BulkCreateAsync(players);
        players.ForEach(player => (player.Goals, player.Nick) = (1, "x"));
        await Player.BulkUpdateAsync(players, p => p.Goals);
        Log.Clear();
        await players[0].SaveAsync();
        Assert.That(Log.Statements, Is.EqualTo(["""UPDATE "player" SET "nick" = ? WHERE "id" = ?"""]));
    }

    [Test]
    public async Task A_bulk_takes_part_in_a_transaction()
    {
        await using (await Db.BeginAsync())
        {
            await Team.BulkCreateAsync([new() { Name = "A" }]);
            Assert.That(
                async () => await City.BulkCreateAsync([new() { Name = "x" }, new() { Name = "x" }]),
                Throws.TypeOf<IntegrityException>());
            Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
        }

        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public void Cancelled_it_writes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        IEnumerable<Team> Teams()
        {
            yield return new() { Name = "A" };
            cancellation.Cancel();
        }

        Assert.That(async () => await Team.BulkCreateAsync(Teams(), cancellationToken: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await Team.All().CountAsync(), Is.Zero);
    }
}
