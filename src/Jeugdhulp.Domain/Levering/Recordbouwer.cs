using System.Diagnostics.CodeAnalysis;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Makes one record, and says what is in the way or worth knowing.</summary>
/// <param name="groep">What it is made from.</param>
/// <param name="vraag">For which delivery.</param>
/// <param name="peildag">The day whose woonplaats counts; one for all records of a jeugdige.</param>
internal sealed class Recordbouwer(Recordgroep groep, Leveringsvraag vraag, DateOnly peildag)
{
    public const string Ja = "01";
    public const string Nee = "02";
    private readonly List<Bevinding> _bevindingen = [];
    private readonly Kandidaat _eerste = groep.Kandidaten[0];
    private readonly Kandidaatpersoon _persoon = vraag.Personen[groep.Kandidaten[0].PersoonId!.Value];
    private readonly Protocolversie _versie = vraag.Versie;

    public IReadOnlyList<Bevinding> Bevindingen => _bevindingen;

    /// <summary>An answer was given with a code that meant something else on its day; M21 tells that it stays out, and there is nothing to mend.</summary>
    public bool HeeftAntwoordVanToen => Metingen().Any(m => ZonderHulp(m.Informant) is { } veld && Recordcode.Van(m.ZonderHulpVerder) is not null && Code(m, veld) is null);

    /// <summary>The record; null when facts are missing without which there is none.</summary>
    public Leveringsregel? Bouw()
    {
        var ongeboren = _persoon is { Bsn: null, Geboren.Precisie: Geboorteprecisie.Verwacht };
        var woonplaats = Woonplaats();
        var hulpvorm = Recordcode.Van(_eerste.Hulpvorm);
        if (!IsCompleet(ongeboren, woonplaats, hulpvorm))
        {
            return null;
        }

        var einde = groep.Einde <= vraag.Periode.Einde ? groep.Einde : null;
        var record = new Leveringsrecord
        {
            Nummer = _persoon.Bsn is { } bsn ? Persoonsnummer.Van(bsn) : ongeboren ? _versie.NummerOngeboren : _versie.NummerOnbekend,
            Geboren = _persoon.Geboren!.Precisie is Geboorteprecisie.Verwacht ? _versie.GeborenOngeboren : Geboortecode.Van(_persoon.Geboren),
            Geslacht = _persoon.Geslacht ?? Geslachtcode.Onbekend,
            Woonplaats = woonplaats,
            Verwijzer = Verwijzercode.Van(_eerste.Verwijzer, _eerste.Verwijzercode, _eerste.Hulpvorm, groep.Aanvang, _versie),
            Hulpvorm = hulpvorm,
            Crisis = Crisis(),
            Aanvang = groep.Aanvang,
            Einde = einde,
            Reden = einde is null ? null : Recordcode.Van(Recordgroepen.VanDeReden(groep.Kandidaten, groep.Einde)!.Reden),
            Jeugdige = Meting(Recordvelden.Jeugdige),
            Ouder = Meting(Recordvelden.Ouder),

            // It may change on the way; the new one is told at the next delivery (version 2.0 §6.5).
            Perspectief = _versie.Vraagt(Recordveld.Perspectief) ? Recordcode.Van(groep.Kandidaten[^1].Perspectief) : null,
        };
        MerkOp(record);
        return new(record, _persoon.Id, [.. groep.Kandidaten.Select(k => k.Id).Distinct()], _persoon.Meerling);
    }

    private bool IsCompleet(bool ongeboren, [NotNullWhen(true)] Woonplaatscode? woonplaats, [NotNullWhen(true)] Recordcode? hulpvorm)
    {
        Meld("M01", _persoon.Geboren is null);
        Meld("M02", _persoon.Geslacht is null && !ongeboren);
        Meld("M03", woonplaats is null);
        Meld("M04", hulpvorm is null);
        return _bevindingen.Count == 0 && woonplaats is not null && hulpvorm is not null;
    }

    private void MerkOp(Leveringsrecord record)
    {
        Meld("M05", record.Nummer == _versie.NummerOnbekend
            && (record.Geslacht is Geslachtcode.Onbekend || record.Geboren.Precisie is not Geboorteprecisie.Dag || !record.Woonplaats.IsPostcode));
        Meld("M06", groep.Overlapt);
        Meld("M07", groep.EenPlan);
        Meld("M08", groep.Einde > vraag.Periode.Einde);
        var metingen = Metingen().ToList();
        Meld("M09", metingen.Where(m => IsInformant(m.Informant) && Antwoord(m) is not null).GroupBy(m => m.Informant, StringComparer.Ordinal).Any(g => g.Count() > 1));
        Meld("M10", metingen.Any(m => !IsInformant(m.Informant)));
        Meld("M18", metingen.Any(m => ZonderHulp(m.Informant) is not null && !string.IsNullOrEmpty(m.ZonderHulpVerder) && Recordcode.Van(m.ZonderHulpVerder) is null));
        Meld("M21", HeeftAntwoordVanToen);
        Meld("M11", !_persoon.GrondNa18 && !_persoon.Jeugdstrafrecht && record.Geboren != _versie.GeborenOngeboren
            && record.Geboren.Laatst is { } geboren && Leeftijd.Op(geboren, record.Aanvang) >= Leeftijdsgrenzen.Volwassen);
        Meld("M12", Woonplaatsperiode() is { } periode && !Woonplaatsregel.Gronden(peildag).Contains(periode.Grond));
        Meld("M13", Woonplaatsperiode()?.Gemeentecode is { } gemeente && gemeente != vraag.Gemeentecode);
        Meld("M14", record.Hulpvorm.Waarde != Hulpvormen.DoorWijkteam);
        Meld("M15", record.Aanvang >= vraag.Periode.Begin && _eerste.EchteAanvang is { } echt && echt != record.Aanvang);
        Meld("M16", _persoon.Geboren is { Precisie: Geboorteprecisie.Verwacht } verwacht && verwacht.Datum <= vraag.Periode.Einde);
        Meld("M19", record.Aanvang < vraag.Periode.Begin && groep.Kandidaten.Where(k => k.Aanvang < vraag.Periode.Begin).All(k => k.Einde < vraag.Periode.Begin));

        // Said up to the period in which the contacts begin: what they showed before this one, a delivery before it asked.
        Meld("M20", record.Aanvang < vraag.Periode.Begin && _eerste.EchteAanvang >= vraag.Periode.Begin);
    }

