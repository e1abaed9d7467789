namespace Tortoise.Tests.Writing;

/// <summary>Every kind of key, and classes of every shape.</summary>
public sealed class Keys(TestServer server) : DatabaseTest(
    server, TokenQuerySet.Model, LanguageQuerySet.Model, CounterQuerySet.Model, YearQuerySet.Model, SeatQuerySet.Model, CoinQuerySet.Model,
    PointQuerySet.Model, MemoQuerySet.Model, Holder.InnerQuerySet.Model, ClassQuerySet.Model, DogQuerySet.Model,
    UintKeyQuerySet.Model, UshortKeyQuerySet.Model, ByteKeyQuerySet.Model, SbyteKeyQuerySet.Model, VoucherQuerySet.Model, PotQuerySet.Model)
{
    [Test]
    public async Task A_Guid_that_the_program_makes()
    {
        var token = new Token { Text = "a" };
        var id = token.Id;
        await token.SaveAsync();
        Assert.That((await Token.GetAsync(id)).Text, Is.EqualTo("a"));
        token.Text = "b";
        await token.SaveAsync();
        Assert.That(await Token.All().Select(t => (t.Id, t.Text)), Is.EqualTo([(id, "b")]));
    }

    [Test]
    public async Task A_text()
    {
        await Language.BulkCreateAsync([new() { Code = "2001" }, new() { Code = "17" }, new() { Code = "ISO 639-1 'é'" }]);
        Assert.That(await Language.All().OrderBy(l => l.Code).Select(l => l.Code), Is.EqualTo(["17", "2001", "ISO 639-1 'é'"]));
        await (await Language.GetAsync("ISO 639-1 'é'")).DeleteAsync();
        Assert.That(await Language.InBulkAsync(["17", "x"]), Has.Count.EqualTo(1));
        Assert.That(async () => await Language.CreateAsync(new() { Code = null! }), Throws.TypeOf<ValidationException>());
        Assert.That(async () => await Language.CreateAsync(new() { Code = "17" }), Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task A_generated_long()
    {
        await Counter.CreateAsync(new() { Id = long.MaxValue - 1 });
        var next = (await Counter.CreateAsync(new())).Id;
        Assert.That(next, Is.EqualTo(Server.GeneratedKeysFollowGivenOnes ? long.MaxValue : 1));
        Assert.That(await Counter.InBulkAsync([next, long.MaxValue - 1]), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_int_that_the_program_gives()
    {
        await Year.BulkCreateAsync([new() { Number = 0 }, new() { Number = -44, Event = "Ides of March" }]);
        Assert.That((await Year.GetAsync(-44)).Event, Is.EqualTo("Ides of March"));
        Assert.That(await Year.All().OrderBy(y => y.Number).Select(y => y.Number), Is.EqualTo([-44, 0]));
        Assert.That(async () => await Year.CreateAsync(new()), Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task A_generated_key_of_any_integer_type()
    {
        var one = await UintKey.CreateAsync(new() { Name = "one" });
        await UintKey.BulkCreateAsync([new() { Name = "two" }, new() { Name = "three" }]);
        Assert.That(one.ItemId, Is.EqualTo(1u));
        one.Name = "uno";
        await one.SaveAsync();
        Assert.That(await UintKey.All().OrderBy(k => k.ItemId).Select(k => (k.ItemId, k.Name)), Is.EqualTo([(1u, "uno"), (2u, "two"), (3u, "three")]));
        Assert.That((await UshortKey.CreateAsync(new())).Id, Is.EqualTo(1));
        Assert.That((await ByteKey.CreateAsync(new())).Id, Is.EqualTo(1));
        Assert.That((await SbyteKey.CreateAsync(new())).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_generated_ulong()
    {
        if (Db.Dialect.Name == "postgresql")
        {
            Assert.That(async () => await Db.GenerateSchemasAsync([UlongKeyQuerySet.Model]), Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("long or a uint"));
            return;
        }

        await Db.GenerateSchemasAsync([UlongKeyQuerySet.Model]);
        await UlongKey.CreateAsync(new());
        var second = await UlongKey.CreateAsync(new());
        Assert.That(second.Id, Is.EqualTo(2ul));
        await second.DeleteAsync();
        Assert.That(await UlongKey.All().Select(k => k.Id), Is.EqualTo([1ul]));
    }

    [Test]
    public async Task A_Guid_that_nobody_set_is_made()
    {
        var voucher = await Voucher.CreateAsync(new());
        var others = new[] { new Voucher(), new Voucher() };
        await Voucher.BulkCreateAsync(others);
        Assert.That(others.Append(voucher).Select(made => made.Id.Version), Is.All.EqualTo(7));
        Assert.That(await Voucher.InBulkAsync(others.Select(made => made.Id)), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_object_whose_key_is_set_back_is_new()
    {
        var pot = await Pot.CreateAsync(new() { Color = "red", Size = 5 });
        var copy = await Pot.GetAsync(pot.Id) with { Id = 0, Color = "blue" };
        Assert.That((pot.IsSaved, copy.IsSaved), Is.EqualTo((true, false)));
        Assert.That(async () => await copy.DeleteAsync(), Throws.InvalidOperationException);
        await copy.SaveAsync();
        Assert.That(copy.IsSaved);
        Assert.That(await Pot.All().OrderBy(p => p.Id).Select(p => (p.Id, p.Color, p.Size)), Is.EqualTo([(1, "red", 5), (2, "blue", 5)]));
    }

    [Test]
    public async Task What_is_saved_already_is_told_of_objects_that_were_saved_only()
    {
        await Db.GenerateSchemasAsync([MugQuerySet.Model]);
        var mug = await Mug.CreateAsync(new() { Color = "red" });
        Refuses(async () => await Mug.CreateAsync(mug), isSavedAlready: true);
        Refuses(async () => await mug.SaveAsync(mode: SaveMode.Insert), isSavedAlready: true);
        Refuses(async () => await Mug.BulkCreateAsync([new() { Color = "blue" }, mug]), isSavedAlready: true);

        Refuses(async () => await Mug.CreateAsync(new() { Color = "red" }), isSavedAlready: false);
        Refuses(async () => await Mug.CreateAsync(mug with { Id = Guid.Empty }), isSavedAlready: false);
        Refuses(async () => await Mug.BulkCreateAsync([mug with { Id = Guid.Empty }]), isSavedAlready: false);
        Refuses(async () => await (mug with { Id = Guid.Empty }).SaveAsync(), isSavedAlready: false);
        await using var transaction = await Db.BeginAsync();
        Refuses(async () => await Mug.BulkCreateAsync([new() { Color = "green" }, new() { Color = "green" }]), isSavedAlready: false);

        static void Refuses(Func<Task> create, bool isSavedAlready)
        {
            var error = Assert.ThrowsAsync<IntegrityException>(async () => await create());
            Assert.That(error.Message.Contains("saved already", StringComparison.Ordinal), Is.EqualTo(isSavedAlready), error.Message);
        }
    }

    [Test]
    public async Task A_composite_key()
    {
        var seat = await Seat.CreateAsync(new() { Row = 'B', Number = 2, Day = new(2026, 3, 1) });
        await Seat.CreateAsync(new() { Row = 'B', Number = 3, Day = new(2026, 3, 1), Guest = "Bo" });
        seat.Guest = "Al";
        await seat.SaveAsync();
        Assert.That((await Seat.GetAsync('B', 2, new(2026, 3, 1))).Guest, Is.EqualTo("Al"));
        Assert.That((await Seat.GetAsync('B', 3, new(2026, 3, 1))).Guest, Is.EqualTo("Bo"));
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Seat.CreateAsync(new() { Row = 'B', Number = 2, Day = new(2026, 3, 1) }));
        Assert.That(exception.Columns, Is.EquivalentTo(["row", "number", "day"]));
        await seat.DeleteAsync();
        Assert.That(await Seat.All().Select(s => s.Number), Is.EqualTo([3]));
    }

    [Test]
    public async Task A_record()
    {
        var euro = await Coin.CreateAsync(new() { Value = 1, Country = "IE" });
        Assert.That(await Coin.GetAsync(euro.Id), Is.EqualTo(euro));
        var copy = euro with { Value = 2 };
        await copy.SaveAsync();
        Assert.That(await Coin.All(), Is.EqualTo([copy]));
    }

    [Test]
    public async Task A_record_with_a_primary_constructor()
    {
        var point = await Point.CreateAsync(new(0, 3, 4));
        Assert.That(point.Id, Is.EqualTo(1));
        Assert.That(await Point.GetAsync(1), Is.EqualTo(new Point(1, 3, 4)));
    }

    [Test]
    public async Task A_class_with_a_constructor_and_private_setters()
    {
        var memo = new Memo("first");
        await memo.SaveAsync();
        var read = await Memo.GetAsync(memo.Id);
        Assert.That((read.Text, read.Length, read.Seen), Is.EqualTo(("first", 5, 0)));
        read.See();
        await read.SaveAsync();
        Assert.That(await Memo.All().Select(m => m.Seen), Is.EqualTo([1]));
    }

    [Test]
    public async Task A_nested_class()
    {
        await Holder.Inner.CreateAsync(new() { Text = "a" });
        Assert.That((await Holder.Inner.GetAsync(i => i.Text == "a")).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task Names_that_are_keywords()
    {
        var row = await Class.CreateAsync(new() { @int = 1, Select = "s", Order = 2, @event = true });
        row.Order++;
        await row.SaveAsync();
        Assert.That(await Class.Filter(c => c.@event && c.@int == 1).OrderBy(c => c.Order).Select(c => (c.Select, c.Order)), Is.EqualTo([("s", 3)]));
    }

    [Test]
    public async Task Fields_of_an_abstract_base_class()
    {
        var dog = await Dog.CreateAsync(new() { Name = "Rex", Breed = "Pug" });
        Assert.That(dog.Made, Is.EqualTo(Clock.Now.UtcDateTime));
        var read = await Dog.GetAsync(d => d.Name == "Rex" && d.Made == dog.Made);
        Assert.That((read.Id, read.Breed), Is.EqualTo((dog.Id, "Pug")));
    }
}

[Model]
public partial class Token
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Text { get; set; }
}

[Model]
public partial class UintKey
{
    [PrimaryKey]
    public uint ItemId { get; set; }

    public required string Name { get; set; }
}

[Model]
public partial class UshortKey
{
    public ushort Id { get; set; }
}

[Model]
public partial class ByteKey
{
    public byte Id { get; private set; }
}

[Model]
public partial class SbyteKey
{
    public sbyte Id { get; init; }
}

[Model(Databases = ["sqlite", "mysql", "mariadb", "sqlserver"])]
public partial class UlongKey
{
    public ulong Id { get; set; }
}

[Model]
public partial class Voucher
{
    public Guid Id { get; set; }
}

[Model]
public partial record Pot
{
    public int Id { get; set; }

    public required string Color { get; set; }

    /// <summary>A copy keeps it, though nobody has assigned it since it was read.</summary>
    [DbDefault(3)]
    public partial int Size { get; set; }
}

[Model]
public partial record Mug
{
    public Guid Id { get; init; }

    [Unique]
    public required string Color { get; set; }
}

[Model]
public partial class Language
{
    [PrimaryKey, MaxLength(20)]
    public required string Code { get; init; }
}

[Model]
public partial class Counter
{
    public long Id { get; set; }
}

[Model]
public partial class Year
{
    [PrimaryKey(Generated = false)]
    public int Number { get; set; }

    public string? Event { get; set; }
}

[Model]
[PrimaryKey(nameof(Row), nameof(Number), nameof(Day))]
public partial class Seat
{
    public int Row { get; set; }

    public short Number { get; set; }

    public DateOnly Day { get; set; }

    public string? Guest { get; set; }
}

[Model]
public partial record Coin
{
    public int Id { get; init; }

    public decimal Value { get; init; }

    public required string Country { get; init; }
}

[Model]
public partial record Point(int Id, double X, double Y);

[Model]
public partial class Memo(string text)
{
    public int Id { get; private set; }

    public string Text { get; private set; } = text;

    public int Seen { get; private set; }

    [NotMapped]
    public int Length => Text.Length;

    public void See() => Seen++;
}

public static partial class Holder
{
    [Model(Table = "holder_inner")]
    public partial class Inner
    {
        public int Id { get; set; }

        public required string Text { get; set; }
    }
}

#pragma warning disable IDE1006 // Names that C# and SQL have taken are what is tested here.
[Model]
public partial class Class
{
    public int Id { get; set; }

    public int @int { get; set; }

    public required string Select { get; set; }

    public int Order { get; set; }

    public bool @event { get; set; }
}
#pragma warning restore IDE1006

public abstract class Animal
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [AutoNowAdd]
    public DateTime Made { get; set; }
}

[Model]
public partial class Dog : Animal
{
    public string? Breed { get; set; }
}
