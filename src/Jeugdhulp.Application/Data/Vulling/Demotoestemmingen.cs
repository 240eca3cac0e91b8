using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Data;

/// <summary>With whom may be shared about the jeugdigen of a demo gemeente: given, refused and taken back.</summary>
internal static class Demotoestemmingen
{
    /// <summary>By place in the list, so that nothing is drawn for it but the keys.</summary>
    public static IEnumerable<Partnertoestemming> Maak(IReadOnlyList<Demohuishouden> huishoudens, Demotrajecten trajecten, Guid account, DateOnly vandaag, Toeval toeval)
    {
        var personen = huishoudens.SelectMany(h => h.Personen()).ToDictionary(p => p.Id);
        foreach (var (nummer, huishouden) in huishoudens.Index())
        {
            foreach (var jeugdige in huishouden.Jeugdigen)
            {
                yield return Antwoord(jeugdige, Partnersoort.School, null, nummer % 6 == 5 ? Deelantwoord.Geweigerd : Deelantwoord.Gegeven, vandaag.AddDays(-60));
                if (nummer % 4 == 1)
                {
                    yield return Antwoord(jeugdige, Partnersoort.Kinderopvang, null, Deelantwoord.Gegeven, vandaag.AddDays(-50));
                    yield return Antwoord(jeugdige, Partnersoort.Kinderopvang, null, Deelantwoord.Ingetrokken, vandaag.AddDays(-10));
                }
                else if (nummer % 4 == 2)
                {
                    yield return Antwoord(jeugdige, Partnersoort.Aanbieder, "Aanbieder De Proeve", Deelantwoord.Gegeven, vandaag.AddDays(-45));
                }
            }
        }

        // A referrer was told only after the family agreed.
        var wie = trajecten.Trajecten.ToDictionary(t => t.Id, t => t.PersoonId);
        foreach (var terug in trajecten.Terugkoppelingen.Where(t => t.GedaanOp is not null && personen.ContainsKey(wie[t.TrajectId])))
        {
            yield return Antwoord(personen[wie[terug.TrajectId]], terug.Verwijzer.Partner(), null, Deelantwoord.Gegeven, terug.GedaanOp!.Value);
        }

        foreach (var verwijzing in trajecten.Gevraagd.Where(d => d.PersoonId is { } id && personen.ContainsKey(id)))
        {
            // Who turns 12 or 16 in between is asked again.
            var persoon = personen[verwijzing.PersoonId!.Value];
            var partner = Partnersoorten.Partner(verwijzing.Bestemming);
            var naam = verwijzing.Aanbieder ?? (partner is Partnersoort.Anders ? "Nog niet bekend" : null);
            foreach (var dag in new[] { verwijzing.Datum, verwijzing.GeaccepteerdOp, verwijzing.GestartOp }.OfType<DateOnly>().DistinctBy(d => Toestemmingregels.Nodig(persoon.Geboortedatum, d)))
            {
                yield return Antwoord(persoon, partner, naam, Deelantwoord.Gegeven, dag);
            }
        }

        Partnertoestemming Antwoord(Persoon persoon, Partnersoort partner, string? naam, Deelantwoord antwoord, DateOnly datum)
        {
            var gever = Toestemmingregels.Nodig(persoon.Geboortedatum, datum);
            return new()
            {
                GemeenteCode = persoon.GemeenteCode,
                Id = toeval.Guid(),
                PersoonId = persoon.Id,
                Partner = partner,
                Partnernaam = naam,
                Antwoord = antwoord,
                Gever = gever,
                Door = gever switch { Toestemminggever.Ouders => "Beide ouders", Toestemminggever.Samen => $"Beide ouders en {persoon.Voornamen}", _ => persoon.Voornamen },
                Datum = datum,
                Toelichting = antwoord is Deelantwoord.Geweigerd ? "Het gezin wil dit liever zelf vertellen." : null,
                DoorAccountId = account,
                DoorNaam = "Demomedewerker",
                Op = new DateTimeOffset(datum, new TimeOnly(10, 0), TimeSpan.Zero),
            };
        }
    }
}
