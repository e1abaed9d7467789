using System.Runtime.CompilerServices;

namespace Docs.Tests;

/// <summary>
/// A page of the documentation. Its C# is compiled and run, unless a comment in the line before says otherwise:
/// <list type="bullet">
/// <item><c>&lt;!-- compiled --&gt;</c>: needs a server, or ends the program;</item>
/// <item><c>&lt;!-- refused: ID --&gt;</c>: must not compile, with this diagnostic;</item>
/// <item><c>&lt;!-- throws: Exception --&gt;</c>: must throw it;</item>
/// <item><c>&lt;!-- continues --&gt;</c>: goes on in the scope of the block before;</item>
/// <item><c>&lt;!-- inside: declaration --&gt;</c>: members of the declared type;</item>
/// <item><c>&lt;!-- not compiled: why --&gt;</c>.</item>
/// </list>
/// A block after <c>&lt;!-- file: PATH --&gt;</c> is a file of the program, such as the script of a migration.
/// Blocks see the models and the hidden set-up before them, not each other's variables.
/// </summary>
internal sealed class Page
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private Page(string name, IReadOnlyList<Block> blocks)
    {
        Name = name;
        Blocks = blocks;
    }

    public string Name { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The README of the repository, those of the packages, and the pages of docs/, without those of diagnostics, whose examples are tested with the rules.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md")
            .Concat(Directory.GetDirectories(Path.Combine(Root, "src"), "Tortoise.*").Prepend(Root).Select(static folder => Path.Combine(folder, "README.md")))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(static path => new Page(NameOf(path), [.. Parse(File.ReadAllLines(path))])),
    ];

    private static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/').Replace("docs/", "", StringComparison.Ordinal);

    private static IEnumerable<Block> Parse(string[] lines)
    {
        var directive = "";
        var follows = false;
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0)
            {
                (directive, inTable) = (inTable ? "" : directive, false);
                continue;
            }

            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                var indent = line.Length - line.TrimStart().Length;
                var start = i + 1;
                for (i = start; i < lines.Length && lines[i].Trim() != "```"; i++)
                {
                }

                var text = string.Join('\n', lines[start..i].Select(inner => inner.Length >= indent ? inner[indent..] : inner));
                var language = line.Trim()[3..].Trim();
                if (directive.StartsWith("file:", StringComparison.Ordinal))
                {
                    yield return new Block(BlockKind.File, start + 1, text, directive, follows);
                }
                else if (language is "csharp" or "sql")
                {
                    yield return new Block(language == "sql" ? BlockKind.Sql : BlockKind.CSharp, start + 1, text, directive, follows);
                }

                (directive, follows) = ("", language == "csharp");
            }
            else if (line.TrimStart().StartsWith("<!--", StringComparison.Ordinal))
            {
                var start = i;
                while (!lines[i].Contains("-->", StringComparison.Ordinal))
                {
                    i++;
                }

                var comment = string.Join('\n', lines[start..(i + 1)]);
                comment = comment.Trim()[4..^3].Trim();
                if (comment.StartsWith("csharp\n", StringComparison.Ordinal))
                {
                    yield return new Block(BlockKind.Hidden, start + 2, comment[7..], "", false);
                }
                else if (comment.StartsWith("file:", StringComparison.Ordinal) && comment.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end)
                {
                    yield return new Block(BlockKind.File, start + 2, comment[(end + 1)..], comment[..end], false);
                }
                else if (comment == "new program")
                {
                    yield return new Block(BlockKind.NewProgram, start + 1, "", "", false);
                }
                else
                {
                    directive = comment;
                }
            }
            else
            {
                if (line.StartsWith("| C# | SQL", StringComparison.Ordinal))
                {
                    inTable = true;
                    i++;
                }
                else if (inTable && line.StartsWith('|'))
                {
                    yield return new Block(BlockKind.Row, i + 1, line, directive, false);
                    continue;
                }

                follows = false;
                directive = inTable ? directive : "";
            }
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
