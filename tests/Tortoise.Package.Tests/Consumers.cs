using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;

namespace Packages.Tests;

/// <summary>Projects of every usual kind: they build without a warning, run, and print what they should.</summary>
internal sealed class Consumers
{
    [Test]
    public void A_library_with_every_analyzer_and_documentation_on_has_no_warning()
    {
        using var consumer = Consumer.Of("Strict");

        consumer.Dotnet("build");
    }

    [Test]
    public void A_library_of_models_an_application_and_its_tests_share_central_versions_and_lock_files()
    {
        using var consumer = Consumer.Of("Shop");
        consumer.Dotnet("restore", "Shop.Tests");
        consumer.Dotnet("restore", "Shop.Tests", "--locked-mode");
        consumer.Dotnet("build", "Shop.Tests", "--no-restore", "-warnaserror");

        Assert.That(consumer.Dotnet("run", "--no-build", "--project", "Shop.App"), Is.EqualTo("2 Lamp at 30\n"));
        Assert.That(consumer.Dotnet("test", "Shop.Tests", "--no-build"), Does.Contain("Passed:     1"));
    }

    [Test]
    public void One_application_can_have_all_databases()
    {
        using var consumer = Consumer.Of("AllDatabases");

        Assert.That(consumer.Dotnet("run").Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[]
        {
            """SELECT "id", "name" FROM "item" WHERE "name" = ? ORDER BY "id" LIMIT ?""",
            """SELECT "id", "name" FROM "item" WHERE "name" = $1 ORDER BY "id" LIMIT $2""",
            "mysql: no server",
            "SELECT TOP (@p0) [id], [name] FROM [item] WHERE [name] = @p1 AND DATALENGTH([name]) = DATALENGTH(@p1) ORDER BY [id]",
        }));
    }

    [Test]
    public void Types_of_another_library_are_fields_by_a_reference_to_their_package()
    {
        using var consumer = Consumer.Of("Airport");

        Assert.That(consumer.Dotnet("run"), Is.EqualTo("2026-05-01T23:30:00Z is 2026-05-02T01:30:00 in Europe/Berlin\n"));
    }

    [TestCase("-p:PublishSingleFile=true")]
    [TestCase("-p:PublishSingleFile=true", "-p:PublishTrimmed=true")]
    public void A_program_is_published_as_one_file(params string[] options)
    {
        using var consumer = Consumer.Of("Club");
        consumer.Dotnet("new", "console", "-o", ".", "-n", "Club", "--force");
        consumer.Reference("Tortoise.Sqlite");
        consumer.Add("Club");
        consumer.Dotnet(["publish", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:TrimmerSingleWarn=false", "-warnaserror", "-o", "out", .. options]);

        Assert.That(Command.Run(consumer.Folder, Path.Combine(consumer.Folder, "out", "Club")), Is.EqualTo("Falcons has 4.5\n"));
    }

    [Test]
    public async Task A_web_api_is_published_as_a_native_binary_and_answers()
    {
        using var consumer = Consumer.Of("Web");
        consumer.Dotnet("publish", "-o", "out");

        using var server = Command.Start(consumer.Folder, Path.Combine(consumer.Folder, "out", "Web"), "--urls", "http://127.0.0.1:0");
        server.ErrorDataReceived += static (_, line) => TestContext.Progress.WriteLine(line.Data);
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = await ListeningAsync(server.StandardOutput).WaitAsync(TimeSpan.FromMinutes(1)) };
            var created = await client.PostAsJsonAsync(At("todos"), new { title = "Read the generated code" });

            Assert.That(created.Headers.Location!.ToString(), Is.EqualTo("/todos/1"));
            Assert.That(await client.GetStringAsync(At("todos?done=false")), Is.EqualTo("""[{"id":1,"title":"Read the generated code","done":false}]"""));
            Assert.That((int)(await client.GetAsync(At("todos/2"))).StatusCode, Is.EqualTo(404));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static async Task<Uri> ListeningAsync(StreamReader output)
    {
        const string Sign = "Now listening on: ";
        var seen = new StringBuilder();
        while (await output.ReadLineAsync() is { } line)
        {
            seen.AppendLine(line);
            if (line.IndexOf(Sign, StringComparison.Ordinal) is var at and >= 0)
            {
                return new Uri(line[(at + Sign.Length)..]);
            }
        }

        throw new InvalidOperationException($"The server ended without listening:\n{seen}");
    }
}
