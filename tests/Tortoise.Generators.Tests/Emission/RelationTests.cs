using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What relations generate, on the model that declares them and on its target.</summary>
[TestFixture]
internal sealed class RelationTests
{
    private const string Club = """
        namespace Club;

        [Model] public partial class Tournament { public int Id { get; set; } public required string Name { get; set; } }
        [Model] public partial class Reporter { public Guid Id { get; set; } }
        [Model] public partial class Team { public int Id { get; set; } }
        [Model] public partial class Address
        {
            [PrimaryKey, OneToOne] public partial Event Event { get; set; }
            public string City { get; set; } = "";
        }

        [Model]
        [UniqueTogether(nameof(Name), nameof(Tournament))]
        public partial class Event
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            [ForeignKey(RelatedName = "Events", OnDelete = OnDelete.Restrict)] public required partial Tournament Tournament { get; set; }
            [ForeignKey(OnDelete = OnDelete.SetNull), Index] public partial Reporter? Reporter { get; set; }
            [ManyToMany(Through = "event_team", RelatedName = "Events")] public partial ManyToMany<Team> Participants { get; }
        }
        """;

    [Test]
    public void Relations_and_their_inverses_compile_and_are_used_as_intended() => GeneratorRun.Clean(Club, """
        namespace Club;

        public static class Usage
        {
            public static async Task Run(Event final, Tournament cup, List<Tournament> cups, CancellationToken ct)
            {
                _ = Event.Filter(e => e.Tournament.Name == "Cup" && e.Tournament == cup && e.Reporter.IsNull() && e.Participants.Count() > 3);
                _ = Tournament.Filter(t => t.Events.Any(e => e.TournamentId == 3 && e.ReporterId == null));
                _ = Address.Filter(a => a.Event.Tournament != cup && a.EventId > 3).OrderBy(a => a.Event.Name);
                _ = cup.Events.Filter(e => e.Name == "x").OrderBy(e => e.Id);
                final.Reporter = null;
                final.TournamentId = 4;
                Address? address = final.Address;
                int key = new Address { Event = final }.EventId;
                await final.FetchRelatedAsync(e => e.Tournament, cancellationToken: ct);
                await cups.FetchRelatedAsync(t => t.Events);
                await cups.FetchRelatedAsync(t => [t.Events.Limit(3), t.Events]);
                int count = final.Participants.Count + cup.Events.Count;
            }
        }
        """);

    [Test]
    public void A_key_is_typed_as_the_one_it_refers_to()
    {
        var run = GeneratorRun.Clean("""
            public enum Region { North, South }
            [Model] public partial class Country { [PrimaryKey, MaxLength(2), Unicode(false)] public string Code { get; set; } = ""; }
            [Model] public partial class City { public int Id { get; set; } [ForeignKey] public partial Country? Country { get; set; } }
            [Model, PrimaryKey(nameof(Region), nameof(Number))]
            public partial class Area { public Region Region { get; set; } [Precision(6, 1)] public decimal Number { get; set; } }
            [Model] public partial class House { public int Id { get; set; } [ForeignKey, Index] public partial Area? Area { get; set; } [OneToOne(RelatedName = "Hall")] public partial Area Hall { get; set; } }
            [Model] public partial class Flat { public int Id { get; set; } [ForeignKey(ToField = nameof(Tag.Name), Column = "tag")] public partial Tag Tag { get; set; } }
            [Model] public partial class Tag { public int Id { get; set; } [Unique, MaxLength(20)] public string Name { get; set; } = ""; }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(run.File("City.g.cs"), Does.Contain("public string? CountryId").And.Contains("\"country_id\", orm::Values.FieldTypes.NonUnicodeString) { IsNullable = true, IsTracked = true, MaxLength = 2 }"));
            Assert.That(run.File("House.g.cs"), Does
                .Contain("public global::Region? AreaRegion").And.Contains("public decimal? AreaNumber")
                .And.Contains("\"area_number\", orm::Values.FieldTypes.Nullable(orm::Values.FieldTypes.DecimalOf(6, 1)))")
                .And.Contains("Indexes = [new(\"ix_house_area_region_area_number\", [1, 2])]")
                .And.Contains("Uniques = [new(\"uq_house_hall_region_hall_number\", [3, 4])]")
                .And.Contains("[3, 4]) { IsUnique = true }"));
            Assert.That(run.File("Flat.g.cs"), Does
                .Contain("new(\"TagId\", \"tag\", orm::Values.FieldTypes.String) { IsTracked = true, MaxLength = 20 }")
                .And.Contains("[1]) { ToField = \"Name\" }").And.Contains("related.Name : field!"));
        });
    }

    [Test]
    public void A_relation_can_be_the_primary_key_and_a_part_of_one()
    {
        var run = GeneratorRun.Clean("""
            [Model] public partial class User { public Guid Id { get; set; } }
            [Model] public partial class Profile { [PrimaryKey, OneToOne] public required partial User User { get; set; } }
            [Model] public partial class Photo { public int Id { get; set; } [ForeignKey] public partial Profile Profile { get; set; } }
            [Model, PrimaryKey(nameof(Profile), "UserId")]
            public partial class Like { [ForeignKey] public partial Profile Profile { get; set; } [ForeignKey] public partial User User { get; set; } }
            [Model] public partial class Report { public int Id { get; set; } [ForeignKey] public partial Like Like { get; set; } }
            public static class Usage { public static async Task Run(Guid a, Guid b) { await Profile.GetAsync(a); await Like.GetAsync(a, b); } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(run.File("Profile.g.cs"), Does.Contain("new(\"UserId\", \"user_id\", orm::Values.FieldTypes.Guid) { IsTracked = true },"));
            Assert.That(run.File("Photo.g.cs"), Does.Contain("public global::System.Guid ProfileId").And.Contains("related.UserId : field"));
            Assert.That(run.File("Report.g.cs"), Does.Contain("public global::System.Guid LikeProfileId").And.Contains("public global::System.Guid LikeUserId"));
            Assert.That(run.File("Like.g.cs"), Does.Contain("key: [0, 1])"));
        });
    }

