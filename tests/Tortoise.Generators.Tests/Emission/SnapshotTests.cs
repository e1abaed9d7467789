using System.Text.RegularExpressions;
using Snapshooter.NUnit;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Whole files, for models that together show every artefact. What a single option changes is tested beside it, inline.</summary>
[TestFixture]
internal sealed partial class SnapshotTests
{
    [Test]
    public void A_class_gets_fields_query_set_entry_points_materializer_and_table() => Match("Club.Team.g.cs", """
        namespace Club;

        public enum Level { Amateur, Professional }

        [Model(Comment = "A football team")]
        [Ordering("-Founded", nameof(Name))]
        [UniqueTogether(nameof(Name), nameof(City))]
        public partial class Team
        {
            public int Id { get; set; }
            /// <summary>What its fans call it.</summary>
            [MaxLength(100), Index] public partial string Name { get; set; }
            public string? City { get; set; }
            public Level Level { get; set; }
            [AsText] public Level? Wanted { get; set; }
            [Precision(10, 2), DbDefault("0.50")] public decimal Budget { get; set; }
            public DateOnly? Founded { get; set; }
            [AutoNowAdd] public DateTime Created { get; set; }
            [Version] public int Version { get; private set; }
        }
        """);

    [Test]
    public void A_positional_record_with_a_composite_key_is_made_by_its_constructor() => Match("PlaylistTrack.g.cs", """
        [Model, PrimaryKey(nameof(PlaylistId), nameof(TrackId))]
        public partial record PlaylistTrack(int PlaylistId, int TrackId, string? Note);
        """);

    [Test]
    public void A_derived_model_reaches_its_base_classes_by_accessors() => Match("Club.Employee.g.cs", """
        namespace Club;

        public abstract class Entity<TKey>
            where TKey : notnull
        {
            protected Entity() { }
            protected Entity(Guid stamp) => Stamp = stamp;
            public TKey Id { get; init; } = default!;
            public string Secret { get; private set; } = "";
            public Guid Stamp { get; }
        }

        [Model(Abstract = true)]
        public abstract partial class Audited : Entity<long>
        {
            public partial DateTime Changed { get; set; }
        }

        [Model]
        public partial class Employee : Audited
        {
            public required partial string Name { get; set; }
        }
        """);

    [Test]
    public void Relations_get_keys_ends_and_joined_handles() => Match("Club.Event.g.cs", Relations);

    [Test]
    public void A_target_gets_the_inverse_relations() => Match("Club.Team.g.cs", Relations);

    [Test]
    public void An_input_knows_what_was_given_and_sets_the_fields() => Match("Club.PlayerInput.Input.g.cs", """
        namespace Club;

        [Model]
        public partial class Player
        {
            public int Id { get; set; }
            public required string Name { get; set; }
            public int Points { get; set; }
            [ForeignKey] public partial Player? Mentor { get; set; }
        }

        [Input<Player>]
        public partial record PlayerInput
        {
            public required partial string Name { get; set; }
            public partial int? Points { get; set; }
            public int? MentorId { get; init; }
        }
        """);

    [Test]
    public void A_projection_gets_an_expression_for_each_member_and_selects_by_name() => Match("Club.EventCard.Projection.g.cs", Relations, """
        namespace Club;

        [Projection<Event>]
        public partial record EventCard(int Id, Guid HostId, Guid? WinnerId, long HostEvents, int ParticipantsCount);
        """);

    private const string Relations = """
        namespace Club;

        [Model]
        public partial class Event
        {
            public int Id { get; set; }
            /// <summary>What it is a part of.</summary>
            [ForeignKey(RelatedName = "Hosted")] public required partial Team Host { get; set; }
            [ForeignKey(RelatedName = "", OnDelete = OnDelete.SetNull, DbConstraint = false)] public partial Team? Winner { get; set; }
            [ManyToMany(Through = "event_team", RelatedName = "Events")] public partial ManyToMany<Team> Participants { get; }
        }

        [Model]
        public partial class Team { public Guid Id { get; set; } }

        [Model]
        public partial class Badge { [PrimaryKey, OneToOne] public partial Team Team { get; set; } }
        """;

    [TestCase("Club.Customer.g.cs")]
    [TestCase("Club.AddressFields.g.cs")]
    public void An_embedded_value_has_members_in_queries_and_is_made_of_its_columns(string file) => Snapshot.Match(
        Version().Replace(GeneratorRun.Clean("""
            namespace Club;

            public readonly record struct CustomerId(int Value);
            public readonly record struct Spot(double X, double Y);
            public sealed record Address([property: Tortoise.MaxLength(60)] string Street, bool IsHome, Spot Spot, Spot? Door = null);

            [Model]
            public partial class Customer
            {
                public CustomerId Id { get; set; }
                [Embedded] public required Address Address { get; set; }
                [Embedded] public partial Address? Billing { get; set; }
            }
            """).File(file), "(\"Tortoise.Generators\", \"(version)\")"),
        $"SnapshotTests.An_embedded_value_{file.Split('.')[1]}");

    private static void Match(string hintName, params string[] sources) =>
        Snapshot.Match(Version().Replace(GeneratorRun.Clean(sources).File(hintName), "(\"Tortoise.Generators\", \"(version)\")"));

    [GeneratedRegex("""\("Tortoise.Generators", "[0-9.]+"\)""")]
    private static partial Regex Version();
}
