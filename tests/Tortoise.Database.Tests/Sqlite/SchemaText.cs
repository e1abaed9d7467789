namespace Tortoise.Tests.Sqlite;

/// <summary>The tables of SQLite, word for word.</summary>
public sealed class SchemaText
{
    [Test]
    public async Task A_plain_table()
    {
        await using var database = Database.Open("sqlite://:memory:");
        Assert.That(database.SchemaSql([TeamQuerySet.Model]), Is.EqualTo("""
            CREATE TABLE IF NOT EXISTS "team" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "name" TEXT NOT NULL,
                "city" TEXT,
                "points" INTEGER NOT NULL,
                CONSTRAINT "limit_team_points" CHECK ("points" >= -2147483648 AND "points" <= 2147483647)
            );

            """));
    }

    [Test]
    public async Task Keys_indexes_uniques_defaults_and_comments()
    {
        await using var database = Database.Open("sqlite://:memory:");
        Assert.That(database.SchemaSql([WorkshopQuerySet.Model, ShelfQuerySet.Model], safe: false), Is.EqualTo("""
            CREATE TABLE "shelf" (
                "room" INTEGER NOT NULL,
                "place" CHAR(36) COLLATE NOCASE NOT NULL,
                "label" TEXT UNIQUE,
                PRIMARY KEY ("room", "place"),
                CONSTRAINT "limit_shelf_room" CHECK ("room" >= -2147483648 AND "room" <= 2147483647)
            );
            CREATE TABLE "work shop" ( /* Where things * / are made */
                "code" VARCHAR(8) NOT NULL PRIMARY KEY,
                "the name" VARCHAR(40) NOT NULL, /* What it is called */
                "city" TEXT DEFAULT 'Val d''Or',
                "opened" DATE NOT NULL,
                "rate" DECIMAL_TEXT(6,2) NOT NULL DEFAULT '1.5',
                "benches" INTEGER NOT NULL DEFAULT (2 * 3),
                "active" BOOLEAN NOT NULL DEFAULT 1,
                "mood" TEXT NOT NULL DEFAULT 'Sad',
                "level" SMALLINT NOT NULL DEFAULT -1,
                CONSTRAINT "uq_work shop_the name_city" UNIQUE ("the name", "city"),
                CONSTRAINT "one_rate" UNIQUE ("city", "rate"),
                CONSTRAINT "limit_work shop_code" CHECK (length("code") <= 8),
                CONSTRAINT "limit_work shop_the name" CHECK (length("the name") <= 40),
                CONSTRAINT "limit_work shop_rate" CHECK (instr(ltrim("rate", '-') || '.', '.') <= 5),
                CONSTRAINT "limit_work shop_benches" CHECK ("benches" >= -2147483648 AND "benches" <= 2147483647),
                CONSTRAINT "limit_work shop_level" CHECK ("level" >= -32768 AND "level" <= 32767)
            );
            CREATE INDEX "by_place" ON "work shop" ("city", "the name");
            CREATE INDEX "ix_work shop_opened" ON "work shop" ("opened");

            """));
    }

