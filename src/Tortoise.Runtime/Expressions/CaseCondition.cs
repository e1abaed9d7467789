using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A condition of a case that waits for its value: <c>Then</c>.</summary>
public sealed class CaseCondition
{
    private readonly Q _condition;

    internal CaseCondition(Q condition) => _condition = condition;

    /// <summary>The string if the condition is true.</summary>
    public Case<string, string?> Then(string value) => Of<string, string?>(CommonType<string>.Inferred, new Parameter<string>(FieldTypes.String, value), static type => type!);

    /// <summary>The bytes if the condition is true.</summary>
    public Case<byte[], byte[]?> Then(byte[] value) => Of<byte[], byte[]?>(CommonType<byte[]>.Inferred, new Parameter<byte[]>(FieldTypes.Bytes, value), static type => type!);

    internal Case<T, TNull> Of<T, TNull>(CommonType<T> common, Expr value, Func<FieldType<T>, FieldType<TNull>> toNull)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new([_condition], [value], null, common, toNull);
    }
}
