using Snapshooter.NUnit;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What an audited model gets besides: the model of its history.</summary>
[TestFixture]
internal sealed class HistoryTests
{
    [Test]
    public void An_audited_model_gets_the_model_of_its_history()
    {
        var run = GeneratorRun.Clean("""
            namespace Club;

            [Model(Group = "club"), Audited, Index(nameof(Name))]
            public partial class Team
            {
                public int Id { get; set; }
                /// <summary>What its fans call it.</summary>
                [MaxLength(100), Unique] public required partial string Name { get; set; }
                [AutoNow] public DateTime Changed { get; set; }
                [NotAudited] public string? Password { get; set; }
                [Version] public int Version { get; private set; }
                [ForeignKey] public partial Team? Rival { get; set; }
            }
            """);

        Assert.That(run.File("Club.Team.g.cs"), Does.Contain("History = orm::CompilerServices.ModelOf<global::Club.TeamHistory>.Metadata,"));
        Assert.That(run.File("Tortoise.Registration.g.cs"), Does.Contain("orm::CompilerServices.ModelRegistry.KeepHistory();"));
        run.File("Club.TeamHistory.g.cs").MatchSnapshot();
    }

    [Test]
    public void The_history_of_a_shared_table_has_the_properties_of_all_classes()
    {
        var text = GeneratorRun.Clean("""
            public sealed record Address(string City) { public Place Place { get; init; } }
            public readonly record struct Place(double Latitude, double Longitude);
            [Model, Discriminator, Audited] public partial class Payment { public int Id { get; set; } [Embedded] public Address Address { get; set; } = new(""); }
            [Model] public partial class Card : Payment { public int Digits { get; set; } public string Note { get; set; } = ""; [Embedded] public Address Bank { get; set; } = new(""); [NotAudited] public string? Token { get; set; } }
            [Model, DiscriminatorValue("gold")] public partial class GoldCard : Card { [Embedded] public Place Spot { get; set; } }
            [Model] public partial class Cash : Payment { [Column("cash_note")] public string? Note { get; set; } [ForeignKey] public partial Payment Refund { get; set; } }
            """).File("PaymentHistory.g.cs");
        Assert.That(PropertiesOf(text), Is.EqualTo(
        [
            "long ChangeId", "ChangeKind ChangeKind", "System.DateTime ChangeTime", "string? ChangeActor", "int Id", "Address Address", "string Discriminator",
            "int? Digits", "string? CardNote", "Address? Bank", "Place? Spot", "string? CashNote", "int? RefundId",
        ]));
    }

    [Test]
    public void Names_that_are_taken_have_those_of_their_classes_in_full()
    {
        var text = GeneratorRun.Clean("""
            [Model, Discriminator, Audited] public partial class Payment { public int Id { get; set; } public string CardNumber { get; set; } = ""; }
            [Model] public partial class Card : Payment { public int Number { get; set; } }
            [Model] public partial class Bank : Payment { [Column("bank_number")] public int Number { get; set; } }
            """).File("PaymentHistory.g.cs");
        Assert.That(PropertiesOf(text)[^3..], Is.EqualTo(["string Discriminator", "int? BankNumber", "int? Card_Number"]));
    }

    /// <summary>The properties of the class that is generated as a whole, in their order.</summary>
    private static string[] PropertiesOf(string text) => [.. text
        .Split('\n')
        .Select(static line => line.Trim())
        .Where(static line => line.StartsWith("public ", StringComparison.Ordinal) && line.EndsWith(" { get; set; }", StringComparison.Ordinal))
        .Select(static line => line["public ".Length..^" { get; set; }".Length].Replace("global::Tortoise.", "", StringComparison.Ordinal).Replace("global::", "", StringComparison.Ordinal))];

    [Test]
    public void A_program_without_audited_models_is_not_asked_for_histories() =>
        Assert.That(GeneratorRun.Clean("[Model] public partial class Team { public int Id { get; set; } }").File("Tortoise.Registration.g.cs"), Does.Not.Contain("KeepHistory"));

    [Test]
    public void Names_follow_the_models()
    {
        var text = GeneratorRun.Clean("""
            [assembly: TortoiseNaming(NamingStyle.CamelCase)]
            public partial class Outer { [Model, Audited] internal sealed partial record @class(int Id, DayOfWeek Day); }
            """).File("Outer+classHistory.g.cs");
        Assert.That(text, Does.Contain("internal partial class classHistory").And.Contain("\"classHistory\",").And.Contain("new(\"ChangeId\", \"changeId\""));
    }

    [Test]
    public void The_users_part_of_a_history_and_an_obsolete_model_compile() => GeneratorRun.Clean("""
        public partial class TeamHistory { public bool IsEnd => ChangeKind == ChangeKind.Deleted; }
        [Model(Abstract = true), Audited] public abstract partial class Root { public Guid Id { get; set; } }
        [Model, Obsolete("old")] public partial class Team : Root { public System.Text.Json.Nodes.JsonObject? Data { get; set; } public byte[] Photo { get; set; } = []; }
        """);
}
