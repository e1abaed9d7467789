using CsCheck;

namespace Tortoise.Tests.Filters;

[Model]
public partial class Spot
{
    public int Id { get; set; }
    public int B { get; set; }
    public bool Hidden { get; set; }
}

/// <summary>It refers to its parent with a constraint, and to its spot without: that may be missing.</summary>
[Model]
public partial class Item
{
    [PrimaryKey(Generated = false)] public int Id { get; set; }
    public int A { get; set; }
    public bool Hidden { get; set; }
    [ForeignKey(RelatedName = "Children", OnDelete = OnDelete.NoAction)] public partial Item? Parent { get; set; }
    [ForeignKey(RelatedName = "Items", DbConstraint = false, OnDelete = OnDelete.NoAction)] public partial Spot Spot { get; set; }
    [ManyToMany(RelatedName = "Visitors")] public partial ManyToMany<Spot> Spots { get; }
}

[Model(Table = "item_mark")]
public partial class Mark
{
    public int Id { get; set; }
    public int T { get; set; }
    [ForeignKey(RelatedName = "Marks", DbConstraint = false, OnDelete = OnDelete.NoAction)] public partial Item Item { get; set; }
}

/// <summary>Rows of which some are hidden by filters, of which one joins another filtered model.</summary>
internal sealed record RandomItems(IReadOnlyList<(int B, bool Hidden)> Spots, IReadOnlyList<(int A, bool Hidden, int Parent, int Spot, int Links)> Items, IReadOnlyList<(int T, int Item)> Marks)
{
    public static readonly Gen<RandomItems> Gen = CsCheck.Gen.Select(
        CsCheck.Gen.Select(CsCheck.Gen.Int[-1, 2], CsCheck.Gen.Bool).Array[1, 4],
        CsCheck.Gen.Select(CsCheck.Gen.Int[-1, 2], CsCheck.Gen.Bool, CsCheck.Gen.Int[0, 20], CsCheck.Gen.Int[0, 20], CsCheck.Gen.Int[0, 15]).Array[1, 6],
        CsCheck.Gen.Select(CsCheck.Gen.Int[-1, 2], CsCheck.Gen.Int[0, 20]).Array[0, 5],
        (spots, items, marks) => new RandomItems(spots, items, marks));

    public static IReadOnlyList<QueryFilter> Filters =>
        [Spot.QueryFilter("Open", s => !s.Hidden), Item.QueryFilter("Shown", i => !i.Hidden), Mark.QueryFilter("OfPositive", m => m.Item.A >= 0)];

    /// <summary>Stores all rows, or only those that are visible.</summary>
    public async Task StoreAsync(Database database, bool onlyVisible)
    {
        using (database.Enter())
        using (database.IgnoreFilters())
        {
            await Mark.All().DeleteAsync();
            foreach (var item in await Item.All())
            {
                await item.Spots.ClearAsync();
            }

            await Item.All().UpdateAsync(i => i.ParentId.Set((int?)null));
            await Item.All().DeleteAsync();
            await Spot.All().DeleteAsync();
            var spots = new List<Spot>();
            foreach (var (b, hidden) in Spots)
            {
                var spot = new Spot { B = b, Hidden = hidden };
                spots.Add(spot);
                if (onlyVisible && hidden)
                {
                    continue;
                }

                await Spot.CreateAsync(spot);
            }

            var ids = spots.Select((spot, index) => spot.IsSaved ? spot.Id : -1 - index).ToList();
            for (var i = 0; i < Items.Count; i++)
            {
                var (a, hidden, parent, spot, links) = Items[i];
                if (onlyVisible && hidden)
                {
                    continue;
                }

                // A parent comes before its children.
                int? above = i > 0 && parent % (i + 1) is > 0 and var one && !(onlyVisible && Items[one - 1].Hidden) ? one : null;
                var item = new Item { Id = i + 1, A = a, Hidden = hidden, ParentId = above, SpotId = ids[spot % spots.Count] };
                await item.SaveAsync(mode: SaveMode.Insert);
                await item.Spots.AddAsync(spots.Where((linked, index) => (links & (1 << index)) != 0 && linked.IsSaved));
            }

            foreach (var (t, item) in Marks)
            {
                var (a, hidden, _, _, _) = Items[item % Items.Count];
                if (!onlyVisible || (!hidden && a >= 0))
                {
                    await Mark.CreateAsync(new() { T = t, ItemId = (item % Items.Count) + 1 });
                }
            }
        }
    }
}
