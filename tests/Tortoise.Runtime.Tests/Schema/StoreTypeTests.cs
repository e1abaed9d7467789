using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>The types of columns in every dialect, side by side.</summary>
public class StoreTypeTests
{
    private static readonly Dialect[] Dialects =
        [SqliteDialect.Instance, PostgreSqlDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb, SqlServerDialect.Instance];

    private static readonly object[][] Spellings =
    [
        [StoreTypes.Boolean, "BOOLEAN", "boolean", "BOOLEAN", "BOOLEAN", "bit"],
        [StoreTypes.SignedByte, "TINYINT", "smallint", "TINYINT", "TINYINT", "smallint"],
        [StoreTypes.UnsignedByte, "TINYINT", "smallint", "TINYINT UNSIGNED", "TINYINT UNSIGNED", "tinyint"],
        [StoreTypes.SmallInteger, "SMALLINT", "smallint", "SMALLINT", "SMALLINT", "smallint"],
        [StoreTypes.UnsignedSmallInteger, "INTEGER", "integer", "SMALLINT UNSIGNED", "SMALLINT UNSIGNED", "int"],
        [StoreTypes.Integer, "INTEGER", "integer", "INT", "INT", "int"],
        [StoreTypes.UnsignedInteger, "BIGINT", "bigint", "INT UNSIGNED", "INT UNSIGNED", "bigint"],
        [StoreTypes.BigInteger, "BIGINT", "bigint", "BIGINT", "BIGINT", "bigint"],
        [StoreTypes.UnsignedBigInteger, "DECIMAL_TEXT(20,0)", "numeric(20,0)", "BIGINT UNSIGNED", "BIGINT UNSIGNED", "decimal(20,0)"],
        [StoreTypes.Real, "REAL", "real", "FLOAT", "FLOAT", "real"],
        [StoreTypes.Double, "DOUBLE", "double precision", "DOUBLE", "DOUBLE", "float"],
        [StoreTypes.Decimal, "DECIMAL_TEXT", "numeric", "DECIMAL(65,30)", "DECIMAL(65,30)", "decimal(38,9)"],
        [StoreTypes.DecimalOf(10, 2), "DECIMAL_TEXT(10,2)", "numeric(10,2)", "DECIMAL(10,2)", "DECIMAL(10,2)", "decimal(10,2)"],
        [StoreTypes.Text, "TEXT", "text COLLATE \"C\"", "LONGTEXT", "LONGTEXT", "nvarchar(max)"],
        [StoreTypes.Text.WithLength(9), "VARCHAR(9)", "varchar(9) COLLATE \"C\"", "VARCHAR(9)", "VARCHAR(9)", "nvarchar(9)"],
        [StoreTypes.NonUnicodeText.WithLength(9), "VARCHAR(9)", "varchar(9) COLLATE \"C\"", "VARCHAR(9)", "VARCHAR(9)", "varchar(9)"],
        [StoreTypes.NonUnicodeText, "TEXT", "text COLLATE \"C\"", "LONGTEXT", "LONGTEXT", "varchar(max)"],
        [StoreTypes.Guid, "CHAR(36) COLLATE NOCASE", "uuid", "BINARY(16)", "BINARY(16)", "uniqueidentifier"],
        [StoreTypes.Timestamp, "TIMESTAMP", "timestamptz", "DATETIME(6)", "DATETIME(6)", "datetime2(7)"],
        [StoreTypes.TimestampWithTimeZone, "TIMESTAMPTZ", "timestamptz", "DATETIME(6)", "DATETIME(6)", "datetimeoffset(7)"],
        [StoreTypes.TimestampWithoutTimeZone, "TIMESTAMP", "timestamp", "DATETIME(6)", "DATETIME(6)", "datetime2(7)"],
        [StoreTypes.Date, "DATE", "date", "DATE", "DATE", "date"],
        [StoreTypes.Time, "TIME", "time", "TIME(6)", "TIME(6)", "time(7)"],
        [StoreTypes.Duration, "BIGINT", "bigint", "BIGINT", "BIGINT", "bigint"],
        [StoreTypes.Bytes, "BLOB", "bytea", "LONGBLOB", "LONGBLOB", "varbinary(max)"],
        [StoreTypes.Bytes.WithLength(16), "BLOB", "bytea", "VARBINARY(16)", "VARBINARY(16)", "varbinary(16)"],
        [StoreTypes.Json, "JSON_TEXT", "jsonb", "JSON", "LONGTEXT", "nvarchar(max)"],
        [StoreTypes.NetworkAddress, "VARCHAR(45)", "inet", "VARCHAR(45)", "VARCHAR(45)", "nvarchar(45)"],
    ];

