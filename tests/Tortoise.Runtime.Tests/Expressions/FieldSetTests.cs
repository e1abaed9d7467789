using Tortoise.CompilerServices;

namespace Tortoise.Runtime.Tests.Expressions;

public class FieldSetTests
{
    [Test]
    public void A_set_holds_any_number_of_fields()
    {
        int[] fields = [0, 1, 63, 64, 127, 128, 300];
        var set = fields.Aggregate(default(FieldSet), (all, field) => all.With(field));
        Assert.That(Enumerable.Range(0, 400).Where(set.Contains), Is.EqualTo(fields));
    }

    [Test]
    public void Sets_are_values()
    {
        var set = default(FieldSet).With(3).With(100);
        var copy = set;
        var larger = copy.With(101);
        Assert.That(set, Is.EqualTo(default(FieldSet).With(100).With(3)));
        Assert.That(set.Contains(101), Is.False);
        Assert.That(larger, Is.Not.EqualTo(set));
        Assert.That(default(FieldSet).IsEmpty);
    }
}
