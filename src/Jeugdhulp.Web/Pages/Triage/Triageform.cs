using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>The fields of a triage. Choices are names of the contract.</summary>
public sealed class Triageform
{
    /// <summary>Key of a new triage; a second submit finds it.</summary>
    public Guid Id { get; set; }

    /// <summary>Row version the form was opened with.</summary>
    public uint Versie { get; set; }

    /// <summary>Number of changes that were there then.</summary>
    public int Gezien { get; set; }

    public bool? Risico { get; set; }

    public DateOnly? Datum { get; set; }

    /// <summary>Time of day, e.g. 9:30.</summary>
    public string? Tijd { get; set; }

    public bool DoorAnder { get; set; }

    public string? AnderePartij { get; set; }

    public string? RedenDubbel { get; set; }

    public string? QuickScan { get; set; }

    public string? Veiligheid { get; set; }

    public string? VeiligheidToelichting { get; set; }

    /// <summary>One per domain of life, in the order of <see cref="Leefgebied"/>.</summary>
    public List<Leefgebiedveld> Leefgebieden { get; set; } = [];

    public string? Instrument { get; set; }

    public string? InstrumentUitkomst { get; set; }

    /// <summary>One per aspect, in the order of <see cref="Verwijsaspect"/>.</summary>
    public List<Aspectveld> Aspecten { get; set; } = [];

    public string? Diagnose { get; set; }

    public bool Crisisdienst { get; set; }

    public bool? VervolgGeregeld { get; set; }

    public string? VervolgToelichting { get; set; }

    public DateOnly? AnalyseKlaarOp { get; set; }

    /// <summary>One question and nothing filled in beyond what the short route asks: the rest is folded away (TRI-06).</summary>
    public bool Kort =>
        NaarGegevens() is var g && Triageregels.IsKort(g.QuickScan, g.Leefgebieden) && !DoorAnder && AnalyseKlaarOp is null
        && new[] { AnderePartij, Instrument, InstrumentUitkomst, Diagnose }.Concat(Aspecten.Select(a => a.Tekst)).All(string.IsNullOrWhiteSpace);

