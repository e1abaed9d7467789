using System.Data.Common;
using System.Runtime.CompilerServices;
using MySqlConnector;
using Tortoise.Execution;
using Tortoise.Values;
using MySqlGuidFormat = Tortoise.Dialects.MySql.MySqlGuidFormat;

namespace Tortoise.MySql;

/// <summary>Gives values to the parameters of a kept command. A number goes into the box of the one before it, so nothing is allocated.</summary>
internal sealed class MySqlParameters(MySqlGuidFormat guids) : ServerParameters<MySqlParameter>(Servers, new MySqlJsonList(Servers, guids))
{
    private const string Servers = "MySQL and MariaDB";

    /// <summary>Values up to this size may stay in a kept command until its next run.</summary>
    private const int LargeValue = 4096;

    private readonly List<MySqlParameter> _large = [];

    /// <summary>How many bytes the texts and arrays have that were written since <see cref="Begin"/>, at most.</summary>
    public long Size { get; private set; }

    public override void Begin(DbCommand command)
    {
        ForgetLargeValues();
        Size = 0;
        base.Begin(command);
    }

    public void ForgetLargeValues()
    {
        _large.ForEach(parameter => parameter.Value = null);
        _large.Clear();
    }

    public override void Null(int ordinal, FieldKind kind) => At(ordinal).Value = null;

    /// <remarks>Big-endian bytes sort as the text of a Guid does.</remarks>
    public override void Guid(int ordinal, Guid value) =>
        At(ordinal).Value = guids == MySqlGuidFormat.Char36 ? value.ToString() : value.ToByteArray(bigEndian: true);

    public override void DateTimeOffset(int ordinal, DateTimeOffset value) => DateTime(ordinal, value.UtcDateTime);

    public override void Bytes(int ordinal, byte[] value) => Reference(ordinal, value, value.Length);

    protected override void Set<T>(int ordinal, FieldKind kind, T value)
    {
        var parameter = At(ordinal);
        if (parameter.Value is T)
        {
            Unsafe.Unbox<T>(parameter.Value) = value;
        }
        else
        {
            parameter.Value = value;
        }
    }

    protected override void SetText(int ordinal, string value) => Reference(ordinal, value, value.Length * 3L);

    protected override void SetList(int ordinal, string json) => Reference(ordinal, json, int.MaxValue);

    private void Reference(int ordinal, object value, long size)
    {
        var parameter = At(ordinal);
        parameter.Value = value;
        Size += size;
        if (size > LargeValue)
        {
            _large.Add(parameter);
        }
    }
}
