using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The models at the end of an optional join path. All fields of such a row need nullable types.</summary>
internal static class OptionalRows
{
    /// <param name="ends">The ends of all models, by the model's full name.</param>
    /// <param name="far">The models that models of other assemblies reach.</param>
    /// <returns>The full names of the models.</returns>
    public static HashSet<string> Find(IReadOnlyDictionary<string, EndSpec[]> ends, IEnumerable<string> far)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(ends.Values.SelectMany(static all => all).Where(static end => end.IsNullable).Select(static end => end.Other.FullName).Concat(far));
        while (next.Count > 0)
        {
            var model = next.Pop();
            if (ends.TryGetValue(model, out var own) && found.Add(model))
            {
                foreach (var end in own.Where(static end => !end.IsMany))
                {
                    next.Push(end.Other.FullName);
                }
            }
        }

        return found;
    }
}
