using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What the team did in the period, and what was delivered before; beside it the delivery is laid.</summary>
public sealed record Inhoudsgrond
{
    /// <summary>The question the delivery was made from.</summary>
    public required Leveringsvraag Vraag { get; init; }

    /// <summary>The delivery.</summary>
    public required Leveringsontwerp Ontwerp { get; init; }

    /// <summary>The gemeente has a team that gives help itself.</summary>
    public bool GeeftHulp { get; init; } = true;

    /// <summary>By the settings at the end of the period own help goes to the CBS; a gemeente without an answer has not said that it does not.</summary>
    public bool LevertEigenHulp { get; init; } = true;

    /// <summary>Who had contacts in the period that are own jeugdhulp under lens G.</summary>
    public IReadOnlySet<Guid> MetHulpcontact { get; init; } = new HashSet<Guid>();

    /// <summary>Whose help another organisation delivers over this period, as far as it told.</summary>
    public IReadOnlySet<Guid> ElderGeleverd { get; init; } = new HashSet<Guid>();

    /// <summary>Records of the period before; empty when nothing was delivered.</summary>
    public int? VorigAantal { get; init; }

    /// <summary>Records that ran at the end of the period before; empty when nothing was delivered.</summary>
    public long? VorigEind { get; init; }

    /// <summary>Records that ended per period before, oldest first.</summary>
    public IReadOnlyList<long?> EerderGesloten { get; init; } = [];

    /// <summary>After so many weeks without contact a traject is open without reason; a choice of this system.</summary>
    public int WekenZonderContact { get; init; } = Inhoudscontroles.StandaardWeken;

    /// <summary>By dossiers the other work for someone goes along in the dossier.</summary>
    public bool DossierNeemtWerkMee { get; init; }

    /// <summary>Something was delivered over the half-year before, so the class of its contacts is settled and nobody can be asked for another (BEH-08).</summary>
    public bool KlassenLiggenVast { get; init; }
}

/// <summary>Whether a delivery fits with what the team did (CBS-05, CBS-12, CBS-17; DSH-04).</summary>
public static class Inhoudscontroles
{
    /// <summary>Half a year.</summary>
    public const int StandaardWeken = 26;

    /// <summary>More than this part of the period before is a sudden change; a choice of this system.</summary>
    public const decimal Schok = 0.25m;

