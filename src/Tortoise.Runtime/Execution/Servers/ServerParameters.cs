using System.Data.Common;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>
/// Gives values to the parameters of a kept command; a list goes into one of them as JSON. A driver overrides what its server takes as
/// another type.
/// </summary>
/// <typeparam name="TParameter">The driver's parameter.</typeparam>
/// <param name="server">What the server is called in messages.</param>
/// <param name="list">Writes the elements of lists.</param>
internal abstract class ServerParameters<TParameter>(string server, JsonList list) : IParameterWriter, IDisposable
    where TParameter : DbParameter
{
    private DbParameterCollection _parameters = null!;
    private int _first;

    /// <summary>Directs subsequent writes to the parameters of a command.</summary>
    public virtual void Begin(DbCommand command) => BeginAmong(command.Parameters);

    /// <summary>Directs subsequent writes to the parameters of one of several commands that are sent together.</summary>
    public void BeginAmong(DbParameterCollection parameters)
    {
        _parameters = parameters;
        _first = 0;
    }

    /// <summary>Directs subsequent writes to the placeholders of another row.</summary>
    public void BeginRow(int firstPlace) => _first = firstPlace;

    /// <summary>Begins a table that is one parameter, ended like a list: what is written to the result are its rows.</summary>
    public JsonList BeginTable()
    {
        list.Begin();
        return list;
    }

    public IParameterWriter BeginList(int ordinal, FieldKind kind) => BeginTable();

    public void EndList(int ordinal) => SetList(ordinal, list.End());

    public abstract void Null(int ordinal, FieldKind kind);

    public void Boolean(int ordinal, bool value) => Set(ordinal, FieldKind.Boolean, value);

    public virtual void SByte(int ordinal, sbyte value) => Set(ordinal, FieldKind.SByte, value);

    public void Byte(int ordinal, byte value) => Set(ordinal, FieldKind.Byte, value);

    public void Int16(int ordinal, short value) => Set(ordinal, FieldKind.Int16, value);

    public virtual void UInt16(int ordinal, ushort value) => Set(ordinal, FieldKind.UInt16, value);

    public void Int32(int ordinal, int value) => Set(ordinal, FieldKind.Int32, value);

    public virtual void UInt32(int ordinal, uint value) => Set(ordinal, FieldKind.UInt32, value);

    public void Int64(int ordinal, long value) => Set(ordinal, FieldKind.Int64, value);

    public virtual void UInt64(int ordinal, ulong value) => Set(ordinal, FieldKind.UInt64, value);

    public void Single(int ordinal, float value)
    {
        ValueChecks.ThrowIfInfinite(value, server);
        Set(ordinal, FieldKind.Single, value);
    }

    public void Double(int ordinal, double value)
    {
        ValueChecks.ThrowIfInfinite(value, server);
        Set(ordinal, FieldKind.Double, value);
    }

    public virtual void Decimal(int ordinal, decimal value) => Set(ordinal, FieldKind.Decimal, value);

    public void String(int ordinal, string value)
    {
        ValueChecks.ThrowIfUnpaired(value);
        SetText(ordinal, value);
    }

    public virtual void NonUnicodeString(int ordinal, string? value)
    {
        if (value is null)
        {
            Null(ordinal, FieldKind.String);
        }
        else
        {
            String(ordinal, value);
        }
    }

    public virtual void Guid(int ordinal, Guid value) => Set(ordinal, FieldKind.Guid, value);

    public void DateTime(int ordinal, DateTime value) => Set(ordinal, FieldKind.DateTime, value);

    public virtual void DateTimeOffset(int ordinal, DateTimeOffset value) => Set(ordinal, FieldKind.DateTimeOffset, value.ToUniversalTime());

    public virtual void DateOnly(int ordinal, DateOnly value) => Set(ordinal, FieldKind.DateOnly, value);

    public virtual void TimeOnly(int ordinal, TimeOnly value) => Set(ordinal, FieldKind.TimeOnly, value);

    public void TimeSpan(int ordinal, TimeSpan value) => Int64(ordinal, value.Ticks);

    public abstract void Bytes(int ordinal, byte[] value);

    public void Dispose() => list.Dispose();

    /// <summary>The parameter of a placeholder.</summary>
    protected TParameter At(int ordinal) => (TParameter)_parameters[_first + ordinal];

    /// <summary>Sets a parameter to a value of a fixed size.</summary>
    protected abstract void Set<T>(int ordinal, FieldKind kind, T value)
        where T : struct;

    /// <summary>Sets a parameter to a string.</summary>
    protected abstract void SetText(int ordinal, string value);

    /// <summary>Sets a parameter to the JSON of a list.</summary>
    protected abstract void SetList(int ordinal, string json);
}
