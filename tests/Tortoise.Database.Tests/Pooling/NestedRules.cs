namespace Tortoise.Tests.Pooling;

/// <summary>The list that rules add their failures to is used again: never while it is somebody's.</summary>
public sealed class NestedRules(TestServer server) : DatabaseTest(server, LetterQuerySet.Model, RemarkQuerySet.Model)
{
    [TestCase("fine")]
    [TestCase("+fine")]
    public async Task A_rule_may_save_objects(string text)
    {
        await Letter.CreateAsync(new Letter { Text = text });
        Assert.That(await Remark.Filter(r => r.Text == text).ExistsAsync());
    }

    [TestCase("?a", "Text: ?a is asked")]
    [TestCase("b!", "Text: b! is loud")]
    [TestCase("+c!", "Text: +c! is loud")]
    [TestCase("?+much too long!", "Text: it has 16 characters, but the maximum is 10|Text: ?+much too long! is asked|Text: ?+much too long! is loud")]
    public async Task What_is_wrong_with_the_object_is_told_after_others_were_saved(string text, string failures)
    {
        Assert.That(await FailuresAsync(text), Is.EqualTo(failures));
        await Letter.CreateAsync(new Letter { Text = "fine" });
        Assert.That(await Letter.All().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_wrong_with_an_object_that_a_rule_saves_is_told_of_that_one() =>
        Assert.That(await FailuresAsync("bad"), Is.EqualTo("Text: it is bad"));

    [Test]
    public async Task Objects_that_are_saved_at_the_same_time_have_failures_of_their_own()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 64).Select(static i => Task.Run(() => FailuresAsync($"+{i}!"))));
        Assert.That(told, Is.EqualTo(Enumerable.Range(0, 64).Select(static i => $"Text: +{i}! is loud")));
    }

    [Test]
    public async Task Failures_of_a_bulk_write_name_its_rows_and_those_of_the_next_object_none()
    {
        var error = Assert.ThrowsAsync<ValidationException>(async () => await Letter.BulkCreateAsync([new() { Text = "a" }, new() { Text = "+b!" }]))!;
        Assert.That(error.Failures.Select(static failure => failure.Row), Is.EqualTo(new int?[] { 1 }));
        await Letter.BulkCreateAsync([new() { Text = "a" }, new() { Text = "b" }]);
        error = Assert.ThrowsAsync<ValidationException>(async () => await Letter.CreateAsync(new() { Text = "c!" }))!;
        Assert.That(error.Failures.Select(static failure => failure.Row), Is.EqualTo(new int?[] { null }));
    }

    private static async Task<string> FailuresAsync(string text)
    {
        try
        {
            await Letter.CreateAsync(new Letter { Text = text });
            return "";
        }
        catch (ValidationException exception)
        {
            return string.Join('|', exception.Failures);
        }
    }
}
