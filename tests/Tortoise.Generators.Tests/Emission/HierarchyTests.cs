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
}
