using Microsoft.CodeAnalysis;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// Registers the models and drivers of the assembly with the runtime when it is loaded. The assemblies that reference it call the same method
/// when they are loaded themselves: the runtime would run the initializer only when the first code of the assembly runs.
/// </summary>
internal static class RegistrationEmitter
{
    public const string Namespace = "Tortoise.CompilerServices.Registrations";

    public static void Emit(SourceProductionContext context, Registration registration)
    {
        if (registration.IsEmpty)
        {
            return;
        }

        var assembly = registration.Assembly;
        var experimental = string.Concat(registration.Experimental.Select(static id => $", {id}"));
        var writer = new SourceWriter()
            .Line($"""
                {GeneratedCodeMarker.Header}
                #pragma warning disable CS0612, CS0618{experimental} // obsolete and experimental models are registered, too
                """)
            .Gap();
        foreach (var alias in assembly.Aliases)
        {
            writer.Line($"extern alias {alias};");
        }

        writer
            .Gap()
            .Line($"[assembly: global::{Full(TortoiseModels)}(typeof(global::{Namespace}.{registration.Class}))]")
            .Gap()
            .Line($"namespace {Namespace};")
            .Gap()
            .Line(Aliases)
            .Gap()
            .Line($"""
                /// <summary>Registers the models of {XmlText.Escape(assembly.Name)}, and the models and drivers of the assemblies that it references.</summary>
                [{EditorHidden}]
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"public static class {registration.Class}")
            .Line("private static bool _isRegistered;")
            .Gap()
            .Line($"""
                /// <summary>Registers them; further calls do nothing.</summary>
                [{ModuleInitializer}]{(registration.NamesObsolete ? "\n[sys::Obsolete]" : "")}
                """)
            .Open("public static void Register()")
            .Open("if (_isRegistered)")
            .Line("return;")
            .Close()
            .Gap()
            .Line("_isRegistered = true;");
        foreach (var driver in assembly.Drivers)
        {
            writer.Line($"{DriverRegistry}.Add(new {driver}());");
        }

        foreach (var other in assembly.Registrations)
        {
            writer.Line($"{other}.Register();");
        }

        // A lambda that is compiled when it is called: the start of a program does not touch its models.
        if (registration.Models.Count > 0)
        {
            writer.Line($"{ModelRegistry}.Add(static () =>\n[").Indent();
            foreach (var model in registration.Models)
            {
                writer.Line($"new {RegisteredModel}<{model}>(),");
            }

            writer.Unindent().Line("]);");
        }

        if (registration.Migrations is { } migrations)
        {
            writer.Line($"{EmbeddedMigrations}.Add({migrations}.All);");
        }

        if (registration.HasHistory)
        {
            writer.Line($"{ModelRegistry}.KeepHistory();");
        }

        context.AddSource(Registration.HintName, writer.Close().Close().ToSourceText());
    }
}
