using System.Net;

namespace Tortoise.Tests.Values;

/// <summary>Types that the user stores, as keys, in relations, in bulk, as documents; and what they say of values that cannot be.</summary>
public sealed class CustomFieldTypes(TestServer server) : DatabaseTest(server, ParcelQuerySet.Model, ScanQuerySet.Model)
{
    private static readonly Size Small = new(1, 2);
    private static readonly Size Large = new(300, 400);

    [Test]
    public async Task A_key_is_found_referred_to_and_joined()
    {
        var one = await Parcel.CreateAsync(Of(1));
        var two = await Parcel.CreateAsync(Of(2));
        await Scan.BulkCreateAsync([new Scan { Parcel = one }, new Scan { Parcel = two }, new Scan { Parcel = two }]);

        Assert.That((await Parcel.GetAsync(two.Id)).Id, Is.EqualTo(new TrackingNumber("dhl", 2)));
        Assert.That((await Parcel.InBulkAsync([one.Id, two.Id, new("ups", 9)])).Keys, Is.EquivalentTo(new[] { one.Id, two.Id }));
        Assert.That(await Scan.Filter(s => s.ParcelId == two.Id).CountAsync(), Is.EqualTo(2));
        Assert.That(await Scan.Filter(s => s.Parcel.Price == new Money(2)).CountAsync(), Is.EqualTo(2));
        Assert.That((await Parcel.All().OrderBy(p => p.Id).Prefetch(p => p.Scans)).Select(p => p.Scans.Count), Is.EqualTo([1, 2]));
        Assert.That((await Scan.All().OrderBy(s => s.Id).SelectRelated(s => s.Parcel)).Select(s => s.Parcel.Id.Number), Is.EqualTo([1, 2, 2]));
    }

    [Test]
    public async Task Many_rows_are_inserted_updated_and_upserted()
    {
        var parcels = Enumerable.Range(1, 700).Select(number => Of(number, number % 2 == 0 ? null : Small)).ToList();
        await Parcel.BulkCreateAsync(parcels);
        Assert.That(await Parcel.Filter(p => p.Size == null).CountAsync(), Is.EqualTo(350));
        Assert.That(await Parcel.Filter(p => p.Origin == IPAddress.Parse("10.0.0.7")).CountAsync(), Is.EqualTo(2), "7 and 257, not 507");

        foreach (var parcel in parcels)
        {
            parcel.Price = new Money(parcel.Price.Amount + 0.5m);
            parcel.Size = parcel.Size is null ? Large : null;
        }

        await Parcel.BulkUpdateAsync(parcels, p => [p.Price, p.Size]);
        await Parcel.BulkCreateAsync([Of(700, Small), Of(701, Small)], onConflict: p => p.Id, update: p => p.Size);
        var rows = await Parcel.All().OrderBy(p => p.Id);

        Assert.That(rows, Has.Count.EqualTo(701));
        Assert.That(rows.Take(699).Select(row => (row.Id.Number, row.Price.Amount, row.Size)), Is.EqualTo(
            parcels.Take(699).Select(parcel => (parcel.Id.Number, parcel.Price.Amount, parcel.Size))));
        Assert.That(rows.Skip(699).Select(row => (row.Price.Amount, row.Size)), Is.EqualTo([(700.5m, Small), (701m, Small)]));
    }

    [Test]
    public async Task A_document_is_set_in_the_database_and_read_again()
    {
        await Parcel.BulkCreateAsync([Of(1), Of(2, Small)]);
        await Parcel.Filter(p => p.Size != null).UpdateAsync(p => [p.Size.Set(Large), p.Price.Set(new Money(7))]);
        var rows = await Parcel.All().OrderBy(p => p.Id).Select(p => (p.Size, p.Outer, p.Price));

        Assert.That(rows, Is.EqualTo(new[] { ((Size?)null, Small, new Money(1)), (Large, Small, new Money(7)) }));
    }

    [Test]
    public async Task A_class_that_is_assigned_is_saved()
    {
        var parcel = await Parcel.CreateAsync(Of(1, Small));
        parcel.Size = Large;
        await parcel.SaveAsync();
        parcel.Size = null;
        await parcel.RefreshAsync();

        Assert.That(parcel.Size, Is.EqualTo(Large));
    }

    [Test]
    public async Task What_is_not_selected_is_not_converted()
    {
        await Parcel.CreateAsync(Of(1, Small));
        var parcel = await Parcel.All().Only(p => p.Price).GetAsync();

        Assert.That((parcel.Id.Number, parcel.Price.Amount), Is.EqualTo((1, 1m)));
        Assert.That(() => parcel.Outer, Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_model_is_read_from_raw_SQL()
    {
        await Parcel.CreateAsync(Of(1, Small));
        var parcels = await Parcel.Raw($"SELECT * FROM parcel");

        Assert.That(
            parcels.Select(parcel => (parcel.Id.Number, parcel.Price, parcel.Size, parcel.Origin)),
            Is.EqualTo([(1, new Money(1), Small, IPAddress.Parse("10.0.0.1"))]));
    }

    [Test]
    public void A_value_that_cannot_be_stored_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(async () => await Parcel.CreateAsync(Of(1, price: new Money(0.001m))), Throws.TypeOf<ValidationException>().With.Message.Contains("cent"));
        Assert.That(async () => await Parcel.Filter(p => p.Price == new Money(0.001m)).CountAsync(), Throws.TypeOf<ValidationException>());
        Assert.That(async () => await Parcel.CreateAsync(new Parcel { Outer = null! }), Throws.TypeOf<ValidationException>().With.Message.Contains("Outer"));
    });

    [Test]
    public async Task A_cell_that_cannot_be_read_is_named()
    {
        await Parcel.CreateAsync(Of(1));
        await Db.ExecuteAsync($"UPDATE parcel SET id = 'nobody knows'");

        Assert.That(async () => await Parcel.All().ToListAsync(), Throws.TypeOf<DataConversionException>()
            .With.Message.Contains("'id'").And.Message.Contains("TrackingNumber").And.InnerException.TypeOf<FormatException>());
    }

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(Db.DescribeSchema([ParcelQuerySet.Model, ScanQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static Parcel Of(int number, Size? size = null, Money? price = null) =>
        new() { Id = new("dhl", number), Price = price ?? new(number), Size = size, Outer = Small, Origin = number % 3 == 0 ? null : IPAddress.Parse($"10.0.0.{number % 250}") };
}
