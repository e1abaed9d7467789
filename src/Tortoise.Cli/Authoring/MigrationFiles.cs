using System.Text;

namespace Tortoise.Cli.Authoring;

/// <summary>Writes migrations: all of one, or nothing.</summary>
internal static class MigrationFiles
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes migrations, all or none, and returns their folders.</summary>
    /// <param name="folder">The folder of migrations; it is created if it is not there.</param>
    /// <param name="drafts">The migrations.</param>
    public static IReadOnlyList<string> Write(string folder, IEnumerable<MigrationDraft> drafts)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        try
        {
            foreach (var draft in drafts)
            {
                written.Add(Write(folder, draft));
            }
        }
        catch
        {
            written.ForEach(static one => Directory.Delete(one, recursive: true));
            throw;
        }

        return written;
    }

    private static string Write(string folder, MigrationDraft draft)
    {
        var target = Path.Combine(folder, draft.Migration.Id);
        if (Directory.Exists(target))
        {
            throw new MigrationException($"The folder {target} is there already. Give the migration another name.");
        }

        // Beside the folder, whose readers see no half of a migration.
        var unfinished = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder, $".{draft.Migration.Id}.{Guid.NewGuid():N}");
        Directory.CreateDirectory(unfinished);
        try
        {
            foreach (var (name, text) in draft.Files)
            {
                File.WriteAllText(Path.Combine(unfinished, name), text, Encoding);
            }

            Directory.Move(unfinished, target);
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }

        return target;
    }

    /// <summary>Writes the manifest of a migration that is there anew.</summary>
    public static void Replace(AuthoredMigration migration) => Replace(Path.Combine(migration.Folder, AuthoredMigration.FileName), MigrationJson.Write(migration));

    /// <summary>Gives the migrations that were made before a database came a script for it that changes nothing, where they have none.</summary>
    public static void AddMissingScripts(MigrationChain chain, string dialect, string after)
    {
        foreach (var migration in chain.Migrations.Where(migration => !migration.HasScript(dialect)))
        {
            // Without what it said of a script that somebody has deleted.
            Replace(migration);
            Replace(migration.ScriptPath(dialect), $"-- This database came later: {after} creates all that there is.\n\n-- tortoise: down\n");
        }
    }

    private static void Replace(string path, string text)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(unfinished, text, Encoding);
        File.Move(unfinished, path, overwrite: true);
    }
}
