using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Facts;

/// <summary>Which assemblies are read, what is told besides the tables, and what is refused.</summary>
[TestFixture]
internal sealed class SchemaFactsTests
{
    [Test]
    public void Nothing_of_an_assembly_is_run()
    {
        using var built = new Built().Add("Unrunnable", """
            public static class Start { [System.Runtime.CompilerServices.ModuleInitializer] public static void Run() => throw new InvalidOperationException(); }
            [Model] public partial class Team { static Team() => throw new InvalidOperationException(); public int Id { get; set; } }
            """);

        Assert.That(built.Read("Unrunnable").Models.Single().Table, Is.EqualTo("team"));
        Assert.That(AppDomain.CurrentDomain.GetAssemblies().Select(static assembly => assembly.GetName().Name), Does.Not.Contain("Unrunnable"));
    }

    [Test]
    public void Models_of_referenced_assemblies_are_found_beside_it_and_in_other_folders()
    {
        using var library = new Built().Add("Clubs", "namespace Clubs; [Model] public partial class Club { public Guid Id { get; set; } }");
        using var app = new Built();
        File.Copy(library.FileOf("Clubs"), app.FileOf("Clubs"));
        app.Add("Between", "public class Between : Clubs.Club { }", "Clubs")
            .Add("App", "[Model] public partial class Team { public int Id { get; set; } [ForeignKey] public partial Clubs.Club Club { get; set; } }", "Clubs");

        Assert.That(app.Read("App").Models.Select(static model => model.Name), Is.EqualTo(new[] { "Team", "Club" }));
        File.Delete(app.FileOf("Clubs"));
        Assert.That(app.Read("App", library.Folder).Models[0].Relations[0].Target.Table, Is.EqualTo("club"));
        Assert.That(
            () => app.Read("App"),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "Team.Club refers to Clubs.Club, which is a model of none of the assemblies that were read: App. Build the project of that model, and name the folder of its assembly."));
    }

    [Test]
    public void Two_classes_of_one_name_are_those_of_their_assemblies()
    {
        using var built = new Built()
            .Add("Lib", "[Model(Table = \"far\")] internal partial class Team { public int Id { get; set; } } [Model] internal partial class Player { public int Id { get; set; } [ForeignKey] public partial Team Team { get; set; } } public class Public;")
            .Add("App", "[Model(Table = \"near\")] public partial class Team { public int Id { get; set; } public Public? Of() => null; }", "Lib");

        var facts = built.Read("App");
        Assert.That(facts.Models.Select(static model => model.Table), Is.EqualTo(new[] { "near", "player", "far" }));
        Assert.That(facts.Models[1].Relations[0].Target.Table, Is.EqualTo("far"));
    }

    [Test]
    public void Former_names_are_told()
    {
        using var built = new Built().Add("App", """
            [Model, RenamedFrom("squad"), Audited]
            public partial class Team { public int Id { get; set; } [RenamedFrom("town")] public required partial string City { get; set; } [ForeignKey, RenamedFrom("owner")] public partial Team? Parent { get; set; } }
            """);

        var facts = built.Read("App");
        Assert.That(facts.RenamedTables.Select(static one => (one.From, one.Model.Table)), Is.EqualTo(new[] { ("squad", "team"), ("squad_history", "team_history") }));
        Assert.That(
            facts.RenamedColumns.Select(static one => $"{one.Field.Model.Table}: {one.From} -> {one.Field.Column}"),
            Is.EquivalentTo(new[] { "team: town -> city", "team: owner -> parent_id", "team_history: town -> city", "team_history: owner -> parent_id" }));
    }

    [Test]
    public void A_relation_to_a_class_that_shares_a_table_goes_to_the_table()
    {
        using var built = new Built().Add("App", """
            [Model, Discriminator] public partial class Animal { public int Id { get; set; } }
            [Model] public partial class Dog : Animal { public partial int? Teeth { get; set; } }
            [Model] public partial class Collar { public int Id { get; set; } [ForeignKey] public partial Dog? Dog { get; set; } }
            """);

        var facts = built.Read("App");
        Assert.That(facts.Models.Select(static model => model.Name), Is.EqualTo(new[] { "Animal", "Collar" }));
        Assert.That(facts.Models[1].Relations[0].Target, Is.SameAs(facts.Models[0]));
        Assert.That(facts.Models[0].Fields.Select(static field => field.Column), Does.Contain("teeth"));
    }

    [Test]
    public void Facts_of_a_newer_format_are_refused()
    {
        using var built = new Built().Add("App", """[assembly: Tortoise.CompilerServices.ModelSchema(2, "Team", "{}")]""");

        Assert.That(
            () => built.Read("App"),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "App.dll was made by a newer Tortoise: its models are noted in format 2, and this tool reads formats up to 1. Update the tool: dotnet tool update Tortoise.Cli."));
    }

    [Test]
    public void What_is_no_assembly_is_refused()
    {
        using var built = new Built();
        File.WriteAllText(built.FileOf("App"), "no assembly");

        Assert.That(() => built.Read("App"), Throws.TypeOf<MigrationException>().With.Message.Contains("App.dll is not an assembly of .NET."));
    }

    [Test]
    public void Texts_of_a_model_are_read_as_they_are_written()
    {
        const string comment = "\"quoted\" \\ back\u2028slash \ud83d\ude00 \t é";
        using var built = new Built().Add("App", $$"""
            [Model(Comment = {{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(comment, quote: true)}})] public partial class @class { public int @int { get; set; } public int Id { get; set; } }
            """);

        var model = built.Read("App").Models.Single();
        Assert.That((model.Name, model.Comment, model.Fields[0].Property), Is.EqualTo(("class", comment, "int")));
    }
}
