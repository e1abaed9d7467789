using System.Runtime.CompilerServices;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// A number for an object that never changes, such as a reference. No two objects of a process ever have the same, so it can be remembered
/// in place of the object, which would keep the object alive.
/// </summary>
internal static class ObjectNumber
{
    private static readonly ConditionalWeakTable<object, object> Known = new();
    private static long _last;

    public static long Of(object value) => (long)Known.GetValue(value, static _ => Interlocked.Increment(ref _last));
}
