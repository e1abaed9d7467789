using CsCheck;
using NUnit.Framework.Internal;

namespace Tortoise.Tests.Harness;

/// <summary>Properties: what holds for everything that a generator makes.</summary>
internal static class Properties
{
    /// <summary>How many smaller cases are tried after one that fails.</summary>
    private const int Shrinks = 2000;

    extension<T>(Gen<T> gen)
    {
        /// <summary>
        /// Checks the property for the same cases in each run; a case that fails is made smaller and printed with its seed. CsCheck's environment
        /// variables ask for others: CsCheck_Seed for the case of that seed first, CsCheck_Time for fresh cases during so many seconds.
        /// </summary>
        public async Task HoldsAsync(Func<T, Task> property, int cases)
        {
            if (Check.Seed is not null || Check.Time > 0)
            {
                await gen.SampleAsync(Isolated, threads: 1);
                return;
            }

            var seeds = new PCG(stream: 1, seed: 20260101);
            for (var i = 0; i < cases; i++)
            {
                var seed = new PCG(stream: 0, seed: seeds.Next64()).ToString();
                try
                {
                    await gen.SampleAsync(Isolated, seed: seed, iter: 1, threads: 1);
                }
                catch (CsCheckException)
                {
                    await gen.SampleAsync(Isolated, seed: seed, iter: Shrinks, threads: 1);
                    throw;
                }
            }

            // A failed assertion of one case is not yet one of the test.
            async Task Isolated(T value)
            {
                using (new TestExecutionContext.IsolatedContext())
                {
                    await property(value);
                }
            }
        }
    }
}
