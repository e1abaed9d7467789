using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What a model takes from its base classes.</summary>
[TestFixture]
internal sealed class InheritanceTests
{
    [Test]
    public void Fields_of_base_classes_come_first_and_an_override_keeps_its_place()
    {
        var text = GeneratorRun.Clean("""
            public abstract class Root { public int Id { get; set; } public abstract string Name { get; set; } public int Last { get; set; } }
            public class Middle : Root { public override string Name { get; set; } = ""; public virtual int Age { get; set; } }
            [Model] public partial class Team : Middle { public int Own { get; set; } [Column("years")] public override int Age { get; set; } }
            """).File("Team.g.cs");

        Assert.That(text, Does.Contain("""
                        new("Id", "id", orm::Values.FieldTypes.Int32) { IsGenerated = true },
                        new("Name", "name", orm::Values.FieldTypes.String),
                        new("Last", "last", orm::Values.FieldTypes.Int32),
                        new("Age", "years", orm::Values.FieldTypes.Int32),
                        new("Own", "own", orm::Values.FieldTypes.Int32),
            """));
    }

    [Test]
    public void An_abstract_model_gets_state_and_tracked_properties_only()
    {
        var run = GeneratorRun.Clean("""
            [Model(Abstract = true)]
            public partial class Audited { public partial DateTime Changed { get; set; } }
            """);

        Assert.That(run.HintNames, Is.EqualTo(new[] { "Audited.g.cs" }), "it is not registered");
        Assert.That(run.File("Audited.g.cs"), Does.Contain("_tortoiseState.Set(0, ").And.Not.Contains("IModel"));
    }

    [Test]
    public void An_abstract_model_needs_no_tracked_property() =>
        GeneratorRun.Clean("[Model] public abstract partial class Entity { public int Id { get; set; } }");

    [Test]
    public void A_model_derived_from_an_abstract_one_uses_its_state_and_has_a_table_of_its_own()
    {
        var run = GeneratorRun.Clean("""
            [Model(Abstract = true)] public partial class Person { public int Id { get; set; } public partial string Name { get; set; } }
            [Model] public partial class Employee : Person { public partial string Boss { get; set; } }
            """);

        Assert.That(run.File("Employee.g.cs"), Does
            .Contain("private ref orm::CompilerServices.ModelState _tortoiseState => ref __EmployeeStateAccess.State(this);")
            .And.Contains("_tortoiseState.Set(2, ")
            .And.Contains("""new("Name", "name", orm::Values.FieldTypes.String) { IsTracked = true },"""));
    }

    [Test]
    public void A_member_that_a_base_class_keeps_to_its_assembly_is_a_field_only_there()
    {
        const string Base = """
            public abstract class Base
            {
                private protected int Kept { get; set; }
                protected internal int Shared { get; set; }
            }
            """;
        const string Model = "[Model] public partial class Team : Base { public int Id { get; set; } }";
        var abroad = GeneratorRun.Clean(TestCompilation.With(
            TestCompilation.ParseOptions,
            [TestCompilation.Runtime, TestCompilation.Library(Base)],
            Model));

        Assert.That(abroad.File("Team.g.cs"), Does.Contain("Field<int> Shared").And.Not.Contains("Kept"));
        Assert.That(GeneratorRun.Clean(Base, Model).File("Team.g.cs"), Does.Contain("Field<int> Kept"));
    }
}
