namespace Tortoise.Generators.Model;

/// <summary>The place of a model among the classes that share one table.</summary>
/// <param name="Root">The class that declares the table, fully qualified.</param>
/// <param name="Base">The model that it derives from, fully qualified; null for the root.</param>
internal sealed record HierarchySpec(string Root, string? Base)
{
    /// <summary>The column of the discriminator, as the root declares it; null for other classes.</summary>
    public string? Column { get; init; }

    /// <summary>True for an abstract class, of which no row is.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The value of the discriminator, as C#: a string or a number; null for an abstract class.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// What the class declares with the name of a method that it would get, so that the method is not generated: a name, if it is a property, or
    /// a method with the types of its parameters.
    /// </summary>
    public EquatableArray<string> Declared { get; init; }

    /// <summary>The classes of the table, the root first, each after its base class; set when all are known.</summary>
    public EquatableArray<HierarchyClass> Classes { get; init; }

    /// <summary>Index of the discriminator among the fields; set when all classes are known.</summary>
    public int Discriminator { get; init; } = -1;

    public bool IsRoot => Base is null;

    /// <summary>True if the values of the discriminator are numbers.</summary>
    public bool HasNumbers => Classes.Any(static one => one.Value is { } value && !IsText(value));

    /// <summary>Which class has what another one declares, as one of them sees it.</summary>
    /// <param name="self">The one, fully qualified.</param>
    /// <param name="owner">The class that declares it.</param>
    public HierarchyPart PartOf(string self, string owner)
    {
        for (var current = self; current is not null; current = Classes.First(one => one.Name.FullName == current).Base)
        {
            if (current == owner)
            {
                return current == self ? HierarchyPart.Own : HierarchyPart.Inherited;
            }
        }

        return HierarchyPart.Other;
    }

    /// <summary>The class itself and those derived from it.</summary>
    public IEnumerable<HierarchyClass> From(string fullName)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { fullName };
        return Classes.Where(one => known.Contains(one.Name.FullName) || (one.Base is { } parent && known.Contains(parent) && known.Add(one.Name.FullName)));
    }

    /// <summary>True if the class declares a method itself, or another member that the method would hide.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="signature">The types of its parameters.</param>
    public bool Declares(string name, string signature) => Declared.Contains(name) || Declared.Contains($"{name}({signature})");

    /// <summary>True for the C# of a string.</summary>
    public static bool IsText(string value) => value[0] == '"';
}
