namespace Tortoise.Tests.Embedding;

/// <summary>A type that holds one value is stored as that value: as key, in relations, in conditions, in bulk.</summary>
public sealed class TypedIds(TestServer server) : DatabaseTest(server, TrainerQuerySet.Model, SquadQuerySet.Model, SquadRankQuerySet.Model)
{
    [Test]
    public async Task A_key_is_generated_as_that_of_its_value_is()
    {
        var trainer = new Trainer { Email = new("a@example.org") };
        Assert.That(trainer.IsSaved, Is.False);
        await trainer.SaveAsync();
        var squad = await Squad.CreateAsync(new() { Name = "Owls", Trainer = trainer });

        Assert.That(trainer.Id, Is.EqualTo(new TrainerId(1)));
        Assert.That(squad.Id.Value.Version, Is.EqualTo(7));
        Assert.That(squad.TrainerId, Is.EqualTo(trainer.Id));
        Assert.That((await Squad.GetAsync(squad.Id)).TrainerId, Is.EqualTo(new TrainerId(1)));
        Assert.That((await Trainer.InBulkAsync([trainer.Id, new TrainerId(7)])).Keys, Is.EqualTo([trainer.Id]));
    }

    [Test]
    public async Task A_relation_is_joined_loaded_and_linked()
    {
        var trainers = await CreateAsync(3);
        Squad[] squads = [new() { Name = "a", TrainerId = trainers[0].Id }, new() { Name = "b", Trainer = trainers[0] }, new() { Name = "c" }];
        await Squad.BulkCreateAsync(squads);
        await squads[0].Assistants.AddAsync([trainers[1], trainers[2]]);
        await SquadRank.CreateAsync(new() { Squad = squads[1], Grade = new(4) });

        var byKey = await Squad.Filter(s => s.TrainerId == trainers[0].Id).OrderBy(s => s.Name).Select(s => s.Name);
        Assert.That(byKey, Is.EqualTo(["a", "b"]));
        Assert.That(await Squad.Filter(s => s.Trainer.Email == new Email("0@example.org")).CountAsync(), Is.EqualTo(2));
        Assert.That(await Squad.Filter(s => s.TrainerId == null).Select(s => s.Id).GetAsync(), Is.EqualTo(squads[2].Id));
        Assert.That(await Squad.Filter(s => s.Assistants.Any(t => t.Id == trainers[2].Id)).Select(s => s.Name), Is.EqualTo(["a"]));

        var loaded = await Trainer.All().OrderBy(t => t.Id).Prefetch(t => t.Squads.OrderBy(s => s.Name)).Prefetch(t => t.Helps);
        Assert.That(loaded.Select(t => t.Squads.Count), Is.EqualTo([2, 0, 0]));
        Assert.That(loaded.Select(t => t.Helps.Count), Is.EqualTo([0, 1, 1]));
        Assert.That((await SquadRank.All().SelectRelated(r => r.Squad.Trainer).GetAsync()).Squad.Trainer!.Id, Is.EqualTo(trainers[0].Id));
        Assert.That((await SquadRank.GetAsync(squads[1].Id)).Grade.Level, Is.EqualTo(4));
    }

    [Test]
    public async Task Conditions_orders_and_selections_use_the_value()
    {
        var trainers = await CreateAsync(4);
        Assert.Multiple(() =>
        {
            Assert.That(() => Of(Trainer.Filter(t => t.Id.In(trainers[0].Id, trainers[3].Id))), Is.EqualTo([0, 3]));
            Assert.That(() => Of(Trainer.Filter(t => t.Id > trainers[1].Id && t.Fee <= new Fee(3.5m))), Is.EqualTo([2, 3]));
            Assert.That(() => Of(Trainer.Filter(t => t.Former == null)), Is.EqualTo([1, 3]));
            Assert.That(() => Of(Trainer.Filter(t => t.Former == new Grade(2))), Is.EqualTo([2]));
            Assert.That(() => Of(Trainer.Filter(t => t.Since > new Moment(new(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc)))), Is.EqualTo([2, 3]));
        });
        Assert.That(await Trainer.All().OrderBy(t => t.Fee.Desc()).Select(t => (t.Fee, t.Grade, t.Former)).FirstAsync(), Is.EqualTo((new Fee(3.5m), new Grade(3), (Grade?)null)));
        Assert.That(await Trainer.All().Select(t => t.Email.Max()).GetAsync(), Is.EqualTo(new Email("3@example.org")));

        var query = Trainer.OrderBy(t => t.Id);
        var next = await query.PageAsync(3, (await query.PageAsync(3, after: null)).Next);
        Assert.That(next.Items.Select(t => t.Id), Is.EqualTo([trainers[3].Id]));
    }

