namespace TimelineDsl.EndToEnd.Tests;

/// <summary>Somebody else's generator, which brings its own version of NodaTime and really uses it.</summary>
internal static class OtherGenerator
{
    internal static void Write(Consumer user, string version)
    {
        user.Write(
            "other/Other.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <EnforceExtendedAnalyzerRules>true</EnforceExtendedAnalyzerRules>
                <NuGetAudit>false</NuGetAudit>
                <GetTargetPathDependsOn>$(GetTargetPathDependsOn);Bring</GetTargetPathDependsOn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" />
                <PackageReference Include="NodaTime" Version="{version}" GeneratePathProperty="true" PrivateAssets="all" />
              </ItemGroup>
              <Target Name="Bring">
                <ItemGroup>
                  <TargetPathWithTargetPlatformMoniker Include="$(PkgNodaTime)/lib/netstandard2.0/NodaTime.dll" IncludeRuntimeDependency="false" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        user.Write(
            "other/Other.cs",
            """
            using Microsoft.CodeAnalysis;

            [Generator(LanguageNames.CSharp)]
            public sealed class OtherGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource(
                        "Other.g.cs",
                        "static class Other { public const string NodaTime = \"" + new NodaTime.LocalDate(2025, 10, 17).ToString("uuuu-MM-dd", null) + "\"; }"));
            }
            """);
    }
}
