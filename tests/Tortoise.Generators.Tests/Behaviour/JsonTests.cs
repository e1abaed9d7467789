using System.Text.Json;
using System.Text.Json.Serialization;
using Tortoise.Generators.Tests.Behaviour.Models;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>A model given to JSON, or printed, throws for nothing: what is not loaded is left out, and keys are there.</summary>
[TestFixture]
internal sealed partial class JsonTests
{
    [Test]
    public void Relations_that_are_not_loaded_are_left_out() =>
        Assert.That(JsonSerializer.Serialize(Read()), Is.EqualTo("""{"Id":1,"Title":"On cats","WriterId":5,"ReaderId":6}"""));

    [Test]
    public void Names_follow_the_options() => Assert.That(
        JsonSerializer.Serialize(Read(), JsonSerializerOptions.Web),
        Is.EqualTo("""{"id":1,"title":"On cats","writerId":5,"readerId":6}"""));

    [Test]
    public void A_relation_that_is_loaded_is_written_and_leads_in_no_circle()
    {
        var essay = Read();
        essay.Writer = new Writer { Id = 5, Name = "Ann" };
        essay.Writer.Essays.Hold([essay]);
        essay.Fans.Hold([new Writer { Id = 7, Name = "Bo" }]);

        Assert.That(JsonSerializer.Serialize(essay), Is.EqualTo(
            """{"Id":1,"Title":"On cats","WriterId":5,"Writer":{"Id":5,"Name":"Ann"},"Fans":[{"Id":7,"Name":"Bo"}],"ReaderId":6}"""));
    }

    [Test]
    public void The_getters_refuse_again_afterwards()
    {
        var essay = Read();
        JsonSerializer.Serialize(essay);

        Assert.That(() => essay.Writer, Throws.TypeOf<RelationNotLoadedException>());
    }

    [Test]
    public void Source_generated_metadata_writes_what_is_declared()
    {
        var essay = Read();

        Assert.That(
            JsonSerializer.Serialize(essay, EssayJson.Default.Essay),
            Is.EqualTo("""{"Id":1,"Title":"On cats","WriterId":5,"Writer":null,"Reader":null,"Fans":null}"""));
    }

    /// <summary>The reason for TORT1020: should the generator of System.Text.Json ever see what is generated, the rule can go.</summary>
    [Test]
    public void Source_generated_code_asks_for_relations_that_are_not_loaded() =>
        Assert.That(() => JsonSerializer.Serialize(Read(), FastEssayJson.Default.Essay), Throws.TypeOf<RelationNotLoadedException>());

    [Test]
    public void A_record_prints_its_columns() =>
        Assert.That(Read().ToString(), Is.EqualTo("Essay { Id = 1, Title = On cats, WriterId = 5, ReaderId = 6 }"));

    private static Essay Read() => RowOf<Essay>(1, "On cats", 5, 6);

    private static TModel RowOf<TModel>(params object?[] cells)
        where TModel : class, IModel<TModel> => TModel.Read(new FakeRow(cells));

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(Essay))]
    private sealed partial class EssayJson : JsonSerializerContext;

#pragma warning disable TORT1020 // It is what the test is about.
    [JsonSerializable(typeof(Essay))]
    private sealed partial class FastEssayJson : JsonSerializerContext;
#pragma warning restore TORT1020
}
