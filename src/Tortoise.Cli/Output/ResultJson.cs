using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tortoise.Cli.Output;

/// <summary>How results are written as JSON: in lower camel case, indented, with nulls. Each command's result is a record, and a row here.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true, NewLine = "\n")]
[JsonSerializable(typeof(Commands.InitResult))]
internal sealed partial class ResultJson : JsonSerializerContext;
