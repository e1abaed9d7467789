using System.Globalization;
using System.Text;
using Tortoise.Compilation;
using Tortoise.Schema;

namespace Tortoise.Dialects.SqlServer;

/// <summary>SQL Server, 2016 or newer, and Azure SQL.</summary>
public sealed class SqlServerDialect : Dialect, ICompilerFactory, ISchemaFactory
{
    /// <summary>The dialect.</summary>
    public static SqlServerDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "sqlserver";

    internal override MigrationFeatures Migrations => SqlServerMigrations.Features;

    internal override StoreTypeTable StoreTypes => field ??= SqlServerStoreTypes.Of(this);

    internal override QuotingFeatures Quoting => QuotingFeatures.Brackets | QuotingFeatures.NestedComments;

    internal override string TrueLiteral => "1";

    internal override string FalseLiteral => "0";

    internal override bool HasNamedParameters => true;

    internal override NameLimit NameLimit => new(128);

    internal override bool HasRowVersions => true;

    internal override bool HasCaseInsensitiveTables => true;

    internal override bool HasUniqueNulls => true;

    internal override IndexFeatures IndexFeatures => IndexFeatures.Descending | IndexFeatures.Where | IndexFeatures.Include;

    internal override bool DivisionByZeroFails => true;

    internal override bool HasLateralJoins => true;

    internal override NormalForm NormalForm => SqlServerNormalForm.Instance;

    SqlCompiler ICompilerFactory.CreateCompiler() => new SqlServerCompiler(this);

    RowCompiler ICompilerFactory.CreateRowCompiler() => new SqlServerRowCompiler(this);

    SchemaWriter ISchemaFactory.CreateSchemaWriter(bool safe) => new SqlServerSchemaWriter(this, safe);

    Introspector ISchemaFactory.CreateIntrospector(CatalogQuery query) => new SqlServerIntrospector(this, query);

    private protected override void WriteQuoted(StringBuilder sql, string name) =>
        sql.Append('[').Append(name.Replace("]", "]]", StringComparison.Ordinal)).Append(']');

    internal override void WritePlaceholder(StringBuilder sql, int number) => sql.Append(CultureInfo.InvariantCulture, $"@p{number - 1}");

    internal override bool ComparesAllRows => false;

    // Only since 2022, and at its compatibility level.
    internal override bool NamesWindows => false;

    internal override bool SelectsWithCtes => false;

    internal override bool HasGroupingSets => true;

    internal override string Recursive => "";

    internal override bool CorrelatesCtes => false;
}
