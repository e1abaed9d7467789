using System.Text.Json;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>Reads and writes <c>migration.json</c>.</summary>
internal static class MigrationJson
{
    private static readonly string[] Known = ["format", "id", "after", "group", "phase", "tool", "changes", "hashes", "unmanaged", "tables", "enums", "sequences"];

    public static string Write(AuthoredMigration migration)
    {
        var json = new JsonText().BeginObject()
            .Name("format").Value(migration.IsAfterDeploy ? AuthoredMigration.Format : AuthoredMigration.FormatWithoutPhase)
            .Name("id").Value(migration.Id)
            .Name("after").Value(migration.After)
            .Name("group").Value(migration.Group)
            .Optional("phase", migration.IsAfterDeploy ? Migration.AfterDeploy : null)
            .Optional("tool", migration.Tool)
            .Name("changes").BeginList();
        foreach (var change in migration.Changes)
        {
            json.Value(change);
        }

        json.End().Name("hashes").BeginObject();
        foreach (var (table, hash) in migration.Hashes.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            json.Name(table).Value(hash);
        }

        json.End().Optional("unmanaged", migration.Unmanaged);
        Parts(json, migration, "tables", static state => state.Tables, static (json, table) => json.Table(table), isNeeded: true);
        Parts(json, migration, "enums", static state => state.Enums, static (json, type) => json.Enum(type));
        Parts(json, migration, "sequences", static state => state.Sequences, static (json, sequence) => json.Sequence(sequence));
        foreach (var (name, value) in migration.Others)
        {
            json.Name(name).Raw(value);
        }

        return json.End().ToString();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="MigrationException">It is broken, or a newer tool wrote it.</exception>
    public static AuthoredMigration Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement, path) with { Folder = Path.GetDirectoryName(path)! };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new MigrationException($"{path} is broken: {exception.Message.TrimEnd('.')}. Take it from version control again, or correct it.", exception);
        }
    }

    private static AuthoredMigration Read(JsonElement json, string path)
    {
        if (json.GetProperty("format").GetInt32() is > AuthoredMigration.Format and var format)
        {
            throw new MigrationException(
                $"{path} was written by a newer tool{(json.Text("tool") is { } tool ? $", Tortoise.Cli {tool}" : "")}: it has the format {format}, and this tool reads formats up to {AuthoredMigration.Format}. "
                + "Update the tool: dotnet tool update Tortoise.Cli.");
        }

        var states = new SortedDictionary<string, StateChange>(StringComparer.Ordinal);
        Read(json, "tables", SchemaJsonReader.Table, static (state, tables) => state with { Tables = tables }, states);
        Read(json, "enums", SchemaJsonReader.Enum, static (state, enums) => state with { Enums = enums }, states);
        Read(json, "sequences", SchemaJsonReader.Sequence, static (state, sequences) => state with { Sequences = sequences }, states);
        return new AuthoredMigration(json.Needed("id"), json.Text("after"))
        {
            Group = json.Text("group") is { Length: > 0 } group ? group : Migration.DefaultGroup,
            IsAfterDeploy = Migration.IsPhaseAfterDeploy(json.Text("phase")),
            Tool = json.Text("tool"),
            Changes = json.Texts("changes"),
            Hashes = json.Members("hashes").ToDictionary(static hash => hash.Name, static hash => hash.Value.GetString(), StringComparer.Ordinal),
            Unmanaged = json.Texts("unmanaged"),
            States = states,
            Others = [.. json.EnumerateObject().Where(static member => !Known.Contains(member.Name)).Select(static member => (member.Name, member.Value.GetRawText().ReplaceLineEndings("\n")))],
        };
    }

    private static void Read<T>(
        JsonElement json, string name, Func<string, JsonElement, T> read, Func<StateChange, Dictionary<string, T?>, StateChange> with, SortedDictionary<string, StateChange> states)
        where T : class
    {
        foreach (var dialect in json.Members(name))
        {
            var parts = dialect.Value.EnumerateObject().ToDictionary(
                static part => part.Name, part => part.Value.ValueKind == JsonValueKind.Null ? null : read(part.Name, part.Value), StringComparer.Ordinal);
            states[dialect.Name] = with(states.GetValueOrDefault(dialect.Name) ?? new StateChange(), parts);
        }
    }

    private static void Parts<T>(JsonText json, AuthoredMigration migration, string name, Func<StateChange, IReadOnlyDictionary<string, T?>> parts, Action<JsonText, T> write, bool isNeeded = false)
        where T : class
    {
        var dialects = migration.States.Where(state => isNeeded || parts(state.Value).Count > 0).OrderBy(static state => state.Key, StringComparer.Ordinal).ToList();
        if (dialects.Count == 0 && !isNeeded)
        {
            return;
        }

        json.Name(name).BeginObject();
        foreach (var (dialect, state) in dialects)
        {
            json.Name(dialect).BeginObject();
            foreach (var (part, value) in parts(state).OrderBy(static part => part.Key, StringComparer.Ordinal))
            {
                json.Name(part);
                if (value is null)
                {
                    json.Value(null);
                }
                else
                {
                    write(json, value);
                }
            }

            json.End();
        }

        json.End();
    }
}
