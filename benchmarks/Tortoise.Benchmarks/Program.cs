using System.Globalization;
using Dapper;
using Tortoise.Benchmarks;

// `league_id` is `LeagueId`.
DefaultTypeMap.MatchNamesWithUnderscores = true;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await new BenchmarkCommand().Parse(args).InvokeAsync();
