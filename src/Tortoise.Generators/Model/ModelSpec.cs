using Tortoise.Generators.Names;

namespace Tortoise.Generators.Model;

/// <summary>
/// Everything about one model. Immutable, with value equality, and without any Roslyn type: a symbol in here would re-emit every
/// model at every keystroke.
/// </summary>
internal sealed record ModelSpec
{
    public required TypeSpec Type { get; init; }

    /// <summary>True for a base class without a table, whose fields belong to the models derived from it.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary>Its place among the classes that share its table; null for a model with a table of its own.</summary>
    public HierarchySpec? Hierarchy { get; init; }

    /// <summary>True if members of the base class may be hidden by generated ones.</summary>
    public required bool HasBaseClass { get; init; }

    /// <summary>
    /// True if it, or something that it refers to, is obsolete. The compiler lets only obsolete code name what is an error to use: so the
    /// private members and file-local types that are generated for it are obsolete, too.
    /// </summary>
    public bool NamesObsolete { get; init; }

    /// <summary>Ids of the warnings about experimental declarations in it.</summary>
    public EquatableArray<string> Experimental { get; init; }

    /// <summary>True if the class has JSON callbacks of its own.</summary>
    public bool HasJsonCallbacks { get; init; }

    /// <summary>How a record prints itself; null for a class, or if the user implements it.</summary>
    public RecordTextSpec? RecordText { get; init; }

    /// <summary>The base-most model class, which holds the state; null if it is this one.</summary>
    public required string? StateOwner { get; init; }

    public required string Table { get; init; }

    /// <summary>The name that the table had before; null if it is not said.</summary>
    public string? RenamedFrom { get; init; }

    public required string? Schema { get; init; }

    public required string? Comment { get; init; }

    /// <summary>The group whose database has the table; null for none.</summary>
    public required string? Group { get; init; }

    /// <summary>Names of the databases that have the table; empty for all.</summary>
    public required EquatableArray<string> Databases { get; init; }

    /// <summary>False for a table that is created and changed elsewhere.</summary>
    public required bool IsManaged { get; init; }

    public required EquatableArray<FieldSpec> Fields { get; init; }

    /// <summary>The properties whose values are embedded; their members are fields.</summary>
    public EquatableArray<EmbeddedSpec> Embedded { get; init; }

    public required EquatableArray<RelationSpec> Relations { get; init; }

    public required EquatableArray<LinkSpec> Links { get; init; }

    /// <summary>Indexes of the key's fields; empty for an abstract model.</summary>
    public required EquatableArray<int> Key { get; init; }

    public required EquatableArray<IndexSpec> Indexes { get; init; }

    public required EquatableArray<IndexSpec> Uniques { get; init; }

    public required EquatableArray<CheckSpec> Checks { get; init; }

    public required EquatableArray<OrderingSpec> Ordering { get; init; }

    public required ConstructionSpec Construction { get; init; }

    /// <summary>The methods by which the user takes part in writes.</summary>
    public EquatableArray<HookSpec> Hooks { get; init; }

    /// <summary>The model that keeps what the rows were; null for none.</summary>
    public HistorySpec? History { get; init; }

    /// <summary>The model of whose rows this is the history, which is generated as a whole; null for a model of the user's.</summary>
    public string? HistoryOf { get; init; }

    /// <summary>The names of the methods that are query filters.</summary>
    public EquatableArray<string> Filters { get; init; }

    /// <summary>The name of the method that makes the default query; null for none.</summary>
    public string? Manager { get; init; }

    /// <summary>True if the class says of itself what is wrong with it.</summary>
    public bool IsValidatable { get; init; }

    /// <summary>Names of members that are not generated, because the user's members have them.</summary>
    public EquatableArray<string> Yielded { get; init; }

    /// <summary>The rule that the model breaks; null if it breaks none. A broken model has no metadata, so it cannot be used even if analyzers do not run.</summary>
    public string? BrokenBy { get; init; }

    /// <summary>The partial properties that are left out because of their faults.</summary>
    public EquatableArray<PlainPropertySpec> Plain { get; init; }

    /// <summary>The inverse relations to this model from models of other assemblies, each with the model that has it.</summary>
    public IEnumerable<(ModelName Target, EndSpec End)> FarEnds()
    {
        for (var i = 0; i < Relations.Count; i++)
        {
            var kind = Relations[i].IsOneToOne ? EndKind.ReverseOne : EndKind.ReverseMany;
            if (FarEnd(Relations[i].Reverse, kind, Relations[i].Identifier, i) is { } end)
            {
                yield return (Relations[i].Target, end);
            }
        }

        for (var i = 0; i < Links.Count; i++)
        {
            if (FarEnd(Links[i].Reverse, EndKind.ReverseLinks, Links[i].Identifier, i) is { } end)
            {
                yield return (Links[i].Target, end);
            }
        }
    }

    private EndSpec? FarEnd(ReverseSpec? reverse, EndKind kind, string relation, int index) => reverse is { IsLocal: false }
        ? new(reverse.Name, CSharpNames.Escape(reverse.Name), kind, Type.ModelName, index)
        {
            Accessibility = reverse.Accessibility,
            Back = relation,
            IsNullable = true,
            Notice = Type.ModelName.Notice,
        }
        : null;
}