    /// <summary>Fewer records than this are no change worth a word.</summary>
    public const int SchokVanaf = 10;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Controle> Alle { get; } =
    [
        new("I01", Ernst.Blokkeert, "In de levering zit geen eigen hulp, alleen hulp van aanbieders is vastgelegd. Toch zijn er contacten waarin uw team hielp. Leg daarvan trajecten vast.", "CBS-05", Herstelplek.Contacten),
        new("I02", Ernst.Waarschuwt, "Bij deze jeugdige zijn er contacten waarin uw team hielp, maar er is geen traject. Leg een traject vast, of verbeter de contacten.", "§3.3", Herstelplek.Contacten),
        new("I03", Ernst.Waarschuwt, "Uw gemeente geeft zelf geen hulp, maar levert wel records. Klopt dat?", "§3.3", Herstelplek.Teams),
        new("I04", Ernst.Waarschuwt, "In uw gemeente is dit jeugdhulp, landelijk niet. Zo leveren mag niet. Kijk de contacten na.", "§3.1; CLS-13", Herstelplek.Contacten),
        new("I05", Ernst.MerktOp, "In uw gemeente is dit jeugdhulp, landelijk niet. In deze periode mocht dat.", "§1.3; CLS-13", Herstelplek.Geen),
        new("I06", Ernst.Waarschuwt, "Dit traject staat open, maar er is al lang geen contact. Beëindig het, of leg het contact vast.", "§3.6", Herstelplek.TrajectBeeindigen),
        new("I07", Ernst.Waarschuwt, "Er zijn in deze periode veel meer trajecten geëindigd dan eerder. Zijn oude dossiers in één keer gesloten? Leg uit waarom.", "TRB-05", Herstelplek.Levering),
        new("I08", Ernst.Waarschuwt, "Er zijn veel meer of veel minder records dan de vorige keer. Leg uit waarom.", "TRB-01", Herstelplek.Levering),
        new("I09", Ernst.Waarschuwt, "Een andere organisatie levert ook hulp aan deze jeugdige. Zorg dat dezelfde hulp er niet twee keer in zit.", "§1.3 en §3.3", Herstelplek.Traject),
        new("I10", Ernst.MerktOp, "Uw gemeente doet alleen de toegang. Dan hoeft u niets te leveren. Voor een levering op dossiers is dat anders.", "CBS-17", Herstelplek.Teams),
        new("I11", Ernst.Waarschuwt, "Dit traject is een inschatting en gaat niet mee. Bevestig het als het klopt.", "CBS-12", Herstelplek.Traject),
        new("I12", Ernst.Waarschuwt, "In uw gemeente is dit geen jeugdhulp, landelijk wel. Het gaat nu niet mee. Klopt dat?", "§1.3 en §3.1", Herstelplek.Contacten),
        new("I13", Ernst.Waarschuwt, "Er staat niet waarom de hulp in dit dossier eindigde. De levering zegt ‘volgens plan’. Klopt dat niet? Leg het einde vast bij het traject of in het plan.", "§3.7", Herstelplek.Afronding),
        new("I14", Ernst.Waarschuwt, "Van contacten in dit halfjaar staat nog niet vast wat zij zijn. Zij gaan niet mee. Kies voor de eerste levering: daarna kan dat niet meer.", "CLS-06", Herstelplek.Contacten),
        new("I15", Ernst.Waarschuwt, "Uw Leidraad zegt dat eigen hulp niet naar het CBS gaat, en toch zijn er records. Pas de Leidraad aan, of lever niet.", "CBS-18", Herstelplek.Instellingen),
        new("I16", Ernst.Waarschuwt, "Het dossier telt niet meer mee, maar dit traject loopt nog. Het gaat mee tot het een einde heeft. Beëindig het op de laatste dag van de hulp, of maak het dossier weer actief.", "§3.6; DOS-04", Herstelplek.TrajectBeeindigen),
        new("I17", Ernst.MerktOp, "Bij het begin lopen er meer of minder trajecten dan bij het einde van de vorige levering. Hulp die in hetzelfde plan opnieuw begon (M19), telt hier niet mee. Is daarna iets verbeterd? Kijk of de vorige levering een correctie nodig heeft.", "§7.5 en §7.6", Herstelplek.Levering),
        new("I18", Ernst.Waarschuwt, "Uw gemeente heeft niet vastgelegd wat deze contacten zijn. Zij gaan niet mee. Een beheerder legt dat vast bij Leidraad, voor de eerste levering: daarna kan dat niet meer.", "BEH-08", Herstelplek.Instellingen),
        new("I19", Ernst.Waarschuwt, "Volgens de eerste dag is deze hulp begonnen, maar er is nog geen contact waarin uw team hielp. Verbeter de eerste dag, leg het contact vast, of trek het traject in als de hulp niet begon.", "§3.5", Herstelplek.Traject),
        new("I20", Ernst.MerktOp, "Het BSN is onbekend. Het team heeft vastgelegd dat de jeugdige niet in de BRP staat.", "§2.2", Herstelplek.Persoon),
        new("I21", Ernst.MerktOp, "Van deze contacten staat niet vast wat zij zijn. Zij gaan niet mee. Over dit halfjaar is al geleverd, dus kiezen kan niet meer.", "CLS-06 en BEH-08", Herstelplek.Geen),
        new("I22", Ernst.MerktOp, "In uw gemeente is dit geen jeugdhulp, landelijk wel. Het gaat niet mee. Over dit halfjaar is al geleverd, dus de klasse kan niet meer veranderen.", "§1.3 en §3.1; BEH-08", Herstelplek.Geen),
        new("I23", Ernst.Waarschuwt, "In uw gemeente is dit jeugdhulp, landelijk niet. Zo leveren mag niet. Over dit halfjaar is al geleverd, dus de klasse van de contacten kan niet meer veranderen. Was het in dit halfjaar geen hulp? Beëindig het traject op de laatste dag van de hulp. Was het nooit hulp? Trek het dan in.", "§3.1; CLS-13 en BEH-08", Herstelplek.Traject),
    ];

