using System.Text.Json;
using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class InputChecks
{
    public static async Task RunAsync(Report report)
    {
        var author = await Person.CreateAsync(new() { Name = "Ida" });
        var made = await Book.CreateAsync(Parse($$"""{"title": "Nets", "pages": 90, "authorId": {{author.Id}}}""").ToModel());
        report.Check("input: new object", await Book.Filter(b => b.Title == "Nets" && b.Pages == 90 && b.Author.Name == "Ida").CountAsync() == 1);

        await Parse("""{"pages": 91, "summary": null}""").ApplyTo(made).SaveAsync();
        report.Check("input: patch", await Book.GetAsync(made.Id) is { Title: "Nets", Pages: 91, Summary: null });
        report.Check("input: rules", Parse("""{"title": null}""").Validate() is [{ Field: "Title" }]);

        made.UpdateFrom(JsonElement.Parse("""{"pages": 92, "SUMMARY": "Fish"}""")).UpdateFrom(new Dictionary<string, object?> { ["Title"] = "Nets II", ["Pages"] = "93" });
        report.Check("update from outside", made is { Title: "Nets II", Pages: 93, Summary: "Fish" });

        var copy = made.CloneAsNew(b => b.Title = "Nets III");
        await copy.SaveAsync();
        report.Check("copy", copy.Id != made.Id && copy.ToDictionary()["Pages"] is 93 && !Book.KeyComparer.Equals(copy, made));

        var attached = Book.Attach(new() { Id = copy.Id });
        attached.Pages = 1;
        await attached.SaveAsync();
        var detached = new Book { Id = copy.Id };
        await detached.FetchAsync();
        report.Check("attach and fetch", detached is { Title: "Nets III", Pages: 1 });

        var described = JsonElement.Parse(Database.Current.DescribeModelsAsJson()).EnumerateArray().Single(model => model.GetProperty("name").GetString() == "Book");
        report.Check("description", described.GetProperty("fields")[1] is var title && title.GetProperty("type").GetString() == "string" && title.GetProperty("columnType").GetString() == "TEXT");
        await Book.Filter(b => b.AuthorId == author.Id).DeleteAsync();
        await author.DeleteAsync();
    }

    private static BookInput Parse(string json) => JsonSerializer.Deserialize(json, BookJson.Default.BookInput)!;
}
