namespace Tortoise.Tests.Writing;

/// <summary>What an object must be before it is written. All failures are told at once, and nothing is sent.</summary>
public sealed class Validation(TestServer server) : DatabaseTest(server, SignupQuerySet.Model)
{
    [Test]
    public void All_failures_are_told_at_once()
    {
        var signup = new Signup { Code = "secret", Photo = [1, 2, 3, 4], Fee = 100, Mail = null!, Born = DateTime.Now };
        var exception = Assert.ThrowsAsync<ValidationException>(async () => await signup.SaveAsync());
        Assert.That(exception.Failures.Select(f => f.Field), Is.EqualTo(["Code", "Photo", "Fee", "Mail", "Born"]));
        Assert.That(exception.Message, Does.Contain("Signup").And.Contain("maximum is 5").And.Contain("maximum is 3").And.Contain("UTC"));
        Assert.That(exception.Message, Does.Not.Contain("secret"));
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task What_just_fits_is_written()
    {
        var signup = await Signup.CreateAsync(new() { Code = "12345", Photo = [1, 2, 3], Fee = 99.99m, Mail = "" });
        await signup.RefreshAsync();
        Assert.That((signup.Code, signup.Photo!.Length, signup.Fee, signup.Mail), Is.EqualTo(("12345", 3, 99.99m, "")));
    }

    [Test]
    public async Task An_update_is_checked_too()
    {
        var signup = await Signup.CreateAsync(new() { Code = "1", Mail = "" });
        signup.Code = "123456";
        Assert.That(async () => await signup.SaveAsync(), Throws.TypeOf<ValidationException>());
        await signup.RefreshAsync();
        Assert.That(signup.Code, Is.EqualTo("1"));
    }

    [Test]
    public async Task Only_fields_that_are_written_are_checked()
    {
        var signup = await Signup.CreateAsync(new() { Code = "1", Mail = "a" });
        signup.Code = "123456";
        signup.Mail = "b";
        await signup.SaveAsync(s => s.Mail);
        Assert.That(await Signup.All().Select(s => s.Mail), Is.EqualTo(["b"]));
    }

    [Test]
    public async Task One_bad_object_keeps_a_whole_bulk_from_being_written()
    {
        Assert.That(
            async () => await Signup.BulkCreateAsync([new() { Code = "1", Mail = "" }, new() { Code = "123456", Mail = "" }]),
            Throws.TypeOf<ValidationException>());
        Assert.That(await Signup.All().CountAsync(), Is.Zero);
    }
}

/// <summary>Fields with limits.</summary>
[Model]
public partial class Signup
{
    public int Id { get; set; }

    [MaxLength(5)]
    public required string Code { get; set; }

    [MaxLength(3)]
    public byte[]? Photo { get; set; }

    [Precision(4, 2)]
    public decimal? Fee { get; set; }

    public required string Mail { get; set; }

    public DateTime? Born { get; set; }
}
