using CsCheck;
using TimelineDsl.Core.CodeGen;
using Xunit;

namespace TimelineDsl.Tests.CodeGen;

public sealed class CSharpNameTests
{
    [Theory]
    [InlineData("lavrov-rubio-call", "LavrovRubioCall")]
    [InlineData("newsmax-21", "Newsmax21")]
    [InlineData("talks-1-12", "Talks1_12")]
    [InlineData("talks-11-2", "Talks11_2")]
    [InlineData("e1", "E1")]
    [InlineData("McConnell", "McConnell")]
    [InlineData("зустріч-у-києві", "ЗустрічУКиєві")]
    [InlineData("会談", "会談")]
    [InlineData("e\u0301tude", "E\u0301tude")]
    [InlineData("class", "Class")]
    [InlineData("int", "Int")]
    [InlineData("events", "Events_")]
    [InlineData("event-ids", "EventIds_")]
    [InlineData("timeline", "Timeline_")]
    [InlineData("equals", "Equals_")]
    [InlineData("to-string", "ToString_")]
    [InlineData("get-hash-code", "GetHashCode_")]
    [InlineData("blob", "Blob_")]
    [InlineData("get", "Get_")]
    [InlineData("item", "Item")]
    [InlineData("system", "System_")]
    [InlineData("timeline-dsl", "TimelineDsl_")]
    [InlineData("events-of-may", "EventsOfMay")]
    [InlineData("a--b-", "AB")]
    [InlineData("", "_")]
    [InlineData("1st", "_1st")]
    [InlineData("a\"b", "A_0022b")]
    public void ANameBecomesOne(string name, string expected) => Assert.Equal(expected, CSharpName.Of(name));

    [Theory]
    [InlineData(null, "")]
    [InlineData(" ", "")]
    [InlineData("Acme.Dossiers", "Acme.Dossiers")]
    [InlineData("My App.2nd-part", "My_App._2nd_part")]
    [InlineData("acme.class", "acme.@class")]
    [InlineData("a..b", "a._.b")]
    [InlineData("x{}\n;", "x____")]
    public void ANamespaceBecomesOne(string? name, string expected) => Assert.Equal(expected, CSharpName.Namespace(name));

    [Fact]
    public void EveryTextBecomesAnIdentifier() => Gen.String.Sample(
        text => Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(CSharpName.Of(text)), CSharpName.Of(text)), iter: 20_000);
}
