namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>
/// A project with many models, each in a file of its own: 12 fields, two foreign keys, one many-to-many relation, two indexes. One model of
/// 25 is a hub that the others refer to. The same as plain classes is what they are compared with.
/// </summary>
/// <param name="count">How many models there are.</param>
internal sealed class ModelSource(int count)
{
    private const int Group = 25;

    public int Count => count;

    public IEnumerable<SourceFile> Models => Enumerable.Range(0, count).Select(index => Model(index)).Append(Shared("Tortoise")).Append(Work());

    public IEnumerable<SourceFile> PlainClasses => Enumerable.Range(0, count).Select(PlainClass).Append(Shared("System")).Append(Work());

    /// <summary>All plain classes in a context of System.Text.Json.</summary>
    public SourceFile JsonContext => new("ShopContext.cs", $$"""
        using System.Text.Json.Serialization;

        namespace Shop;

        {{string.Concat(Enumerable.Range(0, count).Select(static index => $"[JsonSerializable(typeof(Model{index}))]\n"))}}
        public partial class ShopContext : JsonSerializerContext;
        """);

    /// <summary>A model; each revision names one of its properties differently.</summary>
    public SourceFile Model(int index, int revision = 0) => new($"Model{index}.cs", $$"""
        namespace Shop;

        /// <summary>What is known about number {{index}}.</summary>
        [Model]
        public partial class Model{{index}}
        {
            public int Id { get; set; }

            /// <summary>What people call it.</summary>
            [MaxLength(100)]
            public required string Name { get; set; }

            [Index, MaxLength(40)]
            public string? City { get; set; }

            /// <summary>When it was seen first.</summary>
            [Index]
            public DateTimeOffset CreatedAt { get; set; }

            public DateOnly? ReleasedOn { get; set; }

            public decimal Price { get; set; }

            public double Weight { get; set; }

            public int Quantity { get; set; }

            public bool IsActive { get; set; }

            public Guid Token { get; set; }

            public Status Status { get; set; }

            public string? Note{{revision}} { get; set; }

            [ForeignKey(RelatedName = "Members{{index}}", OnDelete = OnDelete.Cascade)]
            public partial Model{{Hub(index)}} Hub { get; set; }

            [ForeignKey(RelatedName = "Followers{{index}}")]
            public partial Model{{Neighbour(index, -1)}}? Leader { get; set; }

            [ManyToMany(RelatedName = "Partners{{index}}")]
            public partial ManyToMany<Model{{Neighbour(index, 1)}}> Friends { get; }
        }
        """);

    /// <summary>A file without models; each revision returns another number.</summary>
    public static SourceFile Work(int revision = 0) => new("Work.cs", $$"""
        namespace Shop;

        public static class Work
        {
            public static int Revision() => {{revision}};
        }
        """);

    /// <summary>What models and plain classes have in common.</summary>
    private static SourceFile Shared(string import) => new("Shared.cs", $$"""
        global using System;
        global using System.Collections.Generic;
        global using {{import}};

        namespace Shop;

        public enum Status
        {
            Planned,
            Active,
            Ended,
        }
        """);

    private SourceFile PlainClass(int index) => new($"Model{index}.cs", $$"""
        namespace Shop;

        /// <summary>What is known about number {{index}}.</summary>
        public class Model{{index}}
        {
            public int Id { get; set; }

            /// <summary>What people call it.</summary>
            public required string Name { get; set; }

            public string? City { get; set; }

            /// <summary>When it was seen first.</summary>
            public DateTimeOffset CreatedAt { get; set; }

            public DateOnly? ReleasedOn { get; set; }

            public decimal Price { get; set; }

            public double Weight { get; set; }

            public int Quantity { get; set; }

            public bool IsActive { get; set; }

            public Guid Token { get; set; }

            public Status Status { get; set; }

            public string? Note { get; set; }

            public int HubId { get; set; }

            public Model{{Hub(index)}}? Hub { get; set; }

            public int? LeaderId { get; set; }

            public Model{{Neighbour(index, -1)}}? Leader { get; set; }

            public List<Model{{Neighbour(index, 1)}}> Friends { get; } = [];
        }
        """);

    /// <summary>The first of a group; it refers to the second one itself.</summary>
    private int Hub(int index) => index % Group == 0 ? Neighbour(index, 1) : index / Group * Group;

    private int Neighbour(int index, int distance) => (index + distance + count) % count;
}
