using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What a referral and the consent that is kept about the person say together (PRV-02).</summary>
internal static class Doorverwijsakkoord
{
    /// <summary>What is wrong with a new answer, beside the fields of this form.</summary>
    public static IEnumerable<Fout> Fouten(Doorverwijsvervolg vervolg, List<Partnertoestemming> eerdere, Persoon persoon, Partnersoort partner, DateOnly vandaag) =>
        !vervolg.HeeftAntwoord ? [] : Toestemmingvragen.Fouten(vervolg.NaarOpgave(partner), eerdere, persoon, vandaag).Select(f => f with
        {
            Veld = f.Veld switch
            {
                nameof(Toestemmingopgave.Partnernaam) => nameof(vervolg.Aanbieder),
                nameof(Toestemmingopgave.Datum) => nameof(vervolg.ToestemmingOp),
                nameof(Toestemmingopgave.Gever) => nameof(vervolg.ToestemmingGever),
                nameof(Toestemmingopgave.Door) => nameof(vervolg.ToestemmingDoor),
                nameof(Toestemmingopgave.Toelichting) => nameof(vervolg.ToestemmingToelichting),
                _ => nameof(vervolg.Toestemming),
            },
        });

    /// <summary>The answer that this form kept when it was sent before; null when it was not.</summary>
    public static Partnertoestemming? Eerder(Doorverwijsvervolg vervolg, List<Partnertoestemming> eerdere) =>
        vervolg.HeeftAntwoord ? eerdere.Find(e => e.Id == vervolg.AntwoordId) : null;

    /// <summary>The answer is word for word what was filled in.</summary>
    public static bool Is(Partnertoestemming antwoord, Toestemmingopgave opgave) =>
        Contractnaam.Van(antwoord.Antwoord) == opgave.Antwoord
        && Contractnaam.Van(antwoord.Gever) == opgave.Gever
        && antwoord.Datum == opgave.Datum
        && antwoord.Partnernaam == Verloop.Netjes(opgave.Partnernaam)
        && antwoord.Door == Verloop.Netjes(opgave.Door)
        && antwoord.Toelichting == Verloop.Netjes(opgave.Toelichting);

    /// <summary>
    /// The days on which something is shared that was not shared before: days that are new, and days of which consent no longer holds
    /// now that another answer was filled in. With another aanbieder something is shared with that one, also on a day that stays: what was
    /// said of the one before, that the family went by itself for instance, says nothing of the next. Only where the law lets a referral go
    /// on without consent does the reason hold when it becomes known which of its kind it is.
    /// </summary>
    public static IEnumerable<(string Veld, DateOnly Dag, Deelstand Stand)> Dagen(Doorverwijzing was, Doorverwijsvervolg wordt, Persoon persoon, Partnersoort partner, List<Partnertoestemming> eerdere, Partnertoestemming? antwoord)
    {
        List<Partnertoestemming> nu = antwoord is null ? eerdere : [.. eerdere, antwoord];
        var ander = !Toestemmingregels.Zelfde(was.Aanbieder, wordt.Aanbieder) && (was.Aanbieder is not null || !Doorverwijsregels.ZonderAkkoord.Contains(was.Bestemming, StringComparer.Ordinal));
        foreach (var (veld, oud, nieuw) in new[]
        {
            (nameof(wordt.GeaccepteerdOp), was.GeaccepteerdOp, wordt.GeaccepteerdOp),
            (nameof(wordt.GestartOp), was.GestartOp, wordt.GestartOp),
        })
        {
            if (nieuw is not { } dag)
            {
                continue;
            }

            var stand = nu.Stand(persoon, partner, wordt.Aanbieder, dag);
            if (dag != oud || ander || eerdere.Stand(persoon, partner, was.Aanbieder, dag) is Deelstand.Gegeven)
            {
                yield return (veld, dag, stand);
            }
        }
    }
}
