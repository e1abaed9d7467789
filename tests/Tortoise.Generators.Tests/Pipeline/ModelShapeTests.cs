using System.Reflection;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators.Tests.Pipeline;

/// <summary>What the pipeline keeps must compare by value and must not hold a compilation alive.</summary>
[TestFixture]
internal sealed class ModelShapeTests
{
    private static readonly Type[] Types =
    [
        .. typeof(TortoiseGenerator).Assembly.GetTypes().Where(static type =>
            (type.Namespace == typeof(ModelSpec).Namespace || type.Namespace == typeof(ModelNode).Namespace)
            && !(type is { IsAbstract: true, IsSealed: true })
            && type != typeof(HierarchyLayout) // it makes what the pipeline keeps
            && !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    [Test]
    public void There_are_model_types() =>
        Assert.That(Types, Is.SupersetOf(new[] { typeof(ModelSpec), typeof(FieldSpec), typeof(ModelGraph) }));

    [TestCaseSource(nameof(Types))]
    public void A_model_type_holds_no_Roslyn_type_and_nothing_that_compares_by_reference(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (type.Name != typeof(EquatableArray<>).Name)
            {
                Assert.That(Violation(field.FieldType), Is.Null, $"{type.Name}.{field.Name}");
            }
        }
    }

    [TestCaseSource(nameof(Types))]
    public void A_model_type_is_equatable(Type type)
    {
        if (!type.IsEnum)
        {
            Assert.That(
                type.GetInterfaces().Where(static contract => contract.IsGenericType).Select(static contract => contract.GetGenericTypeDefinition()),
                Does.Contain(typeof(IEquatable<>)));
        }
    }

    [Test]
    public void Arrays_are_equal_where_their_elements_are()
    {
        EquatableArray<int> one = [1, 2];
        EquatableArray<int> same = [1, 2];
        EquatableArray<int> other = [2, 1];

        Assert.Multiple(() =>
        {
            Assert.That(one, Is.EqualTo(same));
            Assert.That(one.GetHashCode(), Is.EqualTo(same.GetHashCode()));
            Assert.That(one == other, Is.False);
            Assert.That(default(EquatableArray<int>).Equals([]), Is.True);
        });
    }

    private static bool ComparesByReference(Type type) =>
        typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type.GetGenericTypeDefinition() != typeof(EquatableArray<>);

    private static string? Violation(Type type)
    {
        if (type.FullName?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
        {
            return $"{type} is a Roslyn type";
        }

        if (type.IsGenericType)
        {
            return type.GetGenericArguments().Select(Violation).FirstOrDefault(static violation => violation is not null)
                ?? (ComparesByReference(type) ? $"{type} compares by reference" : null);
        }

        return type.IsPrimitive || type.IsEnum || type == typeof(string) || Types.Contains(type) ? null : $"{type} is not a type of the model";
    }
}
