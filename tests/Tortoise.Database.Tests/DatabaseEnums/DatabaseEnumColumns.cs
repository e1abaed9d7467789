using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Tests.DatabaseEnums;

/// <summary>Enums that the database knows: a type of PostgreSQL, an ENUM of MySQL, text with a check elsewhere. Their order is that of the members' values: Sad, Calm, Glad, VeryAngry.</summary>
public sealed class DatabaseEnumColumns(TestServer server) : DatabaseTest(server, VillagerQuerySet.Model, HouseQuerySet.Model, CatQuerySet.Model)
{
    private bool IsPostgreSql => Db.Dialect.Name == "postgresql";

    [Test]
    public async Task A_value_is_saved_found_and_read()
    {
        var ann = await Villager.CreateAsync(new() { Name = "Ann", Temper = Temper.Glad });
        Assert.That(ann.Usual, Is.EqualTo(Temper.Calm), "the default of the database");
        ann.Temper = Temper.VeryAngry;
        ann.Former = Temper.Glad;
        await ann.SaveAsync();
        var read = await Villager.GetAsync(v => v.Temper == Temper.VeryAngry && v.Former == Temper.Glad && v.Usual != Temper.Sad);
        Assert.That((read.Temper, read.Former, read.Usual), Is.EqualTo((Temper.VeryAngry, (Temper?)Temper.Glad, Temper.Calm)));
        Assert.That(await Db.QueryAsync<string>($"SELECT CAST(temper AS CHAR(9)) FROM villager_with_temper"), Is.EqualTo(["VeryAngry"]));
    }

    [Test]
    public async Task Values_are_ordered_as_in_CSharp()
    {
        await CreateAsync();
        Assert.That(await Villager.All().OrderBy(v => v.Temper).Select(v => v.Name), Is.EqualTo(["Sad", "Calm", "Glad", "VeryAngry"]));
        Assert.That(await Villager.All().OrderBy(v => [v.Former.Desc(), v.Id]).Select(v => v.Former), Is.EqualTo([Temper.Glad, Temper.Calm, Temper.Sad, (Temper?)null]));
        Assert.That(await Villager.Filter(v => v.Temper < Temper.Glad).CountAsync(), Is.EqualTo(2));
        Assert.That(await Villager.Filter(v => !(v.Former >= Temper.Calm)).CountAsync(), Is.EqualTo(2));
        Assert.That(await Villager.Filter(v => v.Former < v.Temper).CountAsync(), Is.EqualTo(3));
        Assert.That(await Villager.Filter(v => v.Usual <= v.Temper).CountAsync(), Is.EqualTo(3));
        Assert.That(await Villager.Filter(v => v.Temper.Range(Temper.Calm, Temper.Glad)).CountAsync(), Is.EqualTo(2));
        Assert.That(
            await Villager.All().Select(v => (v.Temper.Min(), v.Former.Max(), v.Temper.Max().Filter(v.Temper != Temper.VeryAngry && v.Temper > Temper.Sad))).GetAsync(),
            Is.EqualTo(((Temper?)Temper.Sad, (Temper?)Temper.Glad, (Temper?)Temper.Glad)));
        Assert.That(await Villager.Filter(v => v.Temper == Villager.All().Select(w => w.Temper.Max()).Value()).Select(v => v.Name), Is.EqualTo(["VeryAngry"]));
        Assert.That(await Villager.All().OrderBy(v => v.Temper).Limit(3).Select(v => v.Temper.Max()).GetAsync(), Is.EqualTo(Temper.Glad));
    }

