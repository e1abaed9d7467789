using System.Globalization;
using Tortoise.CompileTimeBenchmarks.Code;
using Tortoise.CompileTimeBenchmarks.Tables;

// Prints Markdown, for projects with as many models as are named: 100 and 500 without a number.
//     dotnet run --project benchmarks/Tortoise.CompileTimeBenchmarks -c Release -- 100 500 1000 --build
// `--build` adds `dotnet build`, which takes minutes; `--native` adds native binaries, which take more.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] options = ["--build", "--native"];
if (args.Except(options).FirstOrDefault(static argument => !int.TryParse(argument, out var count) || count < 2) is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is neither a number of models, 2 or more, nor one of {string.Join(", ", options)}.");
    return 2;
}

var counts = args.Except(options).Select(int.Parse).Order().ToArray();
foreach (var count in counts.Length > 0 ? counts : [100, 500])
{
    var source = new ModelSource(count);
    Console.WriteLine($"## {count:N0} models\n");
    CompilerWork.Print(source);
    Size.Print(source);
    if (args.Contains("--build"))
    {
        if (OperatingSystem.IsLinux())
        {
            Builds.Print(source);
        }
        else
        {
            Console.WriteLine("`dotnet build` is measured on Linux only.\n");
        }
    }

    if (args.Contains("--native"))
    {
        NativeBinary.Print(source);
    }
}

return 0;
