using Tortoise.Benchmarks.Models;

namespace Tortoise.Benchmarks;

/// <summary>The tables of orm-benchmarks, with 1,000 rows each, of which some are loaded to be changed.</summary>
internal static class Journals
{
    public const int Count = 1_000;

    public const int Loaded = 100;

    public static int Level(int number) => ((number % 5) + 1) * 10;

    public static string Text(int number) => $"Insert, item {number}";

    public static string Updated(long id, int level) => $"Insert, item {id} Update {level}";

    public static async Task FillAsync()
    {
        if (await SmallJournal.All().CountAsync() == 0)
        {
            await SmallJournal.BulkCreateAsync(Enumerable.Range(0, Count).Select(i => new SmallJournal { Level = Level(i), Text = Text(i) }));
            await RelatedJournal.BulkCreateAsync(Enumerable.Range(0, Count).Select(i => new RelatedJournal { Level = Level(i), Text = Text(i) }));
            await WideJournal.BulkCreateAsync(Enumerable.Range(0, Count).Select(i => new WideJournal { Level = Level(i), Text = Text(i) }));
        }
    }
}
