using Tortoise.Dialects;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Schema;

/// <summary>Throws for an index that a dialect does not support: omitting part of it would change its meaning.</summary>
internal static class IndexKindCheck
{
    public static void Run(Dialect dialect, ModelMetadata model, IndexMetadata index)
    {
        if (!dialect.HasArrays && index.Fields.Any(field => model.Fields[field].Type.Kind == FieldKind.Array))
        {
            Refuse("a list", "limit the index with Databases to those that have arrays, where lookups use one with the method Gin; others would look at every row all the same");
        }

        Need(IndexFeatures.Descending, index.Descending.Count > 0, "descending columns", "remove the leading -; the index then costs a sort at most");
        Need(IndexFeatures.Where, index.Where is not null, "a condition", index.IsUnique
            ? "remove Where and make the column NULL in the rows that do not count, because NULLs are never equal"
            : "remove Where; the index then covers every row");
        Need(IndexFeatures.Expression, index.Expression is not null, "an expression", "store the value in a column of its own and index that");
        Need(IndexFeatures.Include, index.Include.Count > 0, "included columns", "append them to the columns of the index");
        Need(IndexFeatures.OperatorClass, index.OperatorClass is not null, $"the operator class {index.OperatorClass}", "remove OperatorClass");
        if (index.Method is not (IndexMethod.Default or IndexMethod.BTree) && !dialect.IndexMethods.Contains(index.Method))
        {
            Refuse($"the method {index.Method}", dialect.IndexMethods.Count == 0
                ? "remove Method"
                : $"remove Method, or choose one of {string.Join(", ", dialect.IndexMethods)}");
        }

        void Need(IndexFeatures feature, bool isUsed, string name, string instead)
        {
            if (isUsed && !dialect.IndexFeatures.HasFlag(feature))
            {
                Refuse(name, instead);
            }
        }

        void Refuse(string feature, string instead) =>
            throw new UnsupportedByDialectException(dialect.Name, $"{feature} in an index, as in {index.Name} of {model.Name}", instead);
    }
}