    [Test]
    public void A_declared_key_is_a_property_of_the_user()
    {
        var run = GeneratorRun.Clean("""
            [Model] public partial class Team { public int Id { get; set; } }
            [Model] public partial record Player
            {
                public int Id { get; set; }
                [ForeignKey] public partial Team Team { get; set; }
                [Column("team")] public int TeamId { get; set; }
                [ForeignKey(RelatedName = "Guests"), Index] public partial Team? Guest { get; set; }
                public partial int? GuestId { get; set; }
            }
            """);

        Assert.That(run.File("Player.g.cs"), Does
            .Contain("new(\"TeamId\", \"team\", orm::Values.FieldTypes.Int32),")
            .And.Contains("_tortoiseTeamKey.Matches(TeamId)")
            .And.Contains("public partial int? GuestId")
            .And.Contains("Indexes = [new(\"ix_player_guest_id\", [2])]")
            .And.Not.Contains("public int TeamId\n"));
    }

    [Test]
    public void Names_in_attributes_are_those_of_relations_or_of_their_keys() => Assert.That(
        GeneratorRun.Clean("""
            [Model] public partial class Team { public int Id { get; set; } }
            [Model, Ordering("-Team", "Id"), UniqueTogether(nameof(Team), nameof(Name)), Index("TeamId", "-Name")]
            public partial class Player
            {
                public int Id { get; set; }
                [ForeignKey, Column("club")] public partial Team Team { get; set; }
                [MaxLength(20)] public string Name { get; set; } = "";
            }
            """).File("Player.g.cs"),
        Does.Contain("Ordering = [new(1, Descending: true), new(0, Descending: false)]")
            .And.Contains("Uniques = [new(\"uq_player_club_name\", [1, 2])]")
            .And.Contains("Indexes = [new(\"ix_player_club_name\", [1, 2]) { Descending = [2] }]"));

    [Test]
    public void A_model_refers_to_itself()
    {
        var run = GeneratorRun.Clean("""
            [Model]
            public partial class Node
            {
                public int Id { get; set; }
                [ForeignKey(RelatedName = "Children", OnDelete = OnDelete.SetNull)] public partial Node? Parent { get; set; }
                [ManyToMany(RelatedName = "Followers", ForwardKey = "to_id", BackwardKey = "from_id")] public partial ManyToMany<Node> Followed { get; }
                [ManyToMany(Symmetrical = true)] public partial ManyToMany<Node> Friends { get; }
            }
            public static class Usage
            {
                public static void Run(Node node)
                {
                    _ = Node.Filter(n => n.Parent.Parent.Id > 3 && n.Children.None() && n.Followers.Any(f => f.Friends.Count() > 2) && n.Parent == node);
                    _ = node.Friends.All();
                    _ = node.Followers.Exclude(f => f.ParentId == null);
                }
            }
            """);

        Assert.That(run.File("Node.g.cs"), Does
            .Contain("{ Table = \"node_followed\", ForwardKey = \"to_id\", BackwardKey = \"from_id\" }")
            .And.Contains("{ Table = \"node_friends\", IsSymmetrical = true }")
            .And.Contains("Links(\"Followers\", orm::CompilerServices.ModelOf<global::Node>.Metadata, 0, isBackward: true)"));
    }

