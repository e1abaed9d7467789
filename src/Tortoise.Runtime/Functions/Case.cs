namespace Tortoise;

/// <summary>
/// One value or another, by conditions: C#'s <c>?:</c> and <c>switch</c> in a query.
/// <c>Case.When(t.Points &gt; 9).Then("gold").When(t.Points &gt; 5).Then("silver").Else("none")</c>. A condition that compares with NULL is
/// true or false, as everywhere.
/// </summary>
public static class Case
{
    /// <summary>The first condition.</summary>
    public static CaseCondition When(Q condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(condition);
    }
}
