using System.Reflection;
using System.Runtime.ExceptionServices;
using Tortoise.Runtime.Tests.Statements;
using Tortoise.Tests.Company;

namespace Tortoise.Runtime.Tests.Expressions;

/// <summary>A lambda or a condition that is null is refused where it is given, by its name; so is a lambda that returns null.</summary>
public class NullLambdaTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Type[] TypesOfArguments = [typeof(int), typeof(string), typeof(TeamQuerySet), typeof(Statements.Team), typeof(TeamFields)];

    private static readonly object[] Queries =
    [
        Statements.Team.All(),
        Statements.Team.All().Select(t => t.Name),
        Statements.Team.All().Select(t => (t.Id, t.Name)),
        Statements.Team.All().GroupBy(t => t.City),
        Employee.Fields.TeamMembers,
    ];

    private static IEnumerable<TestCaseData> Methods =>
        from query in Queries
        from method in query.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where method.GetParameters().Any(IsLambda) && method.GetCustomAttribute<ObsoleteAttribute>() is null
        select new TestCaseData(query, method).SetName($"{query.GetType().Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(static one => one.ParameterType.Name))})");

    [TestCaseSource(nameof(Methods))]
    public void A_null_lambda_is_refused_by_its_name(object query, MethodInfo method)
    {
        var names = method.GetParameters().Where(static parameter => Nullability.Create(parameter).WriteState == NullabilityState.NotNull).Select(static parameter => parameter.Name);
        Assert.That(
            async () => await Run(query, method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Fitting)]) : method),
            Throws.TypeOf<ArgumentNullException>().With.Property(nameof(ArgumentException.ParamName)).AnyOf([.. names]));
    }

    [Test]
    public void A_null_lambda_over_several_parts_is_refused_by_its_name() => Assert.Multiple(() =>
    {
        var pairs = Statements.Team.All().Select(t => (t.Id, t.Name));
        var groups = pairs.GroupBy((id, name) => name);
        Func<Expr<int>, Expr<string>, Q> condition = null!;
        Func<Expr<int>, Expr<string>, TeamFields, Q> on = null!;
        Func<Expr<int>, Expr<string>, Expr<int>> selector = null!;
        Assert.That(() => groups.Having(condition), Refused("predicate"));
        Assert.That(() => groups.Select(selector), Refused("selector"));
        Assert.That(() => pairs.Annotate(selector), Refused("selector"));
        Assert.That(() => pairs.Join(Statements.Team.All(), on), Refused("on"));
    });

    [Test]
    public void A_lambda_that_returns_null_is_refused_by_its_name() => Assert.Multiple(() =>
    {
        var teams = Statements.Team.All();
        Assert.That(() => teams.Filter((Func<TeamFields, Q>)(_ => null!)), Empty("predicate"));
        Assert.That(() => teams.Exclude(_ => null!), Empty("predicate"));
        Assert.That(() => teams.Any(_ => null!), Empty("predicate"));
        Assert.That(() => teams.OrderBy((Func<TeamFields, OrderTerm>)(_ => null!)), Empty("term"));
        Assert.That(() => teams.OrderBy((Func<TeamFields, OrderTerm[]>)(_ => null!)), Empty("terms"));
        Assert.That(() => teams.OrderByDescending(_ => null!), Empty("term"));
        Assert.That(() => teams.Select((Func<TeamFields, Expr<int>>)(_ => null!)), Empty("selector"));
        Assert.That(() => teams.Select(t => (t.Id, (Expr<string>)null!)), Empty("selector"));
        Assert.That(() => teams.Select(t => (t.Id, t.Name)).Filter((_, _) => null!), Empty("predicate"));
        Assert.That(() => teams.Join(teams, (_, _) => null!), Empty("on"));
        Assert.That(() => Employee.Fields.TeamMembers.Any(_ => null!), Empty("predicate"));
    });

    [Test]
    public void A_null_condition_is_refused_where_it_is_combined() => Assert.Multiple(() =>
    {
        Q some = Statements.Team.Fields.Id == 1;
        Q none = null!;
        Assert.That(() => some & none, Refused("right"));
        Assert.That(() => none & some, Refused("left"));
        Assert.That(() => some && none, Refused("right"));
        Assert.That(() => some | none, Refused("right"));
        Assert.That(() => none | Q.All, Refused("left"));
        Assert.That(() => !none, Refused("condition"));
        Assert.That(() => Statements.Team.Filter(none), Refused("condition"));
        Assert.That(() => Statements.Team.All().Where(none), Refused("condition"));
        Assert.That(() => (OrderTerm)(Expr)null!, Refused("expression"));
    });

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused(string name) => Throws.TypeOf<ArgumentNullException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo(name);

    private static NUnit.Framework.Constraints.EqualStringConstraint Empty(string name) =>
        Throws.TypeOf<ArgumentException>().With.Message.StartsWith("The lambda returned null instead of an expression of its row").And.Property(nameof(ArgumentException.ParamName)).EqualTo(name);

    private static bool IsLambda(ParameterInfo parameter) =>
        (parameter.ParameterType == typeof(Q) || parameter.ParameterType.Name.StartsWith("Func`", StringComparison.Ordinal))
        && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    /// <summary>A type that the constraints of a method allow.</summary>
    private static Type Fitting(Type parameter) => TypesOfArguments.First(type =>
        (!parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) || type.IsValueType)
        && (!parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) || !type.IsValueType)
        && Array.TrueForAll(parameter.GetGenericParameterConstraints(), constraint => constraint.ContainsGenericParameters
            ? type.GetInterfaces().Append(type.BaseType).Any(one => one?.Name == constraint.Name)
            : constraint.IsAssignableFrom(type)));

    private static async ValueTask Run(object query, MethodInfo method)
    {
        object? result;
        try
        {
            result = method.Invoke(query, [.. method.GetParameters().Select(static one => one.ParameterType.IsValueType ? Activator.CreateInstance(one.ParameterType) : null)]);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }

        if (result?.GetType().GetMethod("AsTask") is { } asTask)
        {
            await (Task)asTask.Invoke(result, null)!;
        }
    }
}
