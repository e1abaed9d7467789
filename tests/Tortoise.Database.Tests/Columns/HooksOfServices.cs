namespace Tortoise.Tests.Columns;

/// <summary>Hooks come from dependency injection: from the services of a request, or those of the program.</summary>
public sealed class HooksOfServices(TestServer server) : DatabaseTest(server, OrderQuerySet.Model, CallerQuerySet.Model)
{
    protected override IReadOnlyList<WriteHook> Hooks => [WriteHook.FromServices<OrderLog, Order>(), WriteHook.FromServices<AnyLog>()];

    [Test]
    public async Task They_are_those_of_the_scope()
    {
        var (first, second) = (new Services(), new Services());
        using (Db.Enter(first))
        {
            await Order.CreateAsync(new() { Customer = "Ann" });
            await Caller.CreateAsync(new() { Id = Guid.NewGuid(), First = "A", Last = "B" });
            using (Db.Enter(second))
            {
                await Order.All().UpdateAsync(o => o.Customer.Set("Bob"));
            }

            await Order.All().DeleteAsync();
        }

        Assert.That(first.Log, Is.EqualTo(["order Ann", "any Order", "any Caller", "deleted"]));
        Assert.That(second.Log, Is.EqualTo(["updated 1"]));
    }

    [Test]
    public void Without_services_a_write_is_refused()
    {
        Assert.That(
            async () => await Order.CreateAsync(new() { Customer = "Ann" }),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("OrderLog comes from services, but the database has none"));
        using (Db.Enter(new Nothing()))
        {
            Assert.That(
                async () => await Order.CreateAsync(new() { Customer = "Ann" }),
                Throws.TypeOf<ConfigurationException>().With.Message.Contains("OrderLog is not among the services"));
        }
    }

    [Test]
    public async Task Those_of_the_program_are_an_option()
    {
        var services = new Services();
        await using var db = Database.Open("sqlite://:memory:", new DatabaseOptions { Hooks = Hooks, Services = services, MayBeDefault = false });
        using (db.Enter())
        {
            await db.GenerateSchemasAsync([OrderQuerySet.Model]);
            await Order.CreateAsync(new() { Customer = "Ann" });
        }

        Assert.That(services.Log, Is.EqualTo(["order Ann", "any Order"]));
    }

    private sealed class OrderLog(List<string> log) : WriteHook<Order>
    {
        public override ValueTask AfterSaveAsync(SaveContext<Order> save, CancellationToken cancellationToken)
        {
            log.AddRange(save.Objects.Select(order => $"order {order.Customer}"));
            return default;
        }

        public override ValueTask AfterUpdateAsync(UpdateContext<Order> update, CancellationToken cancellationToken)
        {
            log.Add($"updated {update.Count}");
            return default;
        }

        public override ValueTask BeforeDeleteAsync(DeleteContext<Order> delete, CancellationToken cancellationToken)
        {
            log.Add("deleted");
            return default;
        }
    }

    private sealed class AnyLog(List<string> log) : WriteHook
    {
        public override ValueTask AfterSaveAsync(SaveContext save, CancellationToken cancellationToken)
        {
            log.Add($"any {save.Model.Name}");
            return default;
        }
    }

    private sealed class Services : IServiceProvider
    {
        private readonly OrderLog _orders;
        private readonly AnyLog _any;

        public Services() => (_orders, _any) = (new(Log), new(Log));

        public List<string> Log { get; } = [];

        public object? GetService(Type serviceType) => serviceType == typeof(OrderLog) ? _orders : serviceType == typeof(AnyLog) ? _any : null;
    }

    private sealed class Nothing : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