    [TestCaseSource(nameof(Spellings))]
    public void A_type_is_spelled_by_each_dialect(StoreType type, string sqlite, string postgreSql, string mySql, string mariaDb, string sqlServer) =>
        Assert.That(Dialects.Select(dialect => dialect.StoreTypes.Spell(Column(type))), Is.EqualTo([sqlite, postgreSql, mySql, mariaDb, sqlServer]));

    [Test]
    public void Every_type_is_above() =>
        Assert.That(Spellings.Select(row => ((StoreType)row[0]).Name), Is.SupersetOf(StoreTypes.All.Except([StoreTypes.Array]).Select(type => type.Name)));

    [Test]
    public void Every_dialect_has_a_row_of_every_type() => Assert.Multiple(() =>
    {
        foreach (var dialect in Dialects)
        {
            var missing = StoreTypes.All.Where(type => !dialect.StoreTypes.Has(type));
            Assert.That(missing, Is.Empty, dialect.Name);
        }
    });

    [Test]
    public void A_type_without_a_row_is_refused_by_its_name_and_that_of_the_product() => Assert.Multiple(() =>
    {
        foreach (var (dialect, product) in Dialects.Zip(["SQLite", "PostgreSQL", "MySQL", "MariaDB", "SQL Server"]))
        {
            Assert.That(
                () => dialect.StoreTypes.Spell(Column(new StoreType("geometry", FieldKind.Bytes))),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.EqualTo(
                    $"{product} does not support columns of the type geometry, such as T.C: give the property another type, or declare the type of its "
                    + "column, [Column(Type = \"…\")]"));
        }
    });

    [Test]
    public void A_model_with_one_is_refused_before_anything_is_asked() => Assert.That(
        () => ColumnCheck.Run(PostgreSqlDialect.Instance, Column(new StoreType("geometry", FieldKind.Bytes)).Model),
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("geometry"));

    [Test]
    public void A_type_of_one_database_is_refused_by_the_others_with_its_length_too_but_not_as_another_type() => Assert.Multiple(() =>
    {
        foreach (var dialect in Dialects.Where(dialect => dialect is not PostgreSqlDialect))
        {
            Assert.That(
                () => ColumnCheck.Run(dialect, Declared("vector(3)")),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.EndsWith("leave its model out here, [Model(Databases = [\"postgresql\"])], or give the property another type"));
            Assert.That(() => ColumnCheck.Run(dialect, Declared("varchar(90)", dialect.Name)), Throws.Nothing);
            Assert.That(() => ColumnCheck.Run(dialect, Declared("vector(3)", dialect.Name)), Throws.Nothing, "who names the database knows it");
        }

        Assert.That(() => ColumnCheck.Run(PostgreSqlDialect.Instance, Declared("vector(3)")), Throws.Nothing);
    });

    [Test]
    public void A_length_is_for_strings_and_bytes() => Assert.Multiple(() =>
    {
        Assert.That(() => StoreTypes.Integer.WithLength(3), Throws.ArgumentException.With.Message.Contains("integer have no length"));
        Assert.That(() => StoreTypes.Text.WithLength(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => StoreTypes.DecimalOf(29, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    [Test]
    public void A_converted_type_is_stored_as_what_its_column_holds() => Assert.That(
        () => new Misfit(), Throws.ArgumentException.With.Message.StartsWith("Values of the store type JSON are read and written as String, not as Int32."));

    private static FieldMetadata Column(StoreType type) =>
        new ModelMetadata("T", "t", [new("Id", "id", FieldTypes.Int32), new("C", "c", new Any(type))], key: [0]).Fields[1];

    private static ModelMetadata Declared(string type, params string[] databases) => new(
        "T",
        "t",
        [new("Id", "id", FieldTypes.Int32), new("C", "c", new Any(StoreTypes.Native("vector", "postgresql"))) { ColumnType = new ColumnType(type) { Databases = databases } }],
        key: [0]);

    private sealed class Any(StoreType type) : FieldType<object>(type)
    {
        protected override object ReadValue<TRow>(in TRow row, int ordinal) => throw new InvalidOperationException();

        protected override void WriteValue(IParameterWriter writer, int ordinal, object value) => throw new InvalidOperationException();
    }

    private sealed class Misfit() : FieldType<Guid, int>(FieldTypes.Int32, StoreTypes.Json)
    {
        protected override Guid FromStored(int value) => Guid.Empty;

        protected override int ToStored(Guid value) => 0;
    }
}
