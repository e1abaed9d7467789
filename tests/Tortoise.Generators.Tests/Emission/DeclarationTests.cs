using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Where and how a model may be declared. Each of these compiles without a warning.</summary>
[TestFixture]
internal sealed class DeclarationTests
{
    [Test]
    public void A_nested_model_has_its_companions_beside_it()
    {
        var text = GeneratorRun.Clean("""
            namespace Club;

            public static partial class Outer
            {
                internal partial record struct Inner
                {
                    [Model]
                    public partial class Team { public int Id { get; set; } }
                }
            }
            """).File("Club.Outer+Inner+Team.g.cs");

        Assert.That(text, Does.Contain("""
            namespace Club;

            using orm = global::Tortoise;
            using sys = global::System;

            partial class Outer
            {
                partial record struct Inner
                {
                    /// <summary>The fields of <see cref="Team"/> in queries.</summary>
            """));
        Assert.That(text, Does.Contain("file static class __OuterInnerTeamTable"));
    }

    [Test]
    public void Names_of_the_generated_code_do_not_meet_those_of_the_user() => GeneratorRun.Clean("""
        #pragma warning disable CS8981
        global using orm = System.Collections;
        global using sys = System.Text;
        namespace Cafe;

        [Model]
        public partial class Pillar
        {
            public int Id { get; set; }
            public required string Column { get; set; }
            public bool Flag { get; set; }
            public DateTime OptionalColumn { get; set; }
            public int? OptionalFlag { get; set; }
            [ForeignKey] public partial Pillar? Joined { get; set; }
        }
        public static class Usage
        {
            public static Q Under(Pillar pillar) => Pillar.Fields.Joined == pillar && Pillar.Fields.Joined.Column == "Doric" && Pillar.Fields.Flag;
        }
        """);

    [Test]
    public void A_type_named_like_a_model_and_a_part_of_its_code_is_the_users() => GeneratorRun.Clean("""
        namespace Cafe;

        [Model] public partial class Order { public int Id { get; set; } [ForeignKey(RelatedName = "Orders")] public partial OrderTable? Table { get; set; } }
        [Model] public partial class OrderTable { public int Id { get; set; } public OrderColumns Columns { get; set; } }
        public enum OrderColumns { One, Two }
        public enum OrderEnds { One, Two }
        public enum DoorAccess { Open, Shut }
        [Model] public partial class Door : Closed { public int Id { get; init; } public DoorAccess Access { get; init; } public DoorStateAccess State { get; init; } public DoorSlots Slots { get; init; } }
        public enum DoorStateAccess { One }
        public enum DoorSlots { One }
        [Model(Abstract = true)] public abstract partial class Closed { [ForeignKey(RelatedName = "")] public partial Order? Order { get; set; } }
        """);

    [Test]
    public void Models_with_the_names_of_a_shop_are_the_users_where_queries_are_written() => GeneratorRun.Clean(TestCompilation.Of(
        """
        namespace Shop;

        [Model] public partial class Order { public int Id { get; set; } public required string Number { get; set; } }
        [Model] public partial class Assignment { public int Id { get; set; } }
        [Model] public partial class Page { public int Id { get; set; } }
        [Model] public partial class Q { public int Id { get; set; } }
        """,
        """
        using Shop;

        namespace App;

        internal static class Use
        {
            public static ValueTask<List<Order>> OrdersAsync() => Order.Filter(o => o.Number.StartsWith("A") && o.Id > 3).OrderBy(o => [o.Number, o.Id.Desc()]).ToListAsync();
            public static ValueTask<int> RenumberAsync() => Order.Filter(o => o.Id == 1).UpdateAsync(o => o.Number.Set("B"));
            public static ValueTask<PagedResult<Page>> PagesAsync() => Page.All().PageAsync(1, 10);
            public static ValueTask<long> CountAsync(Assignment assignment) => Q.Filter(q => q.Id == assignment.Id).CountAsync();
        }
        """).Replace("global using Tortoise.Querying;", ""));

