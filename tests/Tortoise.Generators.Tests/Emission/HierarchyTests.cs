using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What is generated for classes that share a table.</summary>
[TestFixture]
internal sealed class HierarchyTests
{
    private static readonly string[] Sources =
    [
        """
        [Model, Discriminator("kind")]
        public abstract partial class Payment { public int Id { get; set; } public partial decimal Amount { get; set; } }
        """,
        """
        [Model, DiscriminatorValue("card")]
        public partial class CardPayment : Payment { [MaxLength(4)] public required partial string Digits { get; init; } }
        """,
        "[Model] public partial class CashPayment : Payment { public int? Drawer { get; set; } }",
        "[Model] public partial class Other { public int Id { get; set; } }",
    ];

    [Test]
    public void All_classes_have_the_metadata_of_the_root()
    {
        var run = GeneratorRun.Clean(Sources);

        Assert.That(run.File("Payment.g.cs"), Does.Contain("""
                        new("Id", "id", orm::Values.FieldTypes.Int32) { IsGenerated = true },
                        new("Amount", "amount", orm::Values.FieldTypes.Decimal) { IsTracked = true },
                        new("Discriminator", "kind", orm::Values.FieldTypes.String) { MaxLength = 64, IsDiscriminator = true },
                        new("Digits", "digits", orm::Values.FieldTypes.String) { IsNullable = true, IsTracked = true, IsReadOnly = true, MaxLength = 4 },
                        new("Drawer", "drawer", orm::Values.FieldTypes.Nullable(orm::Values.FieldTypes.Int32)) { IsNullable = true },
            """));
        Assert.That(run.File("CardPayment.g.cs"), Does
            .Contain("Metadata = orm::CompilerServices.ModelRegistry.MetadataOf<global::Payment>();")
            .And.Contains("Absent = default(orm::CompilerServices.FieldSet).With(4);")
            .And.Contains("""static row => row.Discriminator == "card")""")
            .And.Contains("case 2: cell.String(\"card\"); break;")
            .And.Contains("_tortoiseState.Set(3, "));
    }

    [Test]
    public void The_root_reads_a_row_by_its_discriminator() => Assert.That(GeneratorRun.Clean(Sources).File("Payment.g.cs"), Does.Contain("""
            static Payment orm::IModel<Payment>.Read<TRow>(in TRow row) => row.String(2) switch
            {
                "card" => global::CardPayment.__Read(in row),
                "CashPayment" => global::CashPayment.__Read(in row),
                var value => throw orm::CompilerServices.ModelRegistry.UnknownClass(__PaymentTable.Metadata, value),
            };
        """));

    [Test]
    public void A_column_of_a_class_writes_the_classes_of_its_table_and_no_other_model()
    {
        var run = GeneratorRun.Clean(Sources).After(static compilation => compilation.Replace("int? Drawer", "long? Drawer"));

        Assert.That(run.Rewritten(), Is.EquivalentTo(["Payment.g.cs", "CardPayment.g.cs", "CashPayment.g.cs"]));
    }

    [Test]
    public void Code_that_is_no_model_writes_nothing() =>
        Assert.That(GeneratorRun.Clean(Sources).After(static compilation => compilation.Replace("partial class CashPayment", "/* note */ partial class CashPayment")).Rewritten(), Is.Empty);

    [Test]
    public void Classes_can_be_nested_internal_records_with_constructors_and_generic_bases() => GeneratorRun.Clean("""
        namespace Shop;
        public abstract class Entity<TKey> { public TKey Id { get; private set; } = default!; }
        public static partial class Pay
        {
            [Model(Abstract = true)] public partial class Base : Entity<long> { [ForeignKey] public partial Shop Shop { get; set; } }
            [Model, Discriminator, DiscriminatorValue(0)] internal partial class Payment : Base { public string Name { get; init; } = ""; partial void BeforeSave(SaveContext save) { } }
            public class Between : Payment2 { public int Extra { get; set; } }
            [Model, Discriminator] public partial class Payment2 { public int Id { get; set; } }
            [Model] public partial class Leaf : Between { public required int Own { get; init; } }
            [Model, DiscriminatorValue(1)] internal sealed partial class Card : Payment { public Card(int number) => Number = number; public int Number { get; } private partial ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken) => default; }
        }
        [Model] public partial class Shop { public int Id { get; set; } [ManyToMany(RelatedName = "Shops")] internal partial ManyToMany<Pay.Card> Cards { get; } [ForeignKey(RelatedName = "Leaves")] public partial Pay.Leaf? Leaf { get; set; } }
        [Model, Discriminator] public abstract partial record Animal(int Id, string Name);
        [Model] public partial record Dog(int Id, string Name, bool Barks) : Animal(Id, Name);
        """);

