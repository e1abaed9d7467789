namespace Tortoise.Tests.Inheritance;

/// <summary>Classes that share a table by a discriminator.</summary>
public sealed class SharedTables(TestServer server) : DatabaseTest(
    server, OrderQuerySet.Model, TillQuerySet.Model, PaymentQuerySet.Model, ReceiptQuerySet.Model, VehicleQuerySet.Model)
{
    private readonly Order _order = new() { Number = "1" };

    [SetUp]
    public async Task CreatePayments()
    {
        _order.Id = 0;
        await Order.CreateAsync(_order);
        await Payment.BulkCreateAsync(
        [
            new CardPayment { Amount = 10, LastDigits = "1234", Order = _order },
            new CashPayment { Amount = 20, Drawer = 7, Order = _order },
            new GoldCardPayment { Amount = 30, LastDigits = "9999", Bonus = 3, Order = _order },
            new CashPayment { Amount = 40, Till = await Till.CreateAsync(new Till { Place = "door" }), Order = _order },
        ]);
        Log.Clear();
    }

    [Test]
    public async Task A_query_of_the_root_returns_each_object_as_what_it_is()
    {
        var all = await Payment.All();

        Assert.That(all.Select(payment => (payment.GetType(), payment.Amount)), Is.EqualTo(new (Type, decimal)[]
        {
            (typeof(CardPayment), 10), (typeof(CashPayment), 20), (typeof(GoldCardPayment), 30), (typeof(CashPayment), 40),
        }));
        Assert.That(((GoldCardPayment)all[2]).LastDigits, Is.EqualTo("9999"));
        Assert.That(((GoldCardPayment)all[2]).Bonus, Is.EqualTo(3));
        Assert.That(((CashPayment)all[1]).Drawer, Is.EqualTo(7));
        Assert.That(((CashPayment)all[3]).Drawer, Is.Null);
    }

    [Test]
    public async Task A_query_of_a_class_returns_its_objects_and_those_of_derived_classes()
    {
        List<CardPayment> cards = await CardPayment.All();
        List<GoldCardPayment> gold = await GoldCardPayment.Filter(p => p.Bonus > 0 && p.Amount == 30);

        Assert.That(cards.Select(card => card.LastDigits), Is.EqualTo(["1234", "9999"]));
        Assert.That(cards[1], Is.InstanceOf<GoldCardPayment>());
        Assert.That(gold, Has.Count.EqualTo(1));
        Assert.That(await CardPayment.Filter(p => p.LastDigits == "1234").CountAsync(), Is.EqualTo(1));
        Assert.That(await CashPayment.CountAsync(), Is.EqualTo(2));
        Assert.That(await CashPayment.AnyAsync(p => p.Amount == 10), Is.False, "that is a card's");
        Assert.That(await CardPayment.GetOrDefaultAsync(cards[0].Id + 1), Is.Null, "that is another class's");
        Assert.That((await Payment.GetAsync(cards[0].Id)).Amount, Is.EqualTo(10));
        Assert.That(await CashPayment.All().Select(p => p.Drawer), Is.EquivalentTo(new int?[] { 7, null }));
        Assert.That(await CashPayment.All().SumAsync(p => p.Amount), Is.EqualTo(60));
    }

    [Test]
    public async Task A_query_of_the_root_narrows_to_a_class()
    {
        var cards = await Payment.Filter(p => p.Amount < 40).OfCardPayment().Filter(c => c.LastDigits != "1234");
        Assert.That(cards.Select(card => card.Amount), Is.EqualTo([30]));
        Assert.That(await Payment.All().Limit(3).OfCashPayment().CountAsync(), Is.EqualTo(1), "of the first three");
    }

    [Test]
    public async Task Conditions_of_the_root_name_columns_of_its_classes()
    {
        Assert.That(await Amounts(p => p.AsCardPayment.LastDigits == "1234" || p.AsCashPayment.Drawer == 7), Is.EqualTo([10, 20]));
        Assert.That(await Amounts(p => p.IsCardPayment), Is.EqualTo([10, 30]));
        Assert.That(await Amounts(p => !p.IsCardPayment), Is.EqualTo([20, 40]));
        Assert.That(await Amounts(p => !(p.AsCardPayment.LastDigits == "1234")), Is.EqualTo([20, 30, 40]), "the others have no digits");
        Assert.That(await Amounts(p => p.AsCashPayment.Till.Place == "door"), Is.EqualTo([40]));
        Assert.That(await Amounts(p => p.Discriminator == "gold"), Is.EqualTo([30]));
        Assert.That(await Payment.OrderBy(p => p.Amount).Select(p => p.AsGoldCardPayment.Bonus), Is.EqualTo(new int?[] { null, null, 3, null }));

        static async Task<List<decimal>> Amounts(Func<PaymentFields, Q> condition) => await Payment.Filter(condition).Select(p => p.Amount);
    }

    [Test]
    public async Task Classes_are_filtered_in_subqueries_and_joins()
    {
        var biggest = CashPayment.All().OrderByDescending(p => p.Amount).Limit(1).Select(p => p.Id);
        Assert.That(await Payment.Filter(p => p.Id.In(biggest)).Select(p => p.Amount), Is.EqualTo([40]));
        Assert.That(
            await Order.All().Join(CashPayment.All(), (o, p) => p.OrderId == o.Id).Select((o, p) => p.Amount).OrderBy(amount => amount.Asc()),
            Is.EqualTo([20, 40]));
        Assert.That(await Payment.Filter(p => CardPayment.Filter(c => c.Amount > p.Amount).Exists()).CountAsync(), Is.EqualTo(2), "10 and 20 are less than 30");
    }

    [Test]
    public async Task A_save_writes_the_columns_of_the_objects_class()
    {
        Payment payment = await Payment.FirstAsync(p => p.IsGoldCardPayment);
        ((GoldCardPayment)payment).Bonus = 4;
        Log.Clear();
        await payment.SaveAsync();
        Assert.That(Log.Statements[^1], Does.Contain("bonus").And.Not.Contains("drawer").And.Not.Contains("kind").And.Not.Contains("amount"));

        var read = await GoldCardPayment.GetAsync(payment.Id);
        Assert.That((read.Bonus, read.Version), Is.EqualTo((4, 1)));
        read.Amount = 31;
        read.LastDigits = "0000";
        await read.SaveAsync(p => [p.LastDigits]);
        await payment.RefreshAsync();
        Assert.That((payment.Amount, ((CardPayment)payment).LastDigits), Is.EqualTo((30m, "0000")));
        await read.SaveAsync(p => [p.Bonus.Set(p.Bonus + 1)]);
        Assert.That(read.Bonus, Is.EqualTo(5));
        Assert.ThrowsAsync<ConcurrencyException>(async () => await payment.SaveAsync(p => [p.Amount]));
        await read.DeleteAsync();
        Assert.That(await Payment.CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task An_insert_writes_the_discriminator()
    {
        var card = await CardPayment.CreateAsync(new CardPayment { Amount = 1, LastDigits = "5555", Order = _order });
        Assert.That(Log.Statements[^1], Does.Contain("kind").And.Not.Contains("drawer"));
        Payment cash = new CashPayment { Amount = 2, Order = _order };
        await cash.SaveAsync();
        Assert.That(await Payment.Filter(p => p.Id >= card.Id).Select(p => p.Discriminator), Is.EqualTo(["CardPayment", "cash"]));
        Assert.That(await CashPayment.BulkCreateAsync([new() { Amount = 3, Order = _order }, new() { Amount = 4, Order = _order }]), Is.EqualTo(2));
        Assert.That(await CashPayment.CountAsync(), Is.EqualTo(5));
        Assert.That((card.IsSaved, cash.IsSaved), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task Objects_of_several_classes_are_inserted_in_their_order_by_one_statement()
    {
        Payment[] payments = [.. Enumerable.Range(1, 200).Select(Payment (number) => number % 2 == 0
            ? new CashPayment { Amount = number, Drawer = number, Order = _order }
            : new CardPayment { Amount = number, LastDigits = $"{number:D4}", Order = _order })];
        Log.Clear();
        await Payment.BulkCreateAsync(payments);
        Assert.That(Log.Statements.Count(sql => sql.StartsWith("INSERT", StringComparison.Ordinal) || sql.StartsWith("COPY", StringComparison.Ordinal)), Is.EqualTo(1));
        var read = await Payment.Filter(p => p.Id >= payments[0].Id);
        Assert.That(read.Select(payment => payment.Amount), Is.EqualTo(payments.Select(payment => payment.Amount)));
        Assert.That(read.OfType<CardPayment>().Count(), Is.EqualTo(100));
    }

    [Test]
    public async Task Writes_of_many_rows_are_limited_to_the_class()
    {
        Assert.That(await CashPayment.All().UpdateAsync(p => p.Drawer.Set(1)), Is.EqualTo(2));
        Assert.That(await CardPayment.Filter(p => p.Amount > 0).UpdateAsync(p => p.Attempts.Set(p.Attempts + 1)), Is.EqualTo(2));
        Assert.That(await CardPayment.All().DeleteAsync(), Is.EqualTo(2));
        Assert.That(await Payment.All().Select(p => p.AsCashPayment.Drawer), Is.EqualTo(new int?[] { 1, 1 }));
        var cash = await CashPayment.All();
        cash[0].Drawer = 5;
        Assert.That(await CashPayment.BulkUpdateAsync(cash, p => [p.Drawer]), Is.EqualTo(2));
        Assert.That(await CashPayment.CountAsync(p => p.Drawer == 5), Is.EqualTo(1));
    }

    [Test]
    public async Task Relations_lead_to_the_root_and_to_classes()
    {
        var order = await Order.All().Prefetch(o => o.Payments).FirstAsync();
        Assert.That(order.Payments.Select(payment => payment.GetType().Name), Is.EqualTo(["CardPayment", "CashPayment", "GoldCardPayment", "CashPayment"]));
        Assert.That(await order.Payments.Filter(p => p.Amount > 0).CountAsync(), Is.EqualTo(4));
        var card = await Order.Filter(o => o.Payments.Any(p => p.IsCardPayment && p.AsCardPayment.LastDigits == "1234")).CountAsync();
        Assert.That(card, Is.EqualTo(1));

        var till = await Till.All().Prefetch(t => t.CashPayments).FirstAsync();
        CashPayment cash = till.CashPayments.Single();
        Assert.That(cash.Amount, Is.EqualTo(40));
        await Receipt.CreateAsync(new Receipt { Payment = cash });
        var receipt = await Receipt.All().SelectRelated(r => r.Payment).FirstAsync();
        Assert.That((receipt.Payment.Id, receipt.Payment.Amount), Is.EqualTo((cash.Id, 40m)));
        Assert.That(await Receipt.Filter(r => r.Payment.Amount == 40).CountAsync(), Is.EqualTo(1));
        var payments = await CashPayment.All().Prefetch(p => p.Receipts).SelectRelated(p => p.Till).OrderBy(p => p.Id);
        Assert.That(payments.Select(payment => (payment.Receipts.Count, payment.Till?.Place)), Is.EqualTo(new[] { (0, null), (1, "door") }));
        await cash.FetchRelatedAsync(p => p.Receipts);
        Assert.That(cash.Receipts.Count, Is.EqualTo(1));
        List<Receipt> ofBase = [];
        var all = await Payment.All().Prefetch(p => p.Order);
        Assert.That(all.Select(payment => payment.Order.Number), Is.EqualTo(["1", "1", "1", "1"]));
    }

    [Test]
    public async Task Hooks_and_rules_are_those_of_the_objects_class()
    {
        Payment payment = new GoldCardPayment { Amount = 1, LastDigits = "12345", Bonus = 11, Order = _order };
        var failure = Assert.ThrowsAsync<ValidationException>(async () => await payment.SaveAsync());
        Assert.That(failure!.Message, Does.Contain("LastDigits").And.Contains("Bonus"));
        var card = new CardPayment { Amount = 1, LastDigits = "1111", Order = _order };
        await card.SaveAsync();
        Assert.That(card.Heard, Is.EqualTo(["payment", "card"]));
        Assert.ThrowsAsync<ValidationException>(async () => await GoldCardPayment.All().UpdateAsync(p => p.Bonus.Set(11)));
    }

    [Test]
    public async Task A_value_that_no_class_has_is_named()
    {
        await Db.ExecuteAsync($"UPDATE payment SET kind = 'cheque' WHERE amount = 40");
        var error = Assert.ThrowsAsync<InvalidOperationException>(async () => await Payment.All().ToListAsync());
        Assert.That(error!.Message, Does.Contain("'cheque'").And.Contains("kind").And.Contains("payment"));
    }

    [Test]
    public async Task The_root_can_have_rows_and_the_discriminator_can_be_a_number()
    {
        await Vehicle.BulkCreateAsync([new Vehicle { Name = "cart" }, new Car { Name = "mini", Doors = 3 }, new Truck { Name = "lorry", Load = 7.5m }]);
        await Truck.CreateAsync(new Truck { Name = "van" });
        var all = await Vehicle.OrderBy(v => v.Id);
        Assert.That(all.Select(vehicle => vehicle.GetType().Name), Is.EqualTo(["Vehicle", "Car", "Truck", "Truck"]));
        Assert.That((((Car)all[1]).Doors, ((Car)all[1]).Serviced.Year), Is.EqualTo((3, Clock.GetUtcNow().Year)));
        Assert.That(await Vehicle.OrderBy(v => v.Id).Select(v => v.Discriminator), Is.EqualTo([1, 2, 3, 3]));
        all[0].Name = "wagon";
        all[2].Name = "HGV";
        foreach (var vehicle in all)
        {
            await vehicle.SaveAsync();
        }

        Assert.That(await Vehicle.OrderBy(v => v.Id).Select(v => v.Name), Is.EqualTo(["wagon", "mini", "HGV", "van"]));
        Assert.That(await Truck.OrderBy(t => t.Id).Select(t => t.Load), Is.EqualTo(new decimal?[] { 7.5m, null }));
    }

    [Test]
    public async Task The_schema_has_one_table_with_all_columns()
    {
        var table = Db.DescribeSchema([PaymentQuerySet.Model, GoldCardPaymentQuerySet.Model, OrderQuerySet.Model, TillQuerySet.Model]).Tables.Single(one => one.Name == "payment");
        Assert.That(table.Columns.Select(column => (column.Name, column.IsNullable)), Is.EqualTo(new[]
        {
            ("id", false), ("amount", false), ("order_id", false), ("version", false), ("kind", false),
            ("last_digits", true), ("attempts", true), ("bonus", true), ("drawer", true), ("till_id", true),
        }));
        var models = new[] { OrderQuerySet.Model, TillQuerySet.Model, PaymentQuerySet.Model, ReceiptQuerySet.Model, VehicleQuerySet.Model, CarQuerySet.Model };
        Assert.That(Db.DescribeSchema(models).Compare(await Db.IntrospectAsync()), Is.Empty);
    }
}
