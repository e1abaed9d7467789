using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

[TestFixture]
internal sealed class InputTests
{
    private const string Models = """
        [Model] public partial class Nation { [PrimaryKey] public required string Code { get; set; } public required string Name { get; init; } }
        [Model] public partial class Team
        {
            public int Id { get; set; }
            public required string Name { get; set; }
            public int? Age { get; set; }
            public int Points { get; set; }
            [ForeignKey] public partial Nation Nation { get; set; }
        }
        """;

    [TestCase("string? Name", "model.Name = input.Name")]
    [TestCase("int? Age", "model.Age = input.Age")]
    [TestCase("int Age", "model.Age = input.Age")]
    [TestCase("int? Points", "model.Points = input.Points.GetValueOrDefault()")]
    [TestCase("string NationId", "model.NationId = input.NationId")]
    public void A_member_sets_the_field_of_its_name(string member, string statement) =>
        Assert.That(Patch($"[Input<Team>] public partial record Patch({member});"), Does.Contain($"case 0: {statement}; break;"));

    [TestCase("public readonly partial record struct Patch(string Name);")]
    [TestCase("internal sealed partial class Patch { public string? Name { get; set; } }")]
    [TestCase("public partial struct Patch { public partial string? Name { get; set; } }")]
    public void Records_classes_and_structs_are_inputs(string type) =>
        Assert.That(Patch("[Input<Team>] " + type), Does.Contain("model.Name = input.Name"));

    [Test]
    public void Objects_are_made_only_of_what_has_all_that_they_require() => Assert.Multiple(() =>
    {
        Assert.That(Patch("[Input<Team>] public partial record Patch(string Name);"), Does.Contain("=> new() { Name = input.Name };"));
        Assert.That(Patch("[Input<Team>] public partial record Patch(int Points);"), Does.Not.Contain("INewInput"));
    });

    [Test]
    public void What_is_set_only_in_a_new_object_is_known() => Assert.That(
        Patch("[Input<Nation>] public partial record Patch { public partial string Code { get; set; } public partial string Name { get; set; } }"),
        Does.Contain("OnlyNew => default(orm::CompilerServices.FieldSet).With(0).With(1);").And.Contain("case 0: model.Code = input.Code").And.Not.Contain("case 1:"));

    [Test]
    public void One_with_faults_still_has_its_properties()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Models, "[Input<Team>] public partial record Patch { public partial string? Nme { get; set; } }"));
        Assert.That(run.Problems, Is.Empty);
        Assert.That(run.File("Patch.Input.g.cs"), Does.Not.Contain("IInput"));
    }

    [Test]
    public void Inputs_inside_of_other_types_and_for_models_of_other_assemblies()
    {
        var library = TestCompilation.Library("""
            using Tortoise;
            namespace Library;
            [Model] public partial class Land { [PrimaryKey] public required string Code { get; set; } public required string Name { get; init; } }
            [Model] public partial class Town { public int Id { get; set; } public string Name { get; set; } = ""; [ForeignKey(RelatedName = "Towns")] public partial Land? Land { get; set; } }
            """);
        var run = GeneratorRun.Clean(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], """
            using Library;
            public static partial class Api
            {
                [Input<Town>] internal partial record TownPatch { public partial string? Name { get; set; } public partial string? LandId { get; set; } }
                [Input<Land>] public partial record NewLand(string Code, string Name);
            }
            public static class Use
            {
                internal static Town Run(Api.TownPatch patch, Town town) => patch.ApplyTo(town.UpdateFrom(patch));
                public static Land Make() => new Api.NewLand("CH", "Switzerland").ToModel();
            }
            """));
        Assert.That(run.File("Api+TownPatch.Input.g.cs"), Does.Contain("model.LandId = input.LandId"));
        Assert.That(run.File("Api+NewLand.Input.g.cs"), Does.Contain("OnlyNew => default(orm::CompilerServices.FieldSet).With(0).With(1);"));
    }

    private static string Patch(string input) => GeneratorRun.Clean(Models, input).File("Patch.Input.g.cs");
}
