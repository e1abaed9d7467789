using System.Collections.Concurrent;
using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>Every text that SQL Server would be sent, once, with the types of the parameters it was first sent with.</summary>
internal static class Recorder
{
    private static readonly ConcurrentDictionary<string, RecordedCommand> Recorded = new(StringComparer.Ordinal);

    public static IReadOnlyList<RecordedCommand> Commands => [.. Recorded.Values.OrderBy(command => command.Key, StringComparer.Ordinal)];

    public static void Add(Statement statement)
    {
        // The program's own SQL is written for the database at hand.
        if (statement is RawStatement)
        {
            return;
        }

        foreach (var command in Compile(statement))
        {
            Recorded.TryAdd(command.Sql, command);
        }
    }

    public static IEnumerable<RecordedCommand> Compile(Statement statement)
    {
        var bound = Bind(statement);
        if (statement is not RowStatement row)
        {
            return Bind(bound) is { } command ? [command] : [];
        }

        CompiledStatement?[] forms = [bound.Statement, bound.Statement.Batch?.ForRows(2), bound.Statement.Batch?.ForRows(16)];
        return forms.OfType<CompiledStatement>().Select(form => Bind(form, row.Model, bound.Values));
    }

    /// <summary>A statement as SQL Server is sent it. What was bound for another dialect has the conditions of the query filters, and does not get them again.</summary>
    private static BoundStatement Bind(Statement statement)
    {
        var shape = new ShapeBuilder(stackalloc int[64], SqlServerDialect.Instance.ListsAreArrays);
        statement.AddTo(ref shape);
        var values = shape.ToParameters();
        shape.Dispose();
        return new BoundStatement(SqlServerDialect.Instance.Compile(statement, values), values);
    }

    private static RecordedCommand? Bind(BoundStatement statement)
    {
        using var command = SqlServerStatement.Of(statement.Statement, connection: null).Command;
        using var parameters = new SqlServerParameters();
        parameters.Begin(command);
        try
        {
            statement.WriteParameters(parameters);
        }
        catch (ValidationException)
        {
            // A value that is never sent.
            return null;
        }

        return RecordedCommand.Of(command);
    }

    /// <summary>A statement over an object: each place has the type of its field, or a value of the statement's own.</summary>
    private static RecordedCommand Bind(CompiledStatement statement, ModelMetadata model, Parameter[] values)
    {
        using var command = SqlServerStatement.Of(statement, connection: null).Command;
        using var parameters = new SqlServerParameters();
        parameters.Begin(command);
        for (var i = 0; i < statement.SlotCount; i++)
        {
            var slot = statement.Slots[i];
            if (slot.Index >= model.Fields.Count)
            {
                values[slot.Index - model.Fields.Count].Write(parameters, i, slot);
                continue;
            }

            var type = model.Fields[slot.Index].Type;
            if (type.IsUnicode)
            {
                parameters.Null(i, type.Kind);
            }
            else
            {
                parameters.NonUnicodeString(i, null);
            }
        }

        return RecordedCommand.Of(command);
    }
}
