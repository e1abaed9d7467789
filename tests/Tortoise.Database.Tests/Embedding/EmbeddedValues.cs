namespace Tortoise.Tests.Embedding;

/// <summary>Values whose members are columns of the model's own table.</summary>
public sealed class EmbeddedValues(TestServer server) : DatabaseTest(server, CustomerQuerySet.Model, VisitQuerySet.Model, StayQuerySet.Model)
{
    private static readonly Address Home = new("1 Rue de la Paix", "Paris") { Place = new(48.8, 2.3) };
    private static readonly Address Office = new("2 High Street", "Leeds", "LS1");

    [SetUp]
    public Task CreateAsync() => Customer.BulkCreateAsync(
    [
        new Customer { Name = "a", Address = Home },
        new Customer { Name = "b", Address = Office, Billing = Home, Contact = Reachable("b@example.org"), Note = new() { Stars = 3 } },
        new Customer { Name = "c", Address = Office with { City = "York" }, Billing = Office, Contact = Reachable("c@example.org", DayOfWeek.Friday) },
    ]).AsTask();

    [Test]
    public async Task A_value_is_read_as_it_was_written()
    {
        var rows = await Customer.OrderBy(c => c.Name);

        Assert.That(rows.Select(row => row.Address), Is.EqualTo([Home, Office, Office with { City = "York" }]));
        Assert.That(rows.Select(row => row.Billing), Is.EqualTo([null, Home, Office]));
        Assert.That(rows.Select(row => row.Contact?.Name), Is.EqualTo([null, new Name("B", "b@example.org"), new Name("B", "c@example.org")]));
        Assert.That(rows[2].Contact, Has.Property("IsVerified").True.And.Property("BestDay").EqualTo(DayOfWeek.Friday).And.Property("Priority").EqualTo(2));
        Assert.That((rows[1].Note!.Text, rows[1].Note!.Stars), Is.EqualTo(((string?)null, 3)));
        Assert.That((rows[0].Note, rows[2].Note), Is.EqualTo(((Note?)null, (Note?)null)), "all columns are NULL");
    }

