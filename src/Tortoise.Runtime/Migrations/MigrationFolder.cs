using System.Text.Json;

namespace Tortoise.Migrations;

/// <summary>A folder of migrations, each a folder with a <c>migration.json</c> and SQL files.</summary>
internal sealed class MigrationFolder(string path) : MigrationSource
{
    private const string Manifest = "migration.json";

    /// <summary>The newest format of <c>migration.json</c> that is understood.</summary>
    private const int Format = 2;

    internal override async ValueTask<IReadOnlyList<Migration>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            throw new MigrationException($"The folder {Path.GetFullPath(path)}, from which migrations are to be read, does not exist.");
        }

        var migrations = new List<Migration>();
        foreach (var folder in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, Manifest)))
            {
                migrations.Add(await ReadAsync(folder, cancellationToken).ConfigureAwait(false));
            }
        }

        return migrations;
    }

    private static async ValueTask<Migration> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var scripts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.sql"))
        {
            scripts.Add(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));
        }

        var manifest = Path.Combine(folder, Manifest);
        var text = await File.ReadAllTextAsync(manifest, cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement, scripts);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new MigrationException($"{manifest} is broken: {exception.Message}", exception);
        }
    }

    private static Migration Read(JsonElement root, IReadOnlyDictionary<string, string> scripts)
    {
        if (root.GetProperty("format").GetInt32() is > Format and var format)
        {
            throw new FormatException($"it has the format {format}, of a newer version of Tortoise: update this program");
        }

        return new Migration(root.GetProperty("id").GetString() ?? throw new FormatException("\"id\" is null"))
        {
            After = root.TryGetProperty("after", out var after) ? after.GetString() : null,
            Group = root.TryGetProperty("group", out var group) && group.GetString() is { Length: > 0 } named ? named : Migration.DefaultGroup,
            IsAfterDeploy = Migration.IsPhaseAfterDeploy(root.TryGetProperty("phase", out var phase) ? phase.GetString() : null),
            Changes = root.TryGetProperty("changes", out var changes) ? [.. changes.EnumerateArray().Select(static change => change.GetString() ?? "")] : [],
            Sql = scripts,
        };
    }
}
