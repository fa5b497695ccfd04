<#
.SYNOPSIS
    Builds, tests, packs or cleans TimelineDsl. Stops at the first step that fails.
.PARAMETER Target
    build  compiles everything, the shipped dossiers with their reports included
    test   builds, then runs the fast tests; with -EndToEnd those that need a package feed or a browser too
    pack   writes the packages TimelineDsl, TimelineDsl.Model and TimelineDsl.Dates to -Output
    clean  takes away what the other targets made
.PARAMETER Configuration
    Debug or Release; packages are best made in Release.
.PARAMETER Output
    The folder for packages; relative to this file.
.PARAMETER Version
    The version of the packages; by default the one in Directory.Build.props.
.PARAMETER EndToEnd
    Runs the end-to-end tests too.
.PARAMETER Path
    What is built, tested or cleaned: a solution, project or folder; by default the whole solution.
.EXAMPLE
    ./build.ps1 pack -Configuration Release -Output artifacts
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'pack', 'clean')]
    [string] $Target = 'build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [string] $Output = 'artifacts',

    [string] $Version = '',

    [switch] $EndToEnd,

    [string] $Path = 'TimelineDsl.sln'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Language and .NET only, no cmdlets: the script also runs where PowerShell is hosted without its modules, as in its own test.
$root = $PSScriptRoot
$outputFolder = [System.IO.Path]::Combine($root, $Output)
$subject = [System.IO.Path]::Combine($root, $Path)
$packages = 'TimelineDsl.Dates', 'TimelineDsl.Model', 'TimelineDsl.Generator'

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE"
    }
}

switch ($Target) {
    'build' {
        Invoke-Dotnet build $subject --configuration $Configuration
    }
    'test' {
        if ($EndToEnd) { [System.Environment]::SetEnvironmentVariable('TIMELINE_E2E', '1') }
        Invoke-Dotnet test $subject --configuration $Configuration
    }
    'pack' {
        $settings = @('--configuration', $Configuration, '--output', $outputFolder)
        if ($Version) { $settings += "-p:Version=$Version" }
        foreach ($package in $packages) {
            Invoke-Dotnet pack ([System.IO.Path]::Combine($root, 'src', $package)) @settings
        }
    }
    'clean' {
        Invoke-Dotnet clean $subject --configuration $Configuration
        if ([System.IO.Directory]::Exists($outputFolder)) { [System.IO.Directory]::Delete($outputFolder, $true) }
    }
}
