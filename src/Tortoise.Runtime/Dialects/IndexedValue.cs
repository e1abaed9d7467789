using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Dialects;

/// <summary>An index over a value inside a JSON document: over the very expression that a comparison writes, or else no query would use it.</summary>
internal static class IndexedValue
{
    /// <summary>The expression.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="model">The model.</param>
    /// <param name="index">The index.</param>
    /// <param name="canBeIndexed">Whether the database indexes values of a kind.</param>
    /// <exception cref="UnsupportedByDialectException">The database does not index such a value.</exception>
    public static IndexPart Of(Dialect dialect, ModelMetadata model, IndexMetadata index, Func<FieldKind, bool> canBeIndexed)
    {
        var value = index.Value!() is JsonFlag flag ? flag.Value : ((Expr)index.Value()).Plain;
        if (((ICall)value).Call.Arguments.Any(static argument => argument is Parameter))
        {
            throw new UnsupportedByDialectException(
                dialect.Name, $"the name of a JSON member with quotes or backslashes in an index, as in {index.Name} of {model.Name}", "write the expression of the index yourself, [Index(Expression = \"…\")]");
        }

        return canBeIndexed(value.Kind)
            ? new IndexPart(null, dialect.CreateCompiler().CompileIndexed(ModelTable.Of(model), value))
            : throw new UnsupportedByDialectException(
                dialect.Name,
                $"a {value.Kind} inside a JSON document in an index, as in {index.Name} of {model.Name}",
                "keep the value in a property of its own and index that, or limit the index to other databases with Databases");
    }
}
