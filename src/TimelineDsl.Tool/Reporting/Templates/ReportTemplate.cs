using System;
using System.IO;
using System.Threading;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace TimelineDsl.Tool.Reporting.Templates;

/// <summary>A fault in a template.</summary>
/// <param name="Path">The file, as it was named; for an included one, its bare name.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record TemplateFault(string Path, int Line, int Column, string Message)
{
    /// <summary>As MSBuild reads it: <c>report.html(3,7): error TL6001: …</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column}): error TL6001: {Message}");
}

/// <summary>A report template: its path as messages show it, its text, and the files beside it that it may include.</summary>
/// <param name="Path">The path as messages show it.</param>
/// <param name="Text">The Scriban text.</param>
/// <param name="ReadBeside">The text of a file beside it, or null where there is none.</param>
internal sealed record ReportTemplate(string Path, string Text, Func<string, string?> ReadBeside)
{
    // A page of ordinary make takes some hundred evaluations a fact.
    private const long BaseSteps = 5_000_000, StepsPerFact = 20_000;

    // Room for 50 nested calls or includes of any make; the main thread's size differs between systems.
    private const int StackSize = 64 * 1024 * 1024;

    private const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>Writes the page of <paramref name="model"/>; returns the first fault, or null. What was written before a fault is of no use.</summary>
    /// <param name="model">The names that the template sees.</param>
    /// <param name="facts">How much the dossier holds; the effort that a template may take grows with it.</param>
    /// <param name="output">Where the page goes.</param>
    /// <param name="cancellation">Stops the template.</param>
    public TemplateFault? Render(ScriptObject model, int facts, TextWriter output, CancellationToken cancellation = default)
    {
        if (Text.Length > MaximumLength) return new TemplateFault(Path, 1, 1, "The template is longer than 4 MiB.");
        TemplateFault? fault = null;
        var thread = new Thread(() => fault = RenderHere(model, facts, output, cancellation), StackSize);
        thread.Start();
        thread.Join();
        return fault;
    }

    private TemplateFault? RenderHere(ScriptObject model, int facts, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            var template = Template.Parse(Text, Path);
            if (template.HasErrors || template.Page is not { } page) return FirstError(template.Messages);
            var context = new PageContext(new TemplateFiles(ReadBeside), BaseSteps + StepsPerFact * facts, cancellation);
            context.PushGlobal(model);
            context.PushOutput(new TextWriterOutput(output));
            context.Evaluate(page);
            return null;
        }
        catch (ScriptParserRuntimeException e)
        {
            return FirstError(e.ParserMessages);
        }
        catch (ScriptRuntimeException e)
        {
            return Fault(e.Span, e.OriginalMessage);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new TemplateFault(Path, 1, 1, e.Message);
        }
    }

    private TemplateFault FirstError(LogMessageBag messages)
    {
        foreach (var message in messages)
            if (message.Type == ParserMessageType.Error) return Fault(message.Span, message.Message);
        return new TemplateFault(Path, 1, 1, "The template cannot be read.");
    }

    private TemplateFault Fault(SourceSpan span, string message) =>
        new(string.IsNullOrEmpty(span.FileName) ? Path : span.FileName, Math.Max(span.Start.Line, 0) + 1, Math.Max(span.Start.Column, 0) + 1, OneLine(message));

    private static string OneLine(string message) => message.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ').Trim();
}