    [Test]
    public void Namespaces_and_types_of_the_users_may_be_named_like_those_that_generated_code_names() => GeneratorRun.Clean("""
        namespace Shop.System
        {
            public static class Func;

            [Model]
            public partial class Order
            {
                public int Id { get; set; }
                [AutoNow] public DateTime Changed { get; set; }
                [DbDefault("x")] public partial string Name { get; set; }
                [ForeignKey(RelatedName = "Orders")] public partial Tortoise.Team Team { get; set; }
                [ManyToMany(RelatedName = "MoreOrders")] public partial ManyToMany<Tortoise.Team> Teams { get; }
            }
        }

        namespace Shop.Tortoise
        {
            public static class ModelAttribute;

            [global::Tortoise.Model]
            public partial class Team { public int Id { get; set; } }
        }

        namespace Club
        {
            [Model] public partial record System(int Id, string? Name);

            [Model]
            public partial class Tortoise
            {
                public int Id { get; set; }
                public int? System { get; set; }
                [OneToOne(RelatedName = "Tortoise")] public partial System? Global { get; set; }
                [ManyToMany(RelatedName = "Tortoises")] public partial ManyToMany<System> Systems { get; }

                [Model] public partial class Querying { public int Id { get; set; } [ForeignKey(RelatedName = "Of")] public partial Tortoise Tortoise { get; set; } }
            }
        }
        """);

    [Test]
    public void A_model_may_be_nested_in_an_interface_or_a_struct() => GeneratorRun.Clean("""
        public partial interface IClub
        {
            public partial struct Parts
            {
                [Model]
                public partial class Team { public int Id { get; set; } }
            }
        }
        """);

    [Test]
    public void Companions_are_as_visible_as_the_model()
    {
        var text = GeneratorRun.Clean("[Model] internal sealed partial class Team { public int Id { get; set; } }").File("Team.g.cs");

        Assert.That(text, Does.Contain("internal sealed class TeamFields").And.Contains("internal sealed partial class TeamQuerySet"));
    }

    [Test]
    public void Keywords_may_be_names_of_namespace_class_and_properties()
    {
        var run = GeneratorRun.Clean("""
            namespace @static.@event;

            [Model]
            [Index(nameof(@int), nameof(@default))]
            public partial class @class
            {
                [PrimaryKey] public partial int @int { get; set; }
                public required partial string @default { get; init; }
                public string? @field { get; set; }
                public string? @value { get; private set; }
                public string? @await { get; set; }
                public Kind @enum { get; set; }
                [AsText] public Kind @from { get; set; }
            }

            public enum Kind { @if, @else }
            """);

        Assert.That(run.HintNames, Does.Contain("static.event.class.g.cs"));
        Assert.That(run.File("static.event.class.g.cs"), Does.Contain("""new("int", "int", orm::Values.FieldTypes.Int32)"""));
    }

    [Test]
    public void Words_that_the_generated_code_uses_may_be_names_of_properties() => GeneratorRun.Clean("""
        namespace System.Tortoise;

        [Model, PrimaryKey(nameof(CancellationToken), nameof(cancellationToken))]
        public partial class Global
        {
            public int CancellationToken { get; set; }
            [Column("other")] public int cancellationToken { get; set; }
            public int model { get; set; }
            public int row { get; set; }
            public int ordinal { get; set; }
            public int writer { get; set; }
            public int keys { get; set; }
            public int Metadata { get; set; }
            public int Root { get; set; }
            public partial int State { get; set; }
            public int Query { get; set; }
            public int Func { get; set; }
            public string? ValueTask { get; set; }
        }
        """);

    [Test]
    public void Models_whose_names_differ_by_case_only_have_files_of_their_own()
    {
        var run = GeneratorRun.Clean("""
            [Model] public partial class Team { public int Id { get; set; } }
            [Model(Table = "other")] public partial class TEAM { public int Id { get; set; } }
            """);

        Assert.That(run.HintNames, Is.EquivalentTo(new[] { "TEAM.g.cs", "Team-2.g.cs", "Tortoise.Registration.g.cs" }));
    }

