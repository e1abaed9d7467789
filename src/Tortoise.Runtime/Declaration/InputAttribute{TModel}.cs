namespace Tortoise;

/// <summary>
/// Makes a partial record an input: values from outside, such as the body of a request, for objects of a model. Each public property sets the field of its name.
/// Names, types and what may be set are checked when the project is built; <see cref="NotMappedAttribute"/> leaves a property out. A <c>partial</c> property
/// knows whether it was given: <c>patch.ApplyTo(team)</c> sets only those that were, <c>input.ToModel()</c> makes a new object.
/// </summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <example>
/// <code>
/// [Input&lt;Team&gt;]
/// public partial record TeamPatch
/// {
///     public partial string? Name { get; set; }
///     public partial int? Points { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InputAttribute<TModel> : Attribute
    where TModel : class;
