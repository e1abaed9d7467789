using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// Specifies how a property is stored: by a class derived from <see cref="FieldType{T}"/> or <see cref="FieldType{T,TStored}"/>. It is put on the
/// property, on the property's type for every property of it, or on the assembly for every property of its models that has the type which the
/// class stores. The closest one wins.
/// </summary>
/// <typeparam name="TFieldType">The class.</typeparam>
/// <example>
/// <code>
/// [FieldType&lt;MoneyFieldType&gt;] public Money Price { get; set; }
///
/// [assembly: FieldType&lt;MoneyFieldType&gt;]
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class FieldTypeAttribute<TFieldType> : Attribute
    where TFieldType : FieldType, new();
