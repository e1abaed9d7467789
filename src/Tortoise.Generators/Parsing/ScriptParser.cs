using System.Text;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The SQL files of migrations.</summary>
internal static class ScriptParser
{
    private const string Extension = ".sql";

    public static bool Is(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the database that a script is for.</summary>
    public static string DatabaseOf(string path) => Path.GetFileNameWithoutExtension(path);

    public static ScriptSpec? Parse(AdditionalText file, CancellationToken cancellationToken) => file.GetText(cancellationToken) is { } text
        ? new ScriptSpec(Path.GetDirectoryName(file.Path) ?? "", DatabaseOf(file.Path), Normal(text.ToString()))
        : null;

    /// <summary>The text as any checkout has it: with the ends of lines of Unix, and without halves of letters, which UTF-8 cannot write.</summary>
    private static string Normal(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n")));
}
