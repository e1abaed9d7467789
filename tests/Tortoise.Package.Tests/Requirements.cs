namespace Packages.Tests;

/// <summary>A project that lacks what Tortoise needs gets one error that says what it needs.</summary>
internal sealed class Requirements
{
    [TestCase("net9.0")]
    [TestCase("netstandard2.0")]
    public void An_older_framework_is_one_error(string framework) => Assert.That(
        ErrorsOf($"<TargetFramework>{framework}</TargetFramework>"),
        Is.EqualTo(new[] { $"error TORT0001: Tortoise requires .NET 10 or later, but this project targets '{framework}'. Set <TargetFramework>net10.0</TargetFramework>, or reference Tortoise for net10.0 only." }));

    [Test]
    public void An_older_compiler_is_one_error() => Assert.That(
        ErrorsOf(
            "<TargetFramework>net10.0</TargetFramework><RoslynCompilerType>Custom</RoslynCompilerType>",
            """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" PrivateAssets="all" />"""),
        Is.EqualTo(new[] { "error TORT0002: Tortoise requires the C# compiler of the .NET 10 SDK (Roslyn 5.0) or a later one, but this project is compiled by Roslyn 4.14. Build with the .NET 10 SDK, and remove what brings the older compiler." }));

    [Test]
    public void An_older_language_is_one_error() => Assert.That(
        ErrorsOf("<TargetFramework>net10.0</TargetFramework><LangVersion>13</LangVersion>"),
        Is.EqualTo(new[] { "error TORT0003: Tortoise requires C# 14 or later, but this project sets <LangVersion>13</LangVersion>. Remove it: C# 14 is the default of .NET 10." }));

    [Test]
    public void An_older_language_is_fine_for_a_project_without_models_that_has_tortoise_through_another()
    {
        using var consumer = Consumer.Of("Shop");
        consumer.Write("Old/Sale.cs", "public static class Sale { public static System.Threading.Tasks.Task<int> BeginAsync() => Shop.Models.Prices.RaiseAsync(0.8m); }");
        consumer.Write("Old/Old.csproj", Project("12"));
        consumer.Dotnet("build", "Old", "-warnaserror");

        consumer.Write("Old/Old.csproj", Project("9"));
        Assert.That(consumer.ErrorsOf("build", "Old"), Is.EqualTo(new[]
        {
            "error TORT0003: Tortoise requires C# 10 or later in a project that has it through another one, but this project sets <LangVersion>9</LangVersion>. Remove it: C# 14 is the default of .NET 10.",
        }));

        static string Project(string language) => $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <LangVersion>{language}</LangVersion>
                <ImplicitUsings>disable</ImplicitUsings>
                <Nullable>disable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Shop.Models/Shop.Models.csproj" />
              </ItemGroup>
            </Project>
            """;
    }

    private static string[] ErrorsOf(string properties, string items = "")
    {
        using var consumer = Consumer.Of("Club");
        consumer.Write("Club.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Tortoise.Sqlite" Version="{Feed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return consumer.ErrorsOf("build");
    }
}
