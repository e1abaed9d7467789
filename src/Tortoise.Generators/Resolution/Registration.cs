using System.Globalization;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What an assembly registers.</summary>
/// <param name="Assembly">The assembly, with what it references.</param>
/// <param name="Models">Its models with a table.</param>
internal sealed record Registration(AssemblySpec Assembly, EquatableArray<string> Models)
{
    /// <summary>True if one of them is obsolete.</summary>
    public bool NamesObsolete { get; init; }

    /// <summary>True if changes of one of them are kept.</summary>
    public bool HasHistory { get; init; }

    /// <summary>The class that builds the migrations of the assembly; null if it has none.</summary>
    public string? Migrations { get; init; }

    /// <summary>Ids of the warnings about experimental declarations in them.</summary>
    public EquatableArray<string> Experimental { get; init; }

    public const string HintName = "Tortoise.Registration.g.cs";

    public bool IsEmpty => Migrations is null && Models.Count + Assembly.Drivers.Count + Assembly.Registrations.Count == 0;

    /// <summary>
    /// Name of the class that registers: that of the assembly, so that no two assemblies have the same. With nothing before it, the compiler
    /// would warn of an assembly that is written in small letters (CS8981).
    /// </summary>
    public string Class => ClassOf(Assembly.Name);

    public static string ClassOf(string assembly) => "Of_" + string.Concat(assembly.Select(static letter => letter switch
    {
        '.' => "_",
        '_' => "__",
        _ when char.IsLetterOrDigit(letter) => letter.ToString(),
        _ => "_u" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture),
    }));

    public static Registration Of(((ModelGraph Graph, AssemblySpec Assembly) Pair, string? Migrations) input, CancellationToken cancellationToken) => Of(input.Pair) with { Migrations = input.Migrations };

    private static Registration Of((ModelGraph Graph, AssemblySpec Assembly) pair) => new(
        pair.Assembly,
        [.. pair.Graph.Nodes.Where(static node => node.Table is not null).Select(static node => node.Model.FullName)])
    {
        NamesObsolete = pair.Graph.Nodes.Any(static node => node.Table is not null && node.Model.Notice.Obsolete is not null),
        HasHistory = pair.Graph.Nodes.Any(static node => node.Table is not null && node.HasHistory),
        Experimental = [.. pair.Graph.Nodes.SelectMany(static node => node.Experimental).Distinct().OrderBy(static id => id, StringComparer.Ordinal)],
    };
}
