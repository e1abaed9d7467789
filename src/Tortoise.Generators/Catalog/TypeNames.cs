namespace Tortoise.Generators.Catalog;

/// <summary>The types that generated code names, by aliases that no name of the user's hides.</summary>
internal static class TypeNames
{
    /// <summary>The aliases. They are declared in the namespace of the code, because users may declare the same ones for all files.</summary>
    public const string Aliases = """
        using orm = global::Tortoise;
        using sys = global::System;
        """;

    public const string BooleanField = "orm::BooleanField";
    public const string CancellationTokenType = "sys::Threading.CancellationToken";
    public const string DateTimeOffsetType = "sys::DateTimeOffset";
    public const string DbDefault = "orm::Metadata.DbDefault";
    public const string DebuggerHidden = "sys::Diagnostics.DebuggerBrowsable(sys::Diagnostics.DebuggerBrowsableState.Never)";
    public const string DeleteContext = "orm::DeleteContext";
    public const string Dictionary = "sys::Collections.Generic.Dictionary";
    public const string DriverRegistry = "orm::CompilerServices.DriverRegistry";
    public const string EditorHidden = "sys::ComponentModel.EditorBrowsable(sys::ComponentModel.EditorBrowsableState.Never)";
    public const string Casts = "orm::Casts";
    public const string Cell = "orm::Values.Cell";
    public const string EmbeddedFields = "orm::EmbeddedFields";
    public const string EmbeddedMigrations = "orm::CompilerServices.EmbeddedMigrations";
    public const string EnumTextType = "orm::Values.EnumTextType";
    public const string Expr = "orm::Expr";
    public const string Field = "orm::Field";
    public const string FieldSet = "orm::CompilerServices.FieldSet";
    public const string FieldTypes = "orm::Values.FieldTypes";
    public const string GeneratedCode = "sys::CodeDom.Compiler.GeneratedCode";
    public const string Groups = "orm::Groups";
    public const string IEmbedded = "orm::CompilerServices.IEmbedded";
    public const string IEmbeddedFields = "orm::Expressions.IEmbeddedFields";
    public const string IEnumerable = "sys::Collections.Generic.IEnumerable";
    public const string IExpr = "orm::IExpr";
    public const string IInput = "orm::IInput";
    public const string IModel = "orm::IModel";
    public const string IProjection = "orm::CompilerServices.IProjection";
    public const string IReadOnlyList = "sys::Collections.Generic.IReadOnlyList";
    public const string IRowFields = "orm::Expressions.IRowFields";
    public const string IndexedDocument = "orm::CompilerServices.IndexedDocument";
    public const string ISoftDelete = "orm::ISoftDelete";
    public const string ISelectable = "orm::ISelectable";
    public const string ISelectableRow = "orm::ISelectableRow";
    public const string INewInput = "orm::INewInput";
    public const string JsonIgnore = "sys::Text.Json.Serialization.JsonIgnore";
    public const string IJsonExpr = "orm::Expressions.IJsonExpr";
    public const string JsonExpr = "orm::JsonExpr";
    public const string JsonFieldTypes = "orm::Values.JsonFieldTypes";
    public const string JsonOnSerialized = "sys::Text.Json.Serialization.IJsonOnSerialized";
    public const string JsonOnSerializing = "sys::Text.Json.Serialization.IJsonOnSerializing";
    public const string JsonPart = "orm::Expressions.JsonPart";
    public const string KeptOffset = "orm::CompilerServices.KeptOffset";
    public const string KeySnapshot = "orm::CompilerServices.KeySnapshot";
    public const string List = "sys::Collections.Generic.List";
    public const string ManyToMany = "orm::ManyToMany";
    public const string Migration = "orm::Migration";
    public const string MigrationContext = "orm::MigrationContext";
    public const string ModelOf = "orm::CompilerServices.ModelOf";
    public const string ModelManager = "orm::CompilerServices.ModelManager";
    public const string ModelMetadata = "orm::Metadata.ModelMetadata";
    public const string ModelHooks = "orm::CompilerServices.ModelHooks";
    public const string ModelObjects = "orm::CompilerServices.ModelObjects";
    public const string ModelRegistry = "orm::CompilerServices.ModelRegistry";
    public const string ModelState = "orm::CompilerServices.ModelState";
    public const string ModuleInitializer = "sys::Runtime.CompilerServices.ModuleInitializer";
    public const string NullFunctions = "orm::NullFunctions";
    public const string OptionalFlag = "orm::OptionalFlag";
    public const string ParameterCell = "orm::Values.ParameterCell";
    public const string PartialObjects = "orm::CompilerServices.PartialObjects";
    public const string Projection = "orm::Projection";
    public const string ProjectionFields = "orm::ProjectionFields";
    public const string ProjectionRow = "orm::CompilerServices.ProjectionRow";
    public const string Q = "orm::Querying.Q";
    public const string FieldTypeSchema = "global::Tortoise.CompilerServices.FieldTypeSchema";
    public const string ModelSchema = "global::Tortoise.CompilerServices.ModelSchema";
    public const string QueryFilter = "orm::QueryFilter";
    public const string QueryRows = "orm::QueryRows";
    public const string QuerySet = "orm::QuerySet";
    public const string RawQuery = "orm::RawQuery";
    public const string ReadOnlySpan = "sys::ReadOnlySpan";
    public const string RegisteredModel = "orm::CompilerServices.RegisteredModel";
    public const string Related = "orm::Related";
    public const string RelationNotLoaded = "orm::RelationNotLoadedException";
    public const string RelationEnd = "orm::Metadata.RelationEnd";
    public const string RelationKeys = "orm::CompilerServices.RelationKeys";
    public const string RowFields = "orm::RowFields";
    public const string Regex = "sys::Text.RegularExpressions.Regex";
    public const string RowSelection = "orm::RowSelection";
    public const string RelationSlot = "orm::CompilerServices.RelationSlot";
    public const string SaveContext = "orm::SaveContext";
    public const string TableSource = "orm::Expressions.TableSource";
    public const string SelectQuery = "orm::Expressions.SelectQuery";
    public const string StringBuilder = "sys::Text.StringBuilder";
    public const string ToMany = "orm::ToMany";
    public const string TortoiseModels = "orm::CompilerServices.TortoiseModels";
    public const string UnsafeAccessor = "sys::Runtime.CompilerServices.UnsafeAccessor";
    public const string UnsafeAccessorKind = "sys::Runtime.CompilerServices.UnsafeAccessorKind";
    public const string ValidationFailures = "orm::ValidationFailures";
    public const string ValueRules = "orm::CompilerServices.ValueRules";
    public const string ValueTaskType = "sys::Threading.Tasks.ValueTask";

    /// <summary>The type's name in metadata.</summary>
    public static string Full(string name) => name.Replace("orm::", "Tortoise.").Replace("sys::", "System.");
}
