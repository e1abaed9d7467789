using Tortoise.Values;

namespace Tortoise.CompilerServices;

/// <summary>Makes a value of a row. A struct, so that a driver's loop over rows is compiled for it.</summary>
/// <typeparam name="T">The value.</typeparam>
internal interface IRowReader<out T>
{
    /// <summary>Makes a value of the row.</summary>
    T Read<TRow>(in TRow row)
        where TRow : struct, IRow;
}
