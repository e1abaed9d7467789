using System.Globalization;
using System.Net.NetworkInformation;
using System.Numerics;
using NUnit.Framework.Constraints;

namespace Tortoise.Tests.Values;

/// <summary>Types that no database has and that are stored as others: as keys, in bulk, on pages, and what they do not do.</summary>
public sealed class ConvertedFieldTypes(TestServer server) : DatabaseTest(server, FirmwareQuerySet.Model, InstallationQuerySet.Model)
{
    private static readonly BigInteger Large = BigInteger.Pow(10, 99);

    [Test]
    public async Task A_version_is_a_key_that_is_found_referred_to_and_joined()
    {
        var one = await Firmware.CreateAsync(Of(1));
        var two = await Firmware.CreateAsync(Of(2));
        await Installation.BulkCreateAsync([new Installation { Firmware = one }, new Installation { Firmware = two }, new Installation { Firmware = two }]);

        Assert.That((await Firmware.GetAsync(new Version(2, 0))).Modulus, Is.EqualTo(two.Modulus));
        Assert.That((await Firmware.InBulkAsync([one.Id, two.Id, new(2, 0, 0)])).Keys, Is.EquivalentTo(new[] { one.Id, two.Id }), "2.0.0 is another version");
        Assert.That(await Installation.Filter(i => i.FirmwareId == two.Id).CountAsync(), Is.EqualTo(2));
        Assert.That((await Firmware.All().OrderBy(f => f.Id).Prefetch(f => f.Installations)).Select(f => f.Installations.Count), Is.EqualTo([1, 2]));
    }

    [Test]
    public async Task Many_rows_are_inserted_updated_and_upserted()
    {
        var rows = Enumerable.Range(1, 600).Select(Of).ToList();
        await Firmware.BulkCreateAsync(rows);
        Assert.That((await Firmware.OrderBy(f => f.Modulus)).Select(Facts), Is.EqualTo(rows.OrderBy(row => row.Modulus).Select(Facts)));
        foreach (var row in rows)
        {
            row.Serial = -row.Serial;
            row.Block = row.Block is null ? UInt128.MaxValue : null;
        }

        await Firmware.BulkUpdateAsync(rows, f => [f.Serial, f.Block]);
        await Firmware.BulkCreateAsync([Of(600), Of(601)], onConflict: f => f.Id, update: f => f.Serial);
        rows[^1].Serial = Of(600).Serial;

        Assert.That((await Firmware.OrderBy(f => f.Serial)).Select(Facts), Is.EqualTo(rows.Append(Of(601)).OrderBy(row => row.Serial).Select(Facts)));
        Assert.That(await Firmware.Filter(f => f.Block == UInt128.MaxValue).CountAsync(), Is.EqualTo(300));
        Assert.That((await Firmware.All().Select(f => (f.Serial.Min(), f.Serial.Max(), f.Modulus.Max())))[0], Is.EqualTo(
            ((Int128?)rows.Min(row => row.Serial), (Int128?)Of(600).Serial, (BigInteger?)Of(601).Modulus)));
    }

    [Test]
    public async Task A_value_in_raw_SQL_is_the_one_that_is_stored()
    {
        await Firmware.BulkCreateAsync([Of(1), Of(2), Of(3)]);
        var found = await Firmware.Raw($"SELECT * FROM firmware WHERE serial > {Of(3).Serial} AND modulus = {Of(2).Modulus} AND language = {Of(2).Language}");

        Assert.That(found.Select(Facts), Is.EqualTo([Facts(Of(2))]));
    }

    [Test]
    public async Task Pages_follow_numbers_and_versions()
    {
        await Firmware.BulkCreateAsync([.. Enumerable.Range(1, 5).Select(Of)]);
        var query = Firmware.OrderBy(f => [f.Load, f.Modulus, f.Serial.Desc(), f.Id]);
        var all = (await query).Select(f => f.Id).ToList();
        var paged = new List<Version>();
        for (var page = await query.PageAsync(2, after: null); ; page = await query.PageAsync(2, page.Next))
        {
            paged.AddRange(page.Items.Select(f => f.Id));
            if (!page.HasNext)
            {
                break;
            }
        }

        Assert.That(paged, Is.EqualTo(all).And.Count.EqualTo(5));
    }

    [Test]
    public async Task Memory_is_stored_as_its_bytes()
    {
        byte[] bytes = [1, 2, 3, 4];
        var row = await Firmware.CreateAsync(Of(1, bytes.AsMemory(1, 2)));
        await Firmware.CreateAsync(Of(2, bytes));
        var read = await Firmware.GetAsync(row.Id);
        Assert.That(read.Image.ToArray(), Is.EqualTo([2, 3]));
        Assert.That(read.Signature, Is.Null);
        Assert.That(await Firmware.Filter(f => f.Image == new byte[] { 2, 3 }).CountAsync(), Is.EqualTo(1));
        Assert.That(await Firmware.Filter(f => f.Image.In(bytes, bytes.AsMemory(1, 2))).CountAsync(), Is.EqualTo(2));
        Assert.That(await Firmware.FilterBy("image", "AgM=").CountAsync(), Is.EqualTo(1));

        await Firmware.Filter(f => f.Id == row.Id).UpdateAsync(f => f.Signature.Set(bytes));
        await read.RefreshAsync();
        read.Signature!.Value.Span[0] = 9;
        read.Signature = read.Signature;
        await read.SaveAsync();
        Assert.That((await Firmware.Filter(f => f.Signature != null).Select(f => f.Signature))[0]!.Value.ToArray(), Is.EqualTo([9, 2, 3, 4]));
        Assert.Multiple(() =>
        {
            Assert.That(async () => await Firmware.CreateAsync(Of(3, new byte[9])), Throws.TypeOf<ValidationException>().With.Message.Contains("9 bytes, but the maximum is 8"));
            Assert.That(async () => await Firmware.All().UpdateAsync(f => f.Image.Set(new byte[9])), Throws.TypeOf<ValidationException>().With.Message.Contains("is 9"));
        });
    }