    [Test]
    public async Task The_first_of_each_value_is_found()
    {
        await CreateAsync();
        await Villager.CreateAsync(new() { Name = "Another", Temper = Temper.Calm, Former = Temper.VeryAngry });
        Assert.That(
            await Villager.All().OrderBy(v => [v.Temper.Desc(), v.Former.Desc()]).DistinctOn(v => v.Temper).Select(v => v.Name), Is.EqualTo(["VeryAngry", "Glad", "Another", "Sad"]));
        Assert.That(
            await Villager.All().Select(v => v.Temper.Max().Over(Window.All)).Distinct(), Is.EqualTo(new[] { Temper.VeryAngry }));
        Assert.That(
            await Villager.All().Select(v => (v.Name, Sql.RowNumber().Over(Window.PartitionBy(v.Temper).OrderBy(v.Former.Desc())))).Filter((_, number) => number == 2).Select((name, _) => name),
            Is.EqualTo(["Calm"]));
    }

    [Test]
    public async Task An_index_serves_its_order_where_it_is_a_type()
    {
        Assert.That(Villager.Filter(v => v.Temper > Temper.Glad).OrderBy(v => v.Temper).ToSql(), IsPostgreSql ? Does.Contain("ORDER BY \"villager_with_temper\".\"temper\"") : Does.Contain("ORDER BY CASE"));
        if (IsPostgreSql)
        {
            Assert.That(await Villager.Filter(v => v.Temper > Temper.Glad).OrderBy(v => v.Temper).ExplainAsync(), Does.Contain("Index Cond: (temper > "));
        }
    }

    [Test]
    public async Task Values_are_members_of_lists_and_of_queries()
    {
        await CreateAsync();
        Assert.That(await Villager.Filter(v => v.Temper.In(Temper.Sad, Temper.VeryAngry, Temper.Calm)).CountAsync(), Is.EqualTo(3));
        Assert.That(await Villager.Filter(v => !v.Former.In(Enumerable.Repeat(Temper.Sad, 300).Select(temper => (Temper?)temper))).CountAsync(), Is.EqualTo(3));
        Assert.That(await Villager.Filter(v => v.Temper.In(Villager.Filter(w => w.Former == null).Select(w => w.Temper))).Select(v => v.Name), Is.EqualTo(["Sad"]));
        Assert.That(await Villager.All().FilterBy("temper__in", new[] { "Sad", "calm" }).FilterBy("temper__gt", "Sad").OrderBy("-temper").Select(v => v.Name), Is.EqualTo(["Calm"]));
    }

    [Test]
    public async Task Values_are_grouped_selected_and_joined()
    {
        await CreateAsync();
        await Villager.CreateAsync(new() { Name = "Another", Temper = Temper.Calm, Former = Temper.Sad });
        Assert.That(
            await Villager.All().GroupBy(v => v.Temper).Having(g => g.Temper > Temper.Sad).Select(g => (g.Key, g.Count())).OrderBy((key, _) => key),
            Is.EqualTo([(Temper.Calm, 2L), (Temper.Glad, 1L), (Temper.VeryAngry, 1L)]));
        Assert.That(await Villager.All().Select(v => v.Temper).Distinct().CountAsync(), Is.EqualTo(4));
        Assert.That(
            await Villager.All().Select(v => (v.Name, Case.When(v.Temper == Temper.Sad).Then(v.Usual).Else(v.Temper))).OrderBy((name, _) => name).FirstAsync(),
            Is.EqualTo(("Another", Temper.Calm)));
        Assert.That(
            await Villager.All().Select(v => v.Temper).Union(Villager.All().Select(v => v.Usual)).CountAsync(), Is.EqualTo(4));
        Assert.That(
            () => Villager.All().Select(v => v.Temper).Union(Villager.All().Select(v => v.Former.Coalesce(Temper.Sad))).ToSql(),
            Throws.ArgumentException.With.Message.Contains("stored in different ways"));
        Assert.That(await Villager.All().Join(Villager.All(), (v, w) => v.Temper == w.Former).CountAsync(), Is.EqualTo(5));
    }

