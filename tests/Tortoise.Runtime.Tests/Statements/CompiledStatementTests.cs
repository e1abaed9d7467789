using System.Reflection;
using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;
using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>A compiled statement is shared by all connections of a database.</summary>
public class CompiledStatementTests
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Test]
    public void Nothing_of_it_can_be_set_after_it_was_made()
    {
        Assert.That(typeof(CompiledStatement).GetFields(All).Where(field => !field.IsInitOnly), Is.Empty);
        Assert.That(typeof(CompiledStatement).GetProperties(All).Where(IsSettable), Is.Empty);
    }

    [Test]
    public void Rewritten_it_is_the_same_but_for_its_text()
    {
        var insert = new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1), default);
        var statement = new StatementCompiler(MySqlDialect.MySql, cacheSize: 10).Bind(insert).Statement;
        var rewritten = statement.WithSql("/* app */ " + statement.Sql);
        Assert.That(rewritten.Info.Text, Is.EqualTo(rewritten.Sql));
        Assert.That(rewritten.Info.Summary, Is.EqualTo("INSERT team"));
        foreach (var field in typeof(CompiledStatement).GetFields(All).Where(field => field.FieldType != typeof(string) && field.FieldType != typeof(CommandInfo)))
        {
            Assert.That(field.GetValue(rewritten), Is.EqualTo(field.GetValue(statement)), field.Name);
        }
    }

    [Test]
    public void Its_forms_for_many_rows_are_compiled_once_and_only_when_asked_for()
    {
        var insert = new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1), default);
        var forms = new StatementCompiler(PostgreSqlDialect.Instance, cacheSize: 10).Bind(insert).Statement.Batch!;
        var lazies = typeof(BatchForms).GetFields(All).Select(field => field.GetValue(forms)).OfType<Lazy<CompiledStatement?>>().ToList();
        Assert.That(lazies, Has.Count.EqualTo(6));
        Assert.That(lazies.Where(lazy => lazy.IsValueCreated), Is.Empty);
        var manyRows = forms.ManyRows;
        Assert.That(manyRows, Is.Not.Null);
        Assert.That(forms.ManyRows, Is.SameAs(manyRows));
        Assert.That(lazies.Count(lazy => lazy.IsValueCreated), Is.EqualTo(1));
    }

    [Test]
    public void Upserts_have_no_form_for_many_rows_but_an_insert_of_several_on_MariaDB()
    {
        var rule = new ConflictRule(ConflictAction.Update, Target: default(FieldSet).With(1), Update: default(FieldSet).With(2));
        var insert = new InsertRow(TeamQuerySet.Model, default(FieldSet).With(1).With(2), default(FieldSet).With(0), rule);
        Assert.That(FormsOf(new StatementCompiler(PostgreSqlDialect.Instance, cacheSize: 10)), Is.EqualTo((false, false, false)));
        Assert.That(FormsOf(new StatementCompiler(SqliteDialect.Instance, cacheSize: 10)), Is.EqualTo((false, false, false)));
        Assert.That(FormsOf(new StatementCompiler(MySqlDialect.MariaDb, cacheSize: 10)), Is.EqualTo((false, false, true)));

        (bool ManyRows, bool Stream, bool Repeats) FormsOf(StatementCompiler compiler)
        {
            var forms = compiler.Bind(insert).Statement.Batch!;
            return (forms.ManyRows is not null, forms.Stream is not null, forms.ForRows(2) is not null);
        }
    }

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
