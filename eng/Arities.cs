#:property AnalysisLevel=none
#:property EnforceCodeStyleInBuild=false
#:property TreatWarningsAsErrors=false
// Writes what C# has no means to say once for tuples of every size: `dotnet run eng/Arities.cs`, from the project's root.
const int Most = 8;
const string Folder = "src/Tortoise.Runtime/Querying/Arities";
const string JoinsEach = "Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.";
const string LeftJoinsEach = "Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.";
const string NoLateral = "the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.";
const string Whole = "Projection<TResult, TSelected>";
const string WholeNames = "TResult, TSelected";
const string Selectable = "ISelectable<TResult, TSelected>";
const string SelectsWhole = "Selects one object per row, of a <c>[Projection]</c> or of a joined row";
const string Head = "// Written by eng/Arities.cs.\n";

for (var n = 1; n <= Most + 1; n++)
{
    Write($"Projection{n}.cs", Projection(n));
}

Write("TupleReaders.cs", $"using Tortoise.Values;\n\nnamespace Tortoise.Querying;\n{Each(1, Most + 1, TupleReader)}");
Write("PartLambdas.cs", $$"""
    using System.Runtime.CompilerServices;

    namespace Tortoise.Querying;

    /// <summary>Makes lambdas over the row of those over its parts.</summary>
    internal static class PartLambdas
    {
    {{Each(2, Most + 1, n => $$"""

            public static Func<{{Tuple(n, i => $"T{i}")}}, T> OfRow<{{Names("T", n)}}, T>(this Func<{{Names("T", n)}}, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
            {
                ArgumentNullException.ThrowIfNull(lambda, name);
                return row => lambda({{Rows(n)}});
            }
        """).Trim('\n')}}
    }

    """);
Write("TupleShapes.cs", $"using Tortoise.Expressions;\n\nnamespace Tortoise.Querying;\n{Each(2, Most + 1, TupleShape)}");
Write("Projections.cs", $$"""
    using Tortoise.Expressions;

    namespace Tortoise.Querying;

    /// <summary>Creates projections of what a lambda selects.</summary>
    internal static class Projections
    {
    {{Each(1, Most, Projections).Trim('\n')}}

        public static {{Whole}} Of<TRow, {{WholeNames}}>(Database? database, Composition<TRow> rows, Func<TRow, {{Selectable}}> selector)
        {
            var selected = selector.Of(rows.Row);
            var shape = selected.Shape;
            return new(database, new(rows.Selecting([.. shape.Columns]), shape), selected.Reader);
        }
    {{Each(2, Most, MixedProjections).TrimEnd('\n')}}

        /// <summary>Reads the next item of a tuple, from its first column; the column is the one after its last one when it returns.</summary>
        public static Part<T> Next<T, TSelected>(ISelectable<T, TSelected> item, Shape<TSelected> shape, ref int column)
        {
            var part = item.PartAt(column);
            column += shape.Columns.Count();
            return part;
        }
    }

    """);
Write("Database.Batch.cs", $$"""
    using Tortoise.Querying;

    namespace Tortoise;

    public sealed partial class Database
    {
    {{Each(2, Most, m => $$"""

            /// <summary>Runs {{m}} queries in one round trip, and returns what each returns.</summary>
            /// <inheritdoc cref="BatchAsync{T}"/>
            public async ValueTask<{{Tuple(m, i => $"T{i}")}}> BatchAsync<{{Names("T", m)}}>(
                {{List(m, i => $"IBatchable<T{i}> query{i}")}}, CancellationToken cancellationToken = default)
            {
                var ({{Names("batched", m)}}) = ({{List(m, i => $"Batched(query{i})")}});
                await QueryBatch.RunAsync(this, [{{Names("batched", m)}}], cancellationToken).ConfigureAwait(false);
                return ({{List(m, i => $"QueryBatch.ResultOf(batched{i}, {i - 1})")}});
            }
        """).Trim('\n')}}
    }

    """);
Write("QuerySet.Select.cs", $$"""
    using Tortoise.Expressions;
    using Tortoise.Querying;

    namespace Tortoise;

    public abstract partial class QuerySet<TSelf, TModel, TFields>
    {
    {{Each(1, Most, m => $$"""

            /// <summary>{{Selects(m)}} instead of objects.</summary>
            public {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<TFields, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) =>
                Projections.Of(Database, Rows, selector);
        """).Trim('\n')}}
    }

    """);
Write("RowSelection.cs", $$"""
    using System.ComponentModel;
    using System.Runtime.CompilerServices;
    using Tortoise.Expressions;
    using Tortoise.Querying;

    namespace Tortoise;

    /// <summary>
    /// Selects more than values. These are extensions, so that the compiler considers them only where <c>Select</c> of values does not apply.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class RowSelection
    {
        extension<TSelf, TModel, TFields>(QuerySet<TSelf, TModel, TFields> query)
            where TSelf : QuerySet<TSelf, TModel, TFields>
            where TModel : class, IModel<TModel>
            where TFields : class, IRowFields<TFields>
        {
            /// <summary>The same rows under other names: <c>let</c> in a C# query expression.</summary>
            [EditorBrowsable(EditorBrowsableState.Never), OverloadResolutionPriority(-1)]
            public QueryRows<TResult> Select<TResult>(Func<TFields, TResult> selector)
            {
                ArgumentNullException.ThrowIfNull(query);
                ArgumentNullException.ThrowIfNull(selector);
                var rows = query.WholeRows.Joinable;
                return new(query.Database, new(rows.Query, new MappedShape<TFields, TResult>(rows.Shape, selector)));
            }
    {{SelectOfRows("query", "Rows", "TFields", selector => selector)}}
        }

        extension<TRow>(QueryRows<TRow> rows)
        {
            /// <summary>The same rows under other names: <c>let</c> in a C# query expression.</summary>
            [EditorBrowsable(EditorBrowsableState.Never), OverloadResolutionPriority(-1)]
            public QueryRows<TResult> Select<TResult>(Func<TRow, TResult> selector)
            {
                ArgumentNullException.ThrowIfNull(rows);
                ArgumentNullException.ThrowIfNull(selector);
                return new(rows.Database, new(rows.Composition.Query, new MappedShape<TRow, TResult>(rows.Composition.Shape, selector)));
            }
    {{SelectOfRows("rows", "Composition.Selected", "TRow", selector => selector)}}
        }
    }

    """);
for (var n = 1; n <= Most + 1; n++)
{
    Write($"RowSelection{n}.cs", $$"""
        using Tortoise.Querying;

        namespace Tortoise;

        public static partial class RowSelection
        {
            extension<T, {{Names("T", n)}}>(Projection<T, {{Names("T", n)}}> query)
            {
        {{SelectOfRows("query", "Composition.Selected", Names("T", n), selector => OfRow(n, selector)).Trim('\n')}}
            }
        }

        """);
}

Write("Sql.Tuple.cs", $$"""
    using Tortoise.Querying;

    namespace Tortoise;

    public static partial class Sql
    {
    {{Each(2, Most, SqlTuple).Trim('\n')}}
    }

    """);
Write("Sql.Row.cs", $$"""
    using Tortoise.Querying;

    namespace Tortoise;

    /// <summary>One row of values that no table has.</summary>
    public static partial class Sql
    {
    {{Each(1, Most, m => $$"""

            /// <summary>A query that returns one row{{(m == 1 ? ", a value" : $" of {m} values")}} that no table has, for example the first of a recursion: <c>Sql.Row({{(m == 1 ? "Sql.Value(1)" : "(" + string.Join(", ", Enumerable.Range(1, m).Select(i => $"Sql.Value({i})")) + ")")}})</c>.</summary>
            public static {{Result(m)}} Row<{{Names("TResult", m)}}>({{Tuple(m, i => $"Expr<TResult{i}>")}} {{(m == 1 ? "value" : "values")}}) =>
                Projections.Of(database: null, SingleRow.Composition, _ => {{(m == 1 ? "value" : "values")}});
        """).Trim('\n')}}
    }

    """);
Write("QuerySet.Returning.cs", $$"""
    using Tortoise.Querying;

    namespace Tortoise;

    public abstract partial class QuerySet<TSelf, TModel, TFields>
    {
    {{Each(1, Most, QuerySetReturning).Trim('\n')}}
    }

    """);
Write("QuerySet.Annotate.cs", $$"""
    using Tortoise.Expressions;
    using Tortoise.Querying;
    using Tortoise.Relations;

    namespace Tortoise;

    public abstract partial class QuerySet<TSelf, TModel, TFields>
    {
    {{Each(1, Most, QuerySetAnnotate).Trim('\n')}}
    }

    """);
Write("ModelQueries.Select.cs", $$"""
    using System.Runtime.CompilerServices;
    using Tortoise.Expressions;

    namespace Tortoise;

    public static partial class ModelQueries
    {
        extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
            where TModel : class, IModel<TModel, TQuerySet, TFields>
            where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
            where TFields : class, IRowFields<TFields>
        {
    {{Each(1, Most, m => $$"""

                /// <summary>{{Selects(m)}} instead of objects.</summary>
                public static {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<TFields, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) =>
                    TModel.All().Select(selector);
        """).Trim('\n')}}

            /// <summary>Selects one object per row: of a row that is joined, or of a <c>[Projection]</c>.</summary>
            [OverloadResolutionPriority(-1)]
            public static {{Whole}} Select<{{WholeNames}}>(Func<TFields, {{Selectable}}> selector) => TModel.All().Select(selector);

    {{Each(2, Most, m => $$"""

                /// <summary>Selects {{m}} items per row, as a tuple: values, objects of rows, objects of projections.</summary>
                [OverloadResolutionPriority(-1)]
                public static {{MixedResult(m)}} Select<{{MixedNames(m)}}>(Func<TFields, {{MixedTuple(m)}}> selector) => TModel.All().Select(selector);
        """).Trim('\n')}}

    {{Each(1, Most, m => $$"""

                /// <summary>Adds {{(m == 1 ? "a value" : $"{m} values")}} to each object. Lambdas that follow receive {{(m == 1 ? "it" : "them")}} after the fields: <c>(t, n) =&gt; …</c>.</summary>
                /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
                public static {{Annotated(m)}} Annotate<{{Names("TResult", m)}}>(
                    Func<TFields, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) => TModel.All().Annotate(selector);
        """).Trim('\n')}}
        }
    }

    """);
Write("ProjectionAnnotations.cs", $$"""
    using System.ComponentModel;
    using Tortoise.Expressions;
    using Tortoise.Querying;

    namespace Tortoise;

    /// <summary>Adds values to the rows of projections.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class ProjectionAnnotations
    {
    {{Each(1, Most, Annotate).Trim('\n')}}
    }

    """);
Write("Groups.Select.cs", $$"""
    using System.Runtime.CompilerServices;
    using Tortoise.Querying;

    namespace Tortoise;

    public sealed partial class Groups<TRow, TKey>
    {
    {{Each(1, Most, m => $$"""

            /// <summary>{{(m == 1 ? "Selects one value per group" : $"Selects {m} values per group, as a tuple")}}: keys, and aggregates of the group's rows.</summary>
            /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
            [OverloadResolutionPriority(1)]
            public {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<TRow, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) =>
                Checked(Projections.Of(Database, Grouped, selector));

            /// <summary>{{(m == 1 ? "Selects one value per group" : $"Selects {m} values per group, as a tuple")}}: <c>select</c> after <c>group … by … into g</c>.</summary>
            /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
            public {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<Group<TRow, TKey>, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) =>
                Checked(Projections.Of(Database, Grouped, OfRow(selector)));
        """).Trim('\n')}}

        /// <summary>{{SelectsWhole.Replace("row", "group")}}, of keys and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A member is neither a key nor an aggregate.</exception>
        [OverloadResolutionPriority(1)]
        public {{Whole}} Select<{{WholeNames}}>(Func<TRow, {{Selectable}}> selector) =>
            Checked(Projections.Of(Database, Grouped, selector));

        /// <summary>{{SelectsWhole.Replace("row", "group")}}: <c>select</c> after <c>group … by … into g</c>.</summary>
        /// <exception cref="ArgumentException">A member is neither a key nor an aggregate.</exception>
        public {{Whole}} Select<{{WholeNames}}>(Func<Group<TRow, TKey>, {{Selectable}}> selector) =>
            Checked(Projections.Of(Database, Grouped, OfRow(selector)));
    }

    """);
for (var n = 2; n <= Most + 1; n++)
{
    Write($"GroupsOfParts{n}.cs", $$"""
        using System.ComponentModel;
        using Tortoise.Expressions;
        using Tortoise.Querying;

        namespace Tortoise;

        /// <summary>Groups of rows that consist of several parts: lambdas receive each part as a parameter of its own.</summary>
        {{(n == 2 ? "[EditorBrowsable(EditorBrowsableState.Never)]\n" : "")}}public static partial class GroupsOfParts
        {
        {{GroupsOfParts(n).Trim('\n')}}
        }

        """);
}

Write("QueryRows.Select.cs", $$"""
    using Tortoise.Expressions;
    using Tortoise.Querying;

    namespace Tortoise;

    public sealed partial class QueryRows<TRow>
    {
    {{Each(1, Most, m => $$"""

            /// <summary>{{Selects(m)}}.</summary>
            public {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<TRow, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) =>
                Projections.Of(Database, Composition.Selected, selector);
        """).Trim('\n')}}
    }

    """);

Write("QuerySet.Join.cs", Joins("QuerySet<TSelf, TModel, TFields>", "abstract", "TFields", "WholeRows.Joinable", $$"""

        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TModel, TOther), TFields, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<TFields, TOtherRow, Q> on) =>
            Querying.Joins.Inner(Database, WholeRows.Joinable, PartAt(0), other, on);

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TModel, TOther?), TFields, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(
            QuerySet<TSet, TOther, TOtherFields> other, Func<TFields, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields> =>
            Querying.Joins.Left(Database, WholeRows.Joinable, PartAt(0), other, on);

        /// <summary>{{JoinsEach}}</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: {{NoLateral}}</exception>
        public Projection<(TModel, TOther), TFields, TOtherRow> Join<TOther, TOtherRow>(Func<TFields, IRows<TOther, TOtherRow>> other) =>
            Querying.Joins.InnerOfEach(Database, WholeRows.Joinable, PartAt(0), other);

        /// <summary>{{LeftJoinsEach}}</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: {{NoLateral}}</exception>
        public Projection<(TModel, TOther?), TFields, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<TFields, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields> =>
            Querying.Joins.LeftOfEach(Database, WholeRows.Joinable, PartAt(0), other);
    """));
Write("QueryRows.Join.cs", Joins("QueryRows<TRow>", "sealed", "TRow", "Composition", ""));

string Joins(string type, string modifier, string row, string rows, string more)
{
    var keys = new (string Type, string Outer, string Inner)[]
    {
        ("", "TKey", "TKey"), (" where TKey : struct", "TKey", "TKey?"), (" where TKey : struct", "TKey?", "TKey"),
    };
    var forms = new List<(string Names, string Query, string Selected, int Priority)>
    {
        ("TResult", "QueryRows<TResult>", "TResult", 0), (WholeNames, Whole, Selectable, 1),
    };
    forms.AddRange(Range(Most).Select(m => (Single(Names("TResult", m), m), Single(Result(m), m), Single(Tuple(m, i => $"Expr<TResult{i}>"), m), 2)));
    forms.AddRange(Range(Most).Skip(1).Select(m => (MixedNames(m), MixedResult(m), MixedTuple(m), 1)));

    // C# merges the last join with the select, so values are selected from the pair.
    var call = (string method, int priority) => priority == 0
        ? $"Querying.Joins.{method}, selector)"
        : $"Projections.Of(Database, Querying.Joins.{method}, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right))";
    return $$"""
        using System.Runtime.CompilerServices;
        using Tortoise.Expressions;
        using Tortoise.Querying;

        namespace Tortoise;

        public {{modifier}} partial class {{type}}
        {
        {{(more.Trim('\n') + string.Concat(keys.SelectMany(key => forms.Select(form => $$"""


                /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
                [OverloadResolutionPriority({{form.Priority}})]
                public {{form.Query}} Join<TOtherRow, TKey, {{form.Names}}>(
                    IRows<TOtherRow> other, Func<{{row}}, Expr<{{key.Outer}}>> outerKey, Func<TOtherRow, Expr<{{key.Inner}}>> innerKey, Func<{{row}}, TOtherRow, {{form.Selected}}> selector){{(key.Type.Length > 0 ? "\n           " + key.Type : "")}} =>
                    {{call($"OnKeys(Database, {rows}, other, outerKey, innerKey", form.Priority)}};
            """)))).Trim('\n')}}
        {{string.Concat(keys.SelectMany(key => forms.Take(2 + Most).Select(form => $$"""


                /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
                [OverloadResolutionPriority({{form.Priority}})]
                public {{form.Query}} GroupJoin<TOtherRow, TKey, {{form.Names}}>(
                    IRows<TOtherRow> other, Func<{{row}}, Expr<{{key.Outer}}>> outerKey, Func<TOtherRow, Expr<{{key.Inner}}>> innerKey, Func<{{row}}, JoinGroup<TOtherRow>, {{form.Selected}}> selector){{(key.Type.Length > 0 ? "\n           " + key.Type : "")}} =>
                    {{call($"Grouped(Database, {rows}, other, outerKey, innerKey", form.Priority)}};
            """))).TrimEnd('\n')[1..]}}
        {{string.Concat(forms.Select(form => $$"""


                /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
                [OverloadResolutionPriority({{form.Priority}})]
                public {{form.Query}} SelectMany<TOtherRow, {{form.Names}}>(
                    Func<{{row}}, IRows<TOtherRow>> other, Func<{{row}}, TOtherRow, {{form.Selected}}> selector) =>
                    {{call($"Many(Database, {rows}, other", form.Priority)}};
            """)).TrimEnd('\n')[1..]}}
        }

        """;
}

string Projection(int n)
{
    var self = $"Projection<T, {Names("T", n)}>";
    var row = Tuple(n, i => $"T{i}");
    return $$"""
        using System.ComponentModel;
        using Tortoise.Expressions;
        using Tortoise.Querying;

        namespace Tortoise;

        /// <summary>A query for values{{(n == 1 ? "" : $", whose lambdas receive {n} parts")}}.</summary>
        /// <typeparam name="T">What a row becomes.</typeparam>
        {{Lines(n, i => $"/// <typeparam name=\"T{i}\">{(n == 1 ? "What its lambdas receive" : $"Part {i} of what its lambdas receive")}: a value, or the fields of a row.</typeparam>")}}
        public sealed class {{self}} : ComposedProjection<{{self}}, T, {{row}}>
        {
            internal Projection(Database? database, Composition<{{row}}> rows, ResultReader<T> reader)
                : base(database, rows, reader)
            {
            }

            /// <summary>Returns only rows that satisfy a condition. After a limit it applies to the limited rows.</summary>
            public {{self}} Filter(Func<{{Names("T", n)}}, Q> predicate) => Filtered({{OfRow(n, "predicate")}});

            /// <summary>Returns only rows that satisfy a condition; the same as <c>Filter</c>.</summary>
            public {{self}} Where(Func<{{Names("T", n)}}, Q> predicate) => Filter(predicate);

            /// <summary>Returns only rows that do not satisfy a condition: exactly those that <c>Filter</c> leaves out.</summary>
            public {{self}} Exclude(Func<{{Names("T", n)}}, Q> predicate) => Filtered({{OfRow(n, "predicate")}}, isNegated: true);

            /// <summary>Tests, in another query, whether any row satisfies a condition, which may refer to rows of that one.</summary>
            public Q Any(Func<{{Names("T", n)}}, Q> predicate) => Filter(predicate).Exists();

            /// <summary>Tests, in another query, whether all rows satisfy a condition, which may refer to rows of that one; true if there are none.</summary>
            public Q All(Func<{{Names("T", n)}}, Q> predicate) => !Exclude(predicate).Exists();

            /// <summary>Orders by one term; replaces an earlier ordering.</summary>
            public {{self}} OrderBy(Func<{{Names("T", n)}}, OrderTerm> term) => Ordered({{OfRow(n, "term")}});

            /// <summary>Orders by several terms, the most significant first; replaces an earlier ordering.</summary>
            public {{self}} OrderBy(Func<{{Names("T", n)}}, OrderTerm[]> terms) => Ordered({{OfRow(n, "terms")}});

            /// <summary>Orders by one term in descending order; replaces an earlier ordering.</summary>
            public {{self}} OrderByDescending(Func<{{Names("T", n)}}, Expr> term) => OrderedDescending({{OfRow(n, "term")}});

            /// <summary>Orders rows that are equal in the preceding terms by another term.</summary>
            /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
            public {{self}} ThenBy(Func<{{Names("T", n)}}, OrderTerm> term) => ThenOrdered({{OfRow(n, "term")}});

            /// <summary>Orders rows that are equal in the preceding terms by another term in descending order.</summary>
            /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
            public {{self}} ThenByDescending(Func<{{Names("T", n)}}, Expr> term) => ThenOrderedDescending({{OfRow(n, "term")}});
        {{Each(1, Most, m => $$"""

                /// <summary>{{Selects(m)}}.</summary>
                public {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<{{Names("T", n)}}, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector) =>
                    Projections.Of(Database, Composition.Selected, {{OfRow(n, "selector")}});
            """).TrimEnd('\n')}}

            /// <summary>Groups the rows by a key, or a tuple of keys. Select keys and aggregates of the groups next.</summary>
            public Groups<{{row}}, TKey> GroupBy<TKey>(Func<{{Names("T", n)}}, TKey> key) => new(Database, Composition.Joinable, {{OfRow(n, "key")}});

            private protected override {{self}} Create(Database? database, Composition<{{row}}> rows) => new(database, rows, Reader);
        }

        """;
}

string GroupsOfParts(int n)
{
    var row = Tuple(n, i => $"T{i}");
    var groups = $"Groups<{row}, TKey>";
    var parts = Names("T", n);
    return $$"""

            extension<{{parts}}, TKey>({{groups}} groups)
            {
                /// <summary>Returns only groups that satisfy a condition on keys and aggregates.</summary>
                public {{groups}} Having(Func<{{parts}}, Q> predicate)
                {
                    ArgumentNullException.ThrowIfNull(groups);
                    return groups.Having({{OfRow(n, "predicate")}});
                }

                /// <summary>Orders the groups by a key or an aggregate; replaces an earlier ordering.</summary>
                public {{groups}} OrderBy(Func<{{parts}}, OrderTerm> term)
                {
                    ArgumentNullException.ThrowIfNull(groups);
                    return groups.OrderBy({{OfRow(n, "term")}});
                }

                /// <summary>Orders the groups by several keys or aggregates, the most significant first; replaces an earlier ordering.</summary>
                public {{groups}} OrderBy(Func<{{parts}}, OrderTerm[]> terms)
                {
                    ArgumentNullException.ThrowIfNull(groups);
                    return groups.OrderBy({{OfRow(n, "terms")}});
                }
        {{Each(1, Most, m => $$"""

                    /// <summary>{{(m == 1 ? "Selects one value per group" : $"Selects {m} values per group, as a tuple")}}: keys, and aggregates of the group's rows.</summary>
                    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
                    public {{Result(m)}} Select<{{Names("TResult", m)}}>(Func<{{parts}}, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector)
                    {
                        ArgumentNullException.ThrowIfNull(groups);
                        return groups.Select({{OfRow(n, "selector")}});
                    }
            """).TrimEnd('\n')}}

                /// <summary>{{SelectsWhole.Replace("row", "group")}}, of keys and aggregates of the group's rows.</summary>
                /// <exception cref="ArgumentException">A member is neither a key nor an aggregate.</exception>
                public {{Whole}} Select<{{WholeNames}}>(Func<{{parts}}, {{Selectable}}> selector)
                {
                    ArgumentNullException.ThrowIfNull(groups);
                    return groups.Select({{OfRow(n, "selector")}});
                }
            }
        """;
}

string TupleReader(int n) => $$"""

    /// <summary>Rows of {{(n == 1 ? "one part" : $"{n} parts")}}.</summary>
    internal readonly struct TupleReader<{{Names("T", n)}}>({{List(n, i => $"Part<T{i}> part{i}")}}) : IResultReader<{{Tuple(n, i => $"T{i}")}}, TupleReader<{{Names("T", n)}}>>
    {
        public bool HasLoads => {{string.Join(" || ", Range(n).Select(i => $"part{i}.HasLoads"))}};
    {{Lines(n, i => $"\n    public Part<T{i}> Part{i} => part{i};")}}

        public {{Tuple(n, i => $"T{i}")}} Read<TRow>(in TRow row)
            where TRow : struct, IRow => {{Tuple(n, i => $"part{i}.Read(in row)")}};

        public TupleReader<{{Names("T", n)}}> On(Database database) => new({{List(n, i => $"part{i}.On(database)")}});

        public TupleReader<{{Names("T", n)}}> From(int offset) => new({{List(n, i => $"part{i}.From(offset)")}});

        public {{(n == 1 ? "ValueTask LoadAsync(CancellationToken cancellationToken) => part1.LoadAsync(cancellationToken);" : $$"""
    async ValueTask LoadAsync(CancellationToken cancellationToken)
        {
            {{Lines(n, i => $"await part{i}.LoadAsync(cancellationToken).ConfigureAwait(false);").Replace("\n", "\n        ")}}
        }
    """)}}
    }

    """;

string TupleShape(int n) => $$"""

    /// <summary>{{n}} parts.</summary>
    internal sealed class TupleShape<{{Names("T", n)}}>({{List(n, i => $"Shape<T{i}> part{i}")}}) : Shape<{{Tuple(n, i => $"T{i}")}}>
    {
    {{Lines(n, i => $"    public Shape<T{i}> Part{i} => part{i};\n").TrimEnd('\n').Replace("\n\n", "\n\n")}}

        public override {{Tuple(n, i => $"T{i}")}} Row => ({{List(n, i => $"part{i}.Row")}});

        public override IEnumerable<Expr> Columns => [{{List(n, i => $".. part{i}.Columns")}}];

        public override Shape<{{Tuple(n, i => $"T{i}")}}> Over(QueryTable table, ref int column) =>
            new TupleShape<{{Names("T", n)}}>({{List(n, i => $"part{i}.Over(table, ref column)")}});

        public override Shape<{{Tuple(n, i => $"T{i}")}}> Rewrite(ExprRewriter rewriter) =>
            new TupleShape<{{Names("T", n)}}>({{List(n, i => $"part{i}.Rewrite(rewriter)")}});
    }

    """;

string Projections(int m) => $$"""

        public static {{Result(m)}} Of<TRow, {{Names("TResult", m)}}>(
            Database? database, Composition<TRow> rows, Func<TRow, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector, string name = "selector")
        {
            var {{(m == 1 ? "value1" : $"({List(m, i => $"value{i}")})")}} = selector.Of(rows.Row, name);
            {{Shape(m, i => $"new ValueShape<TResult{i}>(value{i})", i => $"Expr<TResult{i}>")}}
            return new(
                database,
                new(rows.Selecting([{{List(m, i => $"value{i}")}}]), shape),
                new ResultReader<{{Tuple(m, i => $"TResult{i}")}}, TupleReader<{{Names("TResult", m)}}>>(new({{List(m, i => $"Part<TResult{i}>.Of(value{i}.ResultType, {i - 1})")}})));
        }

    """;

string Annotated(int m) => $"Projection<{AnnotatedTuple(m)}, TFields, {List(m, i => $"Expr<TResult{i}>")}>";

string AnnotatedTuple(int m) => $"(TModel Model, {List(m, i => $"TResult{i} Value{(m == 1 ? "" : i)}")})";

string QuerySetReturning(int m)
{
    var returns = m == 1 ? "one value per row" : $"{m} values per row, as a tuple";
    var selector = $"Func<TFields, {Tuple(m, i => $"Expr<TResult{i}>")}> returning";
    return $$"""

            /// <summary>Sets columns in all rows of the query and returns {{returns}}: what it is after the update, in no particular order.</summary>
            /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, there is no assignment, or a returned value is not the row's own.</exception>
            public ValueTask<List<{{Tuple(m, i => $"TResult{i}")}}>> UpdateReturningAsync<{{Names("TResult", m)}}>(
                Func<TFields, AssignmentList> assignments, {{selector}}, CancellationToken cancellationToken = default) =>
                UpdatedAsync(assignments, Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

            /// <summary>Deletes all rows of the query and returns {{returns}}, in no particular order.</summary>
            /// <exception cref="ArgumentException">A returned value is not the row's own.</exception>
            public ValueTask<List<{{Tuple(m, i => $"TResult{i}")}}>> DeleteReturningAsync<{{Names("TResult", m)}}>(
                {{selector}}, CancellationToken cancellationToken = default) =>
                DeletedAsync(Projections.Of(Database, Rows, returning, nameof(returning)), cancellationToken);

        """;
}

string MixedProjections(int m) => $$"""

        public static {{MixedResult(m)}} Of<TRow, {{MixedNames(m)}}>(
            Database? database, Composition<TRow> rows, Func<TRow, {{MixedTuple(m)}}> selector)
        {
            var ({{List(m, i => $"item{i}")}}) = selector.Of(rows.Row);
            var ({{List(m, i => $"shape{i}")}}) = ({{List(m, i => $"item{i}.Shape")}});
            var shape = new TupleShape<{{Names("TSelected", m)}}>({{Names("shape", m)}});
            var column = 0;
            return new(
                database,
                new(rows.Selecting([.. shape.Columns]), shape),
                new ResultReader<{{Tuple(m, i => $"TResult{i}")}}, TupleReader<{{Names("TResult", m)}}>>(new({{List(m, i => $"Next(item{i}, shape{i}, ref column)")}})));
        }

    """;

string SqlTuple(int m) => $$"""

        /// <summary>{{m}} items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
        public static ISelectable<{{Tuple(m, i => $"TResult{i}")}}, {{Tuple(m, i => $"TSelected{i}")}}> Tuple<{{MixedNames(m)}}>(
            {{List(m, i => $"ISelectable<TResult{i}, TSelected{i}> item{i}")}})
        {
            {{Lines(m, i => $"ArgumentNullException.ThrowIfNull(item{i});").Replace("\n", "\n        ")}}
            var ({{List(m, i => $"shape{i}")}}) = ({{List(m, i => $"item{i}.Shape")}});
            var column = 0;
            return new SelectedTuple<{{Tuple(m, i => $"TResult{i}")}}, {{Tuple(m, i => $"TSelected{i}")}}, TupleReader<{{Names("TResult", m)}}>>(
                new TupleShape<{{Names("TSelected", m)}}>({{Names("shape", m)}}),
                new({{List(m, i => $"Projections.Next(item{i}, shape{i}, ref column)")}}));
        }

    """;

string QuerySetAnnotate(int m)
{
    return $$"""

            /// <summary>Adds {{(m == 1 ? "a value" : $"{m} values")}} to each object. Lambdas that follow receive {{(m == 1 ? "it" : "them")}} after the fields: <c>(t, n) =&gt; …</c>.</summary>
            /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
            public {{Annotated(m)}} Annotate<{{Names("TResult", m)}}>(
                Func<TFields, {{Tuple(m, i => $"Expr<TResult{i}>")}}> selector)
            {
                var rows = WholeRows;
                var {{(m == 1 ? "value1" : $"({List(m, i => $"value{i}")})")}} = selector.Of(rows.Row);
                return new(
                    Database,
                    rows.With([{{List(m, i => $"value{i}")}}], new TupleShape<TFields, {{List(m, i => $"Expr<TResult{i}>")}}>(rows.Shape, {{List(m, i => $"new ValueShape<TResult{i}>(value{i})")}})),
                    new ResultReader<{{AnnotatedTuple(m)}}, TupleReader<TModel, {{Names("TResult", m)}}>>(new(
                        PartAt(0),
                        {{List(m, i => $"Part<TResult{i}>.Of(value{i}.ResultType, rows.Query.Output.Count{(i == 1 ? "" : $" + {i - 1}")})")}})));
            }

        """;
}

Write("ProjectionJoins.cs", $$"""
    using System.ComponentModel;
    using Tortoise.Expressions;
    using Tortoise.Querying;

    namespace Tortoise;

    /// <summary>Joins rows to those of projections.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class ProjectionJoins
    {
    {{Each(1, Most, JoinTo).Trim('\n')}}
    }

    """);

string JoinTo(int n)
{
    var row = Tuple(n, i => $"T{i}");
    var values = Tuple(n, i => $"TValue{i}");
    var parts = (string of) => n == 1 ? of : List(n, i => $"{of}.Part{i}");
    var on = (string otherRow) => $" other, Func<{Names("T", n)}, {otherRow}, Q> on";
    var condition = $"other, (row, joined) => on({Rows(n)}, joined)";
    var each = OfRow(n, "other");
    var method = (string name, string kind, string other, string operands, string otherRow, string result, string type, string constraints, string doc) => $$"""

                /// <summary>{{doc}}
                public Projection<({{Names("TValue", n)}}, {{result}}), {{Names("T", n)}}, {{otherRow}}> {{name}}<{{type}}>({{other}}){{constraints}}
                {
                    ArgumentNullException.ThrowIfNull(projection);{{(operands == condition ? "\n            ArgumentNullException.ThrowIfNull(on);" : "")}}
                    var joined = Joins.{{kind}}(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), {{operands}});
                    var shape = (TupleShape<{{row}}, {{otherRow}}>)joined.Shape;
                    {{(n == 1 ? "" : $"var left = (TupleShape<{Names("T", n)}>)shape.Part1;\n            ")}}{{ReaderOf(n)}}
                    var part = ((ResultReader<({{values}}, {{result}}), TupleReader<{{values}}, {{result}}>>)joined.Reader).Reader.Part2;
                    return new(
                        projection.Database,
                        new(joined.Query, new TupleShape<{{Names("T", n)}}, {{otherRow}}>({{(n == 1 ? "shape.Part1" : parts("left"))}}, shape.Part2)),
                        new ResultReader<({{Names("TValue", n)}}, {{result}}), TupleReader<{{Names("TValue", n)}}, {{result}}>>(new({{PartsOf(n)}}, part)));
                }
        """;
    return $$"""

            extension<{{Names("TValue", n)}}, {{Names("T", n)}}>(Projection<{{values}}, {{Names("T", n)}}> projection)
            {
        {{method("Join", "Inner", "IRows<TOther, TOtherRow>" + on("TOtherRow"), condition, "TOtherRow", "TOther", "TOther, TOtherRow", "", "Joins the rows of another query on a condition.</summary>").TrimStart('\n')}}
        {{method("LeftJoin", "Left", "QuerySet<TSet, TOther, TOtherFields>" + on("TOtherFields"), condition, "TOtherFields", "TOther?", "TSet, TOther, TOtherFields", "\n            where TSet : QuerySet<TSet, TOther, TOtherFields>\n            where TOther : class, IModel<TOther>\n            where TOtherFields : class, IRowFields<TOtherFields>", "Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>")}}
        {{method("Join", "InnerOfEach", $"Func<{Names("T", n)}, IRows<TOther, TOtherRow>> other", each, "TOtherRow", "TOther", "TOther, TOtherRow", "", $"{JoinsEach}</summary>\n        /// <exception cref=\"UnsupportedByDialectException\">When it runs: {NoLateral}</exception>")}}
        {{method("LeftJoin", "LeftOfEach", $"Func<{Names("T", n)}, IRows<TOther, TOtherFields>> other", each, "TOtherFields", "TOther?", "TOther, TOtherFields", "\n            where TOther : class, IModel<TOther>\n            where TOtherFields : class, IRowFields<TOtherFields>", $"{LeftJoinsEach}</summary>\n        /// <exception cref=\"UnsupportedByDialectException\">When it runs: {NoLateral}</exception>")}}
            }

        """;
}

Write("ProjectionMapping.cs", $$"""
    using System.ComponentModel;
    using Tortoise.Expressions;
    using Tortoise.Querying;

    namespace Tortoise;

    /// <summary>Makes objects of what projections select.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class ProjectionMapping
    {
    {{Each(1, Most, MapTo).Trim('\n')}}
    }

    """);

string MapTo(int n)
{
    var values = Tuple(n, i => $"TValue{i}");
    return $$"""

            extension<{{Names("TValue", n)}}, {{Names("T", n)}}>(Projection<{{values}}, {{Names("T", n)}}> projection)
            {
                /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
                /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
                public Projection<TResult, {{Names("T", n)}}> As<TResult>(Func<{{Names("TValue", n)}}, TResult> make)
                {
                    ArgumentNullException.ThrowIfNull(projection);
                    ArgumentNullException.ThrowIfNull(make);
                    return new(
                        projection.Database,
                        projection.Composition,
                        MappedReader<{{values}}, TResult>.Of({{(n == 1 ? "new TupleReader<TValue1>(projection.Reader.PartAt(0))" : $"projection.Reader.As<TupleReader<{Names("TValue", n)}>>()")}}, {{(n == 1 ? "make" : $"row => make({List(n, i => $"row.Item{i}")})")}}));
                }
            }

        """;
}

string Annotate(int n)
{
    var row = Tuple(n, i => $"T{i}");
    var values = Tuple(n, i => $"TValue{i}");
    var shapes = n == 1 ? "rows.Shape" : List(n, i => $"parts.Part{i}");
    return $$"""

            extension<{{Names("TValue", n)}}, {{Names("T", n)}}>(Projection<{{values}}, {{Names("T", n)}}> projection)
            {
                /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
                /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
                public Projection<({{Names("TValue", n)}}, TResult), {{Names("T", n)}}, Expr<TResult>> Annotate<TResult>(Func<{{Names("T", n)}}, Expr<TResult>> selector)
                {
                    ArgumentNullException.ThrowIfNull(projection);
                    var rows = projection.Composition.Annotated;
                    {{(n == 1 ? "" : $"var parts = (TupleShape<{Names("T", n)}>)rows.Shape;\n            ")}}{{ReaderOf(n)}}
                    var value = {{OfRow(n, "selector")}}.Of(rows.Row, nameof(selector));
                    return new(
                        projection.Database,
                        rows.With([value], new TupleShape<{{Names("T", n)}}, Expr<TResult>>({{shapes}}, new ValueShape<TResult>(value))),
                        new ResultReader<({{Names("TValue", n)}}, TResult), TupleReader<{{Names("TValue", n)}}, TResult>>(new(
                            {{PartsOf(n)}}, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
                }
            }

        """;
}

static string Shape(int m, Func<int, string> part, Func<int, string> type) =>
    m == 1 ? $"var shape = {part(1)};" : $"var shape = new TupleShape<{List(m, type)}>({List(m, part)});";

static string MixedResult(int m) => $"Projection<{Tuple(m, i => $"TResult{i}")}, {Names("TSelected", m)}>";
static string MixedNames(int m) => List(m, i => $"TResult{i}, TSelected{i}");
static string MixedTuple(int m) => Tuple(m, i => $"ISelectable<TResult{i}, TSelected{i}>");

static string SelectOfRows(string query, string rows, string parameters, Func<string, string> adapt) => $$"""

            /// <summary>Selects one object per row: of a row that is joined, or of a <c>[Projection]</c>.</summary>
            public {{Whole}} Select<{{WholeNames}}>(Func<{{parameters}}, {{Selectable}}> selector)
            {
                ArgumentNullException.ThrowIfNull({{query}});
                return Projections.Of({{query}}.Database, {{query}}.{{rows}}, {{adapt("selector")}});
            }
    {{Each(2, Most, m => $$"""

            /// <summary>Selects {{m}} items per row, as a tuple: values, objects of rows, objects of projections.</summary>
            public {{MixedResult(m)}} Select<{{MixedNames(m)}}>(Func<{{parameters}}, {{MixedTuple(m)}}> selector)
            {
                ArgumentNullException.ThrowIfNull({{query}});
                return Projections.Of({{query}}.Database, {{query}}.{{rows}}, {{adapt("selector")}});
            }
    """).TrimEnd('\n')}}
    """;

// What is one part can be any object.
static string ReaderOf(int n) => n == 1 ? "var part1 = projection.Reader.PartAt(0);" : $"var reader = projection.Reader.As<TupleReader<{Names("TValue", n)}>>();";
static string PartsOf(int n) => n == 1 ? "part1" : List(n, i => $"reader.Part{i}");

static string Selects(int m) => m == 1 ? "Selects one value per row" : $"Selects {m} values per row, as a tuple";
static string Result(int m) => $"Projection<{Tuple(m, i => $"TResult{i}")}, {List(m, i => $"Expr<TResult{i}>")}>";
static string OfRow(int n, string lambda) => n == 1 ? lambda : $"{lambda}.OfRow()";
static string Rows(int n) => n == 1 ? "row" : List(n, i => $"row.Item{i}");
static string Names(string name, int n) => List(n, i => name + i);
static string List(int n, Func<int, string> item) => string.Join(", ", Range(n).Select(item));
static string Lines(int n, Func<int, string> item) => string.Join('\n', Range(n).Select(item));
static string Tuple(int n, Func<int, string> item) => n == 1 ? item(1) : $"({List(n, item)})";
static IEnumerable<int> Range(int n) => Enumerable.Range(1, n);
static string Each(int from, int to, Func<int, string> text) => string.Concat(Enumerable.Range(from, to - from + 1).Select(n => Single(text(n), n).TrimEnd('\n') + "\n"));

// One of a kind needs no number.
static string Single(string text, int n) => n == 1 ? text.Replace("TResult1", "TResult").Replace("value1", "value") : text;
static void Write(string file, string text)
{
    Directory.CreateDirectory(Folder);
    File.WriteAllText(Path.Combine(Folder, file), Head + text);
}
