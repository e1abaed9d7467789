using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What an assembly registers when it is loaded.</summary>
[TestFixture]
internal sealed class RegistrationTests
{
    private const string HintName = "Tortoise.Registration.g.cs";

    [Test]
    public void Models_are_registered_in_the_order_of_their_names() => Assert.That(
        GeneratorRun.Clean(
            "namespace B; [Model] public partial class Two { public int Id { get; set; } }",
            "namespace A; [Model] public partial class One { public int Id { get; set; } }").File(HintName),
        Does.Contain("""
                [sys::Runtime.CompilerServices.ModuleInitializer]
                public static void Register()
                {
                    if (_isRegistered)
                    {
                        return;
                    }

                    _isRegistered = true;
                    orm::CompilerServices.ModelRegistry.Add(static () =>
                    [
                        new orm::CompilerServices.RegisteredModel<global::A.One>(),
                        new orm::CompilerServices.RegisteredModel<global::B.Two>(),
                    ]);
                }
            """));

    [Test]
    public void Drivers_of_referenced_assemblies_are_registered_without_any_model()
    {
        var driver = TestCompilation.Library("""
            [assembly: Tortoise.CompilerServices.TortoiseDriver(typeof(Drivers.AcmeDriver))]
            namespace Drivers { public sealed class AcmeDriver; }
            """);
        var compilation = TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, driver], "public class App;");
        var run = GeneratorRun.Of(compilation);

        Assert.That(run.HintNames, Is.EqualTo(new[] { HintName }));
        Assert.That(run.File(HintName), Does.Contain("orm::CompilerServices.DriverRegistry.Add(new global::Drivers.AcmeDriver());"));
    }

    [Test]
    public void Models_of_referenced_assemblies_are_registered_before_those_of_the_assembly()
    {
        var library = TestCompilation.Library("namespace Lib; [Model] public partial class Team { public int Id { get; set; } }");
        var run = GeneratorRun.Clean(TestCompilation.With(
            TestCompilation.ParseOptions, [TestCompilation.Runtime, library], "[Model] public partial class Own { public int Id { get; set; } }"));

        Assert.That(run.File(HintName), Does.Contain("""
                    global::Tortoise.CompilerServices.Registrations.Of_Tests_Library.Register();
                    orm::CompilerServices.ModelRegistry.Add(static () =>
                    [
                        new orm::CompilerServices.RegisteredModel<global::Own>(),
                    ]);
            """));
    }

    [Test]
    public void A_library_without_models_passes_on_what_it_references()
    {
        var models = MetadataReference.CreateFromImage(
            TestCompilation.Image("My.Models-2", "namespace Lib; [Model] public partial class Team { public int Id { get; set; } }"));
        var run = GeneratorRun.Clean(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, models], "public class Service;"));

        Assert.That(run.File(HintName), Does
            .Contain("[assembly: global::Tortoise.CompilerServices.TortoiseModels(typeof(global::Tortoise.CompilerServices.Registrations.Of_Tests_Models))]")
            .And.Contains("global::Tortoise.CompilerServices.Registrations.Of_My_Models_u002D2.Register();"));
    }

    [Test]
    public void A_library_that_is_referenced_by_an_alias_only_is_reached_by_it()
    {
        var library = TestCompilation.Library("namespace Lib; [Model] public partial class Team { public int Id { get; set; } }").WithAliases(["club"]);
        var run = GeneratorRun.Clean(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], "public class App;"));

        Assert.That(run.File(HintName), Does.Contain("extern alias club;").And.Contains("club::Tortoise.CompilerServices.Registrations.Of_Tests_Library.Register();"));
    }

    [Test]
    public void An_assembly_written_in_small_letters_has_no_warning() => Assert.That(
        GeneratorRun.Clean(TestCompilation.Of("[Model] public partial class Team { public int Id { get; set; } }").WithAssemblyName("club")).File(HintName),
        Does.Contain("public static class Of_club"));

    [Test]
    public void Nothing_is_written_where_there_is_nothing_to_register() =>
        Assert.That(GeneratorRun.Clean("public class App;").HintNames, Is.Empty);

    [Test]
    public void Nothing_is_written_where_the_runtime_is_not_referenced() => Assert.That(
        GeneratorRun.Of(TestCompilation.With(TestCompilation.ParseOptions, [], "namespace Tortoise { class ModelAttribute : System.Attribute; }")).HintNames,
        Is.Empty);

    [Test]
    public void A_model_that_no_class_can_be_does_not_keep_the_others_out() => Assert.That(
        GeneratorRun.Of(TestCompilation.Of("""
            [Model] public partial class Good { public int Id { get; set; } }
            [Model] public class Bad { public int Id { get; set; } }
            """)).HintNames,
        Is.EquivalentTo(new[] { "Good.g.cs", HintName }));
}
