namespace Tortoise.Tests.Values;

/// <summary>What an update computes in the database is stored only where an object can read it.</summary>
public sealed class Limits(TestServer server) : DatabaseTest(server, NarrowQuerySet.Model)
{
    private static readonly Dictionary<string, Func<NarrowFields, Assignment>> Overflows = new()
    {
        ["sbyte up"] = n => n.SByte.Set(n.SByte + (sbyte)1),
        ["byte down"] = n => n.Byte.Set(n.Byte - (byte)1),
        ["short up"] = n => n.Short.Set(n.Short + (short)1),
        ["ushort down"] = n => n.UShort.Set(n.UShort - (ushort)1),
        ["int up"] = n => n.Int.Set(n.Int + 1),
        ["uint down"] = n => n.UInt.Set(n.UInt - 1u),
        ["long up"] = n => n.Long.Set(n.Long + 1L),
        ["ulong down"] = n => n.ULong.Set(n.ULong - 1UL),
        ["ulong up"] = n => n.ULong.Set(n.ULong + ulong.MaxValue + 1UL),
        ["decimal"] = n => n.Price.Set(n.Price * 100m),
        ["negative decimal"] = n => n.Price.Set(n.Price * -100m),
        ["fraction"] = n => n.Part.Set(n.Part * 10m),
        ["text"] = n => n.Code.Set(n.Name),
        ["long text"] = n => n.Long1.Set(n.Name),
    };

    private static IEnumerable<string> Names => Overflows.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task A_computed_value_that_no_property_holds_is_refused(string name)
    {
        var row = await Narrow.CreateAsync(new()
        {
            SByte = sbyte.MaxValue, Short = short.MaxValue, Int = int.MaxValue, Long = long.MaxValue, Price = 12.34m, Part = 0.5m,
            Name = new string('x', name == "long text" ? 20_001 : 11),
        });
        Assert.That(
            async () => await Narrow.All().UpdateAsync(n => [Overflows[name](n)]),
            Throws.TypeOf<IntegrityException>().With.Property(nameof(IntegrityException.Kind)).EqualTo(IntegrityKind.Check));
        Assert.That((await Narrow.GetAsync(row.Id)).Int, Is.EqualTo(int.MaxValue));
    }

    [TestCase(5)]
    [TestCase(20_001)]
    public async Task Bytes_that_are_too_long_are_refused(int length)
    {
        await Narrow.CreateAsync(new() { Blob = new byte[length] });
        Assert.That(
            async () => await Narrow.All().UpdateAsync(n => length == 5 ? [n.Hash.Set(n.Blob)] : [n.Long2.Set(n.Blob)]),
            Throws.TypeOf<IntegrityException>().With.Property(nameof(IntegrityException.Kind)).EqualTo(IntegrityKind.Check));
    }

    [Test]
    public async Task Integers_of_different_types_are_computed_as_in_CSharp()
    {
        await Narrow.CreateAsync(new() { SByte = -100, Byte = 250, Short = 32_000, UShort = 65_000, Int = -5, UInt = 3, ULong = 7 });
        var sums = await Narrow.All().Select(n => (n.Byte + n.Short, n.SByte * n.Byte, n.UShort + n.Short, n.Byte * 200, n.UInt + n.Int, n.ULong + n.UInt));
        Assert.That(sums.Single(), Is.EqualTo((32_250, -25_000, 97_000, 50_000, -2L, 10UL)));
        await Narrow.All().UpdateAsync(n => [n.UInt.Set(n.UInt - 1), n.Byte.Set(n.Byte + 1), n.ULong.Set(n.ULong * n.Byte)]);
        Assert.That((await Narrow.GetAsync(n => n.UInt == 2)).Byte, Is.EqualTo(251));
    }

    [Test]
    public async Task What_a_property_holds_is_stored_up_to_the_last_value()
    {
        var row = await Narrow.CreateAsync(new()
        {
            SByte = sbyte.MinValue, Byte = byte.MaxValue, Short = short.MinValue, UShort = ushort.MaxValue, Int = int.MinValue,
            UInt = uint.MaxValue, Long = long.MinValue, ULong = ulong.MaxValue, Price = -99.99m, Part = -0.999m,
            Code = "0123456789", Name = "😀😀😀😀😀😀😀😀😀😀", Hash = [1, 2, 3, 4],
        });
        await Narrow.All().UpdateAsync(n => [n.Int.Set(n.Int + 1), n.Maybe.Set((byte?)null), n.Code.Set(n.Name.Lower())]);
        var read = await Narrow.GetAsync(row.Id);
        Assert.That((read.Int, read.ULong, read.Long, read.Price, read.Part), Is.EqualTo((int.MinValue + 1, ulong.MaxValue, long.MinValue, -99.99m, -0.999m)));

        // Ten characters, of two UTF-16 code units each, are ten to the database.
        Assert.That(read.Code, Is.EqualTo(row.Name));
    }

    [Test]
    public async Task A_constraint_says_which_column_it_is()
    {
        await Narrow.CreateAsync(new());
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Narrow.All().UpdateAsync(n => n.UInt.Set(n.UInt - 1u)));
        Assert.That($"{exception!.Constraint}{string.Join(',', exception.Columns)}{exception.Message}", Does.Contain("u_int"));
    }

    [Test]
    public async Task They_are_there_after_create_and_known()
    {
        var wanted = Db.DescribeSchema([NarrowQuerySet.Model]);
        Assert.That(wanted.Compare(await Db.IntrospectAsync()), Is.Empty);
        Assert.That(wanted.Tables.Single().Checks.All(check => check.Name!.StartsWith("limit_narrow_", StringComparison.Ordinal)));
    }
}