    public static IReadOnlyList<SelectListItem> MetNaam { get; } = [new("Zonder naam", "nee"), new("Met naam, er is toestemming", "ja")];

    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "true"), new("Nee", "false")];

    public static IReadOnlyList<SelectListItem> QuickScans { get; } = [.. Enum.GetValues<QuickScan>().Select(q => new SelectListItem(q.Naam(), Contractnaam.Van(q)))];

    public static IReadOnlyList<SelectListItem> Veiligheden { get; } = [.. Enum.GetValues<Veiligheid>().Select(v => new SelectListItem(v.Naam(), Contractnaam.Van(v)))];

    public static IEnumerable<SelectListItem> Partijen(bool teammanager) =>
        Enum.GetValues<Consultpartij>().Where(c => Triageregels.MagVragen(c, teammanager)).Select(c => new SelectListItem(c.Naam(), Contractnaam.Van(c)));

    public static Triageform Nieuw(DateTime nu, bool kort) => new Triageform
    {
        Id = Guid.CreateVersion7(),
        QuickScan = kort ? Contractnaam.Van(Domain.Triage.QuickScan.Enkelvoudig) : null,
        Datum = DateOnly.FromDateTime(nu),
        Tijd = nu.ToString("H:mm", CultureInfo.InvariantCulture),
    }.Aangevuld();

    public static Triageform Van(Hulpvraagtriage t) => new Triageform
    {
        Id = t.Id,
        Versie = t.Versie,
        Gezien = t.Wijzigingen.Count,
        Risico = t.Risico,
        Datum = t.Datum,
        Tijd = t.GedaanOp.InNederland().ToString("H:mm", CultureInfo.InvariantCulture),
        DoorAnder = t.AnderePartij is not null,
        AnderePartij = t.AnderePartij,
        RedenDubbel = t.RedenDubbel,
        QuickScan = t.QuickScan is { } scan ? Contractnaam.Van(scan) : null,
        Veiligheid = Contractnaam.Van(t.Veiligheid),
        VeiligheidToelichting = t.VeiligheidToelichting,
        Leefgebieden = [.. Enum.GetValues<Leefgebied>().Select(g => t.Leefgebieden.Find(l => l.Gebied == g) is { } l ? new Leefgebiedveld { Gevraagd = l.Gevraagd, Notitie = l.Notitie } : new())],
        Instrument = t.Instrument,
        InstrumentUitkomst = t.InstrumentUitkomst,
        Aspecten = [.. Enum.GetValues<Verwijsaspect>().Select(a => new Aspectveld { Tekst = t.Aspecten.Find(x => x.Aspect == a)?.Tekst })],
        Diagnose = t.Diagnose,
        Crisisdienst = t.Crisisdienst,
        VervolgGeregeld = t.VervolgGeregeld,
        VervolgToelichting = t.VervolgToelichting,
        AnalyseKlaarOp = t.AnalyseKlaarOp,
    }.Aangevuld();

    /// <summary>Rows for every domain of life and aspect, whatever was posted.</summary>
    public Triageform Aangevuld()
    {
        Leefgebieden = [.. Enum.GetValues<Leefgebied>().Select((_, i) => i < Leefgebieden.Count ? Leefgebieden[i] : new())];
        Aspecten = [.. Enum.GetValues<Verwijsaspect>().Select((_, i) => i < Aspecten.Count ? Aspecten[i] : new())];
        return this;
    }

    /// <summary>What is wrong with the time of day; null when it can be read or is absent.</summary>
    public string? Tijdfout => string.IsNullOrWhiteSpace(Tijd) || LeesTijd() is not null ? null : "Vul een tijd in, bijvoorbeeld 9:30.";

    public Triagegegevens NaarGegevens() => new()
    {
        Risico = Risico,
        Datum = Datum,
        Tijd = LeesTijd(),
        DoorAnder = DoorAnder,
        AnderePartij = AnderePartij,
        RedenDubbel = RedenDubbel,
        QuickScan = Contractnaam.TryParse<QuickScan>(QuickScan, out var scan) ? scan : null,
        Veiligheid = Contractnaam.TryParse<Veiligheid>(Veiligheid, out var veilig) ? veilig : null,
        VeiligheidToelichting = VeiligheidToelichting,
        Leefgebieden = [.. Enum.GetValues<Leefgebied>().Zip(Leefgebieden, (g, v) => new Leefgebiednotitie(g, v.Gevraagd, v.Notitie))],
        Instrument = Instrument,
        InstrumentUitkomst = InstrumentUitkomst,
        Aspecten = [.. Enum.GetValues<Verwijsaspect>().Zip(Aspecten, (a, v) => new Aspectnotitie(a, v.Tekst ?? string.Empty))],
        Diagnose = Diagnose,
        Crisisdienst = Crisisdienst,
        VervolgGeregeld = VervolgGeregeld,
        VervolgToelichting = VervolgToelichting,
        AnalyseKlaarOp = AnalyseKlaarOp,
    };

    private TimeOnly? LeesTijd() => TimeOnly.TryParseExact(Tijd?.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var tijd) ? tijd : null;
}

public sealed class Leefgebiedveld
{
    public bool Gevraagd { get; set; }

    public string? Notitie { get; set; }
}

public sealed class Aspectveld
{
    public string? Tekst { get; set; }
}

/// <summary>The fields of a request for advice.</summary>
public sealed class Consultform
{
    public Guid Id { get; set; }

    public Guid TriageId { get; set; }

    public string? Partij { get; set; }

    public string? Vraag { get; set; }

    /// <summary>"ja" when the jeugdige is named; "nee" asks without a name.</summary>
    public string? MetNaam { get; set; }

    public DateOnly? GevraagdOp { get; set; }
}

/// <summary>The fields of an answer to it.</summary>
public sealed class Antwoordform
{
    public string? Antwoord { get; set; }

    public DateOnly? BeantwoordOp { get; set; }
}

/// <summary>What the fields of a triage are shown with.</summary>
public sealed record Triagevelden(Triageform Form, Triagebeeld Beeld);

/// <summary>Words and crumbs of the pages about triage.</summary>
public static class Triageschermen
{
    public static Kruimel Jeugdige(Triagebeeld beeld) => new(beeld.Persoon.VolledigeNaam, $"/jeugdigen/{beeld.Persoon.Id}");

    public static Kruimel Kruimel(Triagebeeld beeld) => new("Triage", $"/triage/{beeld.Hulpvraag.Id}");

    public static string Klasse(Termijnalarm alarm) => alarm is Termijnalarm.TeLaat or Termijnalarm.Bijna ? "merk merk--afwijking" : "merk";
}
