using System.Text.RegularExpressions;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Reads an order into a person, and finds everything that is wrong with it at once.</summary>
internal static partial class Persooncontrole
{
    private const int MaxNaam = 100;

    /// <summary>Puts what can be read into <paramref name="persoon"/> and gives the faults.</summary>
    public static List<Fout> Vul(Persoon persoon, Persoonopdracht opdracht, DateOnly vandaag)
    {
        var fouten = new List<Fout>();
        persoon.Voornamen = Naam(opdracht.Voornamen, nameof(opdracht.Voornamen), "Vul de voornamen in.", fouten, verplicht: !opdracht.Ongeboren) ?? "Ongeboren";
        persoon.Tussenvoegsel = Naam(opdracht.Tussenvoegsel, nameof(opdracht.Tussenvoegsel), string.Empty, fouten, verplicht: false);
        persoon.Achternaam = Naam(opdracht.Achternaam, nameof(opdracht.Achternaam), "Vul de achternaam in.", fouten, verplicht: true) ?? string.Empty;
        persoon.ZoekVoornamen = Zoeknaam.Van(persoon.Voornamen);
        persoon.ZoekAchternaam = Zoeknaam.Van(persoon.Achternaam);
        Geboren(persoon, opdracht, vandaag, fouten);
        persoon.Geslacht = Keuze<Geslacht>(opdracht.Geslacht, nameof(opdracht.Geslacht), fouten) ?? Geslacht.Onbekend;
        persoon.Straat = Naam(opdracht.Straat, nameof(opdracht.Straat), string.Empty, fouten, verplicht: false);
        persoon.Huisnummer = Naam(opdracht.Huisnummer, nameof(opdracht.Huisnummer), string.Empty, fouten, verplicht: false);
        persoon.Plaats = Naam(opdracht.Plaats, nameof(opdracht.Plaats), string.Empty, fouten, verplicht: false);
        Adres(persoon, opdracht, vandaag, fouten);
        Nummer(persoon, opdracht, vandaag, fouten);
        Woonplaats(persoon, opdracht, vandaag, fouten);
        return fouten;
    }

    /// <summary>
    /// Another postcode is a move from a day on, so that what was delivered over earlier days stays true, unless it is said that the
    /// one that stood there was never right. Has to come before <see cref="Woonplaats"/>, for it looks whether that one moves along.
    /// </summary>
    private static void Adres(Persoon persoon, Persoonopdracht opdracht, DateOnly vandaag, List<Fout> fouten)
    {
        var oud = persoon.Postcode;
        var gevraagd = opdracht.PostcodeVanaf == persoon.PostcodeVanaf ? null : opdracht.PostcodeVanaf;
        persoon.Postcode = Leeg(opdracht.Postcode)?.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (persoon.Postcode is { } postcode && !Postcode().IsMatch(postcode))
        {
            fouten.Add(new(nameof(opdracht.Postcode), "Vul een postcode in zoals 1234 AB."));
        }

        if (gevraagd is { } dag && (dag < Woonplaatsregel.Jeugdwet || dag > vandaag.AddYears(1)))
        {
            fouten.Add(new(nameof(opdracht.PostcodeVanaf), "Vul een dag in vanaf 1-1-2015 en hoogstens een jaar vooruit."));
        }

        if (oud is null || oud == persoon.Postcode)
        {
            persoon.PostcodeVanaf = gevraagd ?? persoon.PostcodeVanaf;
        }
        else if (!opdracht.PostcodeVerbeterd)
        {
            persoon.PostcodeVanaf = gevraagd ?? (opdracht.WoonplaatsVanaf > persoon.WoonplaatsVanaf ? opdracht.WoonplaatsVanaf : vandaag);
        }
        else if (gevraagd is not null)
        {
            fouten.Add(new(nameof(opdracht.PostcodeVanaf), "Verhuisde de jeugdige op deze dag? Haal dan het kruisje bij de verbetering weg. Was de oude postcode fout? Laat dan deze dag staan zoals hij was."));
        }
    }