    /// <summary>The woonplaats of the first ground that the law asks for on that day.</summary>
    private Woonplaatsperiode? Woonplaatsperiode()
    {
        var gronden = Woonplaatsregel.Gronden(peildag).ToList();
        return _persoon.Woonplaatsen
            .Where(w => w.GeldtOp(peildag) && Code(w) is not null)
            .OrderBy(w => gronden.IndexOf(w.Grond) is >= 0 and var plaats ? plaats : gronden.Count)
            .ThenByDescending(w => w.Van)
            .FirstOrDefault();
    }

    private Woonplaatscode? Woonplaats() => Woonplaatsperiode() is { } periode ? Code(periode) : null;

    private static Woonplaatscode? Code(Woonplaatsperiode periode) =>
        Woonplaatscode.TryParse(periode.Postcode, out var postcode) && postcode.IsPostcode ? postcode
        : Woonplaatscode.TryParse(periode.Gemeentecode, out var gemeente) && !gemeente.IsPostcode ? gemeente
        : null;

    /// <summary>Whether the help that came first began with a crisis.</summary>
    private Recordcode? Crisis()
    {
        if (!_versie.Vraagt(Recordveld.Crisis))
        {
            return null;
        }

        var begin = groep.Kandidaten.Where(k => k.Aanvang == groep.Aanvang).Select(k => k.Crisis).ToList();
        return begin.Contains(true) ? Recordcode.Van(Ja) : begin.Contains(false) ? Recordcode.Van(Nee) : null;
    }

    /// <summary>What was said up to the end of the period by whom the version asks; also where nobody wrote down who it was.</summary>
    private IEnumerable<Kandidaatmeting> Metingen() => groep.Kandidaten.SelectMany(k => k.Metingen).Where(m => m.Datum <= vraag.Periode.Einde && IsGevraagd(m.Informant));

    private bool IsGevraagd(string? informant) => informant switch
    {
        Recordvelden.Jeugdige => _versie.Vraagt(Recordveld.InformantJeugdige),
        Recordvelden.Ouder => _versie.Vraagt(Recordveld.InformantOuder),
        _ => _versie.VraagtUitkomst,
    };

    /// <summary>The field in which the version asks this informant; null when it does not.</summary>
    private Recordveld? ZonderHulp(string? informant) => informant switch
    {
        Recordvelden.Jeugdige when _versie.Vraagt(Recordveld.ZonderHulpJeugdige) => Recordveld.ZonderHulpJeugdige,
        Recordvelden.Ouder when _versie.Vraagt(Recordveld.ZonderHulpOuder) => Recordveld.ZonderHulpOuder,
        _ => null,
    };

    /// <summary>
    /// The code of an answer; null when there is none, or when it meant something else on its day: a version can give a code another
    /// meaning, and what was said then cannot be asked again.
    /// </summary>
    private Recordcode? Code(Kandidaatmeting meting, Recordveld veld) =>
        Recordcode.Van(meting.ZonderHulpVerder) is { } code
        && (vraag.Versies?.Voor(Halfjaar.Van(meting.Datum)) is not { } toen || !toen.Vraagt(veld) || toen.GeeftDezelfdeBetekenis(_versie, veld, code)) ? code : null;

    /// <summary>
    /// The newest answer; of more on one day the one that was written down last. One in which nothing is for the CBS, such as only a
    /// toelichting, takes the place of none.
    /// </summary>
    private Meting? Meting(string informant) =>
        Metingen().Where(m => m.Informant == informant).OrderBy(m => m.Datum).Select(Antwoord).LastOrDefault(a => a is not null);

    /// <summary>What of an answer goes along; null when nothing does.</summary>
    private Meting? Antwoord(Kandidaatmeting meting)
    {
        var code = ZonderHulp(meting.Informant) is { } veld ? Code(meting, veld) : null;
        return meting.Tevredenheid is null && code is null ? null : new(meting.Tevredenheid, code);
    }

    private static bool IsInformant(string? informant) => informant is Recordvelden.Jeugdige or Recordvelden.Ouder;

    private void Meld(string controle, bool gevonden)
    {
        if (gevonden)
        {
            _bevindingen.Add(new(controle, _persoon.Id, _eerste.Id));
        }
    }
}
