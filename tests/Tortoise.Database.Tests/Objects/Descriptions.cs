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
}
