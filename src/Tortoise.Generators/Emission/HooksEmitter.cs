using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The definitions of the user's <c>partial</c> methods, and the calls of them. A model without any has none of this.</summary>
internal static class HooksEmitter
{
    /// <summary>The definitions.</summary>
    public static void EmitDefinitions(SourceWriter writer, ModelSpec model)
    {
        foreach (var hook in model.Hooks.Where(static hook => hook.Modifiers is not null))
        {
            var method = HookMethods.Find(hook.Name)!;
            var modifiers = hook.Modifiers!.Length > 0 ? hook.Modifiers + " " : "";
            writer.Gap().Line($"{modifiers}partial {method.Signature(isAsync: hook.Name == method.AsyncName)};");
        }
    }

    /// <summary>The calls.</summary>
    public static void Emit(SourceWriter writer, ModelSpec model, string self)
    {
        var flags = new List<string>();
        foreach (var method in HookMethods.All)
        {
            var isSync = method.Name != "Validate" && Has(model, method.Name);
            var isAsync = Has(model, method.AsyncName);
            if (!isSync && !isAsync)
            {
                continue;
            }

            flags.Add($"{ModelHooks}.{method.Flag}");
            writer.Member(GeneratedCodeMarker.Of(model)).Head(
                $"static {(isSync && isAsync ? "async " : "")}{ValueTaskType} {self}.{method.AsyncName}",
                [$"{model.Type.Identifier} model", $"{method.Context} {method.Parameter}", $"{CancellationTokenType} cancellationToken"],
                isSync ? "" : " =>");
            var call = $"model.{method.AsyncName}({method.Parameter}, cancellationToken)";
            if (!isSync)
            {
                writer.Indent().Line(call + ";").Unindent();
                continue;
            }

            writer.Open()
                .Line($"model.{method.Name}({method.Parameter});")
                .Line(isAsync ? $"await {call}.ConfigureAwait(false);" : "return default;")
                .Close();
        }

        if (flags.Count > 0)
        {
            writer.Gap().Line($"static {ModelHooks} {self}.Hooks => {string.Join(" | ", flags.Distinct())};");
        }
    }

    public static bool Has(ModelSpec model, string hook) => model.Hooks.Any(one => one.Name == hook);
}
