using System.Text;
using Tortoise.Compilation;
using Tortoise.Schema;

namespace Tortoise.Dialects.MySql;

/// <summary>MySQL, 8.0.19 or newer, and MariaDB, 10.10 or newer: one SQL with a few spellings of each one's own.</summary>
public sealed class MySqlDialect : Dialect, ICompilerFactory, ISchemaFactory
{
    private MySqlDialect(string name) => Name = name;

    /// <summary>The dialect of MySQL.</summary>
    public static MySqlDialect MySql { get; } = new("mysql")
    {
        Collation = "utf8mb4_0900_bin",
        CaseCollation = "utf8mb4_0900_as_cs",
        HasExpressionIndexes = true,
    };

    /// <summary>The dialect of MariaDB.</summary>
    public static MySqlDialect MariaDb { get; } = new("mariadb")
    {
        Collation = "utf8mb4_nopad_bin",
        CaseCollation = "utf8mb4_uca1400_nopad_as_cs",
        HasReturning = true,
        HasSequences = true,
        AssignsAtOnce = true,
    };

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>True for MariaDB, false for MySQL.</summary>
    public bool IsMariaDb => Name == MariaDb.Name;

    /// <summary>How a <see cref="Guid"/> is kept.</summary>
    public MySqlGuidFormat GuidFormat { get; private init; }

    /// <summary>The same dialect with another format of a <see cref="Guid"/>.</summary>
    public MySqlDialect WithGuids(MySqlGuidFormat format) => format == GuidFormat
        ? this
        : new(Name)
        {
            GuidFormat = format,
            Collation = Collation,
            CaseCollation = CaseCollation,
            HasReturning = HasReturning,
            HasSequences = HasSequences,
            AssignsAtOnce = AssignsAtOnce,
            HasExpressionIndexes = HasExpressionIndexes,
        };

    internal FunctionTable Functions => field ??= MySqlFunctionTable.Of(this);

    internal override MigrationFeatures Migrations => MySqlMigrations.Features;

    internal override StoreTypeTable StoreTypes => field ??= MySqlStoreTypes.Of(this);

    internal override NameLimit NameLimit => new(64);

    // The default of a text without a length is an expression.
    internal override string DefaultOf(string constant, string type) =>
        constant.StartsWith('\'') && TypeFamilies.Length(type) == int.MaxValue ? $"({constant})" : constant;

    internal override QuotingFeatures Quoting => QuotingFeatures.Backslashes;

    internal override string NullSafeEqual => "<=>";

    // There is no OFFSET without a LIMIT: this is the greatest one.
    internal override string? LimitBeforeOffset => " LIMIT 18446744073709551615";

    internal override bool ReportsLastInsertedId => true;

    // MySQL could; one form for both.
    internal override bool WritesWithCtes => false;

    // MariaDB 10.11 refuses it the second time: error 1140.
    internal override bool UnitesGroups => false;

    internal override bool CorrelatesCtes => !IsMariaDb;

    internal override bool HasLateralJoins => !IsMariaDb;

    /// <summary>The collation of strings: by code points, case-sensitive, trailing spaces significant.</summary>
    internal string Collation { get; private init; } = "";

    /// <summary>A collation that knows upper and lower case of the letters of all scripts; the binary ones know few.</summary>
    internal string CaseCollation { get; private init; } = "";

    /// <summary>True if an insert or delete can return rows. Otherwise the row is read by a second statement.</summary>
    internal bool HasReturning { get; private init; }

    /// <summary>True if there are sequences.</summary>
    internal bool HasSequences { get; private init; }

    internal override bool ReturnsUpdated => false;

    internal override bool LocksScannedRows => true;

    internal override bool ReturnsDeleted => HasReturning;

    /// <summary>True if an update sets all columns at once, from the values before it: sql_mode SIMULTANEOUS_ASSIGNMENT.</summary>
    internal bool AssignsAtOnce { get; private init; }

    /// <summary>A string as SQL, in which a backslash escapes.</summary>
    internal static string Text(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    internal override bool HasCaseInsensitiveTables => true;

    internal override IndexFeatures IndexFeatures => IndexFeatures.Descending | (HasExpressionIndexes ? IndexFeatures.Expression : IndexFeatures.None);

    internal override IReadOnlyList<IndexMethod> IndexMethods { get; } = [IndexMethod.FullText, IndexMethod.Spatial];

    /// <summary>True if an index can be over an expression.</summary>
    internal bool HasExpressionIndexes { get; private init; }

    SqlCompiler ICompilerFactory.CreateCompiler() => new MySqlCompiler(this);

    RowCompiler ICompilerFactory.CreateRowCompiler() => new MySqlRowCompiler(this);

    internal override NormalForm NormalForm => MySqlNormalForm.Instance;

    Introspector ISchemaFactory.CreateIntrospector(CatalogQuery query) => new MySqlIntrospector(this, query);

    SchemaWriter ISchemaFactory.CreateSchemaWriter(bool safe) => new MySqlSchemaWriter(this, safe);

    internal override string Explain(ExplainOptions options)
    {
        if (IsMariaDb)
        {
            ThrowIfUnexplainable(options, canAnalyze: true, ExplainFormat.Json);
            return options.Analyze ? "ANALYZE FORMAT=JSON " : "EXPLAIN FORMAT=JSON ";
        }

        ThrowIfUnexplainable(options, canAnalyze: true, options.Analyze ? [ExplainFormat.Text] : [ExplainFormat.Text, ExplainFormat.Json]);
        return options.Analyze ? "EXPLAIN ANALYZE " : options.Format == ExplainFormat.Json ? "EXPLAIN FORMAT=JSON " : "EXPLAIN FORMAT=TREE ";
    }

    private protected override void WriteQuoted(StringBuilder sql, string name) =>
        sql.Append('`').Append(name.Replace("`", "``", StringComparison.Ordinal)).Append('`');
}
