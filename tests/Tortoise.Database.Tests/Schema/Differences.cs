using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Tests.Schema;

/// <summary>Each kind of difference between what is there and what should be is found and told.</summary>
public sealed class Differences(TestServer server) : DatabaseTest(server)
{
    private static readonly DbDefault Five = new(5L);

    [Test]
    public async Task Tables_are_missing_or_extra()
    {
        await Db.GenerateSchemasAsync([Thing()]);
        Assert.That(Told(Db.DescribeSchema([TeamQuerySet.Model]).Compare(await Db.IntrospectAsync())), Is.EqualTo(["team: table is missing", "thing: table is extra"]));
    }

    [Test]
    public async Task Columns_are_missing_or_extra() => Assert.That(
        await CompareAsync(Thing(Column("a"), Column("c")), Thing(Column("a"), Column("b"))),
        Is.EqualTo(["thing: column b is missing", "thing: column c is extra"]));

    [Test]
    public async Task A_type_is_another() => Assert.That(
        await CompareAsync(Thing(Column("a", FieldTypes.String)), Thing(Column("a"))),
        Has.One.StartsWith("thing: column a: type is '").And.Exactly(1).Items);

    [Test]
    public async Task A_length_is_another() => Assert.That(
        await CompareAsync(
            Thing(new FieldMetadata("a", "a", FieldTypes.String) { MaxLength = 20 }),
            Thing(new FieldMetadata("a", "a", FieldTypes.String) { MaxLength = 30 })),
        Has.One.Contains("20").And.One.Contains("30").And.Exactly(1).Items);

    [Test]
    public async Task A_collation_is_another()
    {
        var (sql, told) = Db.Dialect.Name switch
        {
            "sqlite" => ("VARCHAR(20) COLLATE NOCASE NOT NULL)", "COLLATE NOCASE"),
            "postgresql" => ("varchar(20) NOT NULL)", "'character varying(20)'"),
            "sqlserver" => ("nvarchar(20) COLLATE Latin1_General_CI_AS NOT NULL)", "COLLATE Latin1_General_CI_AS"),
            _ => ("VARCHAR(20) NOT NULL) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci", "COLLATE utf8mb4_general_ci"),
        };
        await Db.ExecuteScriptAsync("CREATE TABLE thing (id INTEGER NOT NULL PRIMARY KEY, a " + sql);
        var differences = Told(Db.DescribeSchema([Thing(new FieldMetadata("a", "a", FieldTypes.String) { MaxLength = 20 })]).Compare(await Db.IntrospectAsync()));
        Assert.That(differences.Single(difference => difference.StartsWith("thing: column a", StringComparison.Ordinal)), Does.Contain("type is ").And.Contain(told));
    }

    [Test]
    public async Task Null_is_allowed_or_not() => Assert.That(
        await CompareAsync(
            Thing(Column("a"), new FieldMetadata("b", "b", FieldTypes.Int32) { IsNullable = true }),
            Thing(new FieldMetadata("a", "a", FieldTypes.Int32) { IsNullable = true }, Column("b"))),
        Is.EqualTo(["thing: column a: NULL is 'forbidden', not 'allowed'", "thing: column b: NULL is 'allowed', not 'forbidden'"]));

    [Test]
    public async Task A_default_is_missing_extra_or_another() => Assert.That(
        await CompareAsync(
            Thing(Column("a"), WithDefault("b", Five), WithDefault("c", Five), WithDefault("d", new DbDefault(null, "2 + 3"))),
            Thing(WithDefault("a", Five), Column("b"), WithDefault("c", new DbDefault(6L)), WithDefault("d", new DbDefault(null, "2 + 4")))),
        Has.Exactly(4).Items.And.All.Contains(": default is "));

    [Test]
    public async Task A_key_is_another() => Assert.That(
        await CompareAsync(
            new ModelMetadata("Thing", "thing", [Column("a"), Column("b")], [0, 1]),
            new ModelMetadata("Thing", "thing", [Column("a"), Column("b")], [1, 0])),
        Is.EqualTo(["thing: table: key is 'a, b', not 'b, a'"]));

    [Test]
    public async Task A_key_is_made_by_the_database_or_not() => Assert.That(
        await CompareAsync(
            new ModelMetadata("Thing", "thing", [new FieldMetadata("id", "id", FieldTypes.Int32) { IsGenerated = true }], [0]),
            new ModelMetadata("Thing", "thing", [Column("id")], [0])),
        Has.Some.EqualTo("thing: column id: value made by the database is 'yes', not 'no'"));

    [Test]
    public async Task Comments_are_others() => Assert.That(
        await CompareAsync(
            new ModelMetadata("Thing", "thing", [new FieldMetadata("id", "id", FieldTypes.Int32) { Comment = "A" }], [0]),
            new ModelMetadata("Thing", "thing", [new FieldMetadata("id", "id", FieldTypes.Int32) { Comment = "B" }], [0]) { Comment = "C" }),
        Is.EqualTo(["thing: table: comment is nothing, not 'C'", "thing: column id: comment is 'A', not 'B'"]));

