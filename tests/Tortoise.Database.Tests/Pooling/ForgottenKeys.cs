using System.Runtime.CompilerServices;

namespace Tortoise.Tests.Pooling;

/// <summary>The query by key is kept as long as the program: without the key that it was first asked for.</summary>
public sealed class ForgottenKeys(TestServer server) : DatabaseTest(server, StampQuerySet.Model, FrameQuerySet.Model)
{
    [Test]
    public async Task A_key_is_not_kept()
    {
        var key = await ReadAsync("first");
        Assert.That(await IsForgottenAsync(key, static i => Stamp.GetOrDefaultAsync($"{i}")));
    }

    [Test]
    public async Task An_object_that_a_key_is_of_is_not_kept()
    {
        var stamp = await ReadOfAsync("first");
        var others = Enumerable.Range(0, 5).Select(static i => new Stamp { Code = $"{i}" }).ToList();
        await Stamp.BulkCreateAsync(others);
        Assert.That(await IsForgottenAsync(stamp, i => Frame.GetOrDefaultAsync(f => f.Stamp == others[i % others.Count])));
    }

    [Test]
    public async Task The_key_of_an_object_finds_the_row_that_its_value_finds()
    {
        var stamps = Enumerable.Range(0, 3).Select(static i => new Stamp { Code = $"s{i}", Price = i }).ToList();
        await Stamp.BulkCreateAsync(stamps);
        await Frame.BulkCreateAsync([.. stamps.Select(static stamp => new Frame { Stamp = stamp, Width = stamp.Price })]);
        foreach (var stamp in stamps)
        {
            Assert.That((await Frame.GetAsync(f => f.Stamp == stamp)).Width, Is.EqualTo(stamp.Price));
            Assert.That((await Frame.GetAsync(f => f.Stamp.Code == stamp.Code)).Width, Is.EqualTo(stamp.Price));
            Assert.That((await Stamp.GetAsync(stamp.Code)).Price, Is.EqualTo(stamp.Price));
        }
    }

    // Apart, so that no local of the test knows them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> ReadAsync(string start)
    {
        var key = start + Random.Shared.Next();
        await Stamp.GetOrDefaultAsync(key);
        return new WeakReference(key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> ReadOfAsync(string start)
    {
        var stamp = await Stamp.CreateAsync(new Stamp { Code = start });
        await Frame.GetOrDefaultAsync(f => f.Stamp == stamp);
        return new WeakReference(stamp);
    }

    // A driver may keep the values that it sent last, on each of its connections.
    private static async Task<bool> IsForgottenAsync<T>(WeakReference reference, Func<int, ValueTask<T>> readAnother)
    {
        for (var i = 0; reference.IsAlive && i < 50; i++)
        {
            await Task.WhenAll(readAnother(i).AsTask(), readAnother(i + 1).AsTask());
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !reference.IsAlive;
    }
}
