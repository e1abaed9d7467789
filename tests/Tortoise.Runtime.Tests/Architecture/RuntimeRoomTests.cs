using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Runtime.Tests.Architecture;

/// <summary>What rooms of the runtime are kept apart for.</summary>
public class RuntimeRoomTests
{
    [Test]
    public void Execution_never_sees_the_tree() => Assert.That(
        Rooms.Runtime.References.Where(reference => reference is { From: "Execution", To: "Expressions" or "Querying" }), Is.Empty);

    [Test]
    public void Dialects_are_known_to_drivers_only() =>
        Assert.That(Rooms.Runtime.References.Where(reference => reference.To == "Dialects"), Is.Empty);

    [Test]
    public void Products_are_named_in_dialects_only()
    {
        string[] products = ["sqlite", "postgres", "mysql", "mariadb", "sqlserver", "npgsql"];
        var runtime = Path.Combine(Rooms.Sources, "Tortoise.Runtime");
        var wrong = from path in Directory.EnumerateFiles(runtime, "*.cs", SearchOption.AllDirectories)
                    let file = Path.GetRelativePath(runtime, path).Replace('\\', '/')
                    where !file.StartsWith("Dialects/", StringComparison.Ordinal) && file != "Exceptions/DatabaseNames.cs"
                    from token in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens()
                    where products.Any(product => token.Text.Contains(product, StringComparison.OrdinalIgnoreCase))
                        && !token.Text.Contains("sqlite://", StringComparison.Ordinal)
                    select $"{token.Text} in {file}";
        Assert.That(wrong, Is.Empty, "an example of a URL is fine; anything else belongs into Dialects/ or a driver");
    }
}
