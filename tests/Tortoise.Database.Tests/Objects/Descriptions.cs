using System.Text.Json;

namespace Tortoise.Tests.Objects;

/// <summary>Models as JSON, for tools.</summary>
public sealed class Descriptions(TestServer server) : DatabaseTest(server)
{
    [Test]
    public void Columns_have_the_types_of_the_database()
    {
        var models = JsonElement.Parse(Db.DescribeModelsAsJson([CrewQuerySet.Model, BenchQuerySet.Model]));
        var types = models[0].GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!, field => field.GetProperty("columnType").GetString());
        var schema = Db.DescribeSchema([CrewQuerySet.Model]).Tables.Single(table => table.Name == "crew");
        Assert.That(types.Values, Is.EqualTo(schema.Columns.Select(column => column.Type)));
        Assert.That(types["Name"], Is.Not.Null.And.Not.EqualTo(types["Points"]));
        Assert.That(models[1].GetProperty("key").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(["Row", "Number"]));
    }

    [Test]
    public void All_models_of_the_program_are_described() => Assert.That(
        JsonElement.Parse(Db.DescribeModelsAsJson(indented: false)).EnumerateArray().Select(model => model.GetProperty("name").GetString()), Does.Contain("Crew").And.Contain("Realm"));

    [Test]
    public void A_model_is_described_by_names()
    {
        var crew = JsonElement.Parse(Crew.Metadata.ToJson(indented: false));
        Assert.That(crew.GetProperty("relations")[0].GetRawText(), Is.EqualTo(
            """{"name":"Realm","target":"Realm","fields":["RealmId"],"targetFields":["Code"],"nullable":true,"unique":false,"onDelete":"SetNull","constraint":true,"inverse":"Crews"}"""));
        Assert.That(JsonElement.Parse(Realm.Metadata.ToJson(indented: false)).GetProperty("inverses").GetRawText(), Is.EqualTo(
            """[{"name":"Crews","target":"Crew","relation":"Realm","many":true}]"""));

        var fields = crew.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        Assert.That(fields["Points"].GetProperty("summary").GetString(), Is.EqualTo("Of the season, see Changed & co."));
        Assert.That(fields["Former"].GetProperty("values").EnumerateArray().Select(value => value.GetString()), Is.EqualTo(["Third", "Second", "First"]));
        Assert.That((fields["Former"].GetProperty("type").GetString(), fields["RealmId"].GetProperty("type").GetString()), Is.EqualTo(("Rank?", "string?")));
        Assert.That((fields["Changed"].GetProperty("clock").GetString(), fields["Changed"].GetProperty("readOnly").GetBoolean()), Is.EqualTo(("save", true)));
        Assert.That(fields["Points"].TryGetProperty("columnType", out _), Is.False);
    }
}