    [Test]
    public async Task A_Half_is_computed_with()
    {
        await Firmware.BulkCreateAsync([Of(1), Of(2), Of(3)]);
        Assert.That(await Firmware.OrderBy(f => f.Load).Select(f => f.Load * (Half)2), Is.EqualTo([(Half)1, (Half)2, (Half)3]));
        Assert.That(await Firmware.Filter(f => f.Load > 0.5 && f.Load + f.Load < (Half)3).CountAsync(), Is.EqualTo(1));
        Assert.That(await Firmware.All().Select(f => f.Load.Avg()).GetAsync(), Is.EqualTo(1.0));
        await Firmware.All().UpdateAsync(f => f.Load.Set(Half.MaxValue));
        Assert.That(async () => await Firmware.All().Select(f => f.Load * (Half)2).ToListAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("Half"));
    }

    [Test]
    public void A_number_that_is_stored_as_text_is_not_computed_with() => Assert.Multiple(() =>
    {
        Assert.That(() => Firmware.All().Select(f => f.Serial + 1), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Serial.Sum()), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Serial.Abs()), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Serial & 1), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Serial.Cast<long>()), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Serial.Cast<string>()), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Serial.JsonAgg()), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.Filter(f => f.Serial > f.Size), Refused("Serial is stored as String"));
        Assert.That(() => Firmware.All().Select(f => f.Size.Cast<Int128>()), Refused("Size is stored as Int64"));
        Assert.That(() => Firmware.All().Select(f => -f.Modulus), Refused("Modulus is stored as String"));
    });

    [Test]
    public void A_value_that_cannot_be_stored_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(async () => await Firmware.CreateAsync(Of(1, load: Half.NaN)), Throws.TypeOf<ValidationException>().With.Message.Contains("NaN"));
        Assert.That(async () => await Firmware.Filter(f => f.Device == new PhysicalAddress(new byte[33])).CountAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains("33 bytes"));
        Assert.That(async () => await Firmware.FilterBy("serial", UInt128.MaxValue).CountAsync(), Throws.TypeOf<StringQueryException>());
        Assert.That(async () => await Firmware.FilterBy("modulus", "1e5").CountAsync(), Throws.TypeOf<StringQueryException>());
        Assert.That(async () => await Firmware.FilterBy("language", "xx-Nowhere").CountAsync(), Throws.TypeOf<StringQueryException>());
    });

    [TestCase("id", "1.x", "Version")]
    [TestCase("modulus", "12", "BigInteger")]
    [TestCase("modulus", "11205", "BigInteger")]
    [TestCase("modulus", "0889", "BigInteger")]
    [TestCase("serial", "42", "Int128")]
    [TestCase("serial", "2000000000000000000000000000000000000000", "Int128")]
    [TestCase("block", "999999999999999999999999999999999999999", "UInt128")]
    [TestCase("language", "xx-Nowhere", "CultureInfo")]
    [TestCase("device", "00:1", "PhysicalAddress")]
    public async Task A_cell_that_cannot_be_read_is_named(string column, string text, string type)
    {
        await Firmware.CreateAsync(Of(1));
        await Db.ExecuteAsync(SqlTemplate.FromText($"UPDATE firmware SET {column} = '{text}'"));

        Assert.That(async () => await Firmware.All().ToListAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains($"'{column}'").And.Message.Contains(type));
    }

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(Db.DescribeSchema([FirmwareQuerySet.Model, InstallationQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static ContainsConstraint Refused(string why) => Throws.InvalidOperationException.With.Message.Contains(why);

    private static Firmware Of(int number) => Of(number, default);

    private static Firmware Of(int number, ReadOnlyMemory<byte> image = default, Half? load = null) => new()
    {
        Id = new(number, 0),
        Modulus = number % 2 == 0 ? -Large * number : Large * number,
        Serial = Int128.MaxValue - (number * 1000),
        Block = number % 2 == 0 ? (UInt128)number : null,
        Load = load ?? (Half)(number / 2f),
        Language = number % 3 == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(number % 3 == 1 ? "de-CH" : "ja"),
        Device = number % 5 == 0 ? null : new([0, 0x1A, 0, 0, (byte)(number / 256), (byte)number]),
        Image = image,
    };

    private static object Facts(Firmware row) => (row.Id, row.Modulus, row.Serial, row.Block, row.Load, row.Language, row.Device);
}
