using Tortoise.Compilation;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>SQLite, 3.41 or newer.</summary>
public sealed class SqliteDialect : Dialect, ICompilerFactory, ISchemaFactory
{
    /// <summary>The dialect.</summary>
    public static SqliteDialect Instance { get; } = new();

    /// <summary>Stands after a text that is compared without regard to case.</summary>
    internal const string AnyCase = " COLLATE NOCASE";

    /// <inheritdoc/>
    public override string Name => "sqlite";

    internal override MigrationFeatures Migrations => SqliteMigrations.Features;

    internal override StoreTypeTable StoreTypes => field ??= SqliteStoreTypes.Of(this);

    internal override QuotingFeatures Quoting => QuotingFeatures.Brackets;

    /// <summary>How a <see cref="Guid"/> is kept.</summary>
    public SqliteGuidFormat GuidFormat { get; private init; }

    /// <summary>The same dialect with another format of a <see cref="Guid"/>.</summary>
    public SqliteDialect WithGuids(SqliteGuidFormat format) => format == GuidFormat ? this : new() { GuidFormat = format };

    /// <summary>True if a <see cref="Guid"/> is 16 bytes.</summary>
    internal bool HasGuidBytes => GuidFormat is SqliteGuidFormat.Blob or SqliteGuidFormat.DotNetBlob;

    /// <summary>True for a <see cref="Guid"/> stored as text, whose letters other programs may write in upper case.</summary>
    internal bool IsGuidText(FieldKind kind) => kind == FieldKind.Guid && GuidFormat == SqliteGuidFormat.Text;

    // A type that is unknown here would convert strings that look like numbers.
    internal override string? DeclaredType(FieldMetadata field) => field.ColumnType is { Databases.Count: > 0 } ? base.DeclaredType(field) : null;

    // It has attached files.
    internal override bool HasSchemas => false;

    internal override bool FiltersAggregates => true;

    internal override bool FramesOfGroups => true;

    internal override string TrueLiteral => "1";

    internal override string FalseLiteral => "0";

    internal override string? LimitBeforeOffset => " LIMIT -1";

    internal override bool ReportsLastInsertedId => true;

    internal override string NullSafeEqual => "IS";

    internal override string NullSafeNotEqual => "IS NOT";

    internal override bool IndexNamesAreShared => true;

    internal override bool HasCaseInsensitiveTables => true;

    internal override string LockSchema => "";

    internal override IndexFeatures IndexFeatures => IndexFeatures.Descending | IndexFeatures.Where | IndexFeatures.Expression;

    SqlCompiler ICompilerFactory.CreateCompiler() => new SqliteCompiler(this);

    RowCompiler ICompilerFactory.CreateRowCompiler() => new SqliteRowCompiler(this);

    Introspector ISchemaFactory.CreateIntrospector(CatalogQuery query) => new SqliteIntrospector(this, query);

    SchemaWriter ISchemaFactory.CreateSchemaWriter(bool safe) => new SqliteSchemaWriter(this, safe);

    internal override string Explain(ExplainOptions options)
    {
        ThrowIfUnexplainable(options, canAnalyze: false, ExplainFormat.Text);
        return "EXPLAIN QUERY PLAN ";
    }

    internal override bool ComparesAllRows => false;

    internal override bool MaterializesOnDemand => true;
}
