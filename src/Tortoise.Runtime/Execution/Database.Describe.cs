using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>
    /// Describes all models of the program that are for this database as a JSON array of what <see cref="ModelMetadata.ToJson"/> gives for each, with the types of
    /// columns as this database spells them (<c>columnType</c>). The format is stable: members may be added.
    /// </summary>
    /// <param name="indented">False for one line.</param>
    /// <exception cref="UnsupportedByDialectException">The database does not support a column, an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public string DescribeModelsAsJson(bool indented = true) => DescribeModelsAsJson(OwnModels(), indented);

    /// <summary>Describes these models as a JSON array, with the types of columns as this database spells them.</summary>
    /// <param name="models">The models.</param>
    /// <param name="indented">False for one line.</param>
    /// <exception cref="UnsupportedByDialectException">The database does not support a column, an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public string DescribeModelsAsJson(IEnumerable<ModelMetadata> models, bool indented = true)
    {
        ModelMetadata[] all = [.. models];
        return ModelDescription.Text(indented, json =>
        {
            json.WriteStartArray();
            foreach (var model in all)
            {
                var table = DescribeSchema([model]).Tables.First(table => table.Name == model.Table);
                new ModelDescription(json, field => table.Columns[field.Index].Type).Write(model);
            }

            json.WriteEndArray();
        });
    }
}
