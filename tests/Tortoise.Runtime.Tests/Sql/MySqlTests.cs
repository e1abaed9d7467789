using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>What MySQL and MariaDB need beyond the words of the others.</summary>
public class MySqlTests
{
    private static readonly MySqlDialect[] Both = [MySqlDialect.MariaDb, MySqlDialect.MySql];

    [Test]
    public void An_insert_of_nothing_is_one_of_defaults([ValueSource(nameof(Both))] MySqlDialect dialect) =>
        Assert.That(Compile(dialect, new InsertRow(TeamQuerySet.Model, default, default)).Sql, Is.EqualTo("INSERT INTO `team` () VALUES ()"));

    [Test]
    public void Rows_stand_one_after_the_other_in_an_insert()
    {
        var name = default(FieldSet).With(1);
        var (mariaDb, mySql) = (Compile(MySqlDialect.MariaDb, Insert()), Compile(MySqlDialect.MySql, Insert()));
        Assert.That(mariaDb.Sql, Is.EqualTo("INSERT INTO `team` (`name`) VALUES (?)"));
        Assert.That(mariaDb.ReturnsGeneratedKey && mySql.ReturnsGeneratedKey, "one key is told by the driver");
        Assert.That(mariaDb.Batch!.ForRows(2)!.Sql, Is.EqualTo("INSERT INTO `team` (`name`) VALUES (?), (?) RETURNING `id`"));
        Assert.That(mySql.Batch!.ForRows(2)!.Sql, Is.EqualTo("INSERT INTO `team` (`name`) VALUES (?), (?)"));
        Assert.That(mySql.Batch!.ForRows(2)!.ReturnsGeneratedKey);
        var again = mySql.Batch!.ForRows(2);
        Assert.That(mySql.Batch!.ForRows(2), Is.SameAs(again));

        InsertRow Insert() => new(TeamQuerySet.Model, name, default(FieldSet).With(0));
    }

