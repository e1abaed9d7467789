namespace Tortoise.Tests.Relations;

/// <summary>A number of one type set from a related row's of another: converted, or refused where the column cannot hold it.</summary>
public sealed class RelatedNumberConversions(TestServer server) : DatabaseTest(server, CrateQuerySet.Model, PackageQuerySet.Model)
{
    private Package _package = null!;

    [SetUp]
    public async Task CreatePackage()
    {
        var crate = await Crate.CreateAsync(new() { Small = 7, Large = 70 });
        _package = await Package.CreateAsync(new() { Crate = crate });
    }

    [Test]
    public async Task It_is_converted()
    {
        await Package.All().UpdateAsync(p => [p.Size.Set(p.Crate.Small), p.Tiny.Set(p.Crate.Large), p.Wide.Set(p.Crate.Small), p.Exact.Set(p.Crate.Large), p.Optional.Set(p.Crate.Small)]);
        await _package.RefreshAsync();
        Assert.That(
            (_package.Size, _package.Tiny, _package.Wide, _package.Exact, _package.Optional), Is.EqualTo((7, (short)70, 7L, 70m, (int?)7)));
        await Package.All().UpdateAsync(p => [p.Size.Set(p.Crate.Large + p.Crate.Small), p.Optional.Set(p.Crate.Large)]);
        await _package.RefreshAsync();
        Assert.That((_package.Size, _package.Optional), Is.EqualTo((77, (int?)70)));
    }

    [Test]
    public async Task What_the_column_cannot_hold_is_refused()
    {
        await Crate.All().UpdateAsync(c => c.Large.Set(int.MaxValue + 1L));
        Assert.That(async () => await Package.All().UpdateAsync(p => p.Size.Set(p.Crate.Large)), Throws.TypeOf<IntegrityException>());
        Assert.That(async () => await Package.All().UpdateAsync(p => p.Tiny.Set(p.Crate.Large)), Throws.TypeOf<IntegrityException>());
        Assert.That(async () => await Package.All().UpdateAsync(p => p.Optional.Set(p.Crate.Large)), Throws.TypeOf<IntegrityException>());
        await _package.RefreshAsync();
        Assert.That((_package.Size, _package.Tiny, _package.Optional), Is.EqualTo((0, (short)0, (int?)null)));
    }
}

[Model]
public partial class Crate
{
    public int Id { get; set; }

    public short Small { get; set; }

    public long Large { get; set; }

}

[Model]
public partial class Package
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "")]
    public partial Crate Crate { get; set; }

    public int Size { get; set; }

    public short Tiny { get; set; }

    public long Wide { get; set; }

    public decimal Exact { get; set; }

    public int? Optional { get; set; }
}
