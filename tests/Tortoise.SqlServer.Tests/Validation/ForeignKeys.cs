using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Metadata;
using Tortoise.Tests.Schema;
using Tortoise.Values;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>Foreign keys fit the tables they are between; what the server refuses is refused before, by the names of the relations.</summary>
public class ForeignKeys
{
    [Test]
    public void Statements_fit_their_tables()
    {
        using var binder = new Binder(Create(safe: false, [.. ForeignKeyModels.All]));
        Assert.That(binder.Bind([]), Is.Empty);
    }

    [Test]
    public void Safe_statements_are_grammatical() => Assert.That(
        Create(safe: true, [.. ForeignKeyModels.All]).SelectMany(statement => Grammar.Parse(statement).Errors.Select(error => $"{error} in: {statement}")), Is.Empty);

    [Test]
    public void A_relation_to_itself_that_acts_is_refused()
    {
        ModelMetadata node = null!;
        node = Model("Node", new RelationMetadata("Parent", () => node, [1]));
        AssertRefused([node], "Node.Parent (Cascade)");
    }

    [Test]
    public void A_cycle_of_cascades_is_refused()
    {
        ModelMetadata one = null!, two = null!;
        one = Model("One", new RelationMetadata("Two", () => two, [1]));
        two = Model("Two", new RelationMetadata("One", () => one, [1]));
        AssertRefused([one, two], "One.Two (Cascade)");
    }

    [Test]
    public void A_second_path_is_refused_with_both_relations()
    {
        var cup = Model("Cup");
        var round = Model("Round", new RelationMetadata("Cup", () => cup, [1]));
        var match = Model("Match", new RelationMetadata("Cup", () => cup, [1]), new RelationMetadata("Round", () => round, [2]) { OnDelete = OnDelete.SetNull });
        AssertRefused([cup, round, match], "Match.Cup (Cascade)", "Match.Round (SetNull)");
    }

    [Test]
    public void A_set_of_links_to_itself_needs_another_action()
    {
        AssertRefused([Linked(OnDelete.Cascade)], "Person.Friends.Backward (Cascade)", "Person.Friends.Forward (Cascade)");
        Assert.That(() => Create(safe: false, Linked(OnDelete.NoAction)), Throws.Nothing);

        static ModelMetadata Linked(OnDelete action)
        {
            ModelMetadata person = null!;
            return person = new ModelMetadata("Person", "person", [Int("id")], [0])
            {
                Links = [new("Friends", () => person) { Table = "friends", OnDelete = action }],
            };
        }
    }

    [Test]
    public void Paths_that_only_change_rows_end_there()
    {
        var cup = Model("Cup");
        var round = Model("Round", new RelationMetadata("Cup", () => cup, [1]) { OnDelete = OnDelete.SetNull });
        var match = Model("Match", new RelationMetadata("Cup", () => cup, [1]), new RelationMetadata("Round", () => round, [2]));
        Assert.That(() => Create(safe: false, cup, round, match), Throws.Nothing);
    }

    [Test]
    public void A_unique_column_that_may_be_NULL_can_not_be_referred_to()
    {
        var city = new ModelMetadata("City", "city", [Int("id"), new("Code", "code", FieldTypes.Int32) { IsUnique = true, IsNullable = true }], [0]);
        AssertRefused([city, Model("Street", new RelationMetadata("City", () => city, [1]) { ToField = "Code" })], "Street.City", "DbConstraint = false");
    }

    private static void AssertRefused(ModelMetadata[] models, params string[] words)
    {
        var exception = Assert.Throws<UnsupportedByDialectException>(() => Create(safe: false, models));
        Assert.Multiple(() => Array.ForEach(words, word => Assert.That(exception.Message, Does.StartWith("SQL Server does not support ").And.Contain(word))));
    }

    private static IReadOnlyList<string> Create(bool safe, params ModelMetadata[] models) => SqlServerDialect.Instance.CreateSchemaWriter(safe).Create(models);

    private static ModelMetadata Model(string name, params RelationMetadata[] relations) =>
        new(name, name, [Int("id"), .. relations.Select((_, i) => new FieldMetadata($"f{i}", $"f{i}", FieldTypes.Int32) { IsNullable = true })], [0]) { Relations = relations };

    private static FieldMetadata Int(string name) => new(name, name, FieldTypes.Int32);
}
