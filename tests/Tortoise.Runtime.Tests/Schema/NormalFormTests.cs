using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.SqlServer;
using Tortoise.Schema;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>What a program says and what a database makes of it have one normal form, and nothing else has it.</summary>
public class NormalFormTests
{
    [TestCase("price>=0", "( \"Price\" >= 0 )", true)]
    [TestCase("a != 'It''s'", "(a <> 'It''s')", true)]
    [TestCase("a = 'x'", "a = 'X'", false)]
    [TestCase("lower(name) /* why */", "LOWER(`name`)", true)]
    [TestCase("a IN (1, 2)", "a IN (1, 3)", false)]
    [TestCase("(a OR b) AND c", "a OR b AND c", true)]
    [TestCase("a > 5", "a > 5.0", false)]
    public void Standard(string one, string other, bool isSame) => AssertSame(NormalForm.Standard, one, other, isSame);

    [TestCase("place IN ('a', 'b''c')", "((place)::text = ANY ((ARRAY['a'::character varying, 'b''c'::character varying])::text[]))", true)]
    [TestCase("place NOT IN ('a', 'b')", "(place <> ALL (ARRAY['a'::text, 'b'::text]))", true)]
    [TestCase("place NOT IN ('a', 'b')", "(place = ANY (ARRAY['a'::text, 'b'::text]))", false)]
    [TestCase("a BETWEEN -1 AND 5 AND b = 1", "(((a >= '-1'::integer) AND (a <= 5)) AND (b = 1))", true)]
    [TestCase("name LIKE 'x%'", "((name)::text ~~ 'x%'::text)", true)]
    [TestCase("a > 1.5", "(a > (1.5)::double precision)", true)]
    [TestCase("a > now()", "(a > (now())::timestamp(6) without time zone)", true)]
    public void PostgreSql(string one, string other, bool isSame) => AssertSame(PostgreSqlNormalForm.Instance, one, other, isSame);

    [TestCase("place IN ('it''s', 'b')", "`place` in ('it\\'s','b')", true)]
    [TestCase("flag = TRUE", "`flag` = 1", true)]
    [TestCase("a > NOW()", "`a` > current_timestamp()", true)]
    [TestCase("name = 'x'", "(`name` = _utf8mb4'x')", true)]
    public void MySql(string one, string other, bool isSame) => AssertSame(MySqlNormalForm.Instance, one, other, isSame);

    [TestCase("place IN ('a', 'it''s , b', 'c')", "([place]='c' OR [place]='it''s , b' OR [place]='a')", true)]
    [TestCase("place IN ('a', 'b')", "([place]='b' OR [place]='c')", false)]
    [TestCase("upper(place) IN ('a', 'b') OR place IS NULL", "(upper([place])='b' OR upper([place])='a' OR [place] IS NULL)", true)]
    [TestCase("a NOT IN (33, 34)", "(NOT ([a]=(34) OR [a]=(33)))", true)]
    [TestCase("a BETWEEN -10 AND 100 AND b <> 7", "([a]>=(-10) AND [a]<=(100) AND [b]<>(7))", true)]
    [TestCase("name NOT LIKE '%x%'", "(NOT [name] like '%x%')", true)]
    [TestCase("\"odd ]name\" = N'x'", "([odd ]]name]=N'x')", true)]
    [TestCase("n = 'x'", "([n]=N'x')", true)]
    [TestCase("CURRENT_TIMESTAMP", "(getdate())", true)]
    public void SqlServer(string one, string other, bool isSame) => AssertSame(SqlServerNormalForm.Instance, one, other, isSame);

    [TestCase("VARCHAR(20)", "character varying(20)")]
    [TestCase("timestamptz", "timestamp with time zone")]
    [TestCase("time", "time without time zone")]
    [TestCase("numeric(10,2)", "NUMERIC( 10, 2 )")]
    [TestCase("\"mood\"", "mood")]
    [TestCase("text COLLATE \"C\"", "TEXT collate \"C\"")]
    public void Types_of_PostgreSql(string one, string other) =>
        Assert.That(PostgreSqlNormalForm.Instance.Type(one), Is.EqualTo(PostgreSqlNormalForm.Instance.Type(other)));

    [TestCase("BOOLEAN", "tinyint(1)", true)]
    [TestCase("INT UNSIGNED", "int(10) unsigned", true)]
    [TestCase("TINYINT", "tinyint(1)", false)]
    [TestCase("ENUM('a','it''s')", "enum('a','it''s')", true)]
    [TestCase("ENUM('a','b')", "enum('b','a')", false)]
    [TestCase("ENUM('a')", "enum('A')", false)]
    [TestCase("DATETIME(6)", "datetime", false)]
    public void Types_of_MySql(string one, string other, bool isSame) =>
        Assert.That(MySqlNormalForm.Instance.Type(one) == MySqlNormalForm.Instance.Type(other), Is.EqualTo(isSame));

    [TestCase("1.50", "'1.5'", "numeric(10,2)", true)]
    [TestCase("(-5)", "'-5'", "integer", true)]
    [TestCase("'1.50'", "'1.5'", "varchar(10)", false)]
    public void Defaults(string one, string other, string type, bool isSame) =>
        Assert.That(NormalForm.Standard.Default(one, type) == NormalForm.Standard.Default(other, type), Is.EqualTo(isSame));

    private static void AssertSame(NormalForm form, string one, string other, bool isSame) =>
        Assert.That(form.Expression(one), isSame ? Is.EqualTo(form.Expression(other)) : Is.Not.EqualTo(form.Expression(other)));
}