    [Test]
    public async Task Many_rows_are_written_at_once([Values(2, 2_100)] int count)
    {
        await Villager.BulkCreateAsync(Enumerable.Range(0, count).Select(i => new Villager { Name = $"{i}", Temper = Temper.Glad, Former = i % 2 == 0 ? null : Temper.Sad, Usual = Temper.VeryAngry }));
        Assert.That(await Villager.Filter(v => v.Temper == Temper.Glad && v.Former == null && v.Usual == Temper.VeryAngry).CountAsync(), Is.EqualTo(count / 2));
        var some = await Villager.All().OrderBy(v => v.Id).Limit(2);
        some.ForEach(villager => (villager.Temper, villager.Former) = (Temper.Sad, Temper.Calm));
        await Villager.BulkUpdateAsync(some, v => [v.Temper, v.Former]);
        Assert.That(await Villager.Filter(v => v.Temper == Temper.Sad && v.Former == Temper.Calm).CountAsync(), Is.EqualTo(2));
        await Villager.BulkCreateAsync(
            [new() { Name = "0", Temper = Temper.VeryAngry }, new() { Name = "new", Temper = Temper.VeryAngry }], onConflict: v => v.Name, update: v => [v.Temper, v.Former]);
        Assert.That(await Villager.Filter(v => v.Temper == Temper.VeryAngry && v.Former == null).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_update_computes_it()
    {
        await CreateAsync();
        await Villager.Filter(v => v.Temper == Temper.Glad).UpdateAsync(v => [v.Former.Set(v.Temper), v.Usual.Set(Temper.Glad), v.Temper.Set(v.Former.Coalesce(Temper.Sad))]);
        Assert.That(await Villager.Filter(v => v.Name == "Glad").Select(v => (v.Temper, v.Former, v.Usual)).GetAsync(), Is.EqualTo((Temper.Calm, (Temper?)Temper.Glad, Temper.Glad)));
        await Villager.All().UpdateAsync(v => v.Former.Set(Case.When(v.Temper == Temper.Sad).Then(Sql.Value(Temper.VeryAngry, storedAs: v.Temper)).Else(v.Temper)));
        Assert.That(await Villager.Filter(v => v.Former == Temper.VeryAngry).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task It_is_a_key_and_a_foreign_key()
    {
        var house = await House.CreateAsync(new() { Temper = Temper.Calm, Color = "blue" });
        await Cat.CreateAsync(new() { House = house });
        house.Color = "red";
        await house.SaveAsync();
        Assert.That(await Cat.Filter(c => c.House.Temper == Temper.Calm && c.House.Color == "red").CountAsync(), Is.EqualTo(1));
        Assert.That((await Cat.All().Prefetch(c => c.House).FirstAsync())!.House.Temper, Is.EqualTo(Temper.Calm));
        Assert.That((await House.GetAsync(Temper.Calm)).Color, Is.EqualTo("red"));
    }

    [Test]
    public async Task Nothing_but_its_values_is_stored_or_read()
    {
        await CreateAsync();
        Assert.That(async () => await Villager.CreateAsync(new() { Name = "x", Temper = (Temper)77 }), Throws.TypeOf<ValidationException>().With.Message.Contains("not a member of Temper"));
        Assert.That(async () => await Db.ExecuteAsync($"UPDATE villager_with_temper SET temper = 'Angry'"), Throws.InstanceOf<TortoiseException>());
        Assert.That(
            async () => await Db.QueryAsync<Villager>($"SELECT id, name, 'Angry' AS temper, 'Sad' AS former, 'Sad' AS usual FROM villager_with_temper"),
            Throws.TypeOf<DataConversionException>().With.Message.Contains("not the name of a member of Temper"));
    }

    [Test]
    public async Task The_schema_has_its_type_once()
    {
        ModelMetadata[] models = [VillagerQuerySet.Model, HouseQuerySet.Model, CatQuerySet.Model];
        var schema = Db.DescribeSchema(models);
        Assert.That(schema.Enums.Select(type => type.Name), Is.EqualTo(IsPostgreSql ? ["temper", "temper_of_villager"] : Array.Empty<string>()));
        Assert.That(schema.Compare(await Db.IntrospectAsync()), Is.Empty);
        await Db.GenerateSchemasAsync(models);
        await Db.ExecuteScriptAsync(Db.SchemaSql(models));
        Assert.That(schema.Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public async Task A_value_that_the_database_does_not_have_is_a_difference()
    {
        ModelMetadata[] models = [VillagerQuerySet.Model, HouseQuerySet.Model, CatQuerySet.Model];
        var wanted = Db.DescribeSchema([Feeling(["Sad", "Calm", "Glad"])]);
        await Db.GenerateSchemasAsync([Feeling(["Sad", "Glad"])]);
        Assert.That(
            wanted.Compare(await Db.IntrospectAsync()).Where(difference => difference.Table is "feeling_of_guest" or "guest_with_feeling").Select(difference => difference.ToString()),
            Is.EqualTo([Db.Dialect.Name switch
            {
                "postgresql" => "feeling_of_guest: enum: list of values is 'Sad, Glad', not 'Sad, Calm, Glad'",
                "sqlite" or "sqlserver" => "guest_with_feeling: check limit_guest_with_feeling_feeling: condition is '\"feeling\" IN ('Sad', 'Glad')', not '\"feeling\" IN ('Sad', 'Calm', 'Glad')'",
                _ => "guest_with_feeling: column feeling: type is 'enum('Sad','Glad')', not 'ENUM('Sad','Calm','Glad')'",
            }]));
        if (IsPostgreSql)
        {
            await Db.ExecuteAsync($"ALTER TYPE feeling_of_guest ADD VALUE 'Calm' BEFORE 'Glad'");
            Assert.That(wanted.Compare(await Db.IntrospectAsync()).Where(difference => difference.Table == "feeling_of_guest"), Is.Empty);
        }
    }

    [Test]
    public void A_type_has_one_list_of_values_and_a_name_of_its_own()
    {
        if (!IsPostgreSql)
        {
            Assert.That(() => Db.DescribeSchema([Feeling(["a"]), Feeling(["b"], table: "b"), Feeling(["a"], type: "line", table: "c")]), Throws.Nothing);
            return;
        }

        Assert.That(() => Db.DescribeSchema([Feeling(["a"]), Feeling(["b"], table: "b")]), Throws.TypeOf<ConfigurationException>().With.Message.Contains("the same type of PostgreSQL, 'feeling_of_guest', but other values"));
        Assert.That(() => Db.DescribeSchema([Feeling(["a"], type: "line")]), Throws.TypeOf<ConfigurationException>().With.Message.Contains("a type 'line' of its own"));
        Assert.That(() => Db.DescribeSchema([Feeling(["a"], type: "guest_with_feeling")]), Throws.TypeOf<ConfigurationException>().With.Message.Contains("the name of the table of Guest"));
    }

    private static ModelMetadata Feeling(string[] values, string type = "feeling_of_guest", string table = "guest_with_feeling") => new(
        "Guest", table, [new FieldMetadata("Id", "id", FieldTypes.Int32) { IsGenerated = true }, new FieldMetadata("Feeling", "feeling", new Feelings(StoreTypes.Enum(type, values)))], [0]);

    private static ValueTask<int> CreateAsync() => Villager.BulkCreateAsync(
    [
        new() { Name = "VeryAngry", Temper = Temper.VeryAngry, Former = Temper.Glad, Usual = Temper.Calm },
        new() { Name = "Calm", Temper = Temper.Calm, Former = Temper.Sad, Usual = Temper.Calm },
        new() { Name = "Sad", Temper = Temper.Sad, Usual = Temper.Calm },
        new() { Name = "Glad", Temper = Temper.Glad, Former = Temper.Calm, Usual = Temper.Calm },
    ]);

    private sealed class Feelings(StoreType type) : FieldType<string, string>(FieldTypes.String, type)
    {
        protected override string FromStored(string value) => value;

        protected override string ToStored(string value) => value;
    }
}
