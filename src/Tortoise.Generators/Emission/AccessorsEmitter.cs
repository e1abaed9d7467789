using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// File-local accessors of what C# cannot reach: <c>init</c> setters after construction, private setters of base classes, backing fields of
/// get-only properties. The runtime binds them without reflection, also in a native binary.
/// </summary>
internal static class AccessorsEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, PropertyAccess access)
    {
        foreach (var (owner, name) in access.Classes)
        {
            writer.Gap().Line(GeneratedCodeMarker.FileClass(model, $"{name}{owner.Parameters}")).Indent();
            foreach (var constraint in owner.Constraints)
            {
                writer.Line(constraint);
            }

            writer.Unindent().Open();
            foreach (var (property, of) in PropertyAccess.Inaccessible(model).Where(property => property.Access.Owner == owner))
            {
                Emit(writer, property, of);
            }

            writer.Close();
        }
    }

    private static void Emit(SourceWriter writer, string property, AccessSpec access)
    {
        if (!access.IsReadable)
        {
            Accessor("Method", $"get_{property}", $"{access.MemberType} Get{property}({access.Owner.Definition} model)");
        }

        if (access.Setter == SetterKind.None)
        {
            Accessor("Field", $"<{property}>k__BackingField", $"ref {access.MemberType} Ref{property}({access.Owner.Definition} model)");
        }
        else if (access.Setter != SetterKind.Assign)
        {
            Accessor("Method", $"set_{property}", $"void Set{property}({access.Owner.Definition} model, {access.MemberType} value)");
        }

        void Accessor(string kind, string target, string signature) => writer.Gap().Line($"""
            [{UnsafeAccessor}({UnsafeAccessorKind}.{kind}, Name = "{target}")]
            internal static extern {signature};
            """);
    }
}
