using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>The rules that are checked while a model is parsed.</summary>
internal static class ParsingRules
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ModelRules.NotPartial,
        ModelRules.NoKey,
        ModelRules.TwoKeys,
        ModelRules.UnknownName,
        ModelRules.Collision,
        ModelRules.LanguageVersion,
        ModelRules.NoConstructor,
        ModelRules.KindOfType,
        ModelRules.DuplicateIndex,
        ModelRules.IndexOptions,
        ModelRules.TwoVersions,
        ModelRules.ConcreteBase,
        ModelRules.ForeignAttribute,
        ModelRules.HookSignature,
        ModelRules.FilterSignature,
        ModelRules.TwoSoftDeletes,
        ModelRules.ManagerSignature,
        ModelRules.TwoManagers,
        ModelRules.History,
        HierarchyRules.ValueWithoutRoot,
        HierarchyRules.SecondDiscriminator,
        HierarchyRules.OtherAssembly,
        HierarchyRules.Mixin,
        FieldRules.UnsupportedType,
        FieldRules.DuplicateColumn,
        FieldRules.OptionDoesNotFit,
        FieldRules.TwoStamps,
        FieldRules.KeyType,
        FieldRules.HiddenField,
        FieldRules.UnseenField,
        FieldRules.FieldType,
        FieldRules.Json,
        FieldRules.Embedded,
        FieldRules.ColumnType,
        FieldRules.Rule,
        FieldRules.IgnoredRule,
        FieldRules.LostDefault,
        FieldRules.Unwritable,
        RelationRules.Target,
        RelationRules.Shape,
        RelationRules.OnDelete,
        RelationRules.RelatedName,
        RelationRules.ToField,
        RelationRules.DeclaredKey,
        RelationRules.LinkModel,
        RelationRules.OtherGroup,
    ];
}