    [Test]
    public void What_an_insert_can_not_return_is_read_back()
    {
        var insert = new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1), default(FieldSet).With(0).With(4));
        Assert.That(Compile(MySqlDialect.MariaDb, insert).Sql, Does.EndWith(" RETURNING `id`, `score`"));
        Assert.That(Compile(MySqlDialect.MySql, insert).Batch!.ReadBack!.Sql, Is.EqualTo("SELECT `id`, `score` FROM `team` WHERE `id` = LAST_INSERT_ID()"));
        Assert.That(Compile(MySqlDialect.MySql, insert).Batch!.ForRows(2), Is.Null);
    }

    [Test]
    public void An_upsert_fails_where_another_key_conflicts()
    {
        var rule = new ConflictRule(ConflictAction.Update, Target: default(FieldSet).With(1), Update: default(FieldSet).With(2));
        var insert = new InsertRow(TeamQuerySet.Model, default(FieldSet).With(0).With(1).With(2), default, rule);
        const string Start = "INSERT INTO `team` (`id`, `name`, `city`) VALUES (?, ?, ?)";
        Assert.That(Compile(MySqlDialect.MariaDb, insert).Sql, Is.EqualTo(
            Start + " ON DUPLICATE KEY UPDATE `id` = IF(`name` <=> VALUES(`name`), `id`, (SELECT 1 UNION ALL SELECT 2)), `city` = VALUES(`city`)"));
        Assert.That(Compile(MySqlDialect.MySql, insert).Sql, Is.EqualTo(
            Start + " AS new ON DUPLICATE KEY UPDATE `id` = IF(`team`.`name` <=> new.`name`, `team`.`id`, (SELECT 1 UNION ALL SELECT 2)), `city` = new.`city`"));
    }

    [Test]
    public void An_insert_that_passes_over_conflicts_leaves_them_to_the_driver([ValueSource(nameof(Both))] MySqlDialect dialect)
    {
        var rule = new ConflictRule(ConflictAction.Ignore, default, default);
        var statement = Compile(dialect, new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1), default, rule));
        Assert.That((statement.Sql, statement.IgnoresConflicts), Is.EqualTo(("INSERT INTO `team` (`name`) VALUES (?)", true)));
    }

    [Test]
    public void Many_rows_are_updated_by_a_join_with_a_table_of_values([ValueSource(nameof(Both))] MySqlDialect dialect)
    {
        var update = Compile(dialect, new UpdateRow(TeamQuerySet.Model, default(FieldSet).With(1).With(4)));
        Assert.That(update.Sql, Is.EqualTo("UPDATE `team` SET `name` = ?, `score` = ? WHERE `id` = ?"));
        Assert.That(update.Batch!.ManyRows!.Sql, Is.EqualTo(
            $"UPDATE `team` JOIN JSON_TABLE(?, '$[*]' COLUMNS (c0 LONGTEXT COLLATE {dialect.Collation} PATH '$[0]', c1 DECIMAL(65,30) PATH '$[1]'," +
            " c2 BIGINT PATH '$[2]')) AS `list` ON `team`.`id` = `list`.c2 SET `team`.`name` = `list`.c0, `team`.`score` = `list`.c1"));
    }

    [Test]
    public void An_update_that_reads_what_it_has_set_is_refused_where_columns_are_set_one_by_one()
    {
        var (name, city) = (Team.Fields.Name, Team.Fields.City);
        var swap = new UpdateQuery(Team.All().Query, [name.Set(city!), city.Set(name!)]);
        Assert.That(Compile(MySqlDialect.MariaDb, swap).Sql, Is.EqualTo("UPDATE `team` SET `name` = `city`, `city` = `name`"));
        Assert.That(() => Compile(MySqlDialect.MySql, swap), Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("Team.Name"));

        var chain = new UpdateQuery(Team.Filter(t => t.City == "x").Query, [name.Set(city!), city.Set("y")]);
        Assert.That(Compile(MySqlDialect.MySql, chain).Sql, Is.EqualTo("UPDATE `team` SET `name` = `city`, `city` = ? WHERE `city` = ?"));
    }

    [Test]
    public void A_delete_reads_its_own_table_through_a_derived_one([ValueSource(nameof(Both))] MySqlDialect dialect)
    {
        var all = Team.All().Select(o => o.Id);
        Assert.That(
            Compile(dialect, new DeleteQuery(Team.Filter(t => t.Id.In(all)).Query)).Sql,
            Is.EqualTo("DELETE FROM `team` WHERE `id` IN (SELECT * FROM (SELECT DISTINCT `id` FROM `team`) AS `rows`)"));
        Assert.That(
            Compile(dialect, new DeleteQuery(Team.Filter(t => t.Id.In(Team.Filter(o => o.City == t.City).Select(o => o.Id))).Query)).Sql,
            Is.EqualTo(
                "DELETE FROM `team` WHERE `id` IN (SELECT * FROM (SELECT DISTINCT `id` FROM `team` WHERE `id` IN "
                + "(SELECT `t0`.`id` FROM `team` AS `t0` WHERE `t0`.`city` <=> `team`.`city`)) AS `rows`)"));
    }

    [Test]
    public void Columns_of_a_derived_table_have_names_of_their_own([ValueSource(nameof(Both))] MySqlDialect dialect) =>
        Assert.That(
            Compile(dialect, Team.All().Select(t => (t.Name, t.Name)).Distinct().Query.WithKind(SelectKind.Count)).Sql,
            Is.EqualTo("SELECT COUNT(*) FROM (SELECT DISTINCT `name` AS `c1`, `name` AS `c2` FROM `team`) AS `rows`"));

    private static Compilation.CompiledStatement Compile(Dialect dialect, Statement statement) =>
        new Compilation.StatementCompiler(dialect, cacheSize: 10).Bind(statement).Statement;
}
