using System.Text.Json;
using System.Text.Json.Serialization;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Output;

/// <summary>How results are written as JSON: in lower camel case, indented, with nulls. Each command's result is a record, and a row here.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true, NewLine = "\n")]
[JsonSerializable(typeof(DoctorResult))]
[JsonSerializable(typeof(DowngradeResult))]
[JsonSerializable(typeof(HeadsResult))]
[JsonSerializable(typeof(HistoryResult))]
[JsonSerializable(typeof(InitResult))]
[JsonSerializable(typeof(LogResult))]
[JsonSerializable(typeof(MakeMigrationsResult))]
[JsonSerializable(typeof(MigrateResult))]
[JsonSerializable(typeof(PushResult))]
[JsonSerializable(typeof(RepairResult))]
[JsonSerializable(typeof(SchemaDiffResult))]
[JsonSerializable(typeof(SchemaResult))]
[JsonSerializable(typeof(SqlMigrateResult))]
[JsonSerializable(typeof(StatusResult))]
[JsonSerializable(typeof(TenantsResult))]
internal sealed partial class ResultJson : JsonSerializerContext;
