using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;

namespace Tortoise.Runtime.Tests.Objects;

public class ModelStateTests
{
    [Test]
    public void An_object_has_one_reference_for_its_state_and_one_for_a_related_object() =>
        Assert.That((Unsafe.SizeOf<ModelState>(), Unsafe.SizeOf<RelationSlot>()), Is.EqualTo((8, 8)));

    [Test]
    public void Assignments_are_remembered_in_every_order_and_by_each_object_alone()
    {
        // More combinations than are kept.
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var fields = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(100)).ToHashSet();
            var state = default(ModelState);
            foreach (var field in fields)
            {
                state.Change(field);
            }

            var copy = state;
            copy.MarkSaved();
            copy.Change(3);
            Assert.That(Enumerable.Range(0, 100).Where(state.HasChanged), Is.EquivalentTo(fields));
            Assert.That((state.IsSaved, copy.IsSaved, copy.HasChanged(3)), Is.EqualTo((false, true, true)));
            Assert.That(Enumerable.Range(0, 100).Count(copy.HasChanged), Is.EqualTo(1));
        }
    }

    [Test]
    public void Serializers_are_counted_whatever_else_is_known()
    {
        var state = default(ModelState);
        state.Change(7);
        Parallel.For(0, 1000, _ => state.BeginSerializing());
        Parallel.For(0, 999, _ => state.EndSerializing());
        Assert.That((state.IsSerializing, state.IsSaved, state.HasChanged(7)), Is.EqualTo((true, false, true)));
        state.MarkSaved();
        Assert.That((state.IsSerializing, state.IsSaved, state.HasChanged(7)), Is.EqualTo((true, true, false)));
        state.EndSerializing();
        Assert.That((state.IsSerializing, state.IsSaved), Is.EqualTo((false, true)));
    }

    [Test]
    public void Serializers_and_assignments_at_once_lose_nothing()
    {
        var state = default(ModelState);
        state.MarkSaved();
        Parallel.Invoke(
            () => Serialize(ref state),
            () => Serialize(ref state),
            () =>
            {
                for (var i = 0; i < 20_000; i++)
                {
                    state.Change(i % 50);
                }
            });
        Assert.That((state.IsSerializing, Enumerable.Range(0, 60).Count(state.HasChanged)), Is.EqualTo((false, 50)));

        static void Serialize(ref ModelState state)
        {
            for (var i = 0; i < 20_000; i++)
            {
                state.BeginSerializing();
                state.EndSerializing();
            }
        }
    }

    [Test]
    public void It_is_known_that_there_is_no_related_object()
    {
        RelationSlot none = new(null), unknown = default, some = new("x");
        Assert.That((none.IsLoaded, none.Value, none.As<string>()), Is.EqualTo((true, (object?)null, (string?)null)));
        Assert.That((unknown.IsLoaded, unknown.Value), Is.EqualTo((false, (object?)null)));
        Assert.That((some.IsLoaded, some.As<string>()), Is.EqualTo((true, "x")));
    }
}
