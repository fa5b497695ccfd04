using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using NodaTime.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Benchmarks;

/// <summary>
/// What reading a date costs: plain days beside NodaTime's ISO pattern and the runtime's own parser; and EDTF of all kinds beside edtf.js, the reference in JavaScript,
/// which is installed into a temporary folder by <c>npm</c> and run by <c>node</c>. Each is run in turn, in one run of this program; the best of each counts.
/// </summary>
internal static class EdtfBenchmark
{
    private const int Rounds = 7;
    private const int ScriptRounds = 2;

    private const string Script = """
        import { readFileSync } from 'node:fs'
        import edtf, { parse } from 'edtf'
        const strings = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')
        const rounds = Number(process.argv[3])
        function time(read) {
          let best = Infinity, refused = 0
          for (let i = 0; i < rounds; i++) {
            refused = 0
            const start = process.hrtime.bigint()
            for (const string of strings) { try { read(string) } catch (error) { refused++; if (refused < 4) console.error(string, String(error).split('\n')[0]) } }
            best = Math.min(best, Number(process.hrtime.bigint() - start))
          }
          return `${best} ${refused}`
        }
        for (const string of strings.slice(0, 20000)) edtf(string)
        console.log(time(string => parse(string)))
        console.log(time(string => edtf(string)))
        """;

    public static void Run(int count)
    {
        PlainDays();
        AllKinds(EdtfWorkload.Make(count));
    }

    private static void PlainDays()
    {
        var days = new string[10_000];
        for (int i = 0; i < days.Length; i++) days[i] = new DateOnly(1000 + i % 1500, 1 + i % 12, 1 + i % 28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var pattern = LocalDatePattern.Iso;
        var all = new[]
        {
            new Reader("NodaTime LocalDatePattern.Iso", text => pattern.Parse(text).Value.Day),
            new Reader("DateOnly.TryParseExact", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Day : 0),
            new Reader("Edtf.Parse", text => Edtf.Parse(text).Level + 1),
            new Reader("Edtf.TryReadDay", text => Edtf.TryReadDay(text, 0, text.Length, out var day) ? (int)day.Number : 0),
        };
        for (int round = 0; round < Rounds * 20; round++)
            foreach (var reader in all) reader.Measure(days);
        Console.WriteLine($"YYYY-MM-DD, {days.Length:N0} days; best of {Rounds * 20} runs");
        foreach (var reader in all)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reader.Name,-30} {reader.Best,7:0.0} ns {reader.Bytes,6:0} B   {reader.Best / all[0].Best,5:0.00} times NodaTime"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        var result = EdtfDate.OfDay(new Day(0));
        long size = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(result);
        Console.WriteLine($"  the result of Edtf.Parse alone takes {size} B");
    }

    private static void AllKinds(string[] strings)
    {
        foreach (string text in strings)
            if (Edtf.Parse(text).Outcome != EdtfOutcome.Valid) throw new InvalidOperationException($"{text} is not read.");
        var own = new Reader("Edtf.Parse", static text => Edtf.Parse(text).Level + 1);
        for (int round = 0; round < Rounds; round++) own.Measure(strings);
        Console.WriteLine($"{strings.Length:N0} EDTF strings of all kinds");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"Edtf.Parse",-30} {own.Best * strings.Length / 1e9,7:0.000} s {own.Bytes,6:0} B each; best of {Rounds}"));
        if (RunScript(strings) is not { } lines)
        {
            Console.WriteLine("  edtf.js is not installed: node and npm are needed");
            return;
        }
        string[] names = ["edtf.js parse (syntax only)", "edtf.js edtf (a value)"];
        for (int i = 0; i < names.Length; i++)
        {
            string[] parts = lines[i].Split(' ');
            double nanoseconds = double.Parse(parts[0], CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {names[i],-30} {nanoseconds / 1e9,7:0.000} s, {parts[1]} refused; best of {ScriptRounds}: {nanoseconds / (own.Best * strings.Length):0} times as long"));
        }
    }

    /// <summary>What the script prints; null where node or npm is missing, or the package cannot be had.</summary>
    private static string[]? RunScript(string[] strings)
    {
        string folder = Directory.CreateTempSubdirectory("timeline-bench-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "package.json"), """{ "private": true, "type": "module" }""");
            File.WriteAllText(Path.Combine(folder, "run.js"), Script);
            File.WriteAllLines(Path.Combine(folder, "strings.txt"), strings);
            if (Output(folder, "npm", "install", "--no-save", "--no-package-lock", "--silent", "edtf@4") is null) return null;
            return Output(folder, "node", "run.js", "strings.txt", ScriptRounds.ToString(CultureInfo.InvariantCulture))?.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string? Output(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private sealed class Reader(string name, Func<string, int> read)
    {
        public string Name => name;

        /// <summary>Nanoseconds a string, of the fastest run.</summary>
        public double Best { get; private set; } = double.MaxValue;

        /// <summary>Bytes allocated for one string.</summary>
        public double Bytes { get; private set; }

        public void Measure(string[] texts)
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
            int sum = 0;
            foreach (string text in texts) sum |= read(text);
            double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            if (sum == 0) throw new InvalidOperationException("Nothing was read.");
            Best = Math.Min(Best, nanoseconds / texts.Length);
            Bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)texts.Length;
        }
    }
}
