using Tortoise.Migrations;

namespace Tortoise.Tests.Migrations;

/// <summary>Migrations come in the order of what each is after.</summary>
public sealed class MigrationOrder
{
    [Test]
    public void Each_comes_after_the_one_that_it_names() =>
        Assert.That(Order(("a", "c"), ("b", null), ("c", "b")), Is.EqualTo(new[] { "b", "c", "a" }));

    [Test]
    public void What_has_no_single_order_is_told()
    {
        Assert.That(
            () => Order(("a", null), ("b", "a"), ("c", "a")),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "The migrations b and c both come after a, because they were made on two branches: let \"after\" in c/migration.json be \"b\", or the other way round."));
        Assert.That(
            () => Order(("a", null), ("b", null)), Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "The migrations a and b both come first, because they were made on two branches: let \"after\" in b/migration.json be \"a\", or the other way round. "
                + "If one of them is a library's, its models need a group of their own, [assembly: ModelGroup(\"…\")]: the migrations of a group are one chain."));
        Assert.That(
            () => Order(("a", null), ("c", "b")),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "The migration c comes after b, which is not among the migrations of the group 'default': bring it back, or correct \"after\" in c/migration.json."));
        Assert.That(
            () => Order(("a", null), ("b", "c"), ("c", "b")),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("The migrations b, c come after each other in a circle: correct \"after\" in one of them."));
        Assert.That(() => Order(("a", null), ("a", null)), Throws.TypeOf<MigrationException>().With.Message.Contains("two migrations a"));
    }

    private static IEnumerable<string> Order(params (string Id, string? After)[] migrations) =>
        MigrationSet.Of(migrations.Select(static one => new Migration(one.Id) { After = one.After })).Single().Migrations.Select(static one => one.Id);
}