    [Test]
    public void A_model_may_be_named_like_the_file_of_the_registration()
    {
        var run = GeneratorRun.Clean("namespace Tortoise; [Model] public partial class Registration { public int Id { get; set; } }");

        Assert.That(run.HintNames, Is.EquivalentTo(new[] { "Tortoise.Registration-2.g.cs", "Tortoise.Registration.g.cs" }));
    }

    [Test]
    public void Users_extend_the_query_set() => GeneratorRun.Clean("""
        [Model] public partial class Team { public int Id { get; set; } public string? City { get; set; } }

        public sealed partial class TeamQuerySet
        {
            public TeamQuerySet Homeless() => Filter(t => t.City == null);
        }

        public static class App
        {
            public static TeamQuerySet Ask() => Team.All().Homeless().OrderBy(t => t.Id.Desc());
        }
        """);

    [Test]
    public void Members_with_the_name_of_a_generated_method_and_other_parameters_are_overloads() => GeneratorRun.Clean("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            public static TeamQuerySet Filter(string city) => Team.All();
            public Task SaveAsync(int times) => Task.CompletedTask;
            public static ValueTask<Team> GetAsync(string name) => Team.GetAsync(t => t.Id > name.Length);
            public async Task TouchAsync() => await this.SaveAsync();
        }
        """);

    [Test]
    public void A_base_class_may_have_members_of_the_names_of_entry_points() => GeneratorRun.Clean("""
        public class Entity
        {
            public int Id { get; set; }
            public static string All() => "";
            public virtual ValueTask DeleteAsync(CancellationToken cancellationToken = default) => default;
        }

        [Model] public partial class Team : Entity;
        """);

    [Test]
    public void Parts_of_a_model_may_stand_in_several_files() => GeneratorRun.Clean(
        "[Model] public partial class Team { public int Id { get; set; } }",
        "public partial class Team { public partial string Name { get; set; } }");

    [Test]
    public void Code_without_nullable_annotations_compiles()
    {
        var text = GeneratorRun.Clean("""
            #nullable disable
            [Model]
            public partial class Team
            {
                public int Id { get; set; }
                public string Name { get; set; }
                public partial string City { get; set; }
                public byte[] Logo { get; set; }
            }
            """).File("Team.g.cs");

        Assert.That(text, Does.Contain("""new("Name", "name", orm::Values.FieldTypes.String) { IsNullable = true }"""));
    }

    [Test]
    public void Obsolete_properties_are_still_columns() => GeneratorRun.Clean("""
        [Model]
        public partial class Team
        {
            public int Id { get; set; }
            [Obsolete("use City")] public string? Town { get; set; }
        }
        """);

    [Test]
    public void A_base_class_may_be_a_model_of_another_assembly()
    {
        var library = TestCompilation.Library("""
            namespace Shared;

            [Model(Abstract = true)]
            public abstract partial class Audited
            {
                public partial DateTime Changed { get; set; }
                public string Author { get; protected set; } = "";
                public int Version { get; init; }
                public string Secret { get; private set; } = "";
            }
            """);
        var run = GeneratorRun.Clean(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], """
            [Model] public partial class Team : Shared.Audited { public int Id { get; set; } public partial string Name { get; set; } }
            """));

        Assert.That(run.File("Team.g.cs"), Does
            .Contain("""
                            new("Changed", "changed", orm::Values.FieldTypes.DateTime) { IsTracked = true },
                            new("Author", "author", orm::Values.FieldTypes.String) { IsReadOnly = true },
                            new("Version", "version", orm::Values.FieldTypes.Int32) { IsReadOnly = true },
                            new("Secret", "secret", orm::Values.FieldTypes.String) { IsReadOnly = true },
                """)
            .And.Contains("_tortoiseState.Set(5, ")
            .And.Contains("AuditedAccess.SetSecret(model, row.String(3));")
            .And.Contains("internal static extern ref orm::CompilerServices.ModelState State(global::Shared.Audited model);"));
    }
}
