using Tortoise.Generators.Model;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing parts of <c>partial</c> properties that a broken model leaves out.</summary>
internal static class PlainPropertiesEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        foreach (var property in model.Plain)
        {
            writer.Gap().Line(GeneratedMark.Attribute).Open($"{property.Modifiers} {property.Type} {property.Identifier}");
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
