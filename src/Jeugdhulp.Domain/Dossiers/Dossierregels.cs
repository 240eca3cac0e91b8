using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Dossiers;

/// <summary>What may not be said of a dossier.</summary>
public static class Dossierregels
{
    /// <summary>Longest free text.</summary>
    public const int MaxToelichting = 2000;

    /// <summary>First day of the Jeugdwet.</summary>
    public static DateOnly Eerste => Looptijden.Eerste;

    /// <summary>What is wrong with the first day.</summary>
    public static IEnumerable<Fout> Begin(DateOnly? begin, DateOnly vandaag)
    {
        if (begin is not { } dag)
        {
            yield return new("Begin", "Vul in op welke dag het dossier begint.");
        }
        else if (dag > vandaag)
        {
            yield return new("Begin", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.");
        }
        else if (dag < Eerste)
        {
            yield return new("Begin", "De dag ligt voor 1-1-2015. De Jeugdwet geldt vanaf die dag.");
        }
    }

    /// <summary>
    /// What is wrong with the day from which someone receives help in a dossier; null when nothing is. Jeugdhulp is for those under 18, and in the
    /// cases that the law names until 23 (Jeugdwet art. 1.1); it may begin before a birth that is expected.
    /// </summary>
    /// <param name="dag">First day of receiving help.</param>
    /// <param name="geboren">Day of birth, or on which it is expected.</param>
    /// <param name="veld">Field of the day.</param>
    public static Fout? Jeugdige(DateOnly dag, Geboortedag geboren, string veld = "Begin") => Bezwaar(dag, geboren) switch
    {
        Leeftijdsbezwaar.GeenJeugdige => new(veld, "Op deze dag was dit geen jeugdige meer: 23 jaar of ouder. Een dossier voor de Jeugdwet is voor een jeugdige."),
        Leeftijdsbezwaar.NogNietGeboren => new(veld, $"Deze dag ligt te ver voor de geboorte ({geboren.Tekst}). Kies een latere dag."),
        _ => null,
    };

    /// <summary>The same without words, as the exchange asks it; null when nothing is against it.</summary>
    /// <param name="dag">First day of receiving help.</param>
    /// <param name="geboren">Day of birth, or on which it is expected.</param>
    public static Leeftijdsbezwaar? Bezwaar(DateOnly dag, Geboortedag geboren)
    {
        ArgumentNullException.ThrowIfNull(geboren);
        return Leeftijd.Op(geboren.Datum, dag) >= Leeftijdsgrenzen.EindeJeugdhulp ? Leeftijdsbezwaar.GeenJeugdige
            : dag < geboren.Vroegst.AddMonths(-MaandenVoorGeboorte) ? Leeftijdsbezwaar.NogNietGeboren
            : null;
    }

    private const int MaandenVoorGeboorte = 9;

    /// <summary>What is wrong with the free text.</summary>
    public static IEnumerable<Fout> Toelichting(string? toelichting) =>
        toelichting?.Length > MaxToelichting ? [new("Toelichting", $"Schrijf hoogstens {MaxToelichting} tekens.")] : [];

    /// <summary>
    /// What is wrong with a closing (DOS-09). It may lie before the day of the status now: help mostly ended before someone saw that nothing
    /// happened any more. What was set for later days is taken back then.
    /// </summary>
    /// <param name="begin">First day of the dossier.</param>
    /// <param name="open">First day since which it is open: its own, or that on which who came back had it opened again.</param>
    /// <param name="laatsteContact">Last contact of who receives help.</param>
    /// <param name="einde">The last day asked for.</param>
    /// <param name="reden">Code of the list "redenBeeindiging".</param>
    /// <param name="redenen">Codes that exist on that day.</param>
    /// <param name="doelen">Name of a <see cref="Doelenstand"/>.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Sluiting(
        DateOnly begin, DateOnly open, DateOnly? laatsteContact, DateOnly? einde, string? reden, IReadOnlyCollection<string> redenen, string? doelen, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(redenen);
        if (einde is not { } dag)
        {
            yield return new("Einde", "Vul in op welke dag het dossier eindigt.");
        }
        else if (dag > vandaag)
        {
            yield return new("Einde", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.");
        }
        else if (dag < begin)
        {
            yield return new("Einde", $"Het dossier begon op {Dagtekst.Van(begin)}. Het einde kan niet eerder zijn.");
        }
        else if (laatsteContact > dag)
        {
            yield return new("Einde", $"Het laatste contact was op {Dagtekst.Van(laatsteContact.Value)}. Het einde kan niet eerder zijn.");
        }
        else if (dag < open)
        {
            yield return new("Einde", $"Het dossier is op {Dagtekst.Van(open)} heropend. Het einde kan niet eerder zijn.");
        }

        if (string.IsNullOrEmpty(reden))
        {
            yield return new("Reden", "Kies waarom het dossier eindigt.");
        }
        else if (!redenen.Contains(reden))
        {
            yield return new("Reden", "Kies een reden uit de lijst.");
        }

        if (!Contractnaam.TryParse<Doelenstand>(doelen, out _))
        {
            yield return new("Doelen", "Kies hoe het met de doelen staat.");
        }
    }

    /// <summary>What is wrong with what is said of the goals, beside the plan (DOS-09); null when nothing is.</summary>
    /// <param name="stand">What is said.</param>
    /// <param name="doelen">Goals in the plans of who receives help, as far as these ran while the dossier did.</param>
    public static Fout? Doelen(Doelenstand stand, int doelen) => (stand is Doelenstand.GeenDoelen, doelen) switch
    {
        (true, 0) or (false, > 0) => null,
        (true, 1) => new("Doelen", "In het plan bij dit dossier staat 1 doel. Kies hoe het daarmee staat."),
        (true, _) => new("Doelen", $"In het plan bij dit dossier staan {doelen} doelen. Kies hoe het daarmee staat."),
        _ => new("Doelen", $"Bij dit dossier is geen plan met doelen. Kies ‘{Doelenstand.GeenDoelen.Naam()}’, of maak eerst een plan."),
    };

    /// <summary>What is wrong with opening again (LOK-26).</summary>
    public static IEnumerable<Fout> Heropening(DateOnly einde, Heropenreden? reden, DateOnly? vanaf, Heraanmelding? heraanmelding, DateOnly vandaag)
    {
        if (reden is null)
        {
            yield return new("Reden", "Kies waarom u het dossier heropent.");
        }
        else if (reden is Heropenreden.Heraanmelding && heraanmelding is Heraanmelding.NieuwTraject)
        {
            yield return new("Reden", "Uw gemeente begint bij een nieuwe aanmelding opnieuw. Open een nieuw dossier.");
        }

        // A mistake is undone from the day it was made; who comes back comes back on a later day.
        if (reden is Heropenreden.Heraanmelding)
        {
            if (vanaf is not { } dag)
            {
                yield return new("Vanaf", "Vul in op welke dag de jeugdige opnieuw is aangemeld.");
            }
            else if (dag > vandaag)
            {
                yield return new("Vanaf", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.");
            }
            else if (dag < einde)
            {
                yield return new("Vanaf", $"Het dossier eindigde op {Dagtekst.Van(einde)}. Kies die dag of een latere.");
            }
        }
    }

    /// <summary>What is wrong with another first day for the role that someone has now (DOS-06); null when nothing is.</summary>
    /// <param name="dag">The first day as it is put right.</param>
    /// <param name="vroegst">First day that is free: of the dossier, of the role that ended when this one began, or on which the person had left.</param>
    /// <param name="waarom">What that day is, to say so.</param>
    /// <param name="vandaag">Today.</param>
    public static Fout? Roldag(DateOnly dag, DateOnly vroegst, string waarom, DateOnly vandaag) =>
        dag < vroegst || dag > vandaag ? new("Vanaf", $"Kies een dag vanaf {Dagtekst.Van(vroegst)}, {waarom}, tot en met vandaag.") : null;

    /// <summary>What is wrong with the day on which someone is taken out of a dossier (DOS-06); null when nothing is.</summary>
    /// <param name="dag">First day on which the person is no longer in it.</param>
    /// <param name="sinds">First day of the role of now; out on that day is never having had it.</param>
    /// <param name="vandaag">Today, the last day that can be chosen.</param>
    public static Fout? Uitdag(DateOnly dag, DateOnly sinds, DateOnly vandaag) =>
        dag < sinds ? new("Vanaf", $"De rol van nu begon op {Dagtekst.Van(sinds)}. Kies die dag of een latere.")
        : dag > vandaag && dag > sinds ? new("Vanaf", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.")
        : null;

    /// <summary>The label "in zorg" follows from help that was given, and nobody types it (DOS-13).</summary>
    /// <param name="status">How the dossier stands.</param>
    /// <param name="rol">The role in it now; empty for who left the dossier.</param>
    /// <param name="heeftJeugdhulp">Whether jeugdhulp is given: who had it in a traject that ended gets none.</param>
    public static bool InZorg(Dossierstatus status, Dossierrol? rol, bool heeftJeugdhulp) =>
        heeftJeugdhulp && rol is Dossierrol.OntvangtHulp && status is not Dossierstatus.Afgesloten;
}
