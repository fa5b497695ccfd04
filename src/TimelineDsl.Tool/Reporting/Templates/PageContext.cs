using System;
using System.Threading;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace TimelineDsl.Tool.Reporting.Templates;

/// <summary>
/// How a report template runs: every value it writes is escaped in <see cref="Write"/>, the one place where values are written; unknown names
/// are errors; nothing is cut silently; and a template that never ends is stopped.
/// </summary>
/// <remarks>
/// A template is its author's trusted code: the limits are there to turn a slip into a message, not to confine an enemy. Functions that read the
/// clock, draw random numbers or run text as a template are left out, so that the same dossier gives the same bytes.
/// </remarks>
internal sealed class PageContext : TemplateContext
{
    private long _steps;

    /// <summary>A context that may take at most <paramref name="stepLimit"/> evaluations.</summary>
    public PageContext(ITemplateLoader loader, long stepLimit, CancellationToken cancellation) : base(Builtins())
    {
        StepLimit = stepLimit;
        TemplateLoader = loader;
        CancellationToken = cancellation;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        // 0 is "no limit" for both: a page of any size is written whole, and StepLimit stops what would not end.
        LimitToString = 0;
        LoopLimit = 0;
        RecursiveLimit = 50;
        RegexTimeOut = TimeSpan.FromSeconds(2);
    }

    /// <summary>The most evaluations a render may take.</summary>
    public long StepLimit { get; }

    /// <summary>Writes a value: as it stands if it is <see cref="Markup"/> or the output of a <c>capture</c> (escaped when captured), else escaped.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null) return this;
        if (textAsObject is Markup markup) return Write(markup.Html);
        if (textAsObject is IScriptOutput captured) return Write(captured.ToString());
        return ObjectToString(textAsObject) is { } text ? Write(HtmlText.Escape(text)) : this;
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > StepLimit)
            throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, "The template was stopped: it does not seem to end.");
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    private static ScriptObject Builtins()
    {
        var all = new BuiltinFunctions();
        foreach (string name in new[] { "date", "timespan" }) all.Remove(name);
        Remove(all, "math", "random", "uuid");
        Remove(all, "object", "eval", "eval_template");
        // What an include yields was escaped value by value while it ran.
        all.SetValue("include", new MarkupFunction(new IncludeFunction()), true);
        all.SetValue("include_join", new MarkupFunction(new IncludeJoinFunction()), true);
        all.SetValue("raw", DelegateCustomFunction.CreateFunc<object?, Markup?>(value => value is null ? null : new Markup(value.ToString() ?? "")), true);
        if (all["html"] is ScriptObject html)
            html.SetValue("escape", DelegateCustomFunction.CreateFunc<object?, object?>(value => value is Markup or null ? value : new Markup(HtmlText.Escape(value.ToString() ?? ""))), true);
        return all;
    }

    private static void Remove(ScriptObject all, string group, params string[] names)
    {
        if (all[group] is not ScriptObject functions) return;
        foreach (string name in names) functions.Remove(name);
    }
}
