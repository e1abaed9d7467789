using Tortoise.Generators.Model;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing parts of the other <c>partial</c> properties of a broken model.</summary>
internal static class PlainPropertiesEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        foreach (var property in model.Plain)
        {
            writer.Gap().Open($"{property.Modifiers} {property.Type} {property.Identifier}");
            if (property.Getter is { } getter)
            {
                writer.Line($"{getter} => field{(property.IsReference ? "!" : "")};");
            }

            if (property.Setter is { } setter)
            {
                writer.Line($"{setter} => field = value;");
            }

            writer.Close();
        }
    }
}
