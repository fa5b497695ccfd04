using System;
using System.Collections.Concurrent;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

/// <summary>`tl check --watch`: a check after each change, and the exit code of the last one.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Good = "timeline t \"T\"\n  as of 2025-10-22\nevent a \"A\"\n  on 2025-10-17\n  cite page on 2025-10-17\nsource page\n  published 2025-10-20\n  publisher p\n  url unknown\nactor p \"P\"\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lines _output = new(), _errors = new();

    public void Dispose()
    {
        _stop.Dispose();
        _output.Dispose();
        _errors.Dispose();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task It_checks_again_when_a_file_is_written_made_or_taken_away()
    {
        Write("a.tl", Good);
        var watching = Watch(".");
        Assert.Equal("No errors in 1 file, 1 event", _output.Next());
        Assert.Equal("tl: Watching 1 file; Ctrl-C ends.", _errors.Next());

        Write("a.tl", Good.Replace("on 2025-10-17\n  cite", "on 2025-13-17\n  cite", StringComparison.Ordinal));
        Assert.Equal("tl: a.tl has changed.", _errors.Next());
        Assert.StartsWith("a.tl(4,11): error TL3001: ", _output.NextOf("error TL3001"), StringComparison.Ordinal);

        Write("a.tl", Good);
        Assert.Equal("No errors in 1 file, 1 event", _output.NextOf("No errors"));

        Write("more/b.tl", "timeline t\nnonsense\n");
        Assert.StartsWith("more/b.tl(2,1): error TL1005: ", _output.NextOf("error TL1005"), StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder, "more", "b.tl"));
        Assert.Equal("No errors in 1 file, 1 event", _output.NextOf("No errors"));
        Assert.Equal(ExitCode.Ok, await End(watching));
    }

    [Fact]
    public async Task It_ends_with_what_the_last_check_said_and_survives_that_all_files_go()
    {
        Write("a.tl", Good + "nonsense\n");
        var watching = Watch("a.tl");
        Assert.Contains("error TL1005", _output.NextOf("error TL1005"), StringComparison.Ordinal);
        _errors.NextOf("Watching");
        File.Delete(Path.Combine(_folder, "a.tl"));
        _errors.NextOf("TL0003");
        Write("a.tl", Good + "nonsense\n");
        _output.NextOf("error TL1005");
        Assert.Equal(ExitCode.Findings, await End(watching));
    }

    [Fact]
    public async Task What_decides_on_severities_is_watched_too()
    {
        Write("a.tl", Good.Replace("  cite page on 2025-10-17\n", "", StringComparison.Ordinal));
        var watching = Watch(".", "--format", "msbuild");
        _output.NextOf("warning TL5001");
        _errors.NextOf("Watching");
        Write(".globalconfig", "dotnet_diagnostic.TL5001.severity = error\n");
        _output.NextOf("error TL5001");
        Assert.Equal(ExitCode.Findings, await End(watching));
    }

    [Fact]
    public async Task What_cannot_be_understood_ends_it_at_once() => Assert.Equal(ExitCode.Usage, await Watch("nowhere").WaitAsync(Patience));

    private Task<int> Watch(params string[] args) =>
        Task.Run(() => CommandLine.Run(["check", "--watch", .. args], new Surroundings(_folder, _output, _errors, Stop: _stop.Token)));

    private async Task<int> End(Task<int> watching)
    {
        await _stop.CancelAsync();
        return await watching.WaitAsync(Patience);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Hands over each line as soon as it is written.</summary>
    private sealed class Lines : TextWriter
    {
        private readonly BlockingCollection<string> _lines = [];
        private readonly StringBuilder _line = new();

        public Lines() => NewLine = "\n";

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }
            _lines.Add(_line.ToString());
            _line.Clear();
        }

        public string Next() => _lines.TryTake(out string? line, Patience) ? line : throw new TimeoutException("No line came.");

        public string NextOf(string part)
        {
            string line = Next();
            while (!line.Contains(part, StringComparison.Ordinal)) line = Next();
            return line;
        }

        protected override void Dispose(bool disposing)
        {
            _lines.Dispose();
            base.Dispose(disposing);
        }
    }
}
