using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>Dossiers with exactly one conflict each, for properties that must hold of every conflict.</summary>
internal static class Contradictory
{
    /// <summary>The code of the conflict, and the dossier.</summary>
    public static TheoryData<string, string> All() => new()
    {
        { "TL4001", "event a \"A\"\n  on 2025-10-17\nevent b \"B\"\n  within 3d.. after a\n  on 2025-10-18\n" },
        { "TL4001", "event a \"A\"\n  status happened\n  before b\nevent b \"B\"\n  status happened\n  before c\nevent c \"C\"\n  status happened\n  before a\n" },
        { "TL4001", "period p \"P\"\n  from 2025-10-10 to 2025-10-12\nevent a \"A\"\n  during p\n  on 2025-10-13\n" },
        { "TL4001", "event a \"A\"\n  from 2025-10-16\n  to 2025-10-18\n  lasts 8d..\n" },
        { "TL4001", "event a \"A\"\n  on 2025-10-10\nevent b \"B\"\n  status happened\n  day after a\nevent c \"C\"\n  same day as b\n  cite page-20 on 2025-10-13\n" },
        { "TL4001", "event a \"A\"\n  on 2025-10-10\nevent b \"B\"\n  on 2025-10-14\nevent c \"C\"\n  between a and b\n  on 2025-10-15\n" },
        { "TL4001", "event a \"A\"\n  on 2025-10\nevent b \"B\"\n  on 2025-09-30\n  cite page-20 says after a\n" },
        { "TL5002", "event a \"A\"\n  on 2025-10-21\n  cite page-20 says happened\n" },
        { "TL5002", "event a \"A\"\n  cite page-20 on 2025-10-21\n" },
        { "TL5002", "event a \"A\"\n  after b\n  status happened\n  cite page-20 says happened\nevent b \"B\"\n  on 2025-10-21\n" },
        { "TL5002", "event a \"A\"\n  on 2025-10-21\n  cite page-23 via reuters says happened\n    said 2025-10-20\n" },
        { "TL3011", "event a \"A\"\n  on 2025-10-16\n  cite page-20 on \"Oct. 17\"\n    quote \"on Oct. 17\"\n" },
        { "TL3011", "event a \"A\"\n  on 2025-10-18\n  cite bounded on \"yesterday\"\n" },
        { "TL3011", "timeline t\n  zone Pacific/Auckland\nsource times \"Times\"\n  zone America/New_York\n  published 2025-10-21\nevent a \"A\"\n  on 2025-10-21\n  cite times on \"Monday\"\n" },
        { "TL5005", "event a \"A\"\n  cite page-20 on 2025-10-16\n  cite leaf-20 on 2025-10-17\n" },
        { "TL5005", "event a \"A\"\n  status happened\n  cite page-20 says lasts 2h..3h\n  cite leaf-20 says lasts 4h..5h\n" },
        { "TL5005", "source post \"Post\"\n  published 2025-10-20\n  published 2025-05-21\nevent a \"A\"\n  cite post says planned\n" },
        { "TL4004", "event a \"A\"\n  for 2025-10-20\n  after b\nevent b \"B\"\n  on 2025-10-21\n" },
        { "TL4004", "event a \"A\"\n  cite page-20 via reuters says planned for 2025-10-25\n  cite page-20 via afp says planned for 2025-10-26\n" },
    };
}
