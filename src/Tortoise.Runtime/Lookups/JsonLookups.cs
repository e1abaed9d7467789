using System.Text.Json.Nodes;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Lookups in JSON documents. They are false where there is no document.</summary>
public static class JsonLookups
{
    extension<T>(JsonExpr<T> expression)
    {
        /// <summary>
        /// Tests whether the document contains another: all its members with values that contain its values, all its elements. On PostgreSQL, where a GIN index
        /// serves it, MySQL and MariaDB.
        /// </summary>
        public Q Contains(JsonNode part) => Match(expression, part, isContainedBy: false);

        /// <summary>Tests whether the document is contained in another. On PostgreSQL, MySQL and MariaDB.</summary>
        public Q ContainedBy(JsonNode whole) => Match(expression, whole, isContainedBy: true);
    }

    extension<T, TValue>(JsonList<T, JsonField<TValue>> list)
    {
        /// <summary>Tests whether a value is among the elements.</summary>
        public Q Contains(TValue value)
        {
            ArgumentNullException.ThrowIfNull(list);
            return list.Any(item => item == value);
        }
    }

    private static JsonMatch Match(Expr expression, JsonNode json, bool isContainedBy)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonMatch.Of(expression, json.ToJsonString(), isContainedBy);
    }
}
