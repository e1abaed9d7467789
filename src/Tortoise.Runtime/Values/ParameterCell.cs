using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Tortoise.Values;

/// <summary>
/// The parameter to which generated code writes the value of a field. Nothing here is inlined: the calls of each model would become a test for every
/// writer, with its code, in a native binary.
/// </summary>
/// <param name="writer">The parameters.</param>
/// <param name="ordinal">Which of them it is.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // parameters are written, not compared
public readonly partial struct ParameterCell(IParameterWriter writer, int ordinal)
#pragma warning restore CA1815
{
    /// <summary>Writes a value as its type does.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write<T>(FieldType<T> type, T value)
    {
        ArgumentNullException.ThrowIfNull(type);
        type.Write(writer, ordinal, value);
    }

    /// <summary>Writes a value as its type does, in the form in which it is stored.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Store<T>(FieldType<T> type, T value)
    {
        ArgumentNullException.ThrowIfNull(type);
        type.Write(writer, ordinal, type.Store(value));
    }

    /// <summary>Writes NULL.</summary>
    internal void Null(FieldKind kind) => writer.Null(ordinal, kind);

    /// <inheritdoc cref="IParameterWriter.Boolean"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Boolean(bool value) => writer.Boolean(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.SByte"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void SByte(sbyte value) => writer.SByte(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Byte"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Byte(byte value) => writer.Byte(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Int16"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Int16(short value) => writer.Int16(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.UInt16"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UInt16(ushort value) => writer.UInt16(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Int32"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Int32(int value) => writer.Int32(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.UInt32"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UInt32(uint value) => writer.UInt32(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Int64"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Int64(long value) => writer.Int64(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.UInt64"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void UInt64(ulong value) => writer.UInt64(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Single"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Single(float value) => writer.Single(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Double"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Double(double value) => writer.Double(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Decimal"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Decimal(decimal value) => writer.Decimal(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.Guid"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Guid(Guid value) => writer.Guid(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.DateTime"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DateTime(DateTime value) => writer.DateTime(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.DateTimeOffset"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DateTimeOffset(DateTimeOffset value) => writer.DateTimeOffset(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.DateOnly"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DateOnly(DateOnly value) => writer.DateOnly(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.TimeOnly"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TimeOnly(TimeOnly value) => writer.TimeOnly(ordinal, value);

    /// <inheritdoc cref="IParameterWriter.TimeSpan"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TimeSpan(TimeSpan value) => writer.TimeSpan(ordinal, value);
}
