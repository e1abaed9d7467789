using Tortoise.Benchmarks.Scenarios;

namespace Tortoise.Benchmarks;

/// <summary>All scenarios, in the order in which they are told.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new PrimaryKeyRead(),
        new Rows(1),
        new Rows(100),
        new Rows(1_000),
        new Rows(10_000),
        new Insert(),
        new InsertInTransaction(),
        new BulkInsert(100),
        new BulkInsert(1_000),
        new BulkInsert(10_000),
        new BulkInsert(100_000),
        new BulkInsertGivenKeys(100),
        new BulkInsertGivenKeys(1_000),
        new BulkInsertGivenKeys(10_000),
        new BulkInsertGivenKeys(100_000),
        new UpdateOneField(),
        new FilterAndJoin(),
        new QueryFromParts(),
        new PageWithCount(),
        new GroupWithAggregates(),
        new Prefetch(),
        new ManyToManyLoad(),
        new IndependentReads(),
        new SetBasedUpdate(),
        new Upsert(),
        new Delete(),
        new MixedTransaction(),
        new Streaming(),
        new WideRows(),
        new JsonRead(),
        new Threads(),
        .. OrmBenchmark.All,
    ];
}
