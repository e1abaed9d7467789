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
            foreach (var field in model.Fields.Where(field => PropertyAccess.NeedsAccessor(field) && field.Access.Owner == owner))
            {
                Emit(writer, field);
            }

            writer.Close();
        }
    }

    private static void Emit(SourceWriter writer, FieldSpec field)
    {
        var access = field.Access;
        if (!access.IsReadable)
        {
            Accessor("Method", $"get_{field.Name}", $"{access.MemberType} Get{field.Name}({access.Owner.Definition} model)");
        }

        if (access.Setter == SetterKind.None)
        {
            Accessor("Field", $"<{field.Name}>k__BackingField", $"ref {access.MemberType} Ref{field.Name}({access.Owner.Definition} model)");
        }
        else if (access.Setter != SetterKind.Assign)
        {
            Accessor("Method", $"set_{field.Name}", $"void Set{field.Name}({access.Owner.Definition} model, {access.MemberType} value)");
        }

        void Accessor(string kind, string target, string signature) => writer.Gap().Line($"""
            [{UnsafeAccessor}({UnsafeAccessorKind}.{kind}, Name = "{target}")]
            internal static extern {signature};
            """);
    }
}