    /// <summary>What is found about jeugdigen, each by itself: of all of them, or of a part of the delivery.</summary>
    public static IEnumerable<Bevinding> PerJeugdige(Inhoudsgrond grond)
    {
        ArgumentNullException.ThrowIfNull(grond);
        return [.. ZonderTraject(grond), .. Norm(grond), .. Verloop(grond), .. Ander(grond)];
    }

    /// <summary>What is found about the delivery as a whole.</summary>
    public static IEnumerable<Bevinding> Geheel(Inhoudsgrond grond)
    {
        ArgumentNullException.ThrowIfNull(grond);
        return [.. Eigen(grond), .. Stromen(grond)];
    }

    private static IEnumerable<Bevinding> Eigen(Inhoudsgrond grond)
    {
        var aantal = grond.Ontwerp.Regels.Count;
        if (aantal == 0 && grond.MetHulpcontact.Count > 0 && grond.Ontwerp.Weglatingen.Any(w => w.Reden is Weglaatreden.AndereAanbieder or Weglaatreden.Pgb or Weglaatreden.Particulier))
        {
            yield return new("I01", Aantal: grond.MetHulpcontact.Count);
        }

        if (!grond.GeeftHulp)
        {
            yield return aantal > 0 ? new("I03", Aantal: aantal) : new("I10");
        }
        else if (!grond.LevertEigenHulp && aantal > 0)
        {
            yield return new("I15", Aantal: aantal);
        }
    }

    private static IEnumerable<Bevinding> Stromen(Inhoudsgrond grond)
    {
        var telling = Recordtelling.Tel(grond.Ontwerp.Regels.Select(r => r.Record), grond.Vraag.Periode);
        if (Sluitpiek.Is(grond.EerderGesloten, telling.Uitstroom) is true)
        {
            yield return new("I07", Aantal: (int)telling.Uitstroom);
        }

        // What ended and began again in its plan stood in the former delivery as ended; it runs from its first module on (§3.3).
        var begin = telling.Begin - grond.Ontwerp.Bevindingen.Count(b => b.Controle == "M19");
        if (grond.VorigEind is { } eind && eind != begin)
        {
            yield return new("I17", Aantal: (int)Math.Abs(eind - begin));
        }

        var nu = grond.Ontwerp.Regels.Count;
        if (grond.VorigAantal is { } vorig && Math.Abs(nu - vorig) >= SchokVanaf && Math.Abs(nu - vorig) > Schok * vorig)
        {
            yield return new("I08", Aantal: Math.Abs(nu - vorig));
        }
    }

    private static IEnumerable<Bevinding> ZonderTraject(Inhoudsgrond grond)
    {
        // Also a traject that is left out tells that someone thought of it.
        var metTraject = grond.Vraag.Kandidaten.Where(k => k is { Werk: Werksoort.Jeugdhulp, Uitvoerder: Uitvoerder.Wijkteam, Ingetrokken: false } && Raakt(k, grond.Vraag.Periode)).Select(k => k.PersoonId).ToHashSet();
        return grond.MetHulpcontact.Where(p => !metTraject.Contains(p)).Order().Select(p => new Bevinding("I02", p));
    }

    private static IEnumerable<Bevinding> Norm(Inhoudsgrond grond)
    {
        var code = grond.Vraag.Versie.Sterkte is not Normsterkte.DienenNiet ? "I05" : grond.KlassenLiggenVast ? "I23" : "I04";
        var anders = InLevering(grond).Where(k => k.Norm is Uitkomst.Toegang or Uitkomst.Preventie or Uitkomst.Casusregie or Uitkomst.BuitenBereik);

        // The other way round too: what is left out because the gemeente calls it something else.
        var mee = grond.DossierNeemtWerkMee ? grond.Ontwerp.Regels.Select(r => (Guid?)r.PersoonId).ToHashSet() : [];
        var gemist = grond.Vraag.Kandidaten.Where(k => k is { Norm: Uitkomst.Jeugdhulp, Werk: not (Werksoort.Jeugdhulp or Werksoort.NietBeslist), Ingetrokken: false } && Raakt(k, grond.Vraag.Periode) && !mee.Contains(k.PersoonId)).OrderBy(k => k.Id);
        return [.. anders.Select(k => new Bevinding(code, k.PersoonId, k.Id)), .. gemist.Select(k => new Bevinding(grond.KlassenLiggenVast ? "I22" : "I12", k.PersoonId, k.Id))];
    }