    [Test]
    public void An_embedded_value_is_that_of_its_class()
    {
        var run = GeneratorRun.Clean("""
            public record Money(decimal Amount, string Currency);
            public record struct Place(string Town, Money? Fee);
            [Model, Discriminator] public partial class Payment { public int Id { get; set; } [Embedded] public partial Money Total { get; set; } }
            [Model] public partial class Card : Payment { [Embedded] public Place Bank { get; set; } public int Number { get; set; } }
            [Model] public partial class Cash : Payment { [Embedded] public partial Place? Drawer { get; set; } [Embedded] public required Money Change { get; init; } }
            [Model] public partial class Shop { public int Id { get; set; } [ForeignKey] public partial Cash? Last { get; set; } }
            """);

        Assert.That(run.File("Card.g.cs"), Does.Contain(" Total => Embedded<global::MoneyFields>(1);").And.Contains(" Bank => Embedded<global::PlaceFields>(4);").And.Not.Contains("Drawer =>"));
        Assert.That(run.File("Cash.g.cs"), Does.Contain(" Change => Embedded<global::MoneyFields>(11);").And.Not.Contains("Bank =>"));
    }

    [Test]
    public void An_overriding_hook_is_called_by_that_of_the_base_class()
    {
        var run = GeneratorRun.Clean("""
            [Model, Discriminator] public partial class Payment
            {
                public int Id { get; set; }
                protected virtual partial void Validate(ValidationFailures failures) { }
                protected virtual partial void BeforeSave(SaveContext save) { }
                private partial ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) => default;
            }
            [Model] public partial class Card : Payment
            {
                protected override partial void Validate(ValidationFailures failures) { }
                protected override partial void BeforeSave(SaveContext save) { }
            }
            [Model] public partial class Cash : Payment
            {
                protected override partial void BeforeSave(SaveContext save) { }
                private partial ValueTask BeforeSaveAsync(SaveContext save, CancellationToken cancellationToken) => default;
            }
            """);

        Assert.That(run.File("Payment.g.cs"), Does.Contain("model.Validate(failures);").And.Contains("this.BeforeSave(save);").And.Contains("await this.BeforeSaveAsync("));
        Assert.That(run.File("Card.g.cs"), Does.Not.Contain("model.Validate(failures);").And.Not.Contains("__BeforeSaveAsync(save, cancellationToken).ConfigureAwait").And.Not.Contains("this.BeforeSave"));
        Assert.That(run.File("Cash.g.cs"), Does.Contain("await base.__BeforeSaveAsync(").And.Contains("await this.BeforeSaveAsync(").And.Not.Contains("this.BeforeSave(save);"));
    }

    [Test]
    public void A_method_of_a_class_yields_to_what_has_its_name_and_parameters()
    {
        var run = GeneratorRun.Clean("""
            [Model, Discriminator] public partial class Payment { public int Id { get; set; } public decimal Limit { get; set; } }
            [Model] public partial class Card : Payment { partial void Validate(ValidationFailures failures) { } public static CardQuerySet Filter(string text) => All(); public static CardQuerySet OrderBy(Func<CardFields, OrderTerm> term) => All(); }
            """);

        Assert.That(run.File("Card.g.cs"), Does
            .Contain(" Validate() =>")
            .And.Contains(" Filter(sys::Func<CardFields, ")
            .And.Contains(" OrderBy(sys::Func<CardFields, orm::OrderTerm[]> ")
            .And.Not.Contains(" OrderBy(sys::Func<CardFields, orm::OrderTerm> ")
            .And.Not.Contains(" Limit(int count) =>"));
    }

    [Test]
    public void All_classes_have_the_summaries() => Assert.That(
        GeneratorRun.Clean("""
            [Model, Discriminator] public partial class Payment { public int Id { get; set; }
                /// <summary>What is paid.</summary>
                public decimal Amount { get; set; } }
            [Model] public partial class Card : Payment {
                /// <summary>The number.</summary>
                public int Number { get; set; } }
            """).File("Card.g.cs"),
        Does.Contain("1 => \"What is paid.\",").And.Contains("3 => \"The number.\","));
}
