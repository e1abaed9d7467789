using System.Collections;
using System.Reflection;
using Tortoise.Compilation;
using Tortoise.Compilation.Lowering;
using Tortoise.CompilerServices;
using Tortoise.Dialects.SqlServer;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Runtime.Tests.Statements;
using Tortoise.Tests.Club;
using Tortoise.Tests.Company;
using Tortoise.Tests.Models;

namespace Tortoise.Runtime.Tests.Expressions;

/// <summary>
/// Whatever changes a statement changes its key, or two queries would share one SQL. Every node is taken apart by reflection: a field that is
/// added to one is tested as soon as it is there.
/// </summary>
[NonParallelizable]
public class KeyTests
{
    private static readonly ModelMetadata[] Models = [Team.All().Query.Model, OrderLine.All().Query.Model];

    private static readonly Cte Named = new(Team.All().Select(t => t.City).Query, isMaterialized: true);

    private static readonly Statement[] Statements =
    [
        Team.Filter(t => t.Name.Lower() + t.City == "a" && (t.Active || t.Age + 1 > 5 || t.Id.In(1, 2, 3)) && !t.Name.IStartsWith("x"))
            .OrderBy(t => [t.Name, t.Age.Desc().NullsLast()]).Limit(5).Offset(2).Query,
        Team.Filter(t => t.Id.Range(1, 5) && t.Id.In(Team.Filter(u => u.Age == t.Age).Select(u => u.Id)) && t.City == null).Distinct().Reverse().Query,
        new FirstRowsQuery(Team.Filter(t => t.Name.Search("x", "english") && t.Score > 0.5m).ForUpdate().Query, new Parameter<long>(Values.FieldTypes.Int64, 1), isByKey: true),
        new PageQuery(Team.All().Limit(3).Query),
        Event.All().ForShare(of: e => [e, e.Tournament]).UseIndex("a").Tag("b").Query,
        new FilterSet([]).Apply(Volume.All().SelectRelated(v => v.Shelf).Query),
        Volume.All().IgnoreFilters().Query,
        new CountQuery(Team.Filter(t => t.Id.NotIn(Team.All().Select(u => u.Id))).Query),
        Team.All().Select(t => (t.Age.Sum(), t.Score.Avg(), t.Id.Count())).Query,
        Team.All().Select(t => (t.Age.Sum().Filter(t.Active), t.City.CountDistinct(), t.Name.Max(), t.Name.StringAgg(",", t.Age), Sql.Count())).Query,
        Team.All().Select(t => (Case.When(t.Active).Then(t.Age).When(t.Id > 1).Then(2).Else(t.Age), Sql.Value(3), t.Score.Round(1), Sql.Random())).Query,
        Team.Filter(t => Sql.Condition($"{t.Id} > {1}") && t.Name.Like("a%")).Select(t => Sql.Raw<int>($"f({t.Age})")).Query,
        Team.All().Select(t => Sql.RawAggregate<int>($"f({t.Age})")).Query,
        Team.All().OrderBy(t => Sql.Distance($"f({t.Age})")).Limit(1).Query,
        Team.All().Select(t => (
            Sql.Rank().Over(Window.PartitionBy(t.City).OrderBy(t.Age).Rows(-1, 0)), t.Age.Lag().Over(Window.OrderedBy(t.Id)), t.Age.Max().Over(Window.All))).Query,
        Team.All().Select(t => (t.Age > 5, (t.Id / 2).OrNull(), t.City.Coalesce(t.Name))).Query,
        Employee.Filter(e => e.TeamMembers.Any(m => m.Manager.Name == "x") && e.TalksTo.Count() > 1).SelectRelated(e => e.Manager).Only(e => [e.Name, e.Manager.Name]).Query,
        PerParent,
        new LimitPerParent().Rewrite(PerParent),
        new InToExists().Rewrite(Team.Filter(t => t.Id.In(Team.All().Select(u => u.Id))).Query),
        new InToExists().Rewrite(Team.Filter(t => t.Name.In("a", "b")).Query),
        new ExactEquality().Rewrite(Team.Filter(t => t.Name.In("a")).Query),
        Team.All().Filter(new BooleanTest(Team.Fields.Id > 1, negated: false)).Query,
        Team.All().Filter(Q.None).Query,
        Post.Filter(p => p.Tags.Overlaps("a")).Query,
        Airport.All().Select(a => a.Size.Max()).Query,
        Airport.Filter(a => a.Size > AirportSize.Small).OrderBy(a => a.Size).Query,
        Boat.Filter(b => b.Dock.Open == true).Query,
        Squad.Filter(s => s == RelationSql.Falcons).Query,
        RelationSql.Load(Event.Fields.Tournament, RelationSql.Final),
        new InsertRow(Models[0], default(FieldSet).With(1), default(FieldSet).With(0), new ConflictRule(ConflictAction.Update, default(FieldSet).With(1), default(FieldSet).With(2))),
        Persistence.ComputedRows.OfUpsert<TeamFields>(Models[0], (old, given) => old.Age.Set(old.Age + given.Age + 2), (old, given) => old.Age < given.Age),
        new UpdateRow(Models[0], default(FieldSet).With(1)),
        new UpdateRow(Models[0], default(FieldSet).With(1), Persistence.ComputedRows.OfUpdate<TeamFields>(Models[0], t => t.Age.Set(t.Age + 2))),
        new DeleteRow(Models[0]),
        new SelectRow(Models[0], default(FieldSet).With(1)),
        new SetOperation(SetOperator.Union, isAll: true, Team.All().Select(t => t.City).Query, Team.Filter(t => t.Id > 1).Select(t => t.City).Query),
        SelectQuery.Of(new CteReference(Named), Literal.One),
        Employee.Filter(e => e.Id == 1).DescendantsWithDepth(e => e.Manager).Query,
        Team.All().Query.WithTable(new JoinClause(new DerivedTable(OrderLine.All().Query), Team.Fields.Age > 3)),
        Team.All().Query.WithGroupBy([Team.Fields.City]).WithHaving(Team.Fields.Age.Sum() > 1).WithColumns([Team.Fields.City, Team.Fields.Age.Sum()]),
        Totals,
        new BindTables().Rewrite(new Groupings(SqliteDialect.Instance).Rewrite(Totals)),
        new JoinedAssignment().Rewrite(new BindTables().Rewrite(new UpdateQuery(Event.All().Query, [new Assignment(
            Event.Fields.Name.Metadata,
            new Column(Tournament.Fields.Name.Metadata, ((IRowFields)Event.Fields.Tournament).Source))]))),
        new UpdateQuery(Team.All().Query, [Team.Fields.Age.Set(Team.Fields.Age + 1)]),
        new UpdateQuery(Team.All().Query, [Team.Fields.Age.Set(3)], [Team.Fields.Id, Team.Fields.Age + 2]),
        new DeleteQuery(Team.Filter(t => t.Id > 1).Query),
        new DeleteQuery(Team.Filter(t => t.Id > 1).Query, Team.Fields.City),
        new InsertQuery(Models[0], [Team.Fields.Id.Metadata, Team.Fields.Age.Metadata], Team.All().Query.WithColumns([Team.Fields.Id, Team.Fields.Age]), isOrdered: false),
        new BindTables().Rewrite(Account.Filter(a => a.Settings.Theme.Name == "x" && a.Settings.Devices.Any(d => d.Year > 1) && a.Data.Contains(new System.Text.Json.Nodes.JsonObject())).Query),
        new RawStatement(["SELECT ", ""], [new Parameter<int>(Values.FieldTypes.Int32, 1)], isWrite: false),
    ];