    private static void Geboren(Persoon persoon, Persoonopdracht opdracht, DateOnly vandaag, List<Fout> fouten)
    {
        const string veld = nameof(opdracht.Geboren);
        if (!Geboortedag.TryParse(opdracht.Geboren, vandaag, out var dag))
        {
            fouten.Add(new(veld, string.IsNullOrWhiteSpace(opdracht.Geboren)
                ? "Vul de geboortedatum in, of het deel dat bekend is."
                : "Vul een datum in zoals 4-3-2017. Weet u alleen de maand of het jaar, vul dan 3-2017 of 2017 in."));
        }
        else if (opdracht.Ongeboren && dag.Precisie != Geboorteprecisie.Dag)
        {
            fouten.Add(new(veld, "Vul de hele verwachte datum in."));
        }
        else if (opdracht.Ongeboren && (dag.Datum < vandaag.AddDays(-30) || dag.Datum > vandaag.AddMonths(10)))
        {
            fouten.Add(new(veld, "Een verwachte datum ligt in de komende tien maanden. Is het kind geboren? Haal dan ‘nog niet geboren’ weg."));
        }
        else if (!opdracht.Ongeboren && (dag.Datum > vandaag || dag.Datum < Geboortedag.Eerste))
        {
            fouten.Add(new(veld, "Vul een geboortedatum in tussen 1-1-1900 en vandaag. Is het kind nog niet geboren? Kruis dat dan aan."));
        }
        else
        {
            persoon.Geboortedatum = dag.Datum;
            persoon.Geboorteprecisie = opdracht.Ongeboren ? Geboorteprecisie.Verwacht : dag.Precisie;
        }
    }

    private static void Nummer(Persoon persoon, Persoonopdracht opdracht, DateOnly vandaag, List<Fout> fouten)
    {
        var bron = Keuze<Bsnbron>(opdracht.BsnBron, nameof(opdracht.BsnBron), fouten);
        var reden = Keuze<Bsnreden>(opdracht.ZonderBsn, nameof(opdracht.ZonderBsn), fouten);
        var getypt = Leeg(opdracht.Bsn);
        var nummer = getypt ?? (opdracht.BsnWeg ? null : persoon.Bsn);
        (persoon.Bsn, persoon.BsnBron, persoon.BsnGecontroleerdOp, persoon.ZonderBsn) = (null, null, null, null);
        if (getypt is not null && opdracht.BsnWeg)
        {
            fouten.Add(new(nameof(opdracht.Bsn), "Vul een ander BSN in, of kruis aan dat het BSN weg moet. Niet allebei."));
        }

        if (nummer is not null)
        {
            if (!Bsn.TryParse(nummer, out var bsn))
            {
                fouten.Add(new(nameof(opdracht.Bsn), "Dit is geen geldig BSN. Controleer de negen cijfers."));
            }
            else if (opdracht.Ongeboren)
            {
                fouten.Add(new(nameof(opdracht.Bsn), "Een ongeboren kind heeft nog geen BSN."));
            }
            else
            {
                persoon.Bsn = bsn.Value.Waarde;
            }

            if (reden is not null)
            {
                fouten.Add(new(nameof(opdracht.ZonderBsn), getypt is null ? "Er is een BSN bekend. Kruis aan dat het weg moet, of haal de reden weg." : "Er is een BSN ingevuld. Haal de reden weg, of het BSN."));
            }

            if (opdracht.BsnGecontroleerdOp is { } dag && (dag > vandaag || dag < Woonplaatsregel.Jeugdwet.AddYears(-10)))
            {
                fouten.Add(new(nameof(opdracht.BsnGecontroleerdOp), "Vul een dag in tot en met vandaag."));
            }

            (persoon.BsnBron, persoon.BsnGecontroleerdOp) = (bron, opdracht.BsnGecontroleerdOp);
            return;
        }

        if (bron is not null || opdracht.BsnGecontroleerdOp is not null)
        {
            fouten.Add(new(nameof(opdracht.Bsn), "U vulde in waar het BSN vandaan komt. Vul het BSN in, of haal de bron en de datum weg."));
        }

        persoon.ZonderBsn = reden ?? (opdracht.Ongeboren ? Bsnreden.Ongeboren : null);
        if (persoon.ZonderBsn == Bsnreden.Ongeboren && !opdracht.Ongeboren)
        {
            fouten.Add(new(nameof(opdracht.ZonderBsn), "Dit kind is geboren. Kies een andere reden."));
        }

        Vervangend(persoon, fouten);
    }

