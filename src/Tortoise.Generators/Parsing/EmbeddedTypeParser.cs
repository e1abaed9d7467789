using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The types of an embedded value and of the values in it, with the columns of all of them.</summary>
internal sealed class EmbeddedTypeParser(ModelDeclaration model)
{
    /// <summary>What a member cannot have: it is about the row or the object, or would need one of them.</summary>
    private static readonly string[] Refused =
    [
        AttributeNames.PrimaryKey, AttributeNames.Version, AttributeNames.AutoNow, AttributeNames.AutoNowAdd, AttributeNames.Generated, AttributeNames.DbDefault, AttributeNames.Check,
        AttributeNames.Sequence, AttributeNames.SoftDelete, AttributeNames.KeepOffset, AttributeNames.NotAudited,
        .. AttributeNames.Relations,
    ];

    // Faults are told by the property that embeds, not where the type of a member is asked for.
    private readonly ModelDeclaration _silent = new(model.Type, model.Compilation, report: null, model.CancellationToken);
    private readonly List<EmbeddedLeaf> _leaves = [];
    private readonly Stack<INamedTypeSymbol> _way = new();

    public IReadOnlyList<EmbeddedLeaf> Leaves => _leaves;

    /// <summary>Why it cannot be embedded.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The type of a value; null if it cannot be embedded.</summary>
    public EmbeddedTypeSpec? Parse(ITypeSymbol declared, Place place)
    {
        model.CancellationToken.ThrowIfCancellationRequested();
        var type = FieldTypeParser.Unwrap(declared).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (WhyNot(type) is { } reason)
        {
            return Fail($"{reason}{(place.Name.Contains('.') ? $" ('{place.Name}')" : "")}");
        }

        var named = (INamedTypeSymbol)type;
        if (_way.Contains(named, SymbolEqualityComparer.Default))
        {
            return Fail($"'{named.Name}' contains itself, by '{place.Name}'");
        }

        if (Handle(named) is not var (space, name, isEmitted))
        {
            return null;
        }

        var (members, lack) = EmbeddedMembers.Of(model.Compilation, named);
        if (members is null)
        {
            return Fail(lack);
        }

        _way.Push(named);
        var specs = new List<EmbeddedMemberSpec>();
        foreach (var property in members.Properties)
        {
            if (Member(property, type.IsReferenceType, place) is not { } member)
            {
                return null;
            }

            specs.Add(member);
        }

        _way.Pop();
        return new EmbeddedTypeSpec(space, name, named.FullName(), named.IsReferenceType, JsonHandles.IsPublic(named), isEmitted, [.. specs], members.Arguments, members.Initialized);
    }

    private EmbeddedMemberSpec? Member(IPropertySymbol property, bool isOfClass, Place place)
    {
        if (Refused.FirstOrDefault(name => property.FindAttribute(name) is not null) is { } refused)
        {
            Fail($"'{property.Name}' of '{property.ContainingType.Name}' has [{refused}], which is for properties of a model");
            return null;
        }

        var identifier = CSharpNames.Escape(property.Name);
        var name = $"{place.Name}.{property.Name}";
        var own = property.FindAttribute(AttributeNames.Column)?.StringAt(0) ?? model.Naming.Column(property.Name);
        var way = $"{place.Way}{(place.IsNullable ? "?" : "")}.{identifier}";
        var type = property.FindAttribute(AttributeNames.Embedded) is null ? FieldTypeParser.Parse(_silent, property) : null;
        if (type is not null)
        {
            if (type.Json is not null || type.Element is not null)
            {
                Fail($"'{property.Name}' of '{property.ContainingType.Name}' is {(type.Json is null ? "a list" : "a JSON document")}, which only a property of a model can be");
                return null;
            }

            _leaves.Add(new(property, name, place.Prefix + own, place.IsOptional || place.IsNullable, way, place.Safe, isOfClass || place.Safe.Contains("?.") || place.IsNullable, type));
            return new EmbeddedMemberSpec(identifier, type, null, type.IsNullable, !FieldTypeParser.IsInternal(property.Type), SummaryParser.Parse(property));
        }

        var prefix = property.FindAttribute(AttributeNames.Embedded)?.NamedString("Prefix") ?? own + "_";
        var isNullable = FieldTypeParser.IsNullable(property.Type);
        var inner = new Place(
            name, place.Prefix + prefix, way, $"{place.Safe}{(place.IsNullable || isOfClass ? "?" : "")}.{identifier}", isNullable, place.IsOptional || place.IsNullable);
        return Parse(property.Type, inner) is { } embedded
            ? new EmbeddedMemberSpec(identifier, null, embedded, isNullable, embedded.IsPublic, SummaryParser.Parse(property))
            : null;
    }

    private string? WhyNot(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when named.IsModel() => $"'{type.Name}' is a model; make it a relation with [ForeignKey]",
        INamedTypeSymbol named when named.FindAttribute(AttributeNames.Projection) is not null => $"'{type.Name}' is a [Projection]; use a type of its own",
        _ when FieldTypeParser.HasColumnType(type) => $"'{type.Name}' is stored in one column, without [Embedded]",
        IArrayTypeSymbol => "a collection is not stored in columns; use [AsJson]",
        _ when type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable) => "a collection is not stored in columns; use [AsJson]",
        INamedTypeSymbol { IsGenericType: true } or INamedTypeSymbol { IsTupleType: true } => $"'{type.ToDisplayString()}' is generic; use a type of its own",
        not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } => $"'{type.Name}' cannot be created; use a class, record or struct",
        _ when type.ContainingNamespace.FullName() is "System" or ['S', 'y', 's', 't', 'e', 'm', '.', ..] => $"'{type.Name}' is a type of .NET; use a type of your own, or [FieldType<…>]",
        _ when !model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly) => $"generated code cannot access '{type.Name}'; make it internal or public",
        _ => null,
    };

    /// <summary>The handle of a type; null if its name is taken.</summary>
    private (string Space, string Name, bool IsEmitted)? Handle(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.FullName();
        var name = JsonHandles.NameOf(type) + "Fields";
        var known = model.Compilation.GetTypeByMetadataName(space.Length == 0 ? name : $"{space}.{name}");
        if (known is not null && !known.IsGenerated())
        {
            Fail($"the class '{known.Name}' exists already, but one of this name is generated for queries; rename it");
            return null;
        }

        return (space, name, known is null || SymbolEqualityComparer.Default.Equals(known.ContainingAssembly, model.Compilation.Assembly));
    }

    private EmbeddedTypeSpec? Fail(string reason)
    {
        Reason = Reason.Length == 0 ? reason : Reason;
        return null;
    }

    /// <summary>Where a value is in its model.</summary>
    /// <param name="Name">The path to it: <c>Address.Place</c>.</param>
    /// <param name="Prefix">What the names of its columns begin with.</param>
    /// <param name="Way">The way from the property, as C#, where all that cannot be null is there.</param>
    /// <param name="Safe">The same way, where anything may be missing.</param>
    /// <param name="IsNullable">True if it can be null.</param>
    /// <param name="IsOptional">True if a value that it belongs to can be null.</param>
    internal sealed record Place(string Name, string Prefix, string Way, string Safe, bool IsNullable, bool IsOptional);
}