    private static Query PerParent => new PerParentQuery(Team.All().Limit(2).Query.WithOwner([Team.Fields.Id]).WithRelated([]));

    private static Query Totals => new BindTables().Rewrite(Team.All().GroupBy(t => (t.City, t.Age)).Rollup().Select(t => (t.City.OrNull(), t.Age.Count())).Query);

    /// <summary>Fields that play no part in the text by themselves, and why.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["Statement.Memo"] = "is what a compiler made of the statement",
        ["Assignment.Failures"] = "keep the statement from being sent",
        ["Assignment.Parts"] = "take the place of the assignment before there is a statement",
        ["Parameter.Value"] = "travels beside the text",
        ["TextParameter.Value"] = "travels beside the text",
        ["ListParameter.values"] = "travel beside the text",
        ["ObjectKey.model"] = "its key travels beside the text",
        ["ObjectKey.RangeCount"] = "does not change the text: a driver may ask for another plan",
        ["ObjectKeys.models"] = "their keys travel beside the text",
        ["InsertRow.rows"] = "a key is always that of one row",
        ["EnumRank.Members"] = "follow from the operand",
        ["EnumName.names"] = "follow from the rank",
        ["Parameter.type"] = "its kind is in the key; whether a string is Unicode, the driver tells by the value",
        ["ListParameter.type"] = "its kind is in the key",
        ["ArithmeticExpr.type"] = "its kind is in the key",
        ["DerivedColumn.type"] = "follows from what the table selects",
        ["Case._common"] = "follows from the values",
        ["Case._toNull"] = "follows from their type",
        ["NullExpr.type"] = "NULL has none",
        ["RawExpr.type"] = "its kind is in the key",
        ["ValueExpr.type"] = "its kind is in the key of the value",
        ["EnumName.type"] = "follows from the rank",
        ["SubqueryExpr.type"] = "follows from the query",
        ["TextMatch.pattern"] = "a string is a string",
        ["FullTextMatch.words"] = "a string is a string",
        ["TextParameter.isUnicode"] = "that of the column it is matched with",
        ["SubqueryExpr.isNullable"] = "follows from the query",
        ["JoinClause.IsLateral"] = "follows from what the table names",
        ["SelectedRows.Ctes"] = "follow from what the query reads",
        ["Cte._isCorrelated"] = "follows from what the query names",
        ["CteReference.isPrevious"] = "is where the expression reads itself",
        ["SelectedRows.IsCorrelated"] = "follows from what the query names",
        ["ListTable.comparand"] = "is the operand beside it",
        ["RootTable.earlier"] = "is the same table",
        ["RootTable.isOptional"] = "the clause that joins it says so",
        ["RootTable._identity"] = "is the same table",
        ["RootTable._required"] = "is the same table",
        ["SubqueryExpr.Aggregate"] = "what an aggregate over it would be; its text is that of the query",
    };

    /// <summary>Fields that count where others have a certain value only.</summary>
    private static readonly string[] Conditional =
        ["SelectQuery.Row", "SelectQuery._rows", "SelectedRows.Related", "SelectedRows.Parts", "SelectedRows.Owner", "SelectedRows.Joined", "SelectedRows.GroupingSets"];

    /// <summary>What the nodes make of their other fields.</summary>
    private static readonly string[] Derived = ["IsAggregate", "IsNullable", "Type", "_type", "_count"];

    /// <summary>Each part of a statement, with the statement.</summary>
    private static readonly (Statement Statement, object Node)[] Nodes =
        [.. Statements.SelectMany(static statement => NodesOf(statement).Select(node => (statement, node)))];

    /// <summary>What can stand in for a part of a node, without parts of its own.</summary>
    private static readonly object[] Others =
    [
        Team.Fields.Weight, Team.Fields.Active, Team.Fields.City, Team.Fields.Id, Team.Fields.Age, Q.All, Q.None,
        new Parameter<TimeOnly>(Values.FieldTypes.TimeOnly, default), new ListParameter<TimeOnly>(Values.FieldTypes.TimeOnly, [default]),
        new Assignment(Team.Fields.Id.Metadata, Team.Fields.Age), new OrderTerm(Team.Fields.Weight, descending: false), default(FieldSet).With(1), default(FieldSet).With(2), default(ConflictRule), SelectedRows.Own, QueryHints.None, IgnoredFilters.All, new RowLock(LockStrength.NoKeyUpdate), new IndexHint(IndexHintKind.Use, []), "SELECT 1",
        new JoinClause(ModelTable.Of(Models[1]).Rename(), Q.None),
        new JoinFilter((JoinedTable)((IRowFields)Volume.Fields.Shelf).Source, Q.None),
        Persistence.ComputedRows.OfUpdate<TeamFields>(Models[0], t => t.Weight.Set(1)),
        Values.FieldTypes.String, Values.FieldTypes.NonUnicodeString,
        Team.Fields.Weight.Metadata, Models[1], Team.Filter(t => t.Weight > 1).Query, SqlFunction.Trim,
        .. Nodes.Select(static pair => pair.Node).OfType<SelectQuery>().Select(static query => query.Row).Where(static row => row is not DerivedTable),
        new DerivedTable(Team.All().Query.WithColumns([Literal.One])),
        new Cte(Team.All().Query.WithColumns([Literal.One])),
        new ListTable(new ListParameter<int>(Values.FieldTypes.Int32, [1, 2]), null),
        new JsonTable(Team.Fields.Weight, Literal.One), new JsonStep("a", 0, IsGiven: false), new int[] { 1 }, Window.OrderedBy(Team.Fields.Weight), new Frame(FrameUnit.Rows, 5, 6),
    ];

    private static IEnumerable<string> Fields => Nodes
        .Where(static pair => pair.Node is not IField)
        .SelectMany(static pair => FieldsOf(pair.Node.GetType()))
        .Where(static one => !Derived.Contains(ShortNameOf(one)))
        .Select(NameOf)
        .Except(Exempt.Keys)
        .Order(StringComparer.Ordinal);

    [Test]
    public void A_value_of_another_type_is_another_statement()
    {
        var compiler = new StatementCompiler(SqliteDialect.Instance, cacheSize: 100);

        Assert.That(
            compiler.Bind(Team.Filter(t => t.Id > 1.5m).Query).Statement.Sql,
            Is.Not.EqualTo(compiler.Bind(Team.Filter(t => t.Id > 1.5).Query).Statement.Sql));
    }

    [Test]
    public void A_string_that_a_column_of_one_byte_a_character_cannot_hold_is_another_statement()
    {
        var compiler = new StatementCompiler(SqlServerDialect.Instance, cacheSize: 100);

        Assert.That(
            compiler.Bind(Airport.Filter(a => a.Name.Coalesce("e") == a.Notes).Query).Statement.Sql,
            Is.Not.EqualTo(compiler.Bind(Airport.Filter(a => a.Name.Coalesce("\u03A9") == a.Notes).Query).Statement.Sql));
    }

    [TestCaseSource(nameof(Fields))]
    public void Another_value_of_a_field_is_another_key(string name)
    {
        var changes = 0;
        foreach (var (statement, node) in Nodes.Where(static pair => pair.Node is not IField))
        {
            foreach (var field in FieldsOf(node.GetType()).Where(field => NameOf(field) == name))
            {
                var (key, value) = (KeyOf(statement), field.GetValue(node));
                foreach (var other in OthersOf(field, value))
                {
                    field.SetValue(node, other);
                    var changed = KeyOf(statement);
                    field.SetValue(node, value);
                    changes += changed == key ? 0 : 1;
                    Assert.That(changed, Is.Not.EqualTo(Conditional.Contains(name) ? "" : key), $"{name}: {Text(value)} and {Text(other)}");
                }
            }
        }

        Assert.That(changes, Is.Positive, "no other value is known: add a statement that has one, or say in Exempt why none is needed");
    }

    /// <summary>Values are keys by their place and kind alone, whatever else they are; an optional flag is its value, and what is inside a JSON document the function that finds it.</summary>
    [Test]
    public void Every_node_is_in_one_of_the_statements() => Assert.That(
        typeof(Expr).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type != typeof(OptionalFlag) && !Array.Exists(type.GetInterfaces(), static face => face.Name == "IJsonExpr`1") && !typeof(Parameter).IsAssignableFrom(type))
            .Where(static type => typeof(Expr).IsAssignableFrom(type) || typeof(Statement).IsAssignableFrom(type))
            .Select(NameOf)
            .Except(Nodes.Select(static pair => NameOf(pair.Node.GetType()))),
        Is.Empty);

    /// <summary>The parts of a statement, itself first. Handles of fields are leaves: what they are is the id of the field.</summary>
    private static List<object> NodesOf(Statement statement)
    {
        var nodes = new List<object>();
        Visit(statement);
        return nodes;

        void Visit(object? part)
        {
            switch (part)
            {
                case QueryHints { AreNone: true }:
                    break;
                case Expr or Statement or OrderTerm or Assignment or SelectedRows or JoinClause or JoinFilter or QueryHints or RowLock or IndexHint or DerivedTable or CteReference or Cte or ListTable or JsonTable or Window or Frame when !nodes.Contains(part, ReferenceEqualityComparer.Instance):
                    nodes.Add(part);
                    foreach (var field in part is IField ? [] : FieldsOf(part.GetType()))
                    {
                        Visit(field.GetValue(part));
                    }

                    break;
                case IEnumerable parts and not string:
                    foreach (var one in parts)
                    {
                        Visit(one);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type) => type == typeof(object)
        ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(FieldsOf(type.BaseType!));

    /// <summary>Other values that a field could have.</summary>
    private static IEnumerable<object?> OthersOf(FieldInfo field, object? value) => value switch
    {
        bool flag => [!flag],
        int number => [number + 1],
        string text => [text + "!"],
        Enum one => Enum.GetValues(one.GetType()).Cast<object>().Where(other => !other.Equals(one)),
        IEnumerable list when ElementOf(field.FieldType) is { } element => [Another(list.Cast<object>().ToArray(), element)],
        null when ElementOf(field.FieldType) is { } element => [Another([], element)],
        IField column => Others.Where(other => field.FieldType.IsInstanceOfType(other) && (other as IField)?.Metadata != column.Metadata),
        _ => Others.Where(other => field.FieldType.IsInstanceOfType(other) && !(other is FieldSet ? other.Equals(value) : ReferenceEquals(other, value))),
    };

    /// <summary>A list with one less, or with one where there is none.</summary>
    private static Array Another(object[] list, Type element)
    {
        object[] another = list.Length > 0 ? list[1..] : [Others.First(element.IsInstanceOfType)];
        var array = Array.CreateInstance(element, another.Length);
        another.CopyTo(array, 0);
        return array;
    }

    private static Type? ElementOf(Type list) =>
        list.IsArray ? list.GetElementType() : list.IsGenericType && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? list.GetGenericArguments()[0] : null;

    private static string NameOf(FieldInfo field) => $"{NameOf(field.DeclaringType!)}.{ShortNameOf(field)}";

    private static string ShortNameOf(FieldInfo field) => field.Name.TrimStart('<').Split('>')[0];

    private static string? Text(object? value) => value is bool or int or string or Enum or null ? value?.ToString() : NameOf(value.GetType());

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string KeyOf(Statement statement)
    {
        var shape = new ShapeBuilder(stackalloc int[64]);
        try
        {
            statement.AddTo(ref shape);
            return string.Join(',', shape.Codes.ToArray()) + string.Join('|', shape.Texts.ToArray());
        }
        catch (InvalidOperationException refusal)
        {
            return refusal.Message;
        }
        finally
        {
            shape.Dispose();
        }
    }
}
