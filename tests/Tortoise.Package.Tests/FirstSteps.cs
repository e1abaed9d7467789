using System.Text.RegularExpressions;

namespace Packages.Tests;

/// <summary>The first five minutes of somebody who has never seen the repository: what the README says, word by word.</summary>
internal sealed partial class FirstSteps
{
    [Test]
    public void A_new_project_needs_one_package_and_nothing_else()
    {
        using var consumer = Consumer.Empty();
        consumer.Dotnet("new", "console", "-o", ".", "-n", "club");
        consumer.Reference("Tortoise.Sqlite");
        consumer.Write("Program.cs", Program().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups["code"].Value);

        consumer.Dotnet("build", "-warnaserror");

        Assert.That(consumer.Dotnet("run", "--no-build"), Is.EqualTo("Ada\n"));
        Assert.That(consumer.Dotnet("run", "--no-build"), Is.EqualTo("Ada\n"), "the second time");
    }

    [Test]
    public void A_program_of_one_file_needs_one_line()
    {
        using var consumer = Consumer.Of("Club");
        consumer.Write("club.cs", $"#:package Tortoise.Sqlite@{Feed.Version}\n" + File.ReadAllText(Path.Combine(consumer.Folder, "Program.cs")));

        Assert.That(consumer.Dotnet("run", "club.cs"), Is.EqualTo("Falcons has 4.5\n"));
    }

    [Test]
    public void The_using_can_be_switched_off()
    {
        using var consumer = Consumer.Of("Club");
        consumer.Write("Club.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TortoiseImplicitUsing>disable</TortoiseImplicitUsing>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Tortoise.Sqlite" Version="VERSION" />
              </ItemGroup>
            </Project>
            """.Replace("VERSION", Feed.Version, StringComparison.Ordinal));

        Assert.That(consumer.ErrorsOf("build"), Has.Some.StartsWith("error CS0246: The type or namespace name 'Model' could not be found"));

        consumer.Write("Program.cs", "using Tortoise;\n" + File.ReadAllText(Path.Combine(consumer.Folder, "Program.cs")));
        consumer.Dotnet("build", "-warnaserror");
    }

    /// <summary>The program of "Try it".</summary>
    [GeneratedRegex("^Replace `Program.cs`.*?```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Program();
}
