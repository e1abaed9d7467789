using System.Diagnostics;
using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;
using Tortoise.Schema;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>SQLite's dialect; each shape it compiles is recorded.</summary>
internal sealed class RecordingDialect : Dialect, ICompilerFactory, ISchemaFactory
{
    public static RecordingDialect Instance { get; } = new();

    public override string Name => SqliteDialect.Instance.Name;

    internal override StoreTypeTable StoreTypes => SqliteDialect.Instance.StoreTypes;

    internal override MigrationFeatures Migrations => SqliteDialect.Instance.Migrations;

    internal override string Explain(ExplainOptions options) => SqliteDialect.Instance.Explain(options);

    SqlCompiler ICompilerFactory.CreateCompiler() => new RecordingCompiler();

    RowCompiler ICompilerFactory.CreateRowCompiler() => new RecordingRowCompiler();

    SchemaWriter ISchemaFactory.CreateSchemaWriter(bool safe) => SqliteDialect.Instance.CreateSchemaWriter(safe);

    Introspector ISchemaFactory.CreateIntrospector(CatalogQuery query) => SqliteDialect.Instance.CreateIntrospector(query);

    private sealed class RecordingCompiler() : SqlCompiler(SqliteDialect.Instance)
    {
        protected override IEnumerable<ExprRewriter> Steps => throw new UnreachableException();

        public override CompiledStatement Compile(Statement statement, ReadOnlySpan<Parameter> values)
        {
            Recorder.Add(statement);
            return SqliteDialect.Instance.CreateCompiler().Compile(statement, values);
        }

        protected override void WriteListTable(ListTable table, string alias) => throw new UnreachableException();

        protected override void WriteJsonTable(JsonTable table, string alias) => throw new UnreachableException();
    }

    private sealed class RecordingRowCompiler() : RowCompiler(SqliteDialect.Instance)
    {
        public override CompiledStatement Compile(RowStatement statement)
        {
            Recorder.Add(statement);
            return SqliteDialect.Instance.CreateRowCompiler().Compile(statement);
        }
    }
}
