namespace Tortoise.Generators.Rules;

internal static class RuleCategory
{
    public const string Model = "Tortoise.Model";

    public const string Field = "Tortoise.Field";

    public const string Relation = "Tortoise.Relation";

    public const string Projection = "Tortoise.Projection";

    public const string Input = "Tortoise.Input";

    public const string Migration = "Tortoise.Migration";

    public const string Query = "Tortoise.Query";
}