    [Test]
    public void Links_can_be_a_model_of_their_own()
    {
        var run = GeneratorRun.Clean("""
            [Model] public partial class Person { public int Id { get; set; } }
            [Model] public partial class Team { public int Id { get; set; } [ManyToMany(RelatedName = "Teams", ForwardKey = "Member")] public partial ManyToMany<Person, Membership> Members { get; } }
            [Model] public partial class Membership
            {
                public int Id { get; set; }
                [ForeignKey] public partial Team Team { get; set; }
                [ForeignKey] public partial Person Member { get; set; }
                [ForeignKey(RelatedName = "")] public partial Person? Sponsor { get; set; }
            }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(run.File("Team.g.cs"), Does.Contain("{ LinkModel = orm::CompilerServices.ModelOf<global::Membership>.Metadata, ForwardKey = \"Member\" }"));
            Assert.That(run.File("Person.g.cs"), Does.Contain("public orm::ManyToMany<global::Team, global::Membership> Teams").And.Contains("Memberships"));
        });
    }

    [Test]
    public void Relations_of_a_base_class_are_relations_of_each_model_derived_from_it()
    {
        var run = GeneratorRun.Clean("""
            [Model] public partial class User { public int Id { get; set; } }
            [Model(Abstract = true)]
            public abstract partial class Entry
            {
                public int Id { get; set; }
                [ForeignKey] public partial User Author { get; set; }
                public long? EditorId { get; private set; }
                [ForeignKey(RelatedName = "{model}sEdited")] protected partial Editor? Editor { get; set; }
                [ManyToMany(RelatedName = "{model}sLiked")] public partial ManyToMany<User> Likes { get; }
            }
            [Model] public partial class Editor { public long Id { get; set; } }
            [Model] public partial class Post : Entry { public string Title { get; set; } = ""; }
            [Model] public partial class Comment : Entry { [ForeignKey] public partial Post Post { get; set; } }
            public static class Usage
            {
                public static void Run(User user, Post post) => _ = (post.AuthorId, post.Likes, user.Posts, user.Comments, user.PostsLiked, post.Comments);
            }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(run.File("Entry.g.cs"), Does.Contain("_tortoiseAuthor.Get<global::User>(orm::CompilerServices.ModelRegistry.End(this, \"Author\"))"));
            Assert.That(run.File("Post.g.cs"), Does.Contain("internal static extern ref orm::CompilerServices.RelationSlot Author(global::Entry model);"));
            Assert.That(run.File("Comment.g.cs"), Does.Contain("\"comment_likes\"").And.Contains("ref orm::CompilerServices.KeySnapshot<long?> EditorKey(global::Entry model)"));
        });
    }

    [Test]
    public void A_model_of_another_assembly_is_a_target()
    {
        var library = TestCompilation.Library("""
            namespace Lib;
            [Model] public partial class Tournament { public partial Guid Id { get; set; } }
            [Model] public partial class Place { [PrimaryKey, OneToOne] public partial Tournament Tournament { get; set; } }
            [Model(Abstract = true)] public abstract partial class Entry { public int Id { get; set; } [ForeignKey(RelatedName = "")] public partial Tournament? Cup { get; set; } }
            """);
        var run = GeneratorRun.Clean(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], """
            using Lib;
            [Model] public partial class Event : Entry
            {
                [ForeignKey(RelatedName = "Events")] public partial Tournament Tournament { get; set; }
                [ForeignKey] public partial Place? Place { get; set; }
            }
            public static class Usage
            {
                public static void Run() => _ = Tournament.Filter(t => t.Events.Count(e => e.PlaceId == null && e.CupId == null) > 2);
            }
            """));

        Assert.That(run.File("Event.g.cs"), Does.Contain("public global::System.Guid? PlaceId").And.Contains("extension(global::Lib.TournamentFields row)"));
    }

    [Test]
    public void Nested_internal_and_keyword_named_models_relate() => GeneratorRun.Clean("""
        public static partial class Outer
        {
            [Model] internal partial class @event { public int Id { get; set; } [ForeignKey(RelatedName = "default")] internal partial Team @class { get; set; } }
            [Model] public partial class Team { public int Id { get; set; } [ManyToMany(RelatedName = "Teams")] internal partial ManyToMany<@event> Games { get; } }
        }
        public static class Usage
        {
            internal static void Run(Outer.Team team, List<Outer.@event> events)
            {
                _ = team.@default.Filter(e => e.@class == team && e.classId > 3);
                _ = events.FetchRelatedAsync(e => e.@class);
            }
        }
        """);

    [Test]
    public void A_relation_keeps_its_accessors_and_can_be_a_constructors_parameter() => GeneratorRun.Clean("""
        [Model] public partial class Team { public int Id { get; set; } }
        [Model] public partial class Player(int teamId)
        {
            public int Id { get; set; }
            [ForeignKey] public partial Team Team { get; private set; }
            public int Start { get; } = teamId;
        }
        [Model] public partial record Coach { public int Id { get; init; } [ForeignKey] public required partial Team Team { get; init; } }
        public static class Usage { public static Coach Of(Team team) => new() { Team = team }; }
        """);
}
