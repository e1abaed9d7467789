using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>JSON documents: what is in them is typed in queries.</summary>
[TestFixture]
internal sealed class JsonTests
{
    private const string Types = """
        public sealed record Settings(string? Theme, List<Device> Devices, Dictionary<string, Device?> ByName, bool Dark, bool? Open, Settings? Inner, Level Level, Level? Other)
        {
            public object? Anything { get; init; }
            public int[] Numbers { get; init; } = [];
            public TimeSpan Pause { get; init; }
            public Kinds.Point Point { get; init; }
            public Kinds.Point? Maybe { get; init; }
            [System.Text.Json.Serialization.JsonPropertyName("na me")] public string Named { get; init; } = "";
            [System.Text.Json.Serialization.JsonIgnore] public string Ignored { get; init; } = "";
            public string Set { get; init; } = "";
            public string @class { get; init; } = "";
        }

        public class Thing { public int Id { get; set; } }
        public class Device : Thing { public string Name { get; set; } = ""; }
        public static class Kinds { public record struct Point(int X, int Y); }
        public enum Level { Low, High }

        public partial class AppJson : System.Text.Json.Serialization.JsonSerializerContext
        {
            public AppJson() : base(null) { }
            public static AppJson Default => new();
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
        }

        [System.Text.Json.Serialization.JsonSerializable(typeof(Settings))]
        [System.Text.Json.Serialization.JsonSerializable(typeof(List<string>))]
        public partial class AppJson;
        """;

    [Test]
    public void A_document_is_a_field_in_every_form_and_its_members_are_typed() => GeneratorRun.Clean($$"""
        using System.Text.Json;
        using System.Text.Json.Nodes;

        [Model]
        public partial class Row
        {
            public int Id { get; set; }
            [AsJson] public required Settings Plain { get; set; }
            [AsJson] public Settings? Nullable { get; set; }
            [AsJson] public partial Settings Tracked { get; set; }
            [AsJson<AppJson>] public partial Settings? TrackedNullable { get; set; }
            [AsJson] public List<string> List { get; init; } = [];
            public JsonNode? Node { get; set; }
            public required JsonObject Object { get; set; }
            public JsonElement Element { get; set; }
            public JsonElement? NullableElement { get; set; }
            public required JsonDocument Document { get; set; }
        }

        [Model]
        public partial class Part
        {
            public int Id { get; set; }
            [ForeignKey] public partial Row? Row { get; set; }
        }

        {{Types}}
        """);

    [Test]
    public void Members_are_what_they_are_in_JSON()
    {
        var run = GeneratorRun.Clean($$"""
            [Model]
            public partial class Row
            {
                public int Id { get; set; }
                [AsJson] public required Settings Settings { get; set; }
            }

            {{Types}}
            """);
        var fields = run.Output.GetTypeByMetadataName("SettingsJson")!.GetMembers().OfType<Microsoft.CodeAnalysis.IPropertySymbol>()
            .Select(property => $"{property.Name}: {property.Type.ToDisplayString(Microsoft.CodeAnalysis.SymbolDisplayFormat.MinimallyQualifiedFormat)}");

        Assert.That(fields, Is.EqualTo(
        [
            "Theme: JsonField<string?>", "Devices: JsonList<List<Device>, DeviceJson>", "ByName: JsonMap<Dictionary<string, Device?>, DeviceJson>",
            "Dark: JsonFlag", "Open: JsonField<bool?>", "Inner: SettingsJson", "Level: JsonField<Level>", "Other: JsonField<Level?>", "Anything: JsonTree<JsonNode>",
            "Numbers: JsonList<int[], JsonField<int>>", "Pause: JsonExpr<TimeSpan>", "Point: KindsPointJson", "Maybe: KindsPointJson", "Named: JsonField<string>",
            "Set: JsonField<string>", "class: JsonField<string>",
        ]));
    }

    [Test]
    public void Types_whose_names_are_the_same_when_joined_have_a_handle_each()
    {
        var run = GeneratorRun.Clean("""
            [Model]
            public partial class Row
            {
                public int Id { get; set; }
                [AsJson<AppJson>] public Outer.Inner? One { get; set; }
                [AsJson<AppJson>] public OuterInner? Other { get; set; }
            }

            public sealed class Outer { public sealed class Inner { public int Value { get; set; } } }
            public sealed class OuterInner { public string Text { get; set; } = ""; }

            public abstract class AppJson : System.Text.Json.Serialization.JsonSerializerContext
            {
                protected AppJson() : base(null) { }
                public static AppJson Default => null!;
            }
            """);

        Assert.That(run.Output.GetTypeByMetadataName("Outer_InnerJson")!.GetMembers("Value"), Has.Length.EqualTo(1));
        Assert.That(run.Output.GetTypeByMetadataName("OuterInnerJson")!.GetMembers("Text"), Has.Length.EqualTo(1));
    }

    [Test]
    public Task TORT2011_what_System_Text_Json_does_not_know() => AnalyzerRun.AssertReportsAsync($$"""
        [Model]
        public partial class Row
        {
            public int Id { get; set; }
            [AsJson] public Device? {|TORT2011:Unknown|} { get; set; }
            [AsJson] public Settings? {|TORT2011:Ambiguous|} { get; set; }
            [AsJson<OtherJson>] public Settings? Chosen { get; set; }
            [AsJson, {|TORT2003:Unique|}] public List<string>? Many { get; set; }
            [AsJson] public Hidden? {|TORT2011:OfHidden|} { get; set; }

            private sealed class Hidden;
        }

        [System.Text.Json.Serialization.JsonSerializable(typeof(Settings))]
        public abstract class OtherJson : System.Text.Json.Serialization.JsonSerializerContext
        {
            protected OtherJson() : base(null) { }
            public static OtherJson Default => null!;
        }

        {{Types}}
        """);

    [Test]
    public Task TORT2005_a_document_is_no_key() => AnalyzerRun.AssertReportsAsync($$"""
        [Model]
        public partial class Row
        {
            [PrimaryKey, AsJson] public required Settings {|TORT2005:Settings|} { get; set; }
        }

        {{Types}}
        """);
}
