using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// The members of <c>IModel</c> of a class that shares a table: they call the virtual members of the object, of which each class has a part
/// (<see cref="HierarchyMembersEmitter"/>). So an object is written as what it is, whatever class the program sees in it.
/// </summary>
internal static class HierarchyInterfaceEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        var (name, hierarchy) = (model.Type.Identifier, model.Hierarchy!);
        var self = $"{IModel}<{name}>";
        writer.Member(GeneratedCodeMarker.Of(model)).Line($"static {name} {self}.Read<TRow>(in TRow row) => {Read(model)};");
        writer.Gap().Line($"""
            static {ModelMetadata} {self}.Metadata => {model.Type.Table}.Metadata;
            static {model.Type.QuerySet} {IModel}<{name}, {model.Type.QuerySet}, {model.Type.Fields}>.All() => {model.Type.QuerySet}.Root;
            static ref {ModelState} {self}.State({name} model) => ref model.{MemberNames.State};
            static {FieldSet} {self}.Absent({name} model) => model.__Absent;
            static {FieldSet} {self}.OfOthers => {model.Type.Table}.Absent;
            static void {self}.Load<TRow>({name} model, int field, in TRow row, int ordinal) => model.__Load(field, in row, ordinal);
            static void {self}.Write({name} model, int field, in {ParameterCell} cell) => model.__Write(field, in cell);
            static void {self}.Stamp({name} model, int field, {DateTimeOffsetType} now) => model.__Stamp(field, now);
            static bool {self}.IsUnset({name} model, int field) => model.__IsUnset(field);
            static void {self}.Validate({name} model, {FieldSet} fields, {ValidationFailures} failures) => model.__Check(fields, failures);
            """);
        if (resolved.Ends.Count > 0)
        {
            writer.Line($"""
                static object? {self}.Related({name} model, int end) => model.__Related(end);
                static void {self}.Relate({name} model, int end, object? related) => model.__Relate(end, related);
                static void {self}.TakeKeys({name} model) => model.__TakeKeys();
                """);
        }

        ModelInterfaceEmitter.EmitSummaries(writer, model, self);
        var ruled = hierarchy.Classes.Where(static one => one.HasRules).ToArray();
        if (ruled.Length > 0)
        {
            writer.Gap().Open($"static void {self}.ValidateValue(int field, object? value, {ValidationFailures} failures)");
            foreach (var one in ruled)
            {
                writer.Line($"{one.Name.FullName}.__CheckValue(field, value, failures);");
            }

            writer.Close();
        }

        var hooks = HooksOf(hierarchy).ToArray();
        foreach (var method in hooks)
        {
            writer.Line($"static {ValueTaskType} {self}.{method.AsyncName}({name} model, {method.Context} {method.Parameter}, {CancellationTokenType} cancellationToken) => model.__{method.AsyncName}({method.Parameter}, cancellationToken);");
        }

        if (hooks.Length > 0)
        {
            writer.Line($"static {ModelHooks} {self}.Hooks => {string.Join(" | ", hooks.Select(static method => $"{ModelHooks}.{method.Flag}").Distinct())};");
        }
    }

    /// <summary>The hooks that any of the classes has, without those that <c>Validate</c> calls.</summary>
    public static IEnumerable<HookMethods.HookMethod> HooksOf(HierarchySpec hierarchy) => HookMethods.All.Where(method =>
        hierarchy.Classes.Any(one => one.Hooks.Contains(method.AsyncName) || (method.Name != "Validate" && one.Hooks.Contains(method.Name))));

    /// <summary>The root looks for the class by the discriminator; the others read as it does.</summary>
    private static string Read(ModelSpec model)
    {
        var hierarchy = model.Hierarchy!;
        if (!hierarchy.IsRoot)
        {
            return $"{ModelRegistry}.Read<{hierarchy.Root}, {model.Type.Identifier}, TRow>(in row)";
        }

        var arms = hierarchy.Classes.Where(static one => one.Value is not null).Select(static one => $"    {one.Value} => {one.Name.FullName}.__Read(in row),\n");
        return $"row.{(hierarchy.HasNumbers ? FieldCatalog.Int32 : FieldCatalog.String)}({hierarchy.Discriminator}) switch\n{{\n{string.Concat(arms)}"
            + $"    var value => throw {ModelRegistry}.UnknownClass({model.Type.Table}.Metadata, value),\n}}";
    }
}
