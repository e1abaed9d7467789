using CsCheck;

namespace Tortoise.Tests.Queries;

/// <summary>Generators of facts, and of the values in their columns.</summary>
internal static class RandomFacts
{
    /// <summary>Numbers that arithmetic does not carry out of their range.</summary>
    public static readonly Gen<int> Small = Gen.Int[-2, 3];

    public static readonly Gen<int?> SmallOrNull = Small.Nullable(0.25);

    public static readonly Gen<int?> Number = Gen.Frequency((7, SmallOrNull), (1, Gen.OneOfConst<int?>(int.MinValue, int.MaxValue)));

    public static readonly Gen<string> Text = Gen.OneOfConst(
        "", "a", "A", "ab", "Ab", "b%", "_", "é", "É", "e", "a ", "ba\\", "🐢a", "null", "'", new string('a', 300), new string('é', 300) + "🐢");

    public static readonly Gen<string?> TextOrNull = Text.Null(0.25);

    public static readonly Gen<decimal?> Cost =
        Gen.OneOfConst<decimal?>(null, 0m, 0.10m, -1.5m, 9.5m, 10m, -99_999_999_999_999.99m, 99_999_999_999_999.99m);

    public static readonly Gen<Mood?> MaybeMood = Gen.Enum<Mood>().Nullable(0.25);

    public static readonly Gen<bool?> Maybe = Gen.Bool.Nullable(0.33);

    /// <summary>A and B are small; C is any number.</summary>
    public static readonly Gen<Fact> One = WithC(Number);

    /// <summary>A, B and C are small.</summary>
    public static readonly Gen<Fact> SmallOne = WithC(SmallOrNull);

    /// <summary>The table has these rows and no others.</summary>
    public static async Task StoreAsync(IReadOnlyCollection<Fact> facts)
    {
        await Fact.All().DeleteAsync();
        await Fact.BulkCreateAsync(facts);
    }

    private static Gen<Fact> WithC(Gen<int?> c) => Gen.Select(
        Gen.Select(Small, SmallOrNull, c),
        Gen.Select(Text, TextOrNull),
        Gen.Select(Gen.Bool, Maybe),
        Cost,
        MaybeMood,
        (numbers, texts, flags, cost, mood) => new Fact
        {
            A = numbers.Item1,
            B = numbers.Item2,
            C = numbers.Item3,
            Name = texts.Item1,
            Note = texts.Item2,
            Flag = flags.Item1,
            Maybe = flags.Item2,
            Cost = cost,
            Mood = mood,
        });
}
