namespace Tortoise.Runtime.Tests.Architecture;

/// <summary>The rooms of the runtime and of the generator, and which way the arrows between them go (docs/architecture.md).</summary>
[TestFixture("Tortoise.Runtime")]
[TestFixture("Tortoise.Generators")]
public class RoomTests
{
    private static readonly Dictionary<string, string[]> Runtime = new(StringComparer.Ordinal)
    {
        ["Declaration"] = [],
        ["Diagnostics"] = [],
        ["Exceptions"] = [],
        ["Values"] = ["Exceptions"],
        ["Metadata"] = ["Declaration", "Exceptions", "Values"],
        ["Validation"] = ["Exceptions", "Values"],
        ["Expressions"] = ["Exceptions", "Metadata", "Values"],
        ["Features"] = ["Declaration", "Exceptions", "Metadata", "Values"],
        ["Functions"] = ["Expressions", "Values"],
        ["Lookups"] = ["Expressions"],
        ["Compilation"] = ["Diagnostics", "Exceptions", "Expressions", "Features", "Metadata", "Values"],
        ["Schema"] = ["Declaration", "Exceptions", "Features", "Metadata", "Values"],
        ["Dialects"] = ["Compilation", "Declaration", "Exceptions", "Expressions", "Features", "Metadata", "Schema", "Values"],
        ["Execution"] = ["Compilation", "Declaration", "Diagnostics", "Exceptions", "Features", "Metadata", "Schema", "Values"],
        ["Migrations"] = ["Compilation", "Diagnostics", "Exceptions", "Execution", "Expressions", "Features", "Schema", "Values"],
        ["Objects"] = ["Diagnostics", "Exceptions", "Execution", "Expressions", "Metadata", "Validation", "Values"],
        ["Reading"] = ["Compilation", "Diagnostics", "Exceptions", "Execution", "Expressions", "Metadata", "Objects", "Values"],
        ["Loading"] = ["Exceptions", "Execution", "Expressions", "Metadata", "Objects", "Reading", "Values"],
        ["Querying"] =
        [
            "Compilation", "CompilerServices", "Diagnostics", "Exceptions", "Execution", "Expressions", "Features", "Functions", "Loading", "Lookups", "Metadata", "Migrations", "Objects", "Reading", "Values",
        ],
        ["Persistence"] =
        [
            "Compilation", "Diagnostics", "Exceptions", "Execution", "Expressions", "Loading", "Metadata", "Objects", "Querying", "Reading", "Validation", "Values",
        ],
        ["Relations"] =
        [
            "Execution", "Expressions", "Functions", "Loading", "Metadata", "Objects", "Persistence", "Querying", "Reading", "Values",
        ],
        ["CompilerServices"] = ["Exceptions", "Execution", "Expressions", "Metadata", "Migrations", "Objects", "Reading", "Values"],
    };

    private static readonly Dictionary<string, string[]> Generators = new(StringComparer.Ordinal)
    {
        ["Names"] = [],
        ["Rules"] = [],
        ["Model"] = ["Names"],
        ["Catalog"] = ["Model", "Names"],
        ["Resolution"] = ["Catalog", "Model", "Names"],
        ["Emission"] = ["Catalog", "Model", "Names", "Resolution", "Rules"],
        ["Parsing"] = ["Catalog", "Model", "Names", "Rules"],
        ["Analyzers"] = ["Catalog", "Model", "Names", "Parsing", "Resolution", "Rules"],
        [Rooms.Entrance] = ["Emission", "Model", "Parsing", "Resolution"],
    };

    private readonly Rooms _rooms;
    private readonly Dictionary<string, string[]> _allowed;

    public RoomTests(string project) =>
        (_rooms, _allowed) = project == "Tortoise.Runtime" ? (Rooms.Runtime, Runtime) : (Rooms.Generators, Generators);

    [Test]
    public void Arrows_go_one_way() =>
        Assert.That(_rooms.References.Where(reference => !_allowed[reference.From].Contains(reference.To)).Distinct(), Is.Empty);

    [Test]
    public void Every_arrow_that_is_allowed_is_there()
    {
        var used = _rooms.References.Select(reference => (reference.From, reference.To)).ToHashSet();
        var unused = _allowed.SelectMany(room => room.Value.Select(to => (room.Key, to))).Where(arrow => !used.Contains(arrow));
        Assert.That(unused, Is.Empty, "an arrow nobody needs should not be allowed");
    }

    [Test]
    public void No_room_is_in_a_cycle() =>
        Assert.That(_rooms.Names.Except(_rooms.Levels.SelectMany(level => level)), Is.Empty, "these are in a cycle, or know a room that is");

    [Test]
    public void The_order_is_that_of_the_documentation() => Assert.That(
        File.ReadAllText(Path.Combine(Rooms.Sources, "..", "docs", "architecture.md")).ReplaceLineEndings("\n"),
        Does.Contain($"```\n{_rooms}\n{_rooms.Order}\n```\n"));

    // The arrows are those of names. What C# does without one, such as a conversion, is seen here.
    [Test]
    public void Each_room_compiles_with_nothing_but_those_below_it() =>
        Assert.That(Enumerable.Range(0, _rooms.Levels.Count).SelectMany(_rooms.ErrorsOf), Is.Empty);
}
