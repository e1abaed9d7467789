using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>Creates a value from a row. A struct, so that a driver's loop over rows is compiled for it.</summary>
/// <typeparam name="T">The value.</typeparam>
internal interface IRowReader<out T>
{
    /// <summary>Creates a value from the row.</summary>
    T Read<TRow>(in TRow row)
        where TRow : struct, IRow;
}
