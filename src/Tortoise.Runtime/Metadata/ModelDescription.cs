using System.Text;
using System.Text.Json;
using Tortoise.Values;

namespace Tortoise.Metadata;

/// <summary>
/// A model as JSON, for tools that do not run the program (docs/describing.md). Names are written, never indexes.
/// </summary>
/// <param name="json">Where it is written.</param>
/// <param name="columnType">The type of a column, as a database spells it; null for none.</param>
internal sealed class ModelDescription(Utf8JsonWriter json, Func<FieldMetadata, string>? columnType = null)
{
    /// <summary>The JSON that a function writes.</summary>
    public static string Text(bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void Write(ModelMetadata model)
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteString("table", model.Table);
        json.WriteString("schema", model.Schema);
        json.WriteString("comment", model.Comment);
        json.WriteBoolean("managed", model.IsManaged);
        Names("databases", model.Databases);
        Fields("key", model, model.Key);
        json.WriteString("version", model.Version?.Property);
        List("fields", model.Fields, Write);
        List("relations", model.Relations, Write);
        List("links", model.Links, Write);
        List("inverses", model.Ends.Where(static end => end.IsReverse && end.Link?.Model != end.Model), WriteInverse);
        List("indexes", model.Indexes, index => Write(model, index));
        List("uniques", model.Uniques, index => Write(model, index));
        List("checks", model.Checks, Write);
        List("ordering", model.Ordering, term =>
        {
            json.WriteStartObject();
            json.WriteString("field", model.Fields[term.Field].Property);
            json.WriteBoolean("descending", term.Descending);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(FieldMetadata field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Property);
        json.WriteString("summary", field.Summary);
        json.WriteString("column", field.Column);
        json.WriteString("comment", field.Comment);
        json.WriteString("type", field.TypeName);
        json.WriteString("storeType", field.Type.StoreType.Name);
        if (columnType is not null)
        {
            json.WriteString("columnType", columnType(field));
        }

        json.WriteBoolean("nullable", field.IsNullable);
        json.WriteBoolean("key", field.IsKey);
        json.WriteBoolean("generated", field.IsGenerated);
        json.WriteBoolean("readOnly", field.IsReadOnly);
        json.WriteBoolean("tracked", field.IsTracked);
        json.WriteBoolean("unique", field.IsUnique);
        json.WriteBoolean("indexed", field.Model.Indexes.Any(index => index.Fields.Contains(field.Index)));
        json.WriteBoolean("rules", field.HasRules);
        Number("maxLength", field.MaxLength);
        Number("precision", field.Type.Precision);
        Number("scale", field.Type.Scale);
        if ((Nullable.GetUnderlyingType(field.ClrType) ?? field.ClrType) is { IsEnum: true } type)
        {
            Names("values", Enum.GetNames(type));
        }

        WriteDefault(field.DbDefault);
        WriteComputed(field.Computed);
        json.WriteString("clock", field.ClockStamp switch
        {
            ClockStamp.Insert => "insert",
            ClockStamp.Save => "save",
            _ => null,
        });
        json.WriteEndObject();
    }

    /// <summary>The constant, or an object with the SQL that computes it.</summary>
    private void WriteDefault(DbDefault? value)
    {
        json.WritePropertyName("default");
        switch (value)
        {
            case { Sql: { } sql }:
                json.WriteStartObject();
                json.WriteString("sql", sql);
                json.WriteEndObject();
                break;
            case { Value: bool flag }:
                json.WriteBooleanValue(flag);
                break;
            case { Value: long number }:
                json.WriteNumberValue(number);
                break;
            case { Value: double number }:
                json.WriteNumberValue(number);
                break;
            case { Value: decimal number }:
                json.WriteNumberValue(number);
                break;
            case { Value: { } other }:
                json.WriteStringValue(other.ToString());
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private void WriteComputed(ComputedColumn? computed)
    {
        json.WritePropertyName("computed");
        if (computed is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("sql", computed.Sql);
        json.WriteBoolean("stored", computed.IsStored);
        json.WriteEndObject();
    }

    private void Write(RelationMetadata relation)
    {
        json.WriteStartObject();
        json.WriteString("name", relation.Property);
        json.WriteString("target", relation.Target.Name);
        Fields("fields", relation.Model, relation.Fields);
        Fields("targetFields", relation.Target, relation.TargetFields);
        json.WriteBoolean("nullable", relation.IsNullable);
        json.WriteBoolean("unique", relation.IsUnique);
        json.WriteString("onDelete", relation.OnDelete.ToString());
        json.WriteBoolean("constraint", relation.HasConstraint);
        json.WriteString("inverse", relation.Target.Ends.FirstOrDefault(end => end.IsReverse && end.Link is null && end.Near == relation)?.Property);
        json.WriteEndObject();
    }

    private void Write(LinkMetadata link)
    {
        json.WriteStartObject();
        json.WriteString("name", link.Property);
        json.WriteString("target", link.Target.Name);
        json.WriteString("model", link.LinkModel?.Invoke().Name);
        json.WriteString("table", link.Links.Table);
        Columns("columns", link.Backward);
        Columns("targetColumns", link.Forward);
        json.WriteString("onDelete", link.OnDelete.ToString());
        json.WriteBoolean("constraint", link.HasConstraint);
        json.WriteBoolean("symmetrical", link.IsSymmetrical);
        json.WriteString("inverse", link.Target.Ends.FirstOrDefault(end => end.Link == link && end.Model != link.Model)?.Property);
        json.WriteEndObject();
    }

    private void WriteInverse(RelationEnd end)
    {
        json.WriteStartObject();
        json.WriteString("name", end.Property);
        json.WriteString("target", end.Target.Name);
        json.WriteString("relation", end.Link?.Property ?? end.Near.Property);
        json.WriteBoolean("many", end.IsMany);
        json.WriteEndObject();
    }

    private void Write(ModelMetadata model, IndexMetadata index)
    {
        json.WriteStartObject();
        json.WriteString("name", index.Name);
        Fields("fields", model, index.Fields);
        Fields("descending", model, index.Descending);
        json.WriteString("expression", index.Expression);
        if (index.Path is { } path)
        {
            json.WriteString("path", path);
        }

        json.WriteBoolean("unique", index.IsUnique);
        json.WriteString("where", index.Where);
        Fields("include", model, index.Include);
        json.WriteString("method", index.Method.ToString());
        Names("databases", index.Databases);
        json.WriteEndObject();
    }

    private void Write(CheckMetadata check)
    {
        json.WriteStartObject();
        json.WriteString("name", check.Name);
        json.WriteString("sql", check.Sql);
        json.WriteEndObject();
    }

    private void Columns(string name, RelationMetadata relation) => Names(name, relation.Fields.Select(index => relation.Model.Fields[index].Column));

    private void Fields(string name, ModelMetadata model, IEnumerable<int> fields) => Names(name, fields.Select(index => model.Fields[index].Property));

    private void Names(string name, IEnumerable<string> values) => List(name, values, json.WriteStringValue);

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void Number(string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
