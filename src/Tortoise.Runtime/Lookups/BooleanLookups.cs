namespace Tortoise;

/// <summary>Conditions on bool columns.</summary>
public static class BooleanLookups
{
    extension(Expr<bool>)
    {
        /// <summary>The column is false.</summary>
        public static Q operator !(Expr<bool> expression) => !Q.ToQ(expression);
    }
}
