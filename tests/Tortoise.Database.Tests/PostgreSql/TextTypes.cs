namespace Tortoise.Tests.PostgreSql;

/// <summary>Columns of types that are made of text: a domain, and citext, which does not know of case.</summary>
public sealed class TextTypes() : PostgreSqlTest
{
    [Test]
    public async Task A_domain_is_written_read_and_found()
    {
        await Db.ExecuteScriptAsync("CREATE DOMAIN zip_code AS text CHECK (VALUE ~ '^[0-9]+$')");
        await Db.GenerateSchemasAsync([ParcelQuerySet.Model]);
        Assert.That(Db.DescribeSchema([ParcelQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);
        var parcel = await Parcel.CreateAsync(new() { Zip = "3011" });
        await Parcel.BulkCreateAsync(Enumerable.Range(0, 2_000).Select(_ => new Parcel { Zip = "8001" }));
        Assert.That((await Parcel.GetAsync(p => p.Zip == "3011")).Id, Is.EqualTo(parcel.Id));
        Assert.That(await Parcel.Filter(p => p.Zip.In("8001", "3011") && p.Zip.StartsWith("80") && p.Zip > "3011").CountAsync(), Is.EqualTo(2_000));
        Assert.That(await Parcel.Filter(p => p.Zip.In(Enumerable.Range(3011, 100).Select(zip => $"{zip}"))).CountAsync(), Is.EqualTo(1));
        parcel.Zip = "3012";
        await parcel.SaveAsync();
        await Parcel.BulkUpdateAsync([parcel], p => p.Zip);
        await Parcel.Filter(p => p.Zip == "3012").UpdateAsync(p => p.Zip.Set(p.Zip + "0"));
        Assert.That(await Parcel.All().Select(p => (p.Zip.Min(), p.Zip.Max())).GetAsync(), Is.EqualTo(("30120", "8001")));
        Assert.That(async () => await Parcel.All().UpdateAsync(p => p.Zip.Set("x")), Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task Citext_is_found_in_any_case()
    {
        var versions = await Db.QueryAsync<string?>($"SELECT installed_version FROM pg_available_extensions WHERE name = 'citext'");
        if (versions is not [null])
        {
            Assert.Ignore(versions is [] ? "The server does not have the extension citext." : "The extension citext is in another schema.");
        }

        await Db.ExecuteScriptAsync("CREATE EXTENSION citext");
        await using var database = Database.Open(Address(), new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([VisitorQuerySet.Model]);
        Assert.That(database.DescribeSchema([VisitorQuerySet.Model]).Compare(await database.IntrospectAsync()), Is.Empty);
        var visitor = await Visitor.CreateAsync(new() { Mail = "Ann@Example.org" });
        await Visitor.BulkCreateAsync(Enumerable.Range(0, 2_000).Select(i => new Visitor { Mail = $"B{i}@example.org" }));
        Assert.That((await Visitor.GetAsync(v => v.Mail == "ann@example.ORG")).Mail, Is.EqualTo("Ann@Example.org"));
        Assert.That(await Visitor.Filter(v => v.Mail.In("ANN@example.org", "b7@EXAMPLE.org")).OrderBy(v => v.Id).Select(v => v.Mail), Is.EqualTo(["Ann@Example.org", "B7@example.org"]));
        Assert.That(await Visitor.Filter(v => v.Mail != "ANN@example.org" && v.Mail.Contains("@")).CountAsync(), Is.EqualTo(2_000));
        Assert.That(await Visitor.Filter(v => v.Mail.Length() == 15 && v.Nick == null).CountAsync(), Is.EqualTo(1 + 90));
        (visitor.Mail, visitor.Nick) = ("Eve@example.org", "E");
        await visitor.SaveAsync();
        await Visitor.BulkUpdateAsync([visitor], v => [v.Mail, v.Nick]);
        Assert.That(await Visitor.Filter(v => v.Nick == "e").Select(v => v.Nick), Is.EqualTo(["E"]));
        Assert.That(async () => await Visitor.CreateAsync(new() { Mail = "EVE@example.org" }), Throws.TypeOf<IntegrityException>());
    }
}

[Model(Only = ["postgresql"])]
public partial class Parcel
{
    public int Id { get; set; }

    [Column(Type = "zip_code")]
    public string Zip { get; set; } = "";
}

[Model(Only = ["postgresql"])]
public partial class Visitor
{
    public int Id { get; set; }

    [Column(Type = "citext"), Unique]
    public string Mail { get; set; } = "";

    [Column(Type = "citext")]
    public string? Nick { get; set; }
}