    private static IEnumerable<Bevinding> Verloop(Inhoudsgrond grond)
    {
        var grens = grond.Vraag.Periode.Einde.AddDays(-7 * grond.WekenZonderContact);
        foreach (var kandidaat in InLevering(grond).Where(k => (k.Einde is null || k.Einde > grond.Vraag.Periode.Einde) && LaatsteTeken(k) < grens))
        {
            yield return new("I06", kandidaat.PersoonId, kandidaat.Id);
        }

        foreach (var kandidaat in InLevering(grond).Where(k => k.DossierTeltNietMeer))
        {
            yield return new("I16", kandidaat.PersoonId, kandidaat.Id);
        }

        foreach (var kandidaat in InLevering(grond).Where(k => k.ZonderHulpcontact && k.Aanvang >= grond.Vraag.Periode.Begin))
        {
            yield return new("I19", kandidaat.PersoonId, kandidaat.Id);
        }

        var geeindigd = grond.Vraag.Kandidaten.Where(k => k is { Einde: not null, PersoonId: not null }).ToLookup(k => (k.Id, Recordgroepen.Persoon(k, grond.Vraag.Personen)));
        foreach (var regel in grond.Ontwerp.Regels.Where(r => r.Record.Einde is not null))
        {
            // Of what ended on that day only one gives the record its reason.
            var persoon = Recordgroepen.Persoon(regel.PersoonId, grond.Vraag.Personen);
            if (Recordgroepen.VanDeReden(regel.Kandidaten.SelectMany(id => geeindigd[(id, persoon)]), regel.Record.Einde) is { RedenAangenomen: true })
            {
                yield return new("I13", regel.PersoonId, regel.Kandidaten[0]);
            }
        }
    }

    /// <summary>A contact from before the help was about something else, so it does not make the help old.</summary>
    private static DateOnly LaatsteTeken(Kandidaat kandidaat) =>
        kandidaat.LaatsteContact is { } contact && contact > kandidaat.Aanvang ? contact : kandidaat.Aanvang;

    private static IEnumerable<Bevinding> Ander(Inhoudsgrond grond) =>
    [
        .. grond.Ontwerp.Regels.Where(r => grond.ElderGeleverd.Contains(r.PersoonId)).Select(r => new Bevinding("I09", r.PersoonId, r.Kandidaten[0])),
        .. grond.Ontwerp.Weglatingen.Where(w => w.Reden is Weglaatreden.Inschatting).Select(w => new Bevinding("I11", w.PersoonId, w.KandidaatId)),
        .. Onbeslist(grond),
        .. grond.Ontwerp.Regels.Where(r => r.Record.Nummer == grond.Vraag.Versie.NummerOnbekend && grond.Vraag.Personen.GetValueOrDefault(r.PersoonId) is { Bsn: null, NietInBrp: true })
            .Select(r => new Bevinding("I20", r.PersoonId, r.Kandidaten[0])),
    ];

    /// <summary>What a worker can choose apart from what waits for the gemeente: who works with the jeugdige has nothing to choose there.</summary>
    private static IEnumerable<Bevinding> Onbeslist(Inhoudsgrond grond)
    {
        var wacht = grond.Vraag.Kandidaten.Where(k => k.WachtOpLeidraad).Select(k => k.Id).ToHashSet();
        return grond.Ontwerp.Weglatingen.Where(w => w.Reden is Weglaatreden.NietBeslist)
            .Select(w => new Bevinding(grond.KlassenLiggenVast ? "I21" : wacht.Contains(w.KandidaatId) ? "I18" : "I14", w.PersoonId, w.KandidaatId));
    }

    private static IEnumerable<Kandidaat> InLevering(Inhoudsgrond grond)
    {
        var mee = grond.Ontwerp.Regels.SelectMany(r => r.Kandidaten).ToHashSet();
        return grond.Vraag.Kandidaten.Where(k => mee.Contains(k.Id)).OrderBy(k => k.Id);
    }

    private static bool Raakt(Kandidaat kandidaat, Halfjaar periode) =>
        kandidaat.Aanvang <= periode.Einde && (kandidaat.Einde is null || kandidaat.Einde >= periode.Begin);
}
