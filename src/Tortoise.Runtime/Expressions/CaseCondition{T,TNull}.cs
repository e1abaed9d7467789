namespace Tortoise;

/// <summary>A further condition of a <see cref="Case{T,TNull}"/> that waits for its value: <c>Then</c>.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
/// <typeparam name="TNull">Its nullable form.</typeparam>
public sealed class CaseCondition<T, TNull>
{
    internal CaseCondition(Case<T, TNull> before, Q condition)
    {
        Before = before;
        Condition = condition;
    }

    internal Case<T, TNull> Before { get; }

    internal Q Condition { get; }

    /// <summary>The value if the condition is true, and none before it.</summary>
    public Case<T, TNull> Then(T value) => Before.With(Condition, value);
}
