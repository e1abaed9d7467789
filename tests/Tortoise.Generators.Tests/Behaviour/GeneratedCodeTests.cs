using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;
using Tortoise.Generators.Tests.Behaviour.Models;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>What the generated code does when it runs: the models here went through the generator as a user's do.</summary>
[TestFixture]
internal sealed class GeneratedCodeTests
{
    private static readonly DateTime Utc = new(2026, 7, 19, 20, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset Now = new(2026, 7, 19, 22, 30, 0, TimeSpan.FromHours(3));
    private static readonly Guid Stamp = Guid.Parse("6f1c0a52-0000-7000-8000-000000000001");
    private static readonly byte[] Bytes = [1, 2, 3];

    [Test]
    public void An_object_is_made_of_a_row_and_written_back_as_it_was()
    {
        object?[] cells = ["p1", "Ball", "Green", 1, 9.5m, 3, Utc, 0.4, Now.ToUniversalTime(), new DateOnly(2026, 7, 19)];
        var product = Read<Product>(cells);

        Assert.That(Written(product), Is.EqualTo(cells));
        Assert.That(product.Color, Is.EqualTo(Color.Green));
        Assert.That(product.Trim, Is.EqualTo(Color.Green));
        Assert.That(product.IsSaved, Is.True);
    }

    [Test]
    public void Null_cells_are_null_properties()
    {
        var product = Read<Product>("p1", "Ball", "Red", null, 1m, 1, Utc, 1d, Now, null);

        Assert.That((product.Trim, product.Created), Is.EqualTo(((Color?)null, (DateOnly?)null)));
        Assert.That(Written(product), Has.Exactly(2).Null);
    }

    [Test]
    public void Setters_that_are_out_of_reach_are_reached()
    {
        object?[] cells = [5L, "secret", Stamp, "Ann", Bytes, 42];
        var person = Read<Person>(cells);

        Assert.That((person.Id, person.Secret, person.Stamp, person.Name), Is.EqualTo((5L, "secret", Stamp, "Ann")));
        Assert.That((person.Photo, person.ReadHidden()), Is.EqualTo((Bytes, 42)));
        Assert.That(person.ReadOwn(), Is.EqualTo(1), "a private property of a base class is no field");
        Assert.That(Written(person), Is.EqualTo(cells));
    }

    [Test]
    public void A_single_field_is_loaded_whatever_its_setter()
    {
        var employee = new Employee { Boss = "Bo" };
        object?[] cells = [6L, "s", Stamp, "Cid", Bytes, 43, "Dan"];
        for (var field = 0; field < cells.Length; field++)
        {
            Load(employee, field, cells[field]);
        }

        Assert.That(Written(employee), Is.EqualTo(cells));
    }

    [Test]
    public void A_record_is_made_by_its_constructor_and_compares_by_columns()
    {
        var read = Read<Playlist>(1, 2, null, 3);

        Assert.That(read, Is.EqualTo(new Playlist(1, 2, null) { Rank = 3 }), "a saved and a new one are equal");
        Assert.That(read with { Rank = 4 }, Is.Not.EqualTo(read));
        Assert.That((read with { Rank = 4 }).IsSaved, Is.True);
    }

    [Test]
    public void Only_assignments_that_change_a_stored_value_are_noted()
    {
        var person = Read<Person>(5L, "", Stamp, "Ann", Bytes, 0);

        person.Name = "Ann";
        Assert.That(HasChanged(person, "Name"), Is.False);
        person.Name = "Bea";
        Assert.That(HasChanged(person, "Name"), Is.True);
    }

    [Test]
    public void An_assigned_array_is_noted_even_where_it_is_the_same() => Assert.Multiple(() =>
    {
        var person = Read<Person>(5L, "", Stamp, "Ann", Bytes, 0);
        person.Take(Bytes);
        Assert.That(HasChanged(person, "Photo"), Is.True);
        Assert.That(HasChanged(person, "Name"), Is.False);
    });

    [Test]
    public void Every_assignment_to_a_new_object_is_noted() => Assert.Multiple(() =>
    {
        var product = New();
        Assert.That(IsUnset(product, "Listed"), Is.True);
        product.Listed = default;
        Assert.That(IsUnset(product, "Listed"), Is.False, "the user chose the default of the type");
    });

    [Test]
    public void A_derived_model_notes_the_assignments_of_its_base_class()
    {
        var employee = Read<Employee>(5L, "", Stamp, "Ann", null, 0, "Bo");
        employee.Name = "Bea";

        Assert.That((HasChanged(employee, "Name"), HasChanged(employee, "Boss"), employee.IsSaved), Is.EqualTo((true, false, true)));
    }

    [Test]
    public void Keys_and_fields_with_a_default_of_the_database_are_unset_at_first() => Assert.Multiple(() =>
    {
        var product = new Product { Id = null!, Name = "x", Extra = 1 };
        Assert.That(Fields<Product>().Where(field => IsUnset(product, field)), Is.EqualTo(new[] { "Id", "Stock", "Listed" }));
        Assert.That(Fields<Person>().Where(field => IsUnset(new Person("x"), field)), Is.EqualTo(new[] { "Id" }));
        Assert.That(Fields<Playlist>().Where(field => IsUnset(new Playlist(1, 0, null), field)), Is.EqualTo(new[] { "TrackId" }));
    });

    [Test]
    public void The_clock_writes_the_fields_that_it_stamps_and_no_other() => Assert.Multiple(() =>
    {
        var product = New();
        foreach (var field in Fields<Product>())
        {
            StampField(product, IndexOf<Product>(field));
        }

        Assert.That(product.Changed, Is.EqualTo(Now));
        Assert.That(product.Created, Is.EqualTo(new DateOnly(2026, 7, 19)), "in UTC");
        Assert.That(product.Listed, Is.Default);
    });

    [Test]
    public void Values_that_a_column_can_not_hold_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(Failures(New()), Is.EqualTo(new[] { "Listed" }), "its Kind is not UTC yet");
        Assert.That(Failures(Valid()), Is.Empty);
        Assert.That(Failures(Valid(static product => product.Name = null!)), Is.EqualTo(new[] { "Name" }));
        Assert.That(Failures(Valid(static product => product.Name = "123456")), Is.EqualTo(new[] { "Name" }));
        Assert.That(Failures(Valid(static product => product.Price = 1000m)), Is.EqualTo(new[] { "Price" }));
        Assert.That(Failures(Valid(static product => product.Weight = double.NaN)), Is.EqualTo(new[] { "Weight" }));
    });

    [Test]
    public void A_decimal_is_written_with_its_declared_digits() =>
        Assert.That(Written(Valid(static product => product.Price = 1.25m)), Does.Contain(1.3m));

    [Test]
    public void Handles_know_their_columns() => Assert.Multiple(() =>
    {
        Assert.That(Product.Fields.Price.Metadata, Is.SameAs(Metadata<Product>().Fields[4]));
        Assert.That(Product.Fields.Price.Metadata.Type.Scale, Is.EqualTo(1));
        Assert.That(Metadata<Playlist>().Key, Is.EqualTo(new[] { 0, 1 }));
        Assert.That(Metadata<Playlist>().Table, Is.EqualTo("playlist"));
    });

    private static Product New() => new() { Id = "p", Name = "Ball", Extra = 1 };

    private static Product Valid(Action<Product>? change = null)
    {
        var product = New();
        product.Listed = Utc;
        change?.Invoke(product);
        return product;
    }

    private static Metadata.ModelMetadata Metadata<T>()
        where T : class, IModel<T> => T.Metadata;

    private static IEnumerable<string> Fields<T>()
        where T : class, IModel<T> => T.Metadata.Fields.Select(static field => field.Property);

    private static int IndexOf<T>(string field)
        where T : class, IModel<T> => Fields<T>().ToList().IndexOf(field);

    public static T Read<T>(params object?[] cells)
        where T : class, IModel<T> => T.Read(new FakeRow(cells));

    private static void Load<T>(T model, int field, object? cell)
        where T : class, IModel<T> => T.Load(model, field, new FakeRow(null, cell), 1);

    private static object?[] Written<T>(T model)
        where T : class, IModel<T>
    {
        var writer = new RecordingWriter();
        for (var field = 0; field < T.Metadata.Fields.Count; field++)
        {
            T.Write(model, field, new Values.ParameterCell(writer, field));
        }

        return [.. writer.Values];
    }

    private static bool HasChanged<T>(T model, string field)
        where T : class, IModel<T> => T.State(model).HasChanged(IndexOf<T>(field));

    private static bool IsUnset<T>(T model, string field)
        where T : class, IModel<T> => T.IsUnset(model, IndexOf<T>(field));

    private static void StampField<T>(T model, int field)
        where T : class, IModel<T> => T.Stamp(model, field, Now);

    /// <summary>The fields that are refused. Each is asked for alone, so that none is checked under another's index.</summary>
    private static string[] Failures<T>(T model)
        where T : class, IModel<T> => [.. Fields<T>().Where(field => IsRefused(model, IndexOf<T>(field)))];

    private static bool IsRefused<T>(T model, int field)
        where T : class, IModel<T>
    {
        var failures = new ValidationFailures();
        T.Validate(model, default(FieldSet).With(field), failures);
        try
        {
            ThrowIfAny(failures, T.Metadata.Name);
            return false;
        }
        catch (ValidationException exception)
        {
            Assert.That(exception.Message, Does.Contain(T.Metadata.Fields[field].Property));
            return true;
        }
    }

    /// <summary>The runtime's own end of a validation.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void ThrowIfAny(ValidationFailures failures, string model);
}
