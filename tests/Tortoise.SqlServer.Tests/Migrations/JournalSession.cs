using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.SqlServer.Tests.Migrations;

/// <summary>A connection to a <see cref="JournalServer"/>.</summary>
internal sealed class JournalSession(JournalServer server) : Session
{
    public override bool IsShared => false;

    public override ValueTask<List<T>> ListAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken) =>
        new([.. server.Answer(statement).Select(cells => reader.Read(new Row(cells)))]);

    public override ValueTask<int> ExecuteAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        server.Answer(statement);
        return new(1);
    }

    public override ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken)
    {
        server.Take(sql);
        return default;
    }

    public override ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken) => default;

    public override ValueTask CommitAsync(int depth, CancellationToken cancellationToken) => default;

    public override ValueTask RollbackAsync(int depth) => default;

    public override void MarkChanged()
    {
    }

    public override void Return()
    {
    }

    public override void Close()
    {
    }

    public override ValueTask<SingleRow<T>> OneAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override RowCursor OpenCursor(BoundStatement statement) => throw new NotSupportedException();

    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException();

    private readonly struct Row(object?[] cells) : IRow
    {
        public int ColumnCount => cells.Length;

        public string ColumnName(int ordinal) => $"{ordinal}";

        public bool IsNull(int ordinal) => cells[ordinal] is null;

        public bool IsMissing(int ordinal) => false;

        public bool Boolean(int ordinal) => (bool)cells[ordinal]!;

        public int Int32(int ordinal) => (int)cells[ordinal]!;

        public long Int64(int ordinal) => (long)cells[ordinal]!;

        public double Double(int ordinal) => (double)cells[ordinal]!;

        public decimal Decimal(int ordinal) => (decimal)cells[ordinal]!;

        public string String(int ordinal) => (string)cells[ordinal]!;

        public Guid Guid(int ordinal) => (Guid)cells[ordinal]!;

        public DateTime DateTime(int ordinal) => (DateTime)cells[ordinal]!;

        public DateOnly DateOnly(int ordinal) => (DateOnly)cells[ordinal]!;

        public TimeOnly TimeOnly(int ordinal) => (TimeOnly)cells[ordinal]!;

        public TimeSpan TimeSpan(int ordinal) => (TimeSpan)cells[ordinal]!;

        public byte[] Bytes(int ordinal) => (byte[])cells[ordinal]!;
    }
}
