using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>Whether a type can be a projection.</summary>
internal static class ProjectionTypeCheck
{
    private const string Example = "public partial record TeamCard(int Id, string Name)";

    /// <summary>What keeps the generator from adding to the type; null if nothing does.</summary>
    public static string? WhyNot(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsRefLikeType)
        {
            return "only a record, a class or a struct is made of a row";
        }

        if (type.IsStatic || type.IsAbstract)
        {
            return $"no object can be made of {(type.IsStatic ? "a static" : "an abstract")} class";
        }

        if (type.IsModel())
        {
            return "it is a model, which is read as a whole, or with Only";
        }

        return PartialTypeCheck.WhyNot(type);
    }

    /// <summary>What keeps its members from being selected; null if nothing does.</summary>
    public static string? WhyNot(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        if (constructor is not { Parameters.Length: > 0 })
        {
            return $"its members are the parameters of the constructor in its head, which it does not have; write {Example}";
        }

        if (constructor.Parameters.FirstOrDefault(static parameter => parameter.RefKind is not (RefKind.None or RefKind.In)) is { } reference)
        {
            return $"'{reference.Name}' is passed by reference";
        }

        if (constructor.Parameters.FirstOrDefault(static parameter => parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol or { IsRefLikeType: true }) is { } pointer)
        {
            return $"'{pointer.Name}' is of type '{pointer.Type.ToDisplayString()}', which is not a value of a row";
        }

        if (constructor.Parameters.FirstOrDefault(static parameter => parameter.Name is "Of" or "of") is { } named)
        {
            return $"'{named.Name}' is the name of a generated method; rename the member";
        }

        var fields = type.Name + "Fields";
        if (CollisionCheck.Neighbours(type, fields).Any())
        {
            return $"the type '{fields}' exists already, which is generated for its members; rename one of them";
        }

        return type.GetMembers().FirstOrDefault(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }) is { } required
            ? $"'{required.Name}' is required besides the parameters of its constructor; make it one of them"
            : null;
    }
}