    [Test]
    public async Task A_type_of_each_field()
    {
        await using var database = Database.Open("sqlite://:memory:");
        Assert.That(database.SchemaSql([AnythingQuerySet.Model]), Is.EqualTo("""
            CREATE TABLE IF NOT EXISTS "anything" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "bool" BOOLEAN,
                "s_byte" TINYINT,
                "byte" TINYINT,
                "short" SMALLINT,
                "u_short" INTEGER,
                "int" INTEGER,
                "u_int" BIGINT,
                "long" BIGINT,
                "u_long" DECIMAL_TEXT(20,0),
                "float" REAL,
                "double" DOUBLE,
                "decimal" DECIMAL_TEXT,
                "text" TEXT,
                "guid" CHAR(36) COLLATE NOCASE,
                "moment" TIMESTAMP,
                "offset" TIMESTAMPTZ,
                "day" DATE,
                "time" TIME,
                "span" BIGINT,
                "blob" BLOB,
                "level" SMALLINT,
                "mood" TEXT,
                "huge" DECIMAL_TEXT(20,0),
                "letter" VARCHAR(1),
                "link" TEXT,
                "address" VARCHAR(45),
                "build" VARCHAR(43),
                "culture" VARCHAR(85),
                "hardware" VARCHAR(64),
                "half" REAL,
                "wide" VARCHAR(40),
                "u_wide" VARCHAR(39),
                "big" TEXT,
                "price" BIGINT,
                "agreed" VARCHAR(1),
                "release" VARCHAR(11),
                CONSTRAINT "limit_anything_s_byte" CHECK ("s_byte" >= -128 AND "s_byte" <= 127),
                CONSTRAINT "limit_anything_byte" CHECK ("byte" >= 0 AND "byte" <= 255),
                CONSTRAINT "limit_anything_short" CHECK ("short" >= -32768 AND "short" <= 32767),
                CONSTRAINT "limit_anything_u_short" CHECK ("u_short" >= 0 AND "u_short" <= 65535),
                CONSTRAINT "limit_anything_int" CHECK ("int" >= -2147483648 AND "int" <= 2147483647),
                CONSTRAINT "limit_anything_u_int" CHECK ("u_int" >= 0 AND "u_int" <= 4294967295),
                CONSTRAINT "limit_anything_long" CHECK (typeof("long") IN ('integer', 'null')),
                CONSTRAINT "limit_anything_span" CHECK (typeof("span") IN ('integer', 'null')),
                CONSTRAINT "limit_anything_level" CHECK ("level" >= -32768 AND "level" <= 32767),
                CONSTRAINT "limit_anything_letter" CHECK (length("letter") <= 1),
                CONSTRAINT "limit_anything_address" CHECK (length("address") <= 45),
                CONSTRAINT "limit_anything_build" CHECK (length("build") <= 43),
                CONSTRAINT "limit_anything_culture" CHECK (length("culture") <= 85),
                CONSTRAINT "limit_anything_hardware" CHECK (length("hardware") <= 64),
                CONSTRAINT "limit_anything_wide" CHECK (length("wide") <= 40),
                CONSTRAINT "limit_anything_u_wide" CHECK (length("u_wide") <= 39),
                CONSTRAINT "limit_anything_price" CHECK (typeof("price") IN ('integer', 'null')),
                CONSTRAINT "limit_anything_agreed" CHECK (length("agreed") <= 1),
                CONSTRAINT "limit_anything_release" CHECK (length("release") <= 11)
            );

            """));
    }

    [Test]
    public async Task A_declared_schema_is_passed_over()
    {
        await using var database = Database.Open("sqlite://:memory:");
        Assert.That(database.SchemaSql([ElsewhereQuerySet.Model]), Does.StartWith("""CREATE TABLE IF NOT EXISTS "elsewhere" ("""));
        await database.GenerateSchemasAsync([ElsewhereQuerySet.Model]);
        Assert.That(await Elsewhere.All().Using(database).CountAsync(), Is.Zero);
    }
}

[Model(Table = "work shop", Comment = "Where things */ are made")]
[Index(nameof(City), nameof(Name), Name = "by_place")]
[UniqueTogether(nameof(Name), nameof(City))]
[UniqueTogether(nameof(City), nameof(Rate), Name = "one_rate")]
public partial class Workshop
{
    [PrimaryKey, MaxLength(8)]
    public required string Code { get; set; }

    [Column("the name"), MaxLength(40), Comment("What it is called")]
    public required string Name { get; set; }

    [DbDefault("Val d'Or")]
    public string? City { get; set; }

    [Index]
    public DateOnly Opened { get; set; }

    [Precision(6, 2), DbDefault(1.50)]
    public partial decimal Rate { get; set; }

    [DbDefault(Sql = "2 * 3")]
    public int Benches { get; set; }

    [DbDefault(true)]
    public partial bool Active { get; set; }

    [AsText, DbDefault(Mood.Sad)]
    public partial Mood Mood { get; set; }

    [DbDefault(Level.Below)]
    public partial Level Level { get; set; }
}

[Model]
[PrimaryKey(nameof(Room), nameof(Place))]
public partial class Shelf
{
    public int Room { get; set; }

    public Guid Place { get; set; }

    [Unique]
    public string? Label { get; set; }
}

[Model(Schema = "other")]
public partial class Elsewhere
{
    public int Id { get; set; }
}
