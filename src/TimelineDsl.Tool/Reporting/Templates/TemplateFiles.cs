using System;
using System.Threading.Tasks;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace TimelineDsl.Tool.Reporting.Templates;

/// <summary>Gives a template the files that lie beside it, by bare name, and no others.</summary>
/// <param name="read">The text of a file beside the template, or null where there is none.</param>
internal sealed class TemplateFiles(Func<string, string?> read) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        templateName.AsSpan().IndexOfAny("/\\:\0") < 0 && templateName is not ("." or "..") && templateName.Length > 0
            ? templateName
            : throw new ScriptRuntimeException(callerSpan, "Only a file beside the template can be included: give its bare name, not '" + templateName + "'.");

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        read(templatePath) ?? throw new ScriptRuntimeException(callerSpan, "There is no '" + templatePath + "' beside the template.");

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
