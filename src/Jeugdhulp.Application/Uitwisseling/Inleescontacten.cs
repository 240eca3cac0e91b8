using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Uitwisseling;
using C = Jeugdhulp.Domain.Uitwisseling.Contactenbestand;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>A line of a contact with the row it came from.</summary>
public sealed record Ingelezenregel(Bronrij Rij, Contact Contact, Contactregel Regel)
{
    /// <summary>What counts. The database computes it, and nothing is stored yet.</summary>
    public Uitkomst Geldend => Regel.GekozenKlasse switch
    {
        Klasse.Toegang => Uitkomst.Toegang,
        Klasse.Preventie => Uitkomst.Preventie,
        Klasse.Casusregie => Uitkomst.Casusregie,
        Klasse.Jeugdhulp => Uitkomst.Jeugdhulp,
        _ => Regel.Uitkomst,
    };
}

/// <summary>
/// Makes contacts and classifies each of their lines as if it had been registered here: under the settings and the norm of its day,
/// with the contacts before it in its hulpvraag.
/// </summary>
internal sealed class Inleescontacten(Samenhang samenhang, Inleesbronnen bronnen, Inleesbouwer bouwer, Guid account, DateTimeOffset nu)
{
    private readonly string _code = bronnen.Stand.Code;

    public List<Ingelezenregel> Maak(IReadOnlyCollection<Persoon> personen, IReadOnlyCollection<Hulpvraag> hulpvragen)
    {
        var perPersoon = bronnen.Personen.Values.Concat(personen).ToDictionary(p => p.Id);
        var perHulpvraag = bronnen.Hulpvragen.Values.Concat(hulpvragen).ToDictionary(h => h.Id);
        var contacten = new Dictionary<string, Contact>(StringComparer.Ordinal);
        List<(Bronrij Rij, Contact Contact, Guid? Persoon, Guid? Hulpvraag)> regels = [];
        foreach (var rij in Inleesbouwer.Nieuw(samenhang.Rijen(C.Naam)))
        {
            var nummer = rij.Van(C.ContactId)!;
            if (!contacten.TryGetValue(nummer, out var contact))
            {
                contacten[nummer] = contact = Contact(nummer, rij);
            }

            var hulpvraag = rij.Van(C.HulpvraagId) is { } vraag ? samenhang.Sleutel.Id(Hulpvragenbestand.Naam, vraag) : (Guid?)null;
            regels.Add((rij, contact, samenhang.PersoonVan(rij)?.Id, hulpvraag));
        }

        List<Ingelezenregel> klaar = [];
        foreach (var reeks in regels.GroupBy(r => r.Hulpvraag))
        {
            var eerder = bronnen.Eerder.Where(e => e.HulpvraagId == reeks.Key).Select(e => new Gehad(e.Datum, e.GeregistreerdOp ?? default, e.Notitie, e.Geldend)).ToList();
            foreach (var (rij, contact, persoon, hulpvraag) in reeks.OrderBy(r => r.Contact.Datum).ThenBy(r => r.Contact.GeregistreerdOp))
            {
                var feiten = Feitenbouwer.Bouw(
                    contact,
                    bronnen.Teams[contact.TeamId],
                    persoon is { } wie ? perPersoon[wie] : null,
                    hulpvraag is { } vraag ? perHulpvraag[vraag] : null,
                    rij.Van(C.Doel),
                    hulpvraag is null ? Reeksstand.Eerste : Stand(eerder, contact));
                var regel = Classificeer(rij, contact, persoon, hulpvraag, Toenmalig(rij, feiten));
                var ingelezen = new Ingelezenregel(rij, contact, regel);
                eerder.Add(new(contact.Datum, contact.GeregistreerdOp, contact.Activiteit is Activiteit.KortGesprek, ingelezen.Geldend));
                klaar.Add(ingelezen);
            }
        }

        return klaar;
    }

    /// <summary>Where a contact stands in its series, as <see cref="Feitenbouwer"/> counts it for one that is registered.</summary>
    private static Reeksstand Stand(List<Gehad> eerder, Contact contact)
    {
        var notitie = contact.Activiteit is Activiteit.KortGesprek;
        var tellen = eerder.FindAll(e => (notitie || !e.Notitie) && (e.Datum < contact.Datum || (e.Datum == contact.Datum && e.Op <= contact.GeregistreerdOp)));
        return new(tellen.Count + 1, tellen.MaxBy(e => (e.Datum, e.Op))?.Geldend.AlsKlasse());
    }

