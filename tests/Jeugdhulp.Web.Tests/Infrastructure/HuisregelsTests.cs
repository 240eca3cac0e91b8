using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>The arrows of the house: who may know whom.</summary>
public sealed class HuisregelsTests
{
    private static readonly string[] TotHetRamwerk = ["System.", "netstandard", "mscorlib"];

    /// <summary>What of ASP.NET Core has nothing to do with HTTP.</summary>
    private static readonly string[] Identity = ["Microsoft.AspNetCore.Identity.EntityFrameworkCore"];

    [Fact]
    public void Domain_verwijst_naar_geen_pakket_en_geen_project()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", "Jeugdhulp.Domain", "Jeugdhulp.Domain.csproj"));

        project.Descendants().Select(e => e.Name.LocalName).Where(n => n is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference").ShouldBeEmpty();
        typeof(Classificator).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(naam => !TotHetRamwerk.Any(r => naam.StartsWith(r, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Application_ziet_geen_HTTP() =>
        typeof(JeugdhulpDbContext).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(naam => naam.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !Identity.Contains(naam))
            .ShouldBeEmpty();

    [Fact]
    public void Elke_asynchrone_handler_kan_worden_afgebroken() =>
        Paginas().SelectMany(p => p.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.Name.StartsWith("On", StringComparison.Ordinal) && typeof(Task).IsAssignableFrom(m.ReturnType) && !m.IsVirtual)
            .Where(m => m.GetParameters().All(p => p.ParameterType != typeof(CancellationToken)))
            .Select(m => $"{m.DeclaringType}.{m.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Geen_pagina_praat_zelf_met_de_database() =>
        Paginas().Where(p => p.GetConstructors().SelectMany(c => c.GetParameters()).Any(a => typeof(DbContext).IsAssignableFrom(a.ParameterType)))
            .Select(p => p.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Program_past_op_een_scherm() =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "Jeugdhulp.Web", "Program.cs")).Count().ShouldBeLessThan(60);

    /// <summary>A day of birth may be known in part, or be expected: <see cref="Domain.Jeugdigen.Geboortedag"/> says what is known, the bare date says more.</summary>
    [Fact]
    [Trait("Eis", "GEZ-01")]
    public void Geen_pagina_schrijft_een_geboortedatum_zelf_op() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Jeugdhulp.Web", "Pages"), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadLines(f).Select((regel, i) => (Plek: $"{Path.GetFileName(f)}:{i + 1}", regel)))
            .Where(r => Regex.IsMatch(r.regel, @"Notatie\.(Datum|Invoer)\([\w.!?]*(Geboortedatum|Geboren\.Datum|Geboortedag\.Datum)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Select(r => r.Plek)
            .ShouldBeEmpty();

    private static IEnumerable<Type> Paginas() => typeof(Program).Assembly.GetTypes().Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract);
}
