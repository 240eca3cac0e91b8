namespace Jeugdhulp.Domain.Instellingen;

/// <summary>Checks settings that come from outside: a form, a file or the API. All faults at once.</summary>
public static class Instellingencontrole
{
    /// <summary>Longest duration that is believed, in months: from birth to the twenty-third birthday.</summary>
    public const int MaxMaanden = 276;

    /// <summary>Hours in a week.</summary>
    public const int MaxUren = 168;

    /// <summary>Most talks that are believed.</summary>
    public const int MaxGesprekken = 999;

    /// <summary>The faults in these settings; empty when they can be used.</summary>
    public static IReadOnlyList<Fout> Controleer(this LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var fouten = new List<Fout>();
        ControleerGetallen(instellingen, fouten);
        ControleerVenster(instellingen.DuurVenster, fouten);
        ControleerUren(instellingen, fouten);
        ControleerKeuzes(instellingen, fouten);
        return fouten;
    }

    private static void ControleerGetallen(LokaleInstellingen i, List<Fout> fouten)
    {
        Aantal(Instellingsnamen.MaxGesprekken, i.MaxGesprekken);
        Aantal(Instellingsnamen.DossierVanafGesprek, i.DossierVanafGesprek);
        Maanden(Instellingsnamen.MaxDuurMaanden, i.MaxDuurMaanden);
        Maanden(Instellingsnamen.MpgMaxDuurMaanden, i.MpgMaxDuurMaanden);

        void Aantal(string naam, int? waarde)
        {
            if (waarde is < 1 or > MaxGesprekken)
            {
                fouten.Add(Maak(naam, $"Vul een heel getal in van 1 tot en met {MaxGesprekken}."));
            }
        }

        void Maanden(string naam, decimal? waarde)
        {
            if (waarde is <= 0 or > MaxMaanden)
            {
                fouten.Add(Maak(naam, $"Vul een aantal maanden in boven 0, tot en met {MaxMaanden}."));
            }
        }
    }

    private static void ControleerVenster(Duurvenster? venster, List<Fout> fouten)
    {
        if (venster is null)
        {
            return;
        }

        if (venster.Van is < 0 or > MaxMaanden)
        {
            fouten.Add(Maak(Instellingsnamen.DuurVenster + ".van", $"Vul een aantal maanden in van 0 tot en met {MaxMaanden}."));
        }

        if (venster.Tot is <= 0 or > MaxMaanden)
        {
            fouten.Add(Maak(Instellingsnamen.DuurVenster + ".tot", $"Vul een aantal maanden in boven 0, tot en met {MaxMaanden}."));
        }
        else if (venster.Van > venster.Tot)
        {
            fouten.Add(Maak(Instellingsnamen.DuurVenster + ".tot", "Het einde van het venster ligt voor het begin."));
        }
    }

    private static void ControleerUren(LokaleInstellingen i, List<Fout> fouten)
    {
        var voor = fouten.Count;
        if (i.UrenPerWeek is <= 0 or > MaxUren)
        {
            fouten.Add(Maak(Instellingsnamen.UrenPerWeek, $"Vul een aantal uren in boven 0, tot en met {MaxUren}."));
        }

        if (i.UrenTolerantie is < 0 or > MaxUren)
        {
            fouten.Add(Maak(Instellingsnamen.UrenTolerantie, $"Vul een aantal uren in van 0 tot en met {MaxUren}."));
        }

        if (i.VeelMeerGrens is <= 0 or > MaxUren)
        {
            fouten.Add(Maak(Instellingsnamen.VeelMeerGrens, $"Vul een aantal uren in boven 0, tot en met {MaxUren}."));
        }

        if (fouten.Count > voor)
        {
            return;
        }

        if (i.UrenPerWeek is not { } uren)
        {
            ControleerZonderUren(i, fouten);
            return;
        }

        if (i.VeelMeerGrens < uren + (i.UrenTolerantie ?? 0))
        {
            fouten.Add(Maak(Instellingsnamen.VeelMeerGrens, "Deze grens ligt onder de uren per week met de tolerantie erbij."));
        }
    }

    private static void ControleerZonderUren(LokaleInstellingen i, List<Fout> fouten)
    {
        const string Melding = "Vul ook de uren per week in; zonder dat getal doet deze grens niets.";
        if (i.UrenTolerantie is not null)
        {
            fouten.Add(Maak(Instellingsnamen.UrenTolerantie, Melding));
        }

        if (i.VeelMeerGrens is not null)
        {
            fouten.Add(Maak(Instellingsnamen.VeelMeerGrens, Melding));
        }
    }

    private static void ControleerKeuzes(LokaleInstellingen i, List<Fout> fouten)
    {
        Keuze(Instellingsnamen.KorteReeksKlasse, i.KorteReeksKlasse);
        Keuze(Instellingsnamen.IntakeTeltAls, i.IntakeTeltAls);
        Keuze(Instellingsnamen.SiblingPreventie, i.SiblingPreventie);
        Keuze(Instellingsnamen.Overbruggingszorg, i.Overbruggingszorg);
        Keuze(Instellingsnamen.OpenHoudenNaSpecialistisch, i.OpenHoudenNaSpecialistisch);
        Keuze(Instellingsnamen.KorteBegeleidingTerVoorkoming, i.KorteBegeleidingTerVoorkoming);
        Keuze(Instellingsnamen.SchoolmaatschappelijkWerk, i.SchoolmaatschappelijkWerk);
        Keuze(Instellingsnamen.PohJeugd, i.PohJeugd);
        Keuze(Instellingsnamen.RegieNaVerwijzing, i.RegieNaVerwijzing);
        Keuze(Instellingsnamen.LichteAmbulanteHulpBij, i.LichteAmbulanteHulpBij);
        Keuze(Instellingsnamen.Heraanmelding, i.Heraanmelding);
        Keuze(Instellingsnamen.Financiering, i.Financiering);
        Keuze(Instellingsnamen.EigenHulpRegistratie, i.EigenHulpRegistratie);
        Keuze(Instellingsnamen.Combinatie, i.Combinatie);

        void Keuze<T>(string naam, T? waarde)
            where T : struct, Enum
        {
            if (waarde is { } gekozen && !Enum.IsDefined(gekozen))
            {
                fouten.Add(Maak(naam, "Kies een waarde uit de lijst: " + string.Join(", ", Contractnaam.Alle<T>()) + "."));
            }
        }
    }

    private static Fout Maak(string naam, string melding) => new("instellingen." + naam, melding);
}
