using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Tests.Schema;

/// <summary>Models with every kind of foreign key that all databases can keep: to keys, unique columns and keys of several columns, in a cycle, to themselves.</summary>
internal static class ForeignKeyModels
{
    public static ModelMetadata Harbour { get; } = new(
        "Harbour", "harbour", [Id(), new("Code", "code", FieldTypes.String) { IsUnique = true, MaxLength = 10 }], [0]);

    /// <summary>A key of two columns.</summary>
    public static ModelMetadata Berth { get; } = new("Berth", "berth", [Int("Harbour"), Int("Place")], [0, 1])
    {
        Relations = [new("Port", () => Harbour, [0]) { OnDelete = OnDelete.Cascade }],
    };

    /// <summary>To a key, to a unique column, to a key of two columns, and into a cycle with <see cref="Sailor"/>.</summary>
    public static ModelMetadata Ship { get; } = new(
        "Ship",
        "ship",
        [
            Id(), Int("HarbourId"), new("RegisteredAt", "registered_at", FieldTypes.String) { IsNullable = true, MaxLength = 10 },
            Int("BerthHarbour", isNullable: true), Int("BerthPlace", isNullable: true), Int("CaptainId", isNullable: true),
        ],
        [0])
    {
        Relations =
        [
            new("Harbour", () => Harbour, [1]) { OnDelete = OnDelete.Restrict },
            new("Registered", () => Harbour, [2]) { ToField = "Code", OnDelete = OnDelete.NoAction },
            new("Berth", () => Berth, [3, 4]) { OnDelete = OnDelete.NoAction },
            new("Captain", () => Sailor!, [5]) { OnDelete = OnDelete.SetNull },
        ],
        Links = [new("Ports", () => Harbour) { Table = "ship_harbour", OnDelete = OnDelete.Cascade }],
    };

    /// <summary>To itself, and back to <see cref="Ship"/>.</summary>
    public static ModelMetadata Sailor { get; } = new(
        "Sailor", "sailor", [Id(), Int("ShipId"), Int("MentorId", isNullable: true), Int("Chest")], [0])
    {
        Relations =
        [
            new("Ship", () => Ship!, [1]) { OnDelete = OnDelete.Restrict },
            new("Mentor", () => Sailor!, [2]) { OnDelete = OnDelete.NoAction },
            new("Chest", () => Chest!, [3]) { IsUnique = true, OnDelete = OnDelete.Cascade },
        ],
    };

    public static ModelMetadata Chest { get; } = new("Chest", "chest", [Id()], [0]);

    /// <summary>Its key is the foreign key.</summary>
    public static ModelMetadata Papers { get; } = new("Papers", "papers", [Int("SailorId")], [0])
    {
        Relations = [new("Sailor", () => Sailor!, [0]) { IsUnique = true, OnDelete = OnDelete.Cascade }],
    };

    public static IReadOnlyList<ModelMetadata> All { get; } = [Ship, Harbour, Papers, Sailor, Berth, Chest];

    private static FieldMetadata Id() => new("Id", "id", FieldTypes.Int32) { IsGenerated = true };

    private static FieldMetadata Int(string name, bool isNullable = false) =>
        new(name, string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")), FieldTypes.Int32)
        {
            IsNullable = isNullable,
        };
}
