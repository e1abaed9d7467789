namespace Tortoise.Generators.Catalog;

/// <summary>The types that generated code names.</summary>
internal static class TypeNames
{
    public const string ActionType = "global::System.Action";
    public const string CancellationTokenType = "global::System.Threading.CancellationToken";
    public const string DateTimeOffsetType = "global::System.DateTimeOffset";
    public const string DbDefault = "global::Tortoise.Metadata.DbDefault";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";
    public const string DriverRegistry = "global::Tortoise.CompilerServices.DriverRegistry";
    public const string EditorHidden = "global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)";
    public const string EnumTextType = "global::Tortoise.Values.EnumTextType";
    public const string Field = "global::Tortoise.Field";
    public const string FieldList = "global::Tortoise.FieldList";
    public const string FieldSet = "global::Tortoise.CompilerServices.FieldSet";
    public const string FieldTypes = "global::Tortoise.Values.FieldTypes";
    public const string Func = "global::System.Func";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
    public const string Held = "global::Tortoise.CompilerServices.Held";
    public const string HeldKey = "global::Tortoise.CompilerServices.HeldKey";
    public const string IEnumerable = "global::System.Collections.Generic.IEnumerable";
    public const string IFields = "global::Tortoise.IFields";
    public const string IModel = "global::Tortoise.IModel";
    public const string IParameterWriter = "global::Tortoise.Values.IParameterWriter";
    public const string IRelationPath = "global::Tortoise.IRelationPath";
    public const string IRowFields = "global::Tortoise.Expressions.IRowFields";
    public const string List = "global::System.Collections.Generic.List";
    public const string ManyToMany = "global::Tortoise.ManyToMany";
    public const string ModelMetadata = "global::Tortoise.Metadata.ModelMetadata";
    public const string ModelObjects = "global::Tortoise.CompilerServices.ModelObjects";
    public const string ModelOperations = "global::Tortoise.CompilerServices.ModelOperations";
    public const string ModelRegistry = "global::Tortoise.CompilerServices.ModelRegistry";
    public const string ModelState = "global::Tortoise.CompilerServices.ModelState";
    public const string ModuleInitializer = "global::System.Runtime.CompilerServices.ModuleInitializer";
    public const string PartialObjects = "global::Tortoise.CompilerServices.PartialObjects";
    public const string Q = "global::Tortoise.Q";
    public const string QuerySet = "global::Tortoise.QuerySet";
    public const string RawQuery = "global::Tortoise.RawQuery";
    public const string Related = "global::Tortoise.Related";
    public const string RelatedLookups = "global::Tortoise.RelatedLookups";
    public const string RelationNotLoaded = "global::Tortoise.RelationNotLoadedException";
    public const string RelationEnd = "global::Tortoise.Metadata.RelationEnd";
    public const string RelationKeys = "global::Tortoise.CompilerServices.RelationKeys";
    public const string RelationLoad = "global::Tortoise.Relations.RelationLoad";
    public const string RowSource = "global::Tortoise.Expressions.RowSource";
    public const string SaveMode = "global::Tortoise.SaveMode";
    public const string SelectQuery = "global::Tortoise.Expressions.SelectQuery";
    public const string SqlTemplate = "global::Tortoise.SqlTemplate";
    public const string ToMany = "global::Tortoise.ToMany";
    public const string TortoiseModels = "global::Tortoise.CompilerServices.TortoiseModels";
    public const string UnsafeAccessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";
    public const string UnsafeAccessorKind = "global::System.Runtime.CompilerServices.UnsafeAccessorKind";
    public const string ValidationFailures = "global::Tortoise.CompilerServices.ValidationFailures";
    public const string ValueTaskType = "global::System.Threading.Tasks.ValueTask";
}