    /// <summary>Where there will be no number, name, day of birth, sex and address take its place; names and day are asked of everyone.</summary>
    private static void Vervangend(Persoon persoon, List<Fout> fouten)
    {
        if (persoon.ZonderBsn is not (Bsnreden.NietIngeschreven or Bsnreden.NietGegeven))
        {
            return;
        }

        const string waarom = "Zonder BSN is dit nodig om de jeugdige te herkennen.";
        if (persoon.Geslacht == Geslacht.Onbekend)
        {
            fouten.Add(new(nameof(Persoonopdracht.Geslacht), $"Kies het geslacht. {waarom}"));
        }

        if (persoon.Postcode is null)
        {
            fouten.Add(new(nameof(Persoonopdracht.Postcode), $"Vul de postcode in. {waarom}"));
        }

        if (persoon.Huisnummer is null)
        {
            fouten.Add(new(nameof(Persoonopdracht.Huisnummer), $"Vul het huisnummer in. {waarom}"));
        }
    }

    private static void Woonplaats(Persoon persoon, Persoonopdracht opdracht, DateOnly vandaag, List<Fout> fouten)
    {
        var gemeente = Leeg(opdracht.WoonplaatsGemeente);
        var grond = Keuze<Woonplaatsgrond>(opdracht.WoonplaatsGrond, nameof(opdracht.WoonplaatsGrond), fouten);
        (persoon.WoonplaatsGemeente, persoon.WoonplaatsGrond, persoon.WoonplaatsVanaf) = (gemeente, grond, opdracht.WoonplaatsVanaf);
        if (gemeente is null && grond is null && opdracht.WoonplaatsVanaf is null)
        {
            return;
        }

        if (gemeente is null)
        {
            fouten.Add(new(nameof(opdracht.WoonplaatsGemeente), "Kies de gemeente."));
        }

        if (opdracht.WoonplaatsVanaf is not { } vanaf)
        {
            fouten.Add(new(nameof(opdracht.WoonplaatsVanaf), "Vul in vanaf welke dag dit de woonplaats is."));
        }
        else if (vanaf < Woonplaatsregel.Jeugdwet || vanaf > vandaag.AddYears(1))
        {
            fouten.Add(new(nameof(opdracht.WoonplaatsVanaf), "Vul een dag in vanaf 1-1-2015 en hoogstens een jaar vooruit."));
        }
        else if (grond is { } gekozen && !Woonplaatsregel.Gronden(vanaf).Contains(gekozen))
        {
            fouten.Add(new(nameof(opdracht.WoonplaatsGrond), $"Deze reden gold niet op die dag. {Woonplaatsregel.Uitleg(vanaf)}"));
        }

        if (grond is null)
        {
            fouten.Add(new(nameof(opdracht.WoonplaatsGrond), "Kies waarom dit de woonplaats is."));
        }
    }

    private static T? Keuze<T>(string? naam, string veld, List<Fout> fouten)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(naam))
        {
            return null;
        }

        if (Contractnaam.TryParse<T>(naam, out var waarde))
        {
            return waarde;
        }

        fouten.Add(new(veld, "Deze keuze staat niet in de lijst. Kies opnieuw."));
        return null;
    }

    private static string? Naam(string? tekst, string veld, string ontbreekt, List<Fout> fouten, bool verplicht)
    {
        var naam = Leeg(tekst);
        if (verplicht && !Naamteken.IsZichtbaar(naam))
        {
            fouten.Add(new(veld, ontbreekt));
        }
        else if (naam?.Length > MaxNaam)
        {
            fouten.Add(new(veld, $"Gebruik hoogstens {MaxNaam} tekens."));
        }
        else if (naam is not null && !(Naamteken.IsZichtbaar(naam) && Naamteken.IsEenRegel(naam)))
        {
            fouten.Add(new(veld, "In deze tekst staan tekens die niet te lezen zijn. Typ de tekst opnieuw."));
        }

        return naam;
    }

    internal static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    [GeneratedRegex("^[1-9][0-9]{3}[A-Z]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Postcode();
}
