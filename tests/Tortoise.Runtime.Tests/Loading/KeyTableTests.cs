using Tortoise.Metadata;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Loading;

public class KeyTableTests
{
    [Test]
    public void Keys_are_numbered_in_the_order_in_which_they_come()
    {
        var random = new Random(3);
        long[] numbers = [0, -1, long.MinValue, long.MaxValue, .. Enumerable.Range(0, 3000).Select(_ => random.NextInt64(-2000, 2000)), .. Enumerable.Range(0, 3000).Select(i => (long)i << 32)];
        Check(KeyTable.For([new FieldMetadata("Id", "id", FieldTypes.Int64)]), [.. numbers.Select(number => new RowKey(number))]);
        Check(KeyTable.For([new FieldMetadata("Id", "id", FieldTypes.String)]), [.. numbers.Select(number => new RowKey(0, 0, $"{number}"))]);
        Check(KeyTable.For([new FieldMetadata("Id", "id", FieldTypes.Guid)]), [.. numbers.Select(number => new RowKey(number, number % 3))]);
    }

    [Test]
    public void A_key_that_a_collation_holds_to_be_another_one_is_found_after_those_that_are_equal()
    {
        var table = KeyTable.For([new FieldMetadata("Code", "code", FieldTypes.String)]);
        foreach (var code in new[] { "rey", "REY", "aku" })
        {
            table.Add(new RowKey(0, 0, code));
        }

        Assert.That(new[] { "REY", "Rey ", "AKU", "rif" }.Select(code => table.FindLoosely(new RowKey(0, 0, code))), Is.EqualTo([1, 0, 2, -1]));
        Assert.That(table.Alike(), Is.EqualTo([0, 0, 2]));
        table.Add(new RowKey(0, 0, "rif"));
        Assert.That(table.FindLoosely(new RowKey(0, 0, "RIF")), Is.EqualTo(3));
    }

    [Test]
    public void Whole_numbers_without_a_gap_are_a_range_in_whatever_order_they_come()
    {
        Assert.That(RangeOf(3, 1, 2, 1), Is.EqualTo((1, 0)), "the second is the least, and the first the greatest");
        Assert.That(RangeOf(-7, -8), Is.EqualTo((1, 0)));
        Assert.That(RangeOf(4), Is.EqualTo((0, 0)));
        Assert.That(RangeOf(1, 2, 4), Is.Null);
        Assert.That(RangeOf(long.MinValue, long.MaxValue), Is.Null);
        Assert.That(RangeOf(-1, 0, 1), Is.Null, "by these bits an unsigned number is far from 0");
        Assert.That(RangeOf(), Is.Null);
        var texts = KeyTable.For([new FieldMetadata("Code", "code", FieldTypes.String)]);
        texts.Add(new RowKey(0, 0, "1"));
        Assert.That(texts.Range(), Is.Null);

        static (int First, int Last)? RangeOf(params long[] keys)
        {
            var table = KeyTable.For([new FieldMetadata("Id", "id", FieldTypes.Int64)]);
            foreach (var key in keys)
            {
                table.Add(new RowKey(key));
            }

            return table.Range();
        }
    }

    private static void Check(KeyTable table, RowKey[] keys)
    {
        for (var run = 0; run < 2; run++)
        {
            var expected = new Dictionary<RowKey, int>();
            Assert.That(table.Find(keys[0]), Is.EqualTo(-1));
            foreach (var key in keys)
            {
                expected.TryAdd(key, expected.Count);
                Assert.That(table.Add(key), Is.EqualTo(expected[key]));
            }

            Assert.That(table.Count, Is.EqualTo(expected.Count));
            Assert.That(keys.Select(key => table.Find(key)), Is.EqualTo(keys.Select(key => expected[key])));
            Assert.That(table.Find(new RowKey(123456789, 5, "none")), Is.EqualTo(-1));
            table.Clear();
        }
    }
}
