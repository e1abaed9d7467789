namespace Packages.Tests;

/// <summary>A project that lacks what Tortoise needs gets one error that says what it needs.</summary>
internal sealed class Requirements
{
    [TestCase("net9.0")]
    [TestCase("netstandard2.0")]
    public void An_older_framework_is_one_error(string framework) => Assert.That(
        ErrorsOf($"<TargetFramework>{framework}</TargetFramework>"),
        Is.EqualTo(new[] { $"error TORT0001: Tortoise requires .NET 10 or later, but this project targets '{framework}'. Set <TargetFramework>net10.0</TargetFramework>." }));

    [Test]
    public void An_older_compiler_is_one_error() => Assert.That(
        ErrorsOf("<TargetFramework>net10.0</TargetFramework>", "-p:CompilerApiVersion=roslyn4.14"),
        Is.EqualTo(new[] { "error TORT0002: Tortoise requires the C# compiler of the .NET 10 SDK (Roslyn 5.0) or a later one, but this project is compiled by Roslyn 4.14. Build with the .NET 10 SDK, or remove the older Microsoft.Net.Compilers.Toolset." }));

    [Test]
    public void An_older_language_is_one_error() => Assert.That(
        ErrorsOf("<TargetFramework>net10.0</TargetFramework><LangVersion>13</LangVersion>"),
        Is.EqualTo(new[] { "error TORT0003: Tortoise requires C# 14 or later, but this project sets <LangVersion>13</LangVersion>. Remove it: C# 14 is the default of .NET 10." }));

    [Test]
    public void An_older_language_is_fine_for_a_project_without_models_that_has_tortoise_through_another()
    {
        using var consumer = Consumer.Of("Shop");
        consumer.Write("Old/Old.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <LangVersion>12</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Shop.Models/Shop.Models.csproj" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Old/Sale.cs", "public static class Sale { public static Task<int> BeginAsync() => Shop.Models.Prices.RaiseAsync(0.8m); }");

        consumer.Dotnet("build", "Old", "-warnaserror");
    }

    private static string[] ErrorsOf(string properties, params string[] options)
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
              </ItemGroup>
            </Project>
            """);
        return consumer.ErrorsOf(["build", .. options]);
    }
}
