using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Analyzers;

/// <summary>The migrations of a project, and what they leave of the tables of models.</summary>
internal sealed class MigrationHistory
{
    private readonly Dictionary<(string Group, string Table), (TableHash Hash, MigrationFile File)> _tables = [];
    private readonly ILookup<string, MigrationFile> _byId;

    private MigrationHistory(IReadOnlyList<MigrationFile> files)
    {
        Files = files;
        _byId = files.Where(static file => file.Spec is not null).ToLookup(static file => file.Spec!.Id, StringComparer.Ordinal);
        Known = [.. files.Where(static file => file.Spec is not null).OrderBy(DepthOf).ThenBy(static file => file.Spec!.Id, StringComparer.Ordinal)];
        foreach (var file in Known)
        {
            foreach (var hash in file.Hashes)
            {
                _tables[(file.Spec!.Group, hash.Table)] = (hash, file);
            }
        }
    }

    /// <summary>All files, also broken ones.</summary>
    public IReadOnlyList<MigrationFile> Files { get; }

    /// <summary>The migrations whose files can be read, each after the one before it.</summary>
    public IReadOnlyList<MigrationFile> Known { get; }

    /// <summary>True if some file is broken, so that nothing is known for certain.</summary>
    public bool IsBroken => Files.Any(static file => file.Faults.Count > 0);

    public static MigrationHistory Of(AnalyzerOptions options, CancellationToken cancellationToken) =>
        new([.. options.AdditionalFiles.Where(MigrationFile.Is).Select(file => MigrationFile.Of(file, cancellationToken)).OfType<MigrationFile>().OrderBy(static file => file.Path, StringComparer.Ordinal)]);

    /// <summary>True for a build of the tool that is about to make what is missing.</summary>
    public static bool IsBeingMade(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.TortoiseMakesMigrations", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public bool HasGroup(string group) => Known.Any(file => file.Spec!.Group == group);

    public bool Has(string migration) => _byId.Contains(migration);

    /// <summary>What the last migration that touched a table left of it, and that migration; null if there is none.</summary>
    public (string? Hash, MigrationFile File)? Last(string group, string table) =>
        _tables.TryGetValue((group, table), out var last) ? (last.Hash.Hash, last.File) : null;

    /// <summary>The columns that the migrations leave of a table; null if they do not tell.</summary>
    public IReadOnlyList<string>? ColumnsOf(string group, string table)
    {
        for (var i = Known.Count - 1; i >= 0; i--)
        {
            if (Known[i].Spec!.Group == group && Known[i].ColumnsOf(table) is { } columns)
            {
                return columns;
            }
        }

        return null;
    }

    /// <summary>What is wrong with a file, in itself and among the others.</summary>
    public IEnumerable<MigrationFault> FaultsOf(MigrationFile file)
    {
        foreach (var fault in file.Faults)
        {
            yield return fault;
        }

        if (file.Spec is not { } spec)
        {
            yield break;
        }

        if (_byId[spec.Id].First() is var first && first != file)
        {
            yield return new MigrationFault($"'{spec.Id}' is the \"id\" of {first.Path}, too", file.IdSpan);
        }

        if (spec.After is { } after)
        {
            if (!_byId[after].Any(other => other.Spec!.Group == spec.Group))
            {
                yield return new MigrationFault($"it comes after '{after}', but the group '{spec.Group}' has no such migration", file.AfterSpan);
            }
            else if (IsAfterItself(spec))
            {
                yield return new MigrationFault("it comes after itself", file.AfterSpan);
            }
        }
    }

    private int DepthOf(MigrationFile file)
    {
        var depth = 0;
        for (var spec = file.Spec; spec?.After is { } after && depth <= Files.Count; depth++)
        {
            spec = _byId[after].FirstOrDefault()?.Spec;
        }

        return depth;
    }

    private bool IsAfterItself(MigrationSpec start)
    {
        var spec = start;
        for (var i = 0; spec?.After is { } after && i <= Files.Count; i++)
        {
            if (after == start.Id)
            {
                return true;
            }

            spec = _byId[after].FirstOrDefault()?.Spec;
        }

        return false;
    }

    /// <summary>The place of something in a file that is no source.</summary>
    public static Location Locate(AdditionalText file, TextSpan span, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)) : Location.None;
}
