using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Triage;

/// <summary>What a triage must satisfy before it is kept. Urgency comes first; a diagnosis is never asked.</summary>
public static class Triageregels
{
    /// <summary>Most characters in one line.</summary>
    public const int MaxRegel = 200;

    /// <summary>Most characters in a text.</summary>
    public const int MaxTekst = 4000;

    /// <summary>First day on which a triage can have been done.</summary>
    public static DateOnly Vroegst => Looptijden.Eerste;

    /// <summary>Everything that is wrong.</summary>
    /// <param name="g">What was filled in.</param>
    /// <param name="geopend">First day of the hulpvraag: nobody looked at it before, but another party may have.</param>
    /// <param name="vandaag">Today.</param>
    /// <param name="eerdere">Days of the other triages of this jeugdige.</param>
    /// <param name="dubbelDagen">Within so many days a second triage asks for a reason.</param>
    public static IEnumerable<Fout> Controleer(Triagegegevens g, DateOnly geopend, DateOnly vandaag, IEnumerable<DateOnly> eerdere, int dubbelDagen)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentNullException.ThrowIfNull(eerdere);
        if (g.Risico is null)
        {
            yield return new(nameof(g.Risico), "Kies ja of nee: is er een risico dat het slechter gaat?");
        }

        if (Dagfout(g.Datum, g.DoorAnder ? Vroegst : geopend, vandaag, "de dag van de triage") is { } datumfout)
        {
            yield return new(nameof(g.Datum), datumfout);
        }

        if (g.DoorAnder && Leeg(g.AnderePartij))
        {
            yield return new(nameof(g.AnderePartij), "Vul in welke partij de triage deed.");
        }

        if (g.Datum is { } dag && Leeg(g.RedenDubbel) && Vorige(dag, eerdere, dubbelDagen) is { } vorige)
        {
            yield return new(nameof(g.RedenDubbel), $"Er was al een triage op {Dagtekst.Van(vorige)}. Vul in waarom er nog een nodig is.");
        }

        if (g.Veiligheid is null)
        {
            yield return new(nameof(g.Veiligheid), "Doe de veiligheidscheck en kies wat eruit kwam.");
        }
        else if (g.Veiligheid is not Veiligheid.GeenZorgen && Leeg(g.VeiligheidToelichting))
        {
            yield return new(nameof(g.VeiligheidToelichting), "Vul in wat er aan de hand is en wat u doet.");
        }

        if (g.Veiligheid is Veiligheid.AcuutOnveilig && g.Risico is false)
        {
            yield return new(nameof(g.Risico), "Nu onveilig past niet bij ‘geen risico’. Kies ja, of verander de veiligheidscheck.");
        }

        if (!Leeg(g.InstrumentUitkomst) && Leeg(g.Instrument))
        {
            yield return new(nameof(g.Instrument), "Vul in welk instrument u gebruikte.");
        }

        if (g.Crisisdienst && g.VervolgGeregeld is null)
        {
            yield return new(nameof(g.VervolgGeregeld), "Kies of er hulp is geregeld na de crisisdienst.");
        }

        if (g.AnalyseKlaarOp is { } klaar)
        {
            if (Dagfout(klaar, Vroegst, vandaag, "de dag waarop de analyse klaar was") is { } klaarfout)
            {
                yield return new(nameof(g.AnalyseKlaarOp), klaarfout);
            }
            else if (klaar < g.Datum)
            {
                yield return new(nameof(g.AnalyseKlaarOp), $"De analyse kan niet klaar zijn voor de triage van {Dagtekst.Van(g.Datum.Value)}.");
            }
        }

