using System.CommandLine;
using System.Globalization;
using Tortoise.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await new BenchmarkCommand().Parse(args).InvokeAsync();
