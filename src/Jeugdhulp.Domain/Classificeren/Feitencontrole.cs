using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// Checks facts that come from outside. All faults at once, with the path of the field as in the contract. Knows no clock: that
/// a contact cannot lie in the future is for the caller to say.
/// </summary>
public static class Feitencontrole
{
    /// <summary>First day that is believed as a contact date; the oldest norm holds before 2015 too.</summary>
    public static readonly DateOnly EersteDatum = new(2000, 1, 1);

    /// <summary>Last day that is believed as a contact date.</summary>
    public static readonly DateOnly LaatsteDatum = new(2099, 12, 31);

    /// <summary>The faults in these facts; empty when they can be classified with sense.</summary>
    public static IReadOnlyList<Fout> Controleer(this Contactfeiten feiten)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        var fouten = new List<Fout>();
        ControleerDatums(feiten, fouten);
        ControleerKeuzes(feiten, fouten);
        ControleerSchatting(feiten, fouten);
        return fouten;
    }

    private static void ControleerDatums(Contactfeiten feiten, List<Fout> fouten)
    {
        var datumKlopt = feiten.Datum >= EersteDatum && feiten.Datum <= LaatsteDatum;
        if (!datumKlopt)
        {
            fouten.Add(new Fout("contact.datum", $"Vul een datum in van {Dagtekst.Van(EersteDatum)} tot en met {Dagtekst.Van(LaatsteDatum)}."));
        }

        if (feiten.Geboortedatum is not { } geboren)
        {
            return;
        }

        if (geboren.Year < 1900)
        {
            fouten.Add(new Fout("jeugdige.geboortedatum", "Vul een geboortedatum in vanaf 1-1-1900."));
        }
        else if (datumKlopt && geboren > feiten.Datum.AddMonths(10))
        {
            // Help for an unborn child exists; a birth further away does not.
            fouten.Add(new Fout("jeugdige.geboortedatum", "De geboortedatum ligt te ver na de datum van het contact."));
        }
    }

    private static void ControleerKeuzes(Contactfeiten feiten, List<Fout> fouten)
    {
        Keuze("contact.activiteit", feiten.Activiteit);
        Keuze("contact.gerichtOp", feiten.GerichtOp);
        Keuze("hulpvraag.vervolg", feiten.Vervolg);
        Keuze("team.soort", feiten.TeamSoort);
        if (feiten.Doel is { } doel)
        {
            Keuze("hulpvraag.doel", doel);
        }

        if (feiten.EerderKlasse is { } eerder)
        {
            Keuze("hulpvraag.eerderKlasse", eerder);
        }

        if ((feiten.TeamTaken & ~Teamomschrijvingen.AlleTaken) is not Teamtaken.Geen)
        {
            fouten.Add(new Fout("team.taken", "Kies taken uit de lijst: " + string.Join(", ", Teamomschrijvingen.Taken.Select(t => Contractnaam.Van(t))) + "."));
        }

        void Keuze<T>(string veld, T waarde)
            where T : struct, Enum
        {
            if (!Enum.IsDefined(waarde))
            {
                fouten.Add(new Fout(veld, "Kies een waarde uit de lijst: " + string.Join(", ", Contractnaam.Alle<T>()) + "."));
            }
        }
    }

    private static void ControleerSchatting(Contactfeiten feiten, List<Fout> fouten)
    {
        const int MaxGesprekken = Instellingencontrole.MaxGesprekken;
        const int MaxMaanden = Instellingencontrole.MaxMaanden;
        const int MaxUren = Instellingencontrole.MaxUren;
        Eis(feiten.Gespreknummer is >= 1 and <= MaxGesprekken, "gespreknummer", $"Vul een heel getal in van 1 tot en met {MaxGesprekken}.");
        Eis(feiten.VerwachtAantalGesprekken is null or (>= 1 and <= MaxGesprekken), "verwachtAantalGesprekken", $"Vul een heel getal in van 1 tot en met {MaxGesprekken}.");
        Eis(feiten.VerwachteDuurMaanden is null or (> 0 and <= MaxMaanden), "verwachteDuurMaanden", $"Vul een aantal maanden in boven 0, tot en met {MaxMaanden}.");
        Eis(feiten.VerwachteUrenPerWeek is null or (> 0 and <= MaxUren), "verwachteUrenPerWeek", $"Vul een aantal uren in boven 0, tot en met {MaxUren}.");
        Eis(feiten.WettelijkBeen is null or (>= 1 and <= 3), "wettelijkBeen", "Kies 1, 2 of 3: het onderdeel van de definitie van jeugdhulp.");

        void Eis(bool klopt, string veld, string melding)
        {
            if (!klopt)
            {
                fouten.Add(new Fout("hulpvraag." + veld, melding));
            }
        }
    }
}
