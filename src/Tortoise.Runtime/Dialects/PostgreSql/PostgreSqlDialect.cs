using System.Globalization;
using System.Text;
using Tortoise.Compilation;
using Tortoise.Schema;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>PostgreSQL, 12 or newer.</summary>
public sealed class PostgreSqlDialect : Dialect, ICompilerFactory, ISchemaFactory
{
    /// <summary>The search configuration that takes words as they are, without the rules of a language.</summary>
    internal const string PlainWords = "simple";

    /// <summary>The dialect.</summary>
    public static PostgreSqlDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "postgresql";

    internal override MigrationFeatures Migrations => PostgreSqlMigrations.Features;

    internal override StoreTypeTable StoreTypes => field ??= PostgreSqlStoreTypes.Of(this);

    internal override QuotingFeatures Quoting => QuotingFeatures.Dollars | QuotingFeatures.NestedComments;

    internal override string TrueCondition => "TRUE";

    internal override string FalseCondition => "FALSE";

    internal override bool NullsAreLeast => false;

    internal override bool HasNamedParameters => true;

    internal override bool HasLocalSettings => true;

    internal override bool ListsAreArrays => true;

    internal override bool HasArrays => true;

    internal override bool FiltersAggregates => true;

    internal override bool FramesOfGroups => true;

    internal override bool HasGroupingSets => true;

    // A longer name is cut without an error.
    internal override NameLimit NameLimit => new(63, InBytes: true);

    internal override bool IndexNamesAreShared => true;

    // The number is the word Tortoise in ASCII.
    internal override string LockSchema => "SELECT pg_advisory_xact_lock(6084207466011784037)";

    internal override IndexFeatures IndexFeatures =>
        IndexFeatures.Descending | IndexFeatures.Where | IndexFeatures.Expression | IndexFeatures.Include | IndexFeatures.OperatorClass;

    internal override IReadOnlyList<IndexMethod> IndexMethods { get; } =
        [IndexMethod.Hash, IndexMethod.Gin, IndexMethod.Gist, IndexMethod.SpGist, IndexMethod.Brin, IndexMethod.Bloom, IndexMethod.FullText, IndexMethod.Hnsw, IndexMethod.IvfFlat];

    internal override bool DivisionByZeroFails => true;

    internal override bool HasLateralJoins => true;

    internal override bool MaterializesOnDemand => true;

    SqlCompiler ICompilerFactory.CreateCompiler() => new PostgreSqlCompiler(this);

    RowCompiler ICompilerFactory.CreateRowCompiler() => new PostgreSqlRowCompiler(this);

    internal override NormalForm NormalForm => PostgreSqlNormalForm.Instance;

    Introspector ISchemaFactory.CreateIntrospector(CatalogQuery query) => new PostgreSqlIntrospector(this, query);

    SchemaWriter ISchemaFactory.CreateSchemaWriter(bool safe) => new PostgreSqlSchemaWriter(this, safe);

    internal override string Explain(ExplainOptions options)
    {
        string[] settings =
        [
            .. options.Analyze ? ["ANALYZE"] : Array.Empty<string>(),
            .. options.Switches.Select(option => option.Value ? option.Name : $"{option.Name} FALSE"),
            $"FORMAT {(options.Format == ExplainFormat.Default ? ExplainFormat.Text : options.Format).ToString().ToUpperInvariant()}",
        ];
        return $"EXPLAIN ({string.Join(", ", settings)}) ";
    }

    internal override void WritePlaceholder(StringBuilder sql, int number) => sql.Append(CultureInfo.InvariantCulture, $"${number}");
}