    /// <summary>With the estimate of the contact itself, where the source knows it.</summary>
    private static Contactfeiten Toenmalig(Bronrij rij, Contactfeiten feiten)
    {
        if (rij.Van(C.Gespreknummer) is { } nummer)
        {
            feiten = feiten with { Gespreknummer = nummer, EerderKlasse = rij.Van(C.EerderKlasse) };
        }

        return rij.Van(C.InschattingVan) != "contact"
            ? feiten
            : feiten with
            {
                Doel = rij.Van(C.Doel),
                VerwachtAantalGesprekken = rij.Van(C.VerwachtGesprekken),
                VerwachteDuurMaanden = rij.Van(C.VerwachtMaanden),
                VerwachteUrenPerWeek = rij.Van(C.VerwachtUren),
                Langdurig = rij.Van(C.Langdurig),
                Intensief = rij.Van(C.Intensief),
                WettelijkBeen = rij.Van(C.WettelijkBeen),
                Vervolg = rij.Van(C.Vervolg) ?? Vervolg.Geen,
                PlanVastgesteld = rij.Van(C.PlanVastgesteld) ?? false,
                Jeugdstrafrecht = rij.Van(C.Jeugdstrafrecht) ?? false,
                Voortgezet = rij.Van(C.Voortgezet) ?? false,
            };
    }

    private Contactregel Classificeer(Bronrij rij, Contact contact, Guid? persoon, Guid? hulpvraag, Contactfeiten feiten)
    {
        var versie = bronnen.Versies.FirstOrDefault(v => v.GeldigVan <= contact.Datum && (v.GeldigTot is null || v.GeldigTot > contact.Datum));
        var beeld = Uitkomstbeeld.Maak(feiten, versie, Norm.Op([.. bronnen.Normen], contact.Datum), bronnen.Gemeentenaam);
        var regel = Regelbouwer.Maak(contact, persoon, hulpvraag, beeld, samenhang.Sleutel.Id("contactregels", $"{contact.Id:N}|{persoon:N}"));
        if (rij.Van(C.GekozenKlasse) is { } klasse)
        {
            regel.Kies(klasse, rij.Van(C.KeuzeReden)!, account, nu);
        }

        return regel;
    }

    private Contact Contact(string nummer, Bronrij rij)
    {
        var (id, datum) = (samenhang.Sleutel.Id(C.Naam, nummer), rij.Van(C.Datum)!.Value);
        return new()
        {
            GemeenteCode = _code,
            Id = id,
            OpdrachtId = id,
            Datum = datum,
            GeregistreerdOp = rij.Van(C.GeregistreerdOp) ?? datum.BeginInNederland().AddHours(12),
            MedewerkerId = bouwer.Medewerker(rij.Van(C.Medewerker)!),
            TeamId = samenhang.TeamVan(rij.Van(C.Team), datum),
            GezinId = bouwer.Gezin(rij.Van(C.GezinId)),
            Activiteit = rij.Van(C.Activiteit)!.Value,
            Kanaal = rij.Van(C.Kanaal),
            GerichtOp = rij.Van(C.GerichtOp) ?? GerichtOp.Jeugdige,
            GesprokenMet = rij.Van(C.GesprokenMet),
            Herkomst = rij.Van(C.Herkomst),
            DuurMinuten = rij.Van(C.Duur),
            Anoniem = rij.Van(C.Anoniem) ?? false,
            Thema = rij.Van(C.Thema),
            AantalDeelnemers = rij.Van(C.Deelnemers),
            Partner = rij.Van(C.Partner),
            Feit = rij.Van(C.Feit),
            FeitBron = rij.Van(C.FeitBron),
            BeeldProfessional = rij.Van(C.Beeld),
            MeningOuder = rij.Van(C.MeningOuder),
            MeningJeugdige = rij.Van(C.MeningJeugdige),
        };
    }

    /// <summary>A contact of the series that came before.</summary>
    private sealed record Gehad(DateOnly Datum, DateTimeOffset Op, bool Notitie, Uitkomst Geldend);
}
