using System.Text.Json;

namespace Tortoise.Tests.Writing;

/// <summary>Thousands of rows whose keys are given are written in another way on some databases (a stream), and nothing else is different.</summary>
public sealed class VeryManyRows(TestServer server) : DatabaseTest(server, EntryQuerySet.Model, AnythingQuerySet.Model)
{
    private const int Many = 2_500;

    [Test]
    public async Task Every_value_is_stored_as_an_insert_stores_it()
    {
        var none = new Anything();
        var some = new Anything
        {
            Bool = true, SByte = -1, Byte = 255, Short = -2, UShort = 65535, Int = 3, UInt = uint.MaxValue, Long = long.MinValue, ULong = ulong.MaxValue,
            Float = 0.1f, Double = 1e300, Decimal = 79228162514264337593543950335m, Text = "\U0001f422 '", Guid = Guid.Parse("0191e5c0-0000-7000-8000-000000000001"),
            Moment = new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc).AddTicks(1234567), Offset = DateTimeOffset.MaxValue, Day = DateOnly.MinValue,
            Time = TimeOnly.MaxValue, Span = TimeSpan.MinValue, Blob = [0, 255], Level = Level.Below, Mood = Mood.Sad, Huge = Huge.Most,
        };
        foreach (var (id, value) in new[] { (-1, none), (-2, some) })
        {
            value.Id = id;
            await value.SaveAsync();
        }

        var (noneStored, someStored) = (await Anything.GetAsync(-1), await Anything.GetAsync(-2));
        var rows = Enumerable.Range(1, Many).Select(i => Copy(i % 2 == 0 ? none : some, i)).ToList();
        await Anything.BulkCreateAsync(rows);
        Assert.That(rows.Select(row => row.IsSaved), Is.All.True);
        foreach (var row in await Anything.Filter(a => a.Id > 0))
        {
            Assert.That(Text(Copy(row, row.Id)), Is.EqualTo(Text(Copy(row.Id % 2 == 0 ? noneStored : someStored, row.Id))));
        }
    }

    [Test]
    public async Task A_conflict_undoes_all_and_is_told_as_of_an_insert()
    {
        var entries = Entries();
        entries[^1].Page = entries[0].Page;
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Entry.BulkCreateAsync(entries));
        Assert.That((exception.Kind, exception.Table), Is.EqualTo((IntegrityKind.Unique, "entry")));
        Assert.That(exception.Columns, Is.EqualTo(["book", "page"]));
        Assert.That(exception.Message, Does.Not.Contain("page-0"));
        Assert.That(entries.Select(entry => entry.IsSaved), Is.All.False);
        Assert.That(await Entry.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_failure_in_a_transaction_is_undone_alone()
    {
        await Db.InTransactionAsync(async () =>
        {
            await Entry.CreateAsync(new() { Book = 0, Page = "kept", Text = "" });
            var entries = Entries();
            entries[^1].Page = entries[0].Page;
            await using (var inner = await Db.BeginAsync())
            {
                Assert.That(async () => await Entry.BulkCreateAsync(entries), Throws.TypeOf<IntegrityException>());
            }

            entries[^1].Page = "last";
            await Entry.BulkCreateAsync(entries);
        });
        Assert.That(await Entry.All().CountAsync(), Is.EqualTo(Many + 1));
    }

    [Test]
    public async Task A_rollback_takes_them_back()
    {
        var entries = Entries();
        await using (await Db.BeginAsync())
        {
            await Entry.BulkCreateAsync(entries);
            Assert.That(await Entry.All().CountAsync(), Is.EqualTo(Many));
        }

        Assert.That(entries.Select(entry => entry.IsSaved), Is.All.False);
        Assert.That(await Entry.All().CountAsync(), Is.Zero);
    }

    private static List<Entry> Entries() =>
        [.. Enumerable.Range(0, Many).Select(i => new Entry { Book = 1, Page = $"page-{i}", Text = $"text {i}" })];

    private static Anything Copy(Anything value, int id)
    {
        var copy = JsonSerializer.Deserialize<Anything>(Text(value))!;
        copy.Id = id;
        return copy;
    }

    private static string Text(Anything value) => JsonSerializer.Serialize(value);
}