    [Test]
    public void Its_members_are_fields() => Assert.Multiple(() =>
    {
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address.City == "Paris")), Is.EqualTo("a"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Billing.City.In("Leeds", "Rome"))), Is.EqualTo("c"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Billing.City != "Leeds")), Is.EqualTo("ab"), "no city is not Leeds");
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address.Place.Latitude > 40)), Is.EqualTo("a"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Contact.IsVerified == true && c.Contact.Name.Last.StartsWith("c"))), Is.EqualTo("c"));
        Assert.That(() => Names(Customer.OrderBy(c => [c.Address.City.Desc(), c.Name])), Is.EqualTo("cab"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Visits.Any(v => v.Where.Latitude > 1))), Is.Empty);
    });

    [Test]
    public void Names_from_outside_lead_to_its_members()
    {
        Assert.That(Names(Customer.OrderBy(c => c.Name).FilterBy("address__city", "Paris")), Is.EqualTo("a"));
        Assert.That(Names(Customer.All().FilterBy("billing__city__icontains", "LEE").OrderBy("-address__city", "name")), Is.EqualTo("c"));
        Assert.That(Names(Customer.OrderBy(c => c.Name).FilterBy("contact__name__last__startswith", "c")), Is.EqualTo("c"));
        Assert.That(
            () => Customer.All().FilterBy("address__town", "Paris"),
            Throws.TypeOf<StringQueryException>().With.Message.StartsWith("Customer has no relation or field 'address'. Allowed are: Address__City, "));
    }

    [Test]
    public void It_is_compared_as_a_whole() => Assert.Multiple(() =>
    {
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address == Home)), Is.EqualTo("a"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address != Home)), Is.EqualTo("bc"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address == Office)), Is.EqualTo("b"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Billing == null)), Is.EqualTo("a"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Billing != null && c.Billing != Home)), Is.EqualTo("c"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address.Place == new Place(48.8, 2.3))), Is.EqualTo("a"));
        Assert.That(() => Names(Customer.OrderBy(c => c.Name).Filter(c => c.Address.Place == null)), Is.EqualTo("bc"));
    });

    [Test]
    public async Task It_is_selected()
    {
        Assert.That(await Customer.OrderBy(c => c.Name).Select(c => c.Address), Is.EqualTo([Home, Office, Office with { City = "York" }]));
        Assert.That(
            await Customer.OrderBy(c => c.Name).Select(c => (c.Name, c.Billing, c.Address.Place)),
            Is.EqualTo([("a", (Address?)null, (Place?)new Place(48.8, 2.3)), ("b", Home, null), ("c", Office, null)]));
        Assert.That(await Customer.OrderBy(c => c.Name).Limit(2).Select(c => c.Address).Filter(a => a.City == "Leeds"), Is.EqualTo([Office]), "over a derived table");
    }

    [Test]
    public async Task It_is_set_in_rows()
    {
        await Customer.Filter(c => c.Name == "a").UpdateAsync(c => c.Address.City.Set("Lyon"));
        await Customer.Filter(c => c.Name == "b").UpdateAsync(c => [c.Address.Set(Home), c.Billing.Set(null), c.Name.Set("z")]);
        await Customer.Filter(c => c.Name == "c").UpdateAsync(c => [c.Billing.City.Set(c.Address.City), c.Contact.IsVerified.Set(false)]);
        var rows = await Customer.OrderBy(c => c.Name);

        Assert.That(rows.Select(row => row.Address.City), Is.EqualTo(["Lyon", "York", "Paris"]));
        Assert.That(rows.Select(row => row.Billing?.City), Is.EqualTo([null, "York", null]));
        Assert.That(rows[1].Contact!.IsVerified, Is.False);
    }

    [Test]
    public async Task An_object_saves_what_is_assigned()
    {
        var customer = await Customer.GetAsync(c => c.Name == "b");
        customer.Address = customer.Address with { PostalCode = "LS2" };
        customer.Billing = null;
        customer.Contact = null;
        await customer.SaveAsync();
        Assert.That(await Customer.Filter(c => c.Name == "b").Select(c => (c.Address.PostalCode, c.Billing, c.Contact.Email)).GetAsync(), Is.EqualTo(("LS2", (Address?)null, (string?)null)));

        customer.Address = Home;
        customer.Billing = Office;
        await customer.SaveAsync(c => [c.Address.City, .. c.Billing]);
        await customer.RefreshAsync();
        Assert.That((customer.Address, customer.Billing), Is.EqualTo((Office with { City = "Paris", PostalCode = "LS2" }, Office)));
    }

    [Test]
    public async Task A_tracked_value_is_written_as_a_whole_and_only_if_assigned()
    {
        var visit = await Visit.CreateAsync(new() { Where = new(1, 2) });
        Log.Clear();
        await visit.SaveAsync();
        Assert.That(Log.Statements, Is.Empty);
        visit.Where = visit.Where with { Longitude = 3 };
        await visit.SaveAsync();

        Assert.That(await Visit.All().Select(v => v.Where).GetAsync(), Is.EqualTo(new Place(1, 3)));
    }

    [Test]
    public async Task Some_members_are_loaded_and_the_rest_is_not()
    {
        await Visit.CreateAsync(new() { Where = new(1, 2) });
        var visit = await Visit.All().Only(v => v.Where.Latitude).GetAsync();
        Assert.That(() => visit.Where, Throws.InvalidOperationException.With.Message.Contains("Where"));
        await visit.RefreshAsync(v => v.Where);
        Assert.That(visit.Where, Is.EqualTo(new Place(1, 2)));

        visit = await Visit.All().Only(v => v.Where.Latitude).GetAsync();
        await visit.RefreshAsync(v => v.Where.Longitude);
        Assert.That(visit.Where, Is.EqualTo(new Place(1, 2)), "what was loaded before stays");
    }

    [Test]
    public async Task It_is_in_a_joined_row_that_may_be_missing()
    {
        var customer = await Customer.GetAsync(c => c.Name == "a");
        await Visit.BulkCreateAsync([new Visit { Where = new(1, 2), Customer = customer }, new Visit { Where = new(3, 4) }]);

        Assert.That(await Visit.OrderBy(v => v.Id).Select(v => v.Customer.Address.City), Is.EqualTo(["Paris", null]));
        Assert.That(await Visit.OrderBy(v => v.Id).Select(v => v.Customer.Address), Is.EqualTo([Home, null]));
        Assert.That(await Visit.Filter(v => v.Customer.Address == null).Select(v => v.Where).GetAsync(), Is.EqualTo(new Place(3, 4)));
        Assert.That((await Visit.OrderBy(v => v.Id).SelectRelated(v => v.Customer)).Select(v => v.Customer?.Address), Is.EqualTo([Home, null]));
        Assert.That((await Customer.Filter(c => c.Name == "a").Prefetch(c => c.Visits).GetAsync()).Visits.Select(v => v.Where), Is.EqualTo([new Place(1, 2)]));
    }

    [Test]
    public void What_its_members_are_not_is_refused_with_their_paths() => Assert.Multiple(() =>
    {
        Assert.That(Failure(new Customer { Name = "x", Address = null! }), Does.Contain("Address"));
        Assert.That(Failure(new Customer { Name = "x", Address = Home with { Street = null! } }), Does.Contain("Address.Street"));
        Assert.That(Failure(new Customer { Name = "x", Address = Home with { Street = new string('s', 61) } }), Does.Contain("Address.Street").And.Contain("60"));
        Assert.That(Failure(new Customer { Name = "x", Address = Home, Contact = new() { Email = "none", Name = new("a", "b") } }), Does.Contain("Contact.Email"));
        Assert.That(Failure(new Customer { Name = "x", Address = Home, Contact = new() { Email = "a@example.org", Name = null!, Priority = 11 } }), Does.Contain("Contact.Name").And.Contain("Contact.Priority"));
        Assert.That(() => Customer.All().UpdateAsync(c => c.Contact.Priority.Set(11)).AsTask(), Throws.TypeOf<ValidationException>().With.Message.Contains("Contact.Priority"));
    });

    [Test]
    public async Task It_is_read_back_as_a_whole()
    {
        var stay = await Stay.CreateAsync(new() { Period = new(1, 2) });
        await Stay.All().UpdateAsync(s => s.Period.Set(new Period(5, 6)));
        await stay.RefreshAsync();

        Assert.That(stay.Period, Is.EqualTo(new Period(5, 6)), "from neither 5 to 2 nor 1 to 6");
    }

    [Test]
    public async Task No_member_of_a_value_that_is_missing_is_saved()
    {
        var customer = await Customer.GetAsync(c => c.Name == "a");
        customer.Address = null!;

        Assert.That(async () => await customer.SaveAsync(c => [c.Address.City]), Throws.TypeOf<ValidationException>().With.Message.Contains("Address: a value is required"));
    }

    [Test]
    public void Its_members_are_unique_together() =>
        Assert.That(async () => await Customer.CreateAsync(new() { Name = "a", Address = Home }), Throws.TypeOf<IntegrityException>());

    [Test]
    public async Task Many_objects_are_updated_and_upserted()
    {
        var rows = await Customer.OrderBy(c => c.Name);
        rows[0].Billing = Office;
        rows[1].Billing = null;
        await Customer.BulkUpdateAsync(rows, c => c.Billing);
        await Customer.BulkCreateAsync(
            [new Customer { Name = "a", Address = Home with { PostalCode = "75001" } }], onConflict: c => [c.Name, c.Address.Street, c.Address.City], update: c => c.Address.PostalCode);

        Assert.That(await Customer.OrderBy(c => c.Name).Select(c => (c.Billing, c.Address.PostalCode)), Is.EqualTo(new[] { (Office, "75001"), (null, "LS1"), (Office, "LS1") }));
    }

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(Db.DescribeSchema([CustomerQuerySet.Model, VisitQuerySet.Model, StayQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static Contact Reachable(string email, DayOfWeek? day = null) =>
        new() { Email = email, IsVerified = day is not null, Priority = 2, BestDay = day, Name = new("B", email) };

    private static string Names(CustomerQuerySet query) => string.Concat(query.Select(c => c.Name).ToListAsync().AsTask().GetAwaiter().GetResult());

    private static string? Failure(Customer customer) => Assert.ThrowsAsync<ValidationException>(async () => await customer.SaveAsync())!.Message;
}
