using System.CommandLine;
using System.Globalization;
using Dapper;
using Tortoise.Benchmarks;

// `league_id` is `LeagueId`.
DefaultTypeMap.MatchNamesWithUnderscores = true;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Ctrl+C ends the program as it ends others, and its servers with it.
return await new BenchmarkCommand().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
