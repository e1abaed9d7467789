using Microsoft.CodeAnalysis;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>Tells the runtime which models and drivers the assembly brings, when it is loaded.</summary>
internal static class RegistrationEmitter
{
    public static void Emit(SourceProductionContext context, Registration registration)
    {
        if (registration.IsEmpty)
        {
            return;
        }

        var writer = new SourceWriter()
            .Line(GeneratedMark.Header)
            .Gap()
            .Line(GeneratedMark.Attribute)
            .Open("file static class TortoiseRegistration")
            .Line($"[{ModuleInitializer}]")
            .Open("internal static void Register()");
        foreach (var driver in registration.Drivers)
        {
            writer.Line($"{DriverRegistry}.Add(new {driver}());");
        }

        foreach (var model in registration.Models)
        {
            writer.Line($"{ModelRegistry}.Add<{model}>();");
        }

        context.AddSource(Registration.HintName, writer.Close().Close().ToSourceText());
    }
}
