namespace Tortoise.Tests.Writing;

/// <summary>Lists of objects in which one is missing.</summary>
public sealed class NullObjects(TestServer server) : DatabaseTest(server, DepotQuerySet.Model, PalletQuerySet.Model)
{
    [Test]
    public async Task The_place_of_a_null_among_objects_is_told()
    {
        var depot = await Depot.CreateAsync(new());
        Log.Clear();

        Assert.That(async () => await Depot.BulkCreateAsync([new(), null!]), Refused("Depot", 1));
        Assert.That(async () => await Depot.BulkUpdateAsync([depot, depot, null!], d => d.Places), Refused("Depot", 2));
        Assert.That(async () => await new Pallet[] { null! }.FetchRelatedAsync(p => p.Depot), Refused("Pallet", 0));
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public void A_list_that_is_null_is_refused_by_its_name() => Assert.Multiple(() =>
    {
        Assert.That(async () => await Depot.BulkCreateAsync(null!), Throws.TypeOf<ArgumentNullException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo("models"));
        Assert.That(async () => await Depot.BulkUpdateAsync(null!, d => d.Places), Throws.TypeOf<ArgumentNullException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo("models"));
    });

    private static NUnit.Framework.Constraints.ContainsConstraint Refused(string model, int index) =>
        Throws.TypeOf<ArgumentException>().With.Message.Contains($"The objects of {model} must not be null, but the one at index {index} is.");
}

[Model(Table = "depot_of_null_objects")]
public partial class Depot
{
    public int Id { get; set; }

    public int Places { get; set; }
}

[Model(Table = "pallet_of_null_objects")]
public partial class Pallet
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Pallets")]
    public partial Depot Depot { get; set; }
}
