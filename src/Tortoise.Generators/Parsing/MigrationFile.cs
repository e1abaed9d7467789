using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>A <c>migration.json</c>. What it keeps of tables is read when somebody asks for it.</summary>
internal sealed class MigrationFile
{
    public const string Name = "migration.json";

    /// <summary>The newest format that is understood.</summary>
    private const int Format = 2;

    /// <summary>The phase of a migration that is applied after the deployment.</summary>
    private const string AfterDeploy = "after-deploy";

    // A file that does not change is read once, however often the project is compiled.
    private static readonly ConditionalWeakTable<SourceText, MigrationFile> Known = new();

    private readonly string _text;
    private readonly List<MigrationFault> _faults = [];
    private readonly List<TableHash> _hashes = [];
    private int? _tables;

    private MigrationFile(string path, string text)
    {
        Path = path;
        _text = text;
        var json = new JsonCursor(text);
        try
        {
            Spec = Read(json);
        }
        catch (FormatException exception)
        {
            _faults.Add(new MigrationFault(exception.Message, new TextSpan(Math.Min(json.FaultPosition, text.Length), 0)));
        }
    }

    public string Path { get; }

    /// <summary>The migration; null if the file is broken.</summary>
    public MigrationSpec? Spec { get; }

    public IReadOnlyList<MigrationFault> Faults => _faults;

    /// <summary>The tables of models that it makes, changes or drops.</summary>
    public IReadOnlyList<TableHash> Hashes => _hashes;

    /// <summary>Where the name of the migration is.</summary>
    public TextSpan IdSpan { get; private set; }

    /// <summary>Where the name of the migration before it is.</summary>
    public TextSpan AfterSpan { get; private set; }

    public static bool Is(AdditionalText file) => System.IO.Path.GetFileName(file.Path) == Name;

    /// <summary>The file; null if it cannot be read.</summary>
    public static MigrationFile? Of(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? Known.GetValue(text, text => new MigrationFile(file.Path, text.ToString())) : null;

    /// <summary>The names of the columns that a table has after the migration, in the first database that it is kept for; null if it says nothing of the table.</summary>
    public IReadOnlyList<string>? ColumnsOf(string table)
    {
        if (_tables is not { } tables)
        {
            return null;
        }

        var json = new JsonCursor(_text, tables);
        foreach (var _ in json.Members())
        {
            foreach (var member in json.Members())
            {
                if (member.Name == table && !json.TakeNull())
                {
                    return Columns(json);
                }
            }
        }

        return null;
    }

    private static List<string> Columns(JsonCursor json)
    {
        var columns = new List<string>();
        foreach (var member in json.Members())
        {
            foreach (var _ in member.Name == "columns" ? json.Items() : [])
            {
                foreach (var option in json.Members())
                {
                    if (option.Name == "name" && json.Text() is { } name)
                    {
                        columns.Add(name);
                    }
                }
            }
        }

        return columns;
    }

    private MigrationSpec Read(JsonCursor json)
    {
        var (format, id, after, group, isAfterDeploy) = (0, (string?)null, (string?)null, (string?)null, false);
        var changes = new List<string>();
        foreach (var member in json.Members())
        {
            switch (member.Name)
            {
                case "format":
                    format = json.Integer();
                    if (format > Format)
                    {
                        throw json.Fault($"it has the format {format}, of a newer version of Tortoise: update the package Tortoise.Runtime", json.Last.Start);
                    }

                    break;
                case "id":
                    id = json.Text();
                    IdSpan = json.Last;
                    break;
                case "after":
                    after = json.Text();
                    AfterSpan = json.Last;
                    break;
                case "group":
                    group = json.Text();
                    break;
                case "phase":
                    isAfterDeploy = json.Text() switch
                    {
                        null => false,
                        AfterDeploy => true,
                        var other => throw json.Fault($"the \"phase\" is '{other}', and can only be '{AfterDeploy}'", json.Last.Start),
                    };
                    break;
                case "changes":
                    foreach (var _ in json.Items())
                    {
                        changes.Add(json.Text() ?? "");
                    }

                    break;
                case "hashes":
                    foreach (var table in json.Members())
                    {
                        _hashes.Add(new TableHash(table.Name, json.Text(), table.Span));
                    }

                    break;
                case "tables":
                    _tables = json.Position;
                    break;
            }
        }

        json.End();
        if (format == 0)
        {
            throw json.Fault("it has no \"format\"", 0);
        }

        if (string.IsNullOrWhiteSpace(id))
        {
            throw json.Fault("it has no \"id\", the name of the migration", IdSpan.Start);
        }

        var folder = System.IO.Path.GetDirectoryName(Path) ?? "";
        if (System.IO.Path.GetFileName(folder) != id)
        {
            _faults.Add(new MigrationFault($"its \"id\" is '{id}', but its folder is called '{System.IO.Path.GetFileName(folder)}'", IdSpan));
        }

        return new MigrationSpec(folder, id!, after, string.IsNullOrEmpty(group) ? MigrationSpec.DefaultGroup : group!, [.. changes]) { IsAfterDeploy = isAfterDeploy };
    }
}
