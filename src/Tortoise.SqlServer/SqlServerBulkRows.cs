using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.SqlServer;

/// <summary>The rows of a batch as SqlBulkCopy reads them: each cell is the value that a parameter would have.</summary>
/// <param name="stream">The statement whose places are the columns.</param>
/// <param name="batch">The rows.</param>
/// <param name="row">A command with a parameter for each column, which is not run.</param>
/// <param name="parameters">Writes values into them.</param>
internal sealed class SqlServerBulkRows<TBatch>(CompiledStatement stream, TBatch batch, SqlCommand row, SqlServerParameters parameters) : DbDataReader
    where TBatch : struct, IRowBatch
{
    private int _next;

    public override int FieldCount => stream.SlotCount;

    public override bool HasRows => batch.Count > 0;

    public override int Depth => 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        if (_next == batch.Count)
        {
            return false;
        }

        parameters.Begin(row);
        batch.Write(stream, _next++, parameters);
        return true;
    }

    public override bool NextResult() => false;

    public override object GetValue(int ordinal) => row.Parameters[ordinal].Value;

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    public override string GetName(int ordinal) => stream.FieldAt(ordinal).Column;

    public override int GetOrdinal(string name) => Enumerable.Range(0, FieldCount).First(ordinal => GetName(ordinal) == name);

    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => row.Parameters[ordinal].SqlDbType.ToString();

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => (byte)GetValue(ordinal);

    public override char GetChar(int ordinal) => GetString(ordinal)[0];

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) => (decimal)GetValue(ordinal);

    public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

    public override float GetFloat(int ordinal) => (float)GetValue(ordinal);

    public override Guid GetGuid(int ordinal) => (Guid)GetValue(ordinal);

    public override short GetInt16(int ordinal) => (short)GetValue(ordinal);

    public override int GetInt32(int ordinal) => (int)GetValue(ordinal);

    public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Copy((byte[])GetValue(ordinal), dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Copy(GetString(ordinal).ToCharArray(), dataOffset, buffer, bufferOffset, length);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    private static long Copy<T>(T[] value, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
        {
            return value.Length;
        }

        var count = (int)Math.Min(length, value.Length - offset);
        Array.Copy(value, offset, buffer, bufferOffset, count);
        return count;
    }
}
