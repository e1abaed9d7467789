using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The database of a statement that names none: that of its model.</summary>
internal static class StatementDatabase
{
    public static Database Of(SelectQuery query) => Database.For(query.Model, isRead: query.Hints.Lock is null);

    public static Database Of(Statement statement) => statement switch
    {
        SelectQuery select => Of(select),
        Query query => Database.For(query.Model, isRead: QueryHints.Of(query).Lock is null),
        UpdateQuery update => Database.For(update.Rows.Model, isRead: false),
        DeleteQuery delete => Database.For(delete.Rows.Model, isRead: false),
        InsertQuery insert => Database.For(insert.Model, isRead: false),
        RowStatement row => Database.For(row.Model, isRead: false),
        _ => Database.Current,
    };
}
