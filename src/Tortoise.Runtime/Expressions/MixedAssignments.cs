namespace Tortoise;

/// <summary>Assignments of what can't be NULL to a column that can.</summary>
public static class MixedAssignments
{
    extension<T>(Field<T?> field)
        where T : struct
    {
        /// <summary>In an update: sets the column to something computed from the row.</summary>
        public Assignment Set(Expr<T> expression) => field.Assign(expression);
    }
}