    [Test]
    public async Task Many_rows_are_inserted_updated_and_upserted()
    {
        var trainers = await CreateAsync(300);
        foreach (var trainer in trainers)
        {
            (trainer.Former, trainer.Fee) = (trainer.Former is null ? new Grade(7) : null, new Fee(1.25m));
        }

        await Trainer.BulkUpdateAsync(trainers, t => [t.Former, t.Fee]);
        await Trainer.BulkCreateAsync([new Trainer { Email = new("5@example.org"), Fee = new(9m) }, new Trainer { Email = new("new@example.org") }], onConflict: t => t.Email, update: t => t.Fee);
        await Trainer.Filter(t => t.Email == new Email("6@example.org")).UpdateAsync(t => [t.Fee.Set(new Fee(2m)), t.Former.Set(null)]);

        Assert.That(await Trainer.All().CountAsync(), Is.EqualTo(301));
        Assert.That(await Trainer.Filter(t => t.Former == new Grade(7)).CountAsync(), Is.EqualTo(150));
        Assert.That(
            await Trainer.Filter(t => t.Email.In(new Email("4@example.org"), new Email("5@example.org"), new Email("6@example.org"))).OrderBy(t => t.Email).Select(t => t.Fee),
            Is.EqualTo([new Fee(1.25m), new Fee(9m), new Fee(2m)]));

        var (found, created) = await Trainer.GetOrCreateAsync(t => t.Email == new Email("7@example.org"), () => new() { Email = new("7@example.org") });
        Assert.That((found.Id, created), Is.EqualTo((trainers[7].Id, false)));
    }

    [Test]
    public void The_value_is_checked_as_a_field_of_its_type_is() => Assert.Multiple(() =>
    {
        Assert.That(async () => await Trainer.CreateAsync(new() { Email = default }), Throws.TypeOf<ValidationException>().With.Message.Contains("Email"));
        Assert.That(async () => await Trainer.CreateAsync(new() { Email = new(new string('x', 41)) }), Throws.TypeOf<ValidationException>().With.Message.Contains("40"));
        Assert.That(async () => await Trainer.CreateAsync(new() { Email = new("x"), Since = new(new(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)) }), Throws.TypeOf<ValidationException>().With.Message.Contains("UTC"));
        Assert.That(async () => await Trainer.CreateAsync(new() { Email = new("x"), Fee = new(1e9m) }), Throws.TypeOf<ValidationException>().With.Message.Contains("Fee"));
    });

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(Db.DescribeSchema([TrainerQuerySet.Model, SquadQuerySet.Model, SquadRankQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static async Task<List<Trainer>> CreateAsync(int count)
    {
        var trainers = Enumerable.Range(0, count)
            .Select(number => new Trainer
            {
                Email = new($"{number}@example.org"), Grade = new((short)number), Former = number % 2 == 0 ? new Grade((short)number) : null, Fee = new(number + 0.5m),
                Since = new(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number)),
            })
            .ToList();
        await Trainer.BulkCreateAsync(trainers);
        return trainers;
    }

    /// <summary>The numbers of the trainers.</summary>
    private static int[] Of(TrainerQuerySet query) =>
        [.. query.OrderBy(t => t.Id).ToListAsync().AsTask().GetAwaiter().GetResult().Select(trainer => int.Parse(trainer.Email.Address.Split('@')[0], System.Globalization.CultureInfo.InvariantCulture))];
}
