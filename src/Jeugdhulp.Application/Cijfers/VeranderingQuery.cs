using System.Runtime.InteropServices;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Splits the change in contacts that are jeugdhulp into rules, registration and what is left, by running the later ones through the rules of before.</summary>
public sealed class VeranderingQuery(JeugdhulpDbContext db, Contactstroom stroom)
{
    private static readonly string Hulp = Contractnaam.Van(Uitkomst.Jeugdhulp);

    /// <summary>The parts of the change between the two moments of a question; empty where it cannot be split.</summary>
    /// <remarks>
    /// It can between two half-years that are over and were counted, of the whole gemeente under its own lens, when both figures are shown. A team that
    /// was there in both and has contacts in one of them registered nothing in the other; that goes with registration, as do the causes
    /// that people noted, and what they called unreliable.
    /// </remarks>
    public async Task<Verandering?> LaadAsync(Cijferbeeld beeld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var (later, eerder) = (beeld.Vraag.Moment, beeld.Vraag.Vergelijk);
        if (beeld.Vraag is not { Lens: Cijferlens.Gemeente, TeamId: null, Weergave: not Weergave.Gepubliceerd } || later.Wijze is not Meetwijze.Halfjaar || beeld.LooptNog(later)
            || beeld.Van(later, Maat.Contacten, Hulp).Getal is null || beeld.Van(eerder, Maat.Contacten, Hulp).Getal is null)
        {
            return null;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (gemeente, einde) = (db.Aanmelding.GemeenteCode, eerder.Einde);
        var regels = await db.Instellingenversies
            .Where(v => v.GemeenteCode == gemeente && v.GeldigVan <= einde && (v.GeldigTot == null || v.GeldigTot > einde))
            .Select(v => v.Instellingen)
            .FirstOrDefaultAsync(ct);
        if (regels is null)
        {
            return null;
        }

        string[] codes = [later.Code, eerder.Code];
        var kruising = $";{Hulp}";
        var aantallen = (await db.Cijfers.AsNoTracking()
            .Where(c => codes.Contains(c.Moment) && c.Lens == Cijferlens.Gemeente && c.Maat == Maat.Contacten && c.Deel.StartsWith(Uitsplitsing.Teamdeel) && c.Deel.EndsWith(kruising))
            .Select(c => new { c.Moment, c.Deel, c.Waarde })
            .ToListAsync(ct)).ToDictionary(c => (c.Moment, Team: Uitsplitsing.Parse(c.Deel).TeamId!.Value), c => (long)c.Waarde);
        var looptijden = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.GeldigVan, t.GeldigTot }).ToDictionaryAsync(t => t.Id, ct);
        Dictionary<Guid, long> doorRegels = [];
        await stroom.LeesAsync(
            later.Begin,
            later.Einde,
            new Dictionary<int, bool>(),
            (in contact) =>
            {
                // What a person chose stands under any rules.
                if (contact.Keuze is null)
                {
                    var (nu, toen) = (contact.Uitkomst is Uitkomst.Jeugdhulp, Classificator.Bepaal(contact.Feiten, regels, Domain.Classificeren.Lens.Gemeente).Uitkomst is Uitkomst.Jeugdhulp);
                    CollectionsMarshal.GetValueRefOrAddDefault(doorRegels, contact.TeamId, out _) += (nu ? 1 : 0) - (toen ? 1 : 0);
                }
            },
            null,
            ct);
        await transactie.CommitAsync(ct);

        var oorzaken = beeld.Registratieoorzaken;
        var verandering = Veranderingssplitsing.Splits(aantallen.Keys.Select(k => k.Team).Concat(doorRegels.Keys).Distinct().Select(Team));
        return beeld.Vraag.Weergave is Weergave.Intern || Veranderingssplitsing.MagGetoond(verandering, beeld.Cijfers.Grens) ? verandering : null;

        Teamverandering Team(Guid team)
        {
            var (dan, nu) = (aantallen.GetValueOrDefault((eerder.Code, team)), aantallen.GetValueOrDefault((later.Code, team)));
            var wasEr = looptijden.GetValueOrDefault(team) is { } looptijd && looptijd.GeldigVan <= eerder.Begin && (looptijd.GeldigTot is not { } tot || tot > later.Einde);
            return new(dan, nu, nu - doorRegels.GetValueOrDefault(team), oorzaken.Contains(null) || oorzaken.Contains(team) || (wasEr && (dan == 0) != (nu == 0)));
        }
    }
}
