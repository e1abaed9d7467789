using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>Transactions and scopes that an async flow loses are reported where they begin, and nowhere else.</summary>
[TestFixture]
internal sealed class FlowRulesTests
{
    [Test]
    public Task TORT6101_what_an_async_method_hands_to_its_caller() => AnalyzerRun.AssertReportsAsync("""
        public class Work(Database db)
        {
            private Transaction? _transaction;

            public async Task<Transaction> BeginAsync() => await {|TORT6101:db.BeginAsync()|}.ConfigureAwait(false);

            public async Task<IDisposable> EnterAsync()
            {
                await Task.Yield();
                var scope = {|TORT6101:db.Enter()|};
                return scope;
            }

            public async Task KeepAsync()
            {
                await Task.Yield();
                _transaction = await {|TORT6101:db.BeginAsync()|};
            }

            public void InLambdas()
            {
                Func<Task<Transaction>> begin = async () => await {|TORT6101:db.BeginAsync()|};
            }

            public ValueTask<Transaction> NotAsync() => db.BeginAsync();

            public IDisposable Enter() => db.Enter();

            public async Task<int> WithinAsync()
            {
                await using var transaction = await db.BeginAsync();
                using (db.Enter())
                using (transaction.Enter())
                {
                    await Task.Yield();
                }

                await transaction.CommitAsync();
                return 1;
            }
        }
        """);

    [Test]
    public Task TORT6102_what_an_async_iterator_yields_inside() => AnalyzerRun.AssertReportsAsync("""
        public class Work(Database db)
        {
            public async IAsyncEnumerable<int> InsideAsync()
            {
                await using var transaction = await {|TORT6102:db.BeginAsync()|};
                yield return 1;
                await transaction.CommitAsync();
            }

            public async IAsyncEnumerable<int> ScopeAsync()
            {
                using ({|TORT6102:db.Enter()|})
                {
                    await Task.Yield();
                    yield return 1;
                }
            }

            public async IAsyncEnumerable<int> AfterAsync()
            {
                yield return 0;
                using (db.Enter())
                {
                    await Task.Yield();
                }

                yield return 1;
            }
        }
        """);
}