    [Test]
    public async Task Unique_constraints_are_missing_extra_or_others()
    {
        FieldMetadata[] Fields() => [new("a", "a", FieldTypes.Int32) { IsUnique = true }, Column("b"), Column("c"), Column("id")];
        FieldMetadata[] Others() => [Column("a"), new("b", "b", FieldTypes.Int32) { IsUnique = true }, Column("c"), Column("id")];
        Assert.That(
            await CompareAsync(
                new ModelMetadata("Thing", "thing", Fields(), [3]) { Uniques = [new("uq", [1, 2]), new("uq_extra", [0, 2])] },
                new ModelMetadata("Thing", "thing", Others(), [3]) { Uniques = [new("uq", [2, 1])] }),
            Is.EquivalentTo([
                // On SQL Server one column is made unique by an index.
                Db.Dialect.Name == "sqlserver" ? "thing: index uq_thing_b is missing" : "thing: unique constraint (b) is missing",
                "thing: unique constraint uq: columns is 'b, c', not 'c, b'",
                (await Db.IntrospectAsync()).Tables[0] switch
                {
                    { Indexes: [{ Name: var index }] } => $"thing: index {index} is extra",
                    var table => $"thing: unique constraint {table.Uniques.Single(unique => unique.Columns is ["a"]).Name ?? "(a)"} is extra",
                },
                "thing: unique constraint uq_extra is extra",
            ]));
    }

    [Test]
    public async Task Checks_are_missing_extra_or_others() => Assert.That(
        await CompareAsync(
            new ModelMetadata("Thing", "thing", [Column("a")], [0]) { Checks = [new("ck", "a > 5"), new("ck_extra", "a < 9")] },
            new ModelMetadata("Thing", "thing", [Column("a")], [0]) { Checks = [new("ck", "a > 6"), new("ck_missing", "a < 9")] }),
        Has.Exactly(3).Items.And.Some.StartsWith("thing: check ck: condition is ")
            .And.Some.EqualTo("thing: check ck_extra is extra").And.Some.EqualTo("thing: check ck_missing is missing"));

    [Test]
    public async Task Indexes_are_missing_extra_or_others() => Assert.That(
        await CompareAsync(
            Indexed(new("ix_extra", [0]), new("ix_order", [0, 1]), new("ix_direction", [0])),
            Indexed(new("ix_missing", [0]), new("ix_order", [1, 0]), new("ix_direction", [0]) { Descending = [0] })),
        Is.EqualTo([
            "thing: index ix_missing is missing",
            "thing: index ix_order: parts is 'a, b', not 'b, a'",
            "thing: index ix_direction: parts is 'a', not 'a DESC'",
            "thing: index ix_extra is extra",
        ]));

    [Test]
    public async Task An_index_is_unique_or_not() => Assert.That(
        await CompareAsync(Indexed(new IndexMetadata("ix", [1])), Indexed(new IndexMetadata("ix", [1]) { IsUnique = true })),
        Db.Dialect.Name is "mysql" or "mariadb"
            ? Is.EqualTo(["thing: unique constraint ix is missing", "thing: index ix is extra"])
            : Is.EqualTo(["thing: index ix: unique is 'no', not 'yes'"]));

    [Test]
    public async Task Conditions_and_expressions_of_indexes_are_others()
    {
        var there = Indexed(new("ix", [0]) { Where = "a > 5" }, new IndexMetadata("ix_sum", []) { Expression = "a + b" });
        var wanted = Indexed(new("ix", [0]) { Where = "a > 6" }, new IndexMetadata("ix_sum", []) { Expression = "a - b" });
        if (Db.Dialect.Name is "mysql" or "mariadb" or "sqlserver")
        {
            Assert.That(async () => await CompareAsync(there, wanted), Throws.TypeOf<UnsupportedByDialectException>());
            return;
        }

        Assert.That(
            await CompareAsync(there, wanted),
            Has.Exactly(2).Items.And.Some.StartsWith("thing: index ix: condition is ").And.Some.StartsWith("thing: index ix_sum: parts is "));
    }

    private async Task<string[]> CompareAsync(ModelMetadata there, ModelMetadata wanted)
    {
        await Db.GenerateSchemasAsync([there]);
        return Told(Db.DescribeSchema([wanted]).Compare(await Db.IntrospectAsync()));
    }

    /// <summary>Without limits: where a column differs, what is too much for it does too.</summary>
    private static string[] Told(IReadOnlyList<SchemaDifference> differences) =>
        [.. differences.Where(difference => !difference.Subject.StartsWith("check limit_", StringComparison.Ordinal)).Select(difference => difference.ToString())];

    private static ModelMetadata Indexed(params IndexMetadata[] indexes) =>
        new("Thing", "thing", [Column("a"), Column("b"), Column("c")], [2]) { Indexes = indexes };

    private static ModelMetadata Thing(params FieldMetadata[] columns) => new("Thing", "thing", [Column("id"), .. columns], [0]);

    private static FieldMetadata WithDefault(string name, DbDefault value) => new(name, name, FieldTypes.Int32) { DbDefault = value };

    private static FieldMetadata Column(string name) => Column(name, FieldTypes.Int32);

    private static FieldMetadata Column(string name, FieldType type) => new(name, name, type);
}
