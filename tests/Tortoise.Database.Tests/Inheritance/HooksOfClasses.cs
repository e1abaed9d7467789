namespace Tortoise.Tests.Inheritance;

/// <summary>Who is told of the writes of classes that share a table.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class HooksOfClasses(TestServer server)
{
    [Test]
    public async Task Of_objects_each_class_is_told_of_its_own()
    {
        await RunAsync(async told =>
        {
            var order = await Order.CreateAsync(new());
            await Payment.BulkCreateAsync([new CashPayment { Order = order, Amount = 1 }, new GoldCardPayment { Order = order, LastDigits = "1", Amount = 2 }]);
            Assert.That(told.Take(), Is.EqualTo(["Payment+ CashPayment,GoldCardPayment", "CardPayment+ GoldCardPayment", "IHeard+ CashPayment,GoldCardPayment", "services+ GoldCardPayment"]));

            var cash = await CashPayment.GetAsync(p => p.Amount == 1);
            cash.Amount = 3;
            await cash.SaveAsync();
            Assert.That(told.Take(), Is.EqualTo(["Payment+ CashPayment", "IHeard+ CashPayment"]));
            await (await CardPayment.FirstAsync()).DeleteAsync();
            Assert.That(told.Take(), Is.EqualTo(["Payment- GoldCardPayment", "CardPayment- GoldCardPayment", "IHeard- GoldCardPayment", "services- GoldCardPayment"]));
        });
    }

    [Test]
    public async Task Of_a_write_of_rows_those_are_told_whose_rows_may_be_among_them()
    {
        await RunAsync(async told =>
        {
            var order = await Order.CreateAsync(new());
            await Payment.BulkCreateAsync([new CashPayment { Order = order, Amount = 1 }, new GoldCardPayment { Order = order, LastDigits = "1", Amount = 2 }, new CardPayment { Order = order, LastDigits = "2", Amount = 3 }]);
            told.Take();

            await GoldCardPayment.All().UpdateAsync(p => p.Amount.Set(5));
            Assert.That(told.Take(), Is.EqualTo(["Payment= GoldCardPayment (1)", "CardPayment= GoldCardPayment (1)", "IHeard= GoldCardPayment (1)", "services= GoldCardPayment (1)"]));
            await CashPayment.All().UpdateAsync(p => p.Drawer.Set(5));
            Assert.That(told.Take(), Is.EqualTo(["Payment= CashPayment (1)", "IHeard= CashPayment (1)"]));
            await Payment.All().UpdateAsync(p => p.Amount.Set(6));
            Assert.That(told.Take(), Is.EqualTo(
                ["Payment= CashPayment,GoldCardPayment,CardPayment (3)", "CardPayment= GoldCardPayment,CardPayment (3)", "IHeard= CashPayment,GoldCardPayment,CardPayment (3)", "services= GoldCardPayment,CardPayment (3)"]));

            await GoldCardPayment.Filter(p => p.Amount > 99).UpdateAsync(p => p.Amount.Set(7));
            Assert.That(told.Take(), Is.EqualTo(["Payment=  (0)", "CardPayment=  (0)", "IHeard=  (0)", "services=  (0)"]), "of no rows");
            await CardPayment.Filter(p => p.LastDigits == "2").DeleteAsync();
            Assert.That(told.Take(), Is.EqualTo(["Payment- CardPayment", "CardPayment- CardPayment", "IHeard- CardPayment", "services- CardPayment"]));
            await order.DeleteAsync();
            Assert.That(told.Take(), Is.EqualTo(
                ["Payment- CashPayment,GoldCardPayment by Payment.Order", "CardPayment- GoldCardPayment by Payment.Order", "IHeard- CashPayment,GoldCardPayment by Payment.Order", "services- GoldCardPayment by Payment.Order"]));
        });
    }

    [Test]
    public async Task A_hook_sees_the_same_write_before_and_after_it()
    {
        var same = new SameWrite();
        await RunAsync(
            async _ =>
            {
                var order = await Order.CreateAsync(new());
                await CardPayment.CreateAsync(new() { Order = order, LastDigits = "1" });
                await Payment.All().UpdateAsync(p => p.Amount.Set(1));
                Assert.That(same.Seen, Has.Count.EqualTo(4));
                Assert.That((same.Seen[0], same.Seen[2]), Is.EqualTo((same.Seen[1], same.Seen[3])));
                Assert.That(async () => await Payment.All().UpdateAsync(p => p.Amount.Set(-1)), Throws.InvalidOperationException.With.Message.EqualTo("negative"));
                Assert.That(await Payment.All().Select(p => p.Amount), Is.EqualTo([1m]), "undone");
            },
            same);
    }

    private async Task RunAsync(Func<Told, Task> test, params WriteHook[] more)
    {
        var told = new Told();
        var options = new DatabaseOptions
        {
            Services = new Services(new Teller<CardPayment>(told, "services")),
            Hooks = [new Teller<Payment>(told), new Teller<CardPayment>(told), new Teller<IHeard>(told), WriteHook.FromServices<Teller<CardPayment>>(), .. more],
        };
        using var database = server.Create(options);
        using var scope = database.Database.Enter();
        await database.Database.GenerateSchemasAsync([OrderQuerySet.Model, TillQuerySet.Model, PaymentQuerySet.Model]);
        await test(told);
    }

    private sealed class Told : List<string>
    {
        public string[] Take()
        {
            string[] taken = [.. this];
            Clear();
            return taken;
        }
    }

    private sealed class Teller<T>(Told told, string? name = null) : WriteHook<T>
        where T : class
    {
        private string Name => name ?? typeof(T).Name;

        public override ValueTask AfterSaveAsync(SaveContext<T> save, CancellationToken cancellationToken)
        {
            told.Add($"{Name}+ {Of(save.Objects)}");
            return default;
        }

        public override async ValueTask BeforeUpdateAsync(UpdateContext<T> update, CancellationToken cancellationToken) => await update.ReadAsync(cancellationToken);

        public override ValueTask AfterUpdateAsync(UpdateContext<T> update, CancellationToken cancellationToken)
        {
            told.Add($"{Name}= {Of(update.Objects!)} ({update.Count})");
            return default;
        }

        public override async ValueTask BeforeDeleteAsync(DeleteContext<T> delete, CancellationToken cancellationToken) =>
            told.Add($"{Name}- {Of(await delete.ReadAsync(cancellationToken))}{(delete.Cascade is { } cascade ? $" by {cascade}" : "")}");

        private static string Of(IReadOnlyList<T> objects) => string.Join(",", objects.OrderBy(static one => ((Payment)(object)one).Id).Select(static one => one.GetType().Name));
    }

    private sealed class SameWrite : WriteHook<CardPayment>
    {
        public List<object> Seen { get; } = [];

        public override ValueTask BeforeSaveAsync(SaveContext<CardPayment> save, CancellationToken cancellationToken) => See(save);

        public override ValueTask AfterSaveAsync(SaveContext<CardPayment> save, CancellationToken cancellationToken) => See(save);

        public override ValueTask BeforeUpdateAsync(UpdateContext<CardPayment> update, CancellationToken cancellationToken) => See(update);

        public override ValueTask AfterUpdateAsync(UpdateContext<CardPayment> update, CancellationToken cancellationToken) =>
            update.TryGetValue(nameof(Payment.Amount), out var value) && value is < 0m ? throw new InvalidOperationException("negative") : See(update);

        private ValueTask See(object write)
        {
            Seen.Add(write);
            return default;
        }
    }

    private sealed class Services(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}
