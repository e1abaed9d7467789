using System.Collections;
using Npgsql;
using NpgsqlTypes;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>Writes values to the parameters of a command, which are made at its first run and then kept with it.</summary>
internal sealed class PostgreSqlParameters(NpgsqlParameterCollection parameters) : PostgreSqlWriter
{
    private bool _areLists;

    /// <summary>What is written is one value a place.</summary>
    public void BeginValues() => _areLists = false;

    public override IParameterWriter BeginList(int ordinal, FieldKind kind)
    {
        _areLists = true;
        if (ordinal >= parameters.Count || parameters[ordinal].Value is null)
        {
            // A list may stay empty, so it is made by the kind of its elements.
            Null(ordinal, kind);
        }

        ((IList)parameters[ordinal].Value!).Clear();
        return this;
    }

    public override void NullList(int ordinal, FieldKind kind)
    {
        BeginList(ordinal, kind);
        _areLists = false;
        parameters[ordinal].Value = null;
    }

    public override void EndList(int ordinal)
    {
        _areLists = false;

        // Npgsql keeps what it found out about a value until it is set.
        parameters[ordinal].Value = parameters[ordinal].Value;
    }

    protected override void Put<T>(int ordinal, NpgsqlDbType type, T value)
    {
        if (_areLists)
        {
            var list = At<List<T>>(ordinal, NpgsqlDbType.Array | type);
            (list.TypedValue ??= []).Add(value);
        }
        else
        {
            At<T>(ordinal, type).TypedValue = value;
        }
    }

    private NpgsqlParameter<T> At<T>(int ordinal, NpgsqlDbType type)
    {
        if (ordinal < parameters.Count)
        {
            return (NpgsqlParameter<T>)parameters[ordinal];
        }

        var parameter = new NpgsqlParameter<T> { NpgsqlDbType = type };
        parameters.Add(parameter);
        return parameter;
    }
}