        foreach (var fout in TeLang(g))
        {
            yield return fout;
        }
    }

    /// <summary>Whether a triage went by the short route: one question, and no domain of life was gone through (TRI-06). Nothing is missing then.</summary>
    public static bool IsKort(QuickScan? scan, IEnumerable<Leefgebiednotitie> leefgebieden) =>
        scan is QuickScan.Enkelvoudig && leefgebieden.All(l => !l.Gevraagd && Leeg(l.Notitie));

    /// <summary>The latest other triage within the days before or after <paramref name="datum"/>; null when there is none.</summary>
    public static DateOnly? Vorige(DateOnly datum, IEnumerable<DateOnly> eerdere, int dubbelDagen) => eerdere
        .Where(d => Math.Abs(datum.DayNumber - d.DayNumber) <= dubbelDagen)
        .Select(d => (DateOnly?)d)
        .Max();

    /// <summary>Who may be asked for advice: only a teammanager brings a case that is stuck to the expert team of the region (TRI-12).</summary>
    public static bool MagVragen(Consultpartij partij, bool teammanager) => teammanager || partij is not Consultpartij.RegionaalExpertteam;

    /// <summary>Everything that is wrong with a request for advice (TRI-11).</summary>
    /// <param name="partij">Who is asked.</param>
    /// <param name="teammanager">Whether a teammanager asks.</param>
    /// <param name="vraag">What is asked.</param>
    /// <param name="gevraagdOp">When.</param>
    /// <param name="geopend">First day of the hulpvraag that it is about.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Consult(Consultpartij? partij, bool teammanager, string? vraag, DateOnly? gevraagdOp, DateOnly geopend, DateOnly vandaag)
    {
        if (partij is not { } gekozen)
        {
            yield return new("Partij", "Kies aan wie u advies vraagt.");
        }
        else if (!MagVragen(gekozen, teammanager))
        {
            yield return new("Partij", "Alleen een teammanager legt een vastgelopen casus voor aan het regionaal expertteam. Vraag uw teammanager.");
        }

        if (Leeg(vraag))
        {
            yield return new("Vraag", "Vul uw vraag in.");
        }
        else if (vraag!.Trim().Length > MaxTekst)
        {
            yield return new("Vraag", $"De tekst is te lang. Gebruik hooguit {MaxTekst} tekens.");
        }

        if (Dagfout(gevraagdOp, geopend, vandaag, "de dag waarop u het vroeg") is { } fout)
        {
            yield return new("GevraagdOp", fout);
        }
    }

    /// <summary>Everything that is wrong with an answer to it.</summary>
    public static IEnumerable<Fout> Antwoord(string? antwoord, DateOnly? op, DateOnly gevraagdOp, DateOnly vandaag)
    {
        if (Leeg(antwoord))
        {
            yield return new("Antwoord", "Vul het antwoord in.");
        }
        else if (antwoord!.Trim().Length > MaxTekst)
        {
            yield return new("Antwoord", $"De tekst is te lang. Gebruik hooguit {MaxTekst} tekens.");
        }

        if (Dagfout(op, Vroegst, vandaag, "de dag van het antwoord") is { } fout)
        {
            yield return new("BeantwoordOp", fout);
        }
        else if (op < gevraagdOp)
        {
            yield return new("BeantwoordOp", $"Het antwoord kan niet komen voor de vraag van {Dagtekst.Van(gevraagdOp)}.");
        }
    }

    private static IEnumerable<Fout> TeLang(Triagegegevens g)
    {
        (string Veld, string? Tekst, int Max)[] teksten =
        [
            (nameof(g.AnderePartij), g.AnderePartij, MaxRegel),
            (nameof(g.RedenDubbel), g.RedenDubbel, MaxTekst),
            (nameof(g.VeiligheidToelichting), g.VeiligheidToelichting, MaxTekst),
            (nameof(g.Instrument), g.Instrument, MaxRegel),
            (nameof(g.InstrumentUitkomst), g.InstrumentUitkomst, MaxTekst),
            (nameof(g.Diagnose), g.Diagnose, MaxTekst),
            (nameof(g.VervolgToelichting), g.VervolgToelichting, MaxTekst),
            .. g.Leefgebieden.Select((l, i) => ($"{nameof(g.Leefgebieden)}[{i}].Notitie", l.Notitie, MaxTekst)),
            .. g.Aspecten.Select(a => ($"Aspecten[{(int)a.Aspect}].Tekst", (string?)a.Tekst, MaxTekst)),
        ];
        return teksten.Where(t => t.Tekst?.Trim().Length > t.Max).Select(t => new Fout(t.Veld, $"De tekst is te lang. Gebruik hooguit {t.Max} tekens."));
    }

    private static string? Dagfout(DateOnly? dag, DateOnly vanaf, DateOnly vandaag, string wat) =>
        dag is not { } d ? $"Vul {wat} in."
        : d > vandaag ? "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
        : d < Vroegst ? $"Kies een dag vanaf {Dagtekst.Van(Vroegst)}."
        : d < vanaf ? $"Deze hulpvraag begon op {Dagtekst.Van(vanaf)}. Kies die dag of een latere."
        : null;

    private static bool Leeg(string? tekst) => !Naamteken.IsZichtbaar(tekst);
}
