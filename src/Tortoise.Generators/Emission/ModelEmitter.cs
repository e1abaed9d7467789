using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The file of one model, top to bottom: its companions, the other part of its class, and the file-local metadata.</summary>
internal static class ModelEmitter
{
    public static void Emit(SourceProductionContext context, ResolvedModel model) =>
        context.AddSource(model.HintName, Write(model).ToSourceText());

    private static SourceWriter Write(ResolvedModel resolved)
    {
        var model = resolved.Spec;
        var writer = new SourceWriter();
        var access = new PropertyAccess(model);
        WriteHeader(writer, resolved);
        foreach (var container in model.Type.Containers)
        {
            writer.Gap().Open(container);
        }

        if (!model.IsAbstract)
        {
            FieldsEmitter.Emit(writer, resolved);
            QuerySetEmitter.Emit(writer, model);
        }

        if (model.HistoryOf is not null)
        {
            HistoryEmitter.Emit(writer, model);
        }

        WriteModel(writer, resolved, access);
        foreach (var _ in model.Type.Containers)
        {
            writer.Close();
        }

        if (!model.IsAbstract)
        {
            RelationExtensionsEmitter.Emit(writer, resolved);
            TableEmitter.Emit(writer, resolved);
            EmbeddedValueEmitter.Emit(writer, model);
            ValidationEmitter.EmitSubjects(writer, model);
            AccessorsEmitter.Emit(writer, model, access);
            RelationSlots.EmitAccessors(writer, model);
        }

        StateEmitter.EmitAccessor(writer, model);
        return writer;
    }

    private static void WriteHeader(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        writer.Line($"""
            {GeneratedCodeMarker.Header}
            #pragma warning disable CS0612, CS0618 // obsolete members are still columns
            #pragma warning disable CS1591 // members are documented where their declarations are
            """);
        if (model.Experimental.Count > 0)
        {
            writer.Line($"#pragma warning disable {string.Join(", ", model.Experimental)} // experimental members are still columns");
        }

        if (model.HasBaseClass)
        {
            writer.Line("#pragma warning disable CS0108, CS0114 // entry points hide members of a base class");
        }

        if (FieldsEmitter.HidesBaseMembers(resolved))
        {
            writer.Line("#pragma warning disable CS0108 // fields hide methods that only generated code calls");
        }

        if (model is { IsAbstract: true, StateOwner: null })
        {
            writer.Line("#pragma warning disable CS0649 // derived models write the state");
        }

        if (model.Fields.Any(static field => field is { Name: "field" }))
        {
            writer.Line("#pragma warning disable CS9258 // `field` in an accessor is the backing field, not the property of that name");
        }

        // Of what is outside of namespaces C# wants the usings first, then the attributes.
        if (model.Type.Namespace.Length > 0)
        {
            SchemaFactsEmitter.Emit(writer, model);
            writer.Gap().Line($"namespace {model.Type.Namespace};").Gap().Line(Aliases);
        }
        else
        {
            writer.Gap().Line(Aliases);
            SchemaFactsEmitter.Emit(writer, model);
        }
    }

    private static void WriteModel(SourceWriter writer, ResolvedModel resolved, PropertyAccess access)
    {
        var model = resolved.Spec;
        var (keyword, name) = (model.Type.Keyword, model.Type.Identifier);
        writer.Gap().Open($"partial {keyword} {name}{(model.IsAbstract ? "" : $" : {IModel}<{name}, {model.Type.QuerySet}, {model.Type.Fields}>{SerializationEmitter.Interfaces(model)}{(model.Fields.Any(static field => field.IsSoftDelete) ? $", {ISoftDelete}" : "")}")}");
        StateEmitter.Emit(writer, model);
        TrackedPropertiesEmitter.Emit(writer, model);
        RelationPropertiesEmitter.Emit(writer, resolved);
        PlainPropertiesEmitter.Emit(writer, model);
        RecordTextEmitter.Emit(writer, model);
        HooksEmitter.EmitDefinitions(writer, model);
        if (!model.IsAbstract)
        {
            EntryPointsEmitter.Emit(writer, model);
            if (model.Hierarchy is not { IsAbstract: true })
            {
                MaterializerEmitter.Emit(writer, model, access);
            }

            SerializationEmitter.Emit(writer, model);
            if (model.Hierarchy is null)
            {
                ModelInterfaceEmitter.Emit(writer, model, access);
                RelationInterfaceEmitter.Emit(writer, resolved, access);
            }
            else
            {
                HierarchyInterfaceEmitter.Emit(writer, resolved);
                HierarchyMembersEmitter.Emit(writer, resolved, access);
            }
        }

        writer.Close();
    }
}
