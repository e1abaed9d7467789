namespace Tortoise.Tests.Schema;

/// <summary>Names that are longer than a database takes: nothing of one is taken for a thing of the other.</summary>
public sealed class LongNames(TestServer server) : DatabaseTest(
    server, CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryAQuerySet.Model, CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryBQuerySet.Model, TeamQuerySet.Model)
{
    [Test]
    public async Task Two_models_have_two_tables()
    {
        await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryA.CreateAsync(new() { Code = "a" });
        await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryB.CreateAsync(new() { Code = "b" });
        await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryB.All().DeleteAsync();
        Assert.That(await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryA.All().Select(a => a.Code), Is.EqualTo(["a"]));
    }

    [Test]
    public async Task Two_relations_have_two_tables_of_links()
    {
        var a = await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryA.CreateAsync(new() { Code = "a" });
        var (one, two) = (await Team.CreateAsync(new() { Name = "one" }), await Team.CreateAsync(new() { Name = "two" }));
        await a.RecipientsOfTheMonthlySummaryWithoutPrices.AddAsync(one);
        await a.RecipientsOfTheMonthlySummaryWithoutTaxes.AddAsync(two);
        var read = await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryA.All()
            .Prefetch(x => x.RecipientsOfTheMonthlySummaryWithoutPrices).Prefetch(x => x.RecipientsOfTheMonthlySummaryWithoutTaxes).GetAsync();
        Assert.That(read.RecipientsOfTheMonthlySummaryWithoutPrices.Select(team => team.Name), Is.EqualTo(["one"]));
        Assert.That(read.RecipientsOfTheMonthlySummaryWithoutTaxes.Select(team => team.Name), Is.EqualTo(["two"]));
    }

    [Test]
    public async Task Each_unique_index_is_there()
    {
        await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryB.CreateAsync(new() { Code = "b", TheVeryLongNameOfAColumnThatNobodyWouldWillinglyTypeTwiceInADayA = 1 });
        Assert.That(
            async () => await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryB.CreateAsync(
                new() { Code = "c", TheVeryLongNameOfAColumnThatNobodyWouldWillinglyTypeTwiceInADayA = 1 }),
            Throws.TypeOf<IntegrityException>());
        Assert.That(
            async () => await CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryB.CreateAsync(
                new() { Code = "b", TheVeryLongNameOfAColumnThatNobodyWouldWillinglyTypeTwiceInADayA = 2 }),
            Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task Nothing_is_different_after_creation() => Assert.That(
        Db.DescribeSchema([
            CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryAQuerySet.Model,
            CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryBQuerySet.Model,
            TeamQuerySet.Model,
        ]).Compare(await Db.IntrospectAsync()),
        Is.Empty);
}

/// <summary>A name of 66 letters and its underscores.</summary>
[Model]
public partial class CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryA
{
    public int Id { get; set; }

    [MaxLength(20), Index, Check("code <> ''")]
    public string Code { get; set; } = "";

    [ManyToMany(RelatedName = "")]
    public partial ManyToMany<Team> RecipientsOfTheMonthlySummaryWithoutPrices { get; }

    [ManyToMany(RelatedName = "")]
    public partial ManyToMany<Team> RecipientsOfTheMonthlySummaryWithoutTaxes { get; }
}

/// <summary>The same but for the last letter.</summary>
[Model]
public partial class CustomerSubscriptionBillingPreferenceNotificationTemplateHistoryB
{
    public int Id { get; set; }

    [MaxLength(20), Index(Unique = true), Check("code <> ''")]
    public string Code { get; set; } = "";

    [Index(Unique = true)]
    public int TheVeryLongNameOfAColumnThatNobodyWouldWillinglyTypeTwiceInADayA { get; set; }

    public int TheVeryLongNameOfAColumnThatNobodyWouldWillinglyTypeTwiceInADayB { get; set; }
}
