using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary>The command line of <c>tl</c>.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say; returns an <see cref="ExitCode"/>. Never throws but for a broken output.</summary>
    public static int Run(string[] args, Surroundings surroundings)
    {
        if (args is ["--version"])
        {
            surroundings.Output.WriteLine("tl " + ToolVersion.Text + " (time zones " + TimelineCompiler.ZoneDataVersion + ")");
            return ExitCode.Ok;
        }
        var parsed = Root(surroundings).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            if (parsed.CommandResult.Command is RootCommand root) surroundings.Errors.WriteLine("tl: error TL0003: " + PlainText.OneLine(NoCommand(root, parsed.UnmatchedTokens)));
            else foreach (var error in parsed.Errors) surroundings.Errors.WriteLine("tl: error TL0003: " + PlainText.OneLine(error.Message));
            surroundings.Errors.WriteLine("Try `tl --help`.");
            return ExitCode.Usage;
        }
        return parsed.Invoke(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Errors, EnableDefaultExceptionHandler = false });
    }

    private static string NoCommand(RootCommand root, IReadOnlyList<string> unmatched)
    {
        var names = root.Subcommands.Select(static command => command.Name).ToArray();
        if (unmatched.Count == 0) return "What is to be done? " + Listed(names) + ".";
        string? nearest = NearestWord.Find(unmatched[0], names);
        return "There is no command `" + unmatched[0] + "`. " + (nearest is null ? "There are " + Listed(names).Replace(" or ", " and ", StringComparison.Ordinal) + "." : "Did you mean `" + nearest + "`?");
    }

    private static string Listed(string[] names) => Expectation.Enumerate(Array.ConvertAll(names, static name => "`" + name + "`"));

    /// <summary>What looks like an option and is none is no path: a file of such a name is written <c>./-name</c>.</summary>
    private static void RefuseUnknownOptions(Command command)
    {
        foreach (var argument in command.Arguments)
            argument.Validators.Add(result =>
            {
                foreach (var token in result.Tokens)
                {
                    if (token.Value.Length < 2 || token.Value[0] != '-') continue;
                    string? nearest = NearestWord.Find(token.Value, command.Options.Select(static option => option.Name));
                    result.AddError("`tl " + command.Name + "` has no option `" + token.Value + "`." + (nearest is null ? "" : " Did you mean `" + nearest + "`?"));
                    return;
                }
            });
    }

    /// <summary>The names of <see cref="OutputFormat"/>, in its order.</summary>
    private static readonly string[] Formats = ["human", "msbuild", "json", "sarif", "github"];

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Checks timelines of dated, sourced events and writes their reports.");
        for (int i = root.Options.Count - 1; i >= 0; i--)
            if (root.Options[i] is VersionOption) root.Options.RemoveAt(i);
        root.Options.Add(new Option<bool>("--version") { Description = "Show the version, and that of the time zones." });
        root.Subcommands.Add(Check(surroundings));
        root.Subcommands.Add(Report(surroundings));
        root.Subcommands.Add(Fix(surroundings));
        root.Subcommands.Add(Format(surroundings));
        root.Subcommands.Add(Explain(surroundings));
        root.Subcommands.Add(New(surroundings));
        foreach (var command in root.Subcommands) RefuseUnknownOptions(command);
        return root;
    }

    private static Command Check(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("path") { Description = "A folder, or .tl files; the current folder if none is given.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Show information too, not only errors and warnings." };
        var format = new Option<string>("--format") { Description = "human: with the lines at fault. msbuild: one line each. json, sarif: a document. github: workflow commands.", DefaultValueFactory = _ => "human" };
        format.AcceptOnlyFromAmong(Formats);
        var preset = new Option<string?>("--preset") { Description = string.Join(" ", Preset.All.Select(static one => one.Name + ": " + one.Meaning)) };
        preset.AcceptOnlyFromAmong(Preset.All.Select(static one => one.Name).ToArray());
        var configs = new Option<string[]>("--globalconfig") { Description = "A file of severities, as a build reads them: dotnet_diagnostic.TL5001.severity = error." };
        var watch = new Option<bool>("--watch") { Description = "Check again whenever a file changes, until Ctrl-C." };
        var command = new Command("check", "Say what is wrong with a dossier.") { paths, all, format, preset, configs, watch };
        command.SetAction(parsed =>
        {
            var severities = new SeverityChoice(parsed.GetValue(preset), parsed.GetValue(configs) ?? []);
            var request = new CheckRequest(parsed.GetValue(paths) ?? [], parsed.GetValue(all), (OutputFormat)Array.IndexOf(Formats, parsed.GetValue(format)), severities);
            return parsed.GetValue(watch) ? WatchCommand.Run(request, surroundings) : CheckCommand.Run(request, surroundings);
        });
        return command;
    }

    private static Command Report(Surroundings surroundings)
    {
        var path = new Argument<string?>("path") { Description = "A folder or a .tl file; the current folder if none is given.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { Description = "Where the report goes: a folder, or a file if it ends in .html. Default: bin/report/<timeline>.html in the folder." };
        var template = new Option<string?>("--template") { Description = "A Scriban template to use instead of the built-in page." };
        var draft = new Option<bool>("--draft") { Description = "Write it although lines contradict each other, with the findings at its top." };
        var command = new Command("report", "Write a dossier as one HTML page.") { path, output, template, draft };
        command.SetAction(parsed => ReportCommand.Run(new ReportRequest(parsed.GetValue(path), parsed.GetValue(output), parsed.GetValue(template), parsed.GetValue(draft)), surroundings));
        return command;
    }

    private static Command Fix(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("path") { Description = "A folder, or .tl files; the current folder if none is given.", Arity = ArgumentArity.ZeroOrMore };
        var apply = new Option<bool>("--apply") { Description = "Change the files; without it, what would change is shown." };
        var @unsafe = new Option<bool>("--unsafe") { Description = "Also what may change what the dossier means." };
        var command = new Command("fix", "Do what findings offer to settle themselves.") { paths, apply, @unsafe };
        command.SetAction(parsed => FixCommand.Run(new FixRequest(parsed.GetValue(paths) ?? [], parsed.GetValue(apply), parsed.GetValue(@unsafe)), surroundings));
        return command;
    }

    private static Command Format(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("path") { Description = "A folder, or .tl files; the current folder if none is given. `-` reads standard input and writes standard output.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Change nothing; print the names of the files that would change, and end with 1 if there are any." };
        var diff = new Option<bool>("--diff") { Description = "Change nothing; print what would change." };
        var command = new Command("fmt", "Write the files of a dossier in the one form that all have.") { paths, check, diff };
        command.SetAction(parsed => FormatCommand.Run(new FormatRequest(parsed.GetValue(paths) ?? [], parsed.GetValue(check), parsed.GetValue(diff)), surroundings));
        return command;
    }

    private static Command Explain(Surroundings surroundings)
    {
        var code = new Argument<string?>("code") { Description = "A code or its name, as TL4001 or contradiction; without one, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Say what a code means, with an example of it and one without.") { code };
        command.SetAction(parsed => ExplainCommand.Run(parsed.GetValue(code), surroundings));
        return command;
    }

    private static Command New(Surroundings surroundings)
    {
        var name = new Argument<string>("name") { Description = "The name of the timeline: letters, digits and hyphens, as a-small-war." };
        var parent = new Option<string?>("--out") { Description = "The folder in which the new one is made; the current folder if none is given." };
        var command = new Command("new", "Write a small dossier that builds, to start from.") { name, parent };
        command.SetAction(parsed => NewCommand.Run(parsed.GetValue(name) ?? "", parsed.GetValue(parent), surroundings));
        return command;
    }
}
