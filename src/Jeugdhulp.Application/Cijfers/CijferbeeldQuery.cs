using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Reads what the page of figures shows.</summary>
public sealed class CijferbeeldQuery(JeugdhulpDbContext db, CijferQuery cijfers, TimeProvider klok)
{
    /// <summary>So many half-years make the trend: four years, with the four that a closing peak needs.</summary>
    public const int Halfjaren = 8;

    /// <summary>The figures of this question with what explains them.</summary>
    public async Task<Cijferbeeld> LaadAsync(Cijfervraag vraag, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var halfjaren = new Halfjaar[Halfjaren];
        halfjaren[^1] = Halfjaar.Van(vraag.Moment.Einde);
        for (var i = Halfjaren - 2; i >= 0; i--)
        {
            halfjaren[i] = halfjaren[i + 1].Vorige;
        }

        var (van, einde, begin) = (halfjaren[0].Begin, vraag.Moment.Einde, halfjaren[^1].Begin);
        if (vraag.Vergelijk.Begin < van)
        {
            van = vraag.Vergelijk.Begin;
        }

        var team = vraag.TeamId;
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var set = await cijfers.LaadBinnenAsync(Momenten(vraag, halfjaren), [vraag.Moment, vraag.Vergelijk], vraag.TeamId, vraag.Lens, vraag.Weergave, ct);
        var annotaties = await db.Annotaties.AsNoTracking().Where(a => a.Datum >= van && (a.Datum <= einde || a.GemigreerdVanaf <= einde) && (a.TeamId == null || team == null || a.TeamId == team)).OrderBy(a => a.Datum).ThenBy(a => a.Op).ToListAsync(ct);
        var (versie, verzegeld) = await VersieAsync(einde, begin, ct);
        var tot = halfjaren[^1].Einde;
        int? later = verzegeld is null || team is not null ? null : await db.Contactregels
            .CountAsync(r => r.Feiten.Datum >= begin && r.Feiten.Datum <= tot && !r.Sublabels.Contains(Sublabel.Contactnotitie) && db.Contacten.Any(c => c.Id == r.ContactId && c.GeregistreerdOp > verzegeld), ct);
        var namen = await db.Codewaarden.AsNoTracking()
            .Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst || c.Lijst == Codelijsten.Bestemming)
            .OrderBy(c => c.GeldigVan)
            .Select(c => new { c.Lijst, c.Code, c.Omschrijving })
            .ToListAsync(ct);
        var context = vraag.Ernaast is { } ernaast ? await db.Contextwaarden.AsNoTracking().Where(w => w.Indicator == ernaast).ToListAsync(ct) : [];
        var streefdoelen = team is null && vraag.Moment.Wijze is not Meetwijze.Peildatum ? await db.Streefdoelen.AsNoTracking().ToListAsync(ct) : [];
        await transactie.CommitAsync(ct);

        Dictionary<(Maat, string), string> codenamen = [];
        foreach (var naam in namen)
        {
            codenamen[(naam.Lijst == Codelijsten.Bestemming ? Maat.Doorverwijzingen : Maat.ZonderVerblijf, naam.Code)] = naam.Omschrijving;
        }

        var vandaag = klok.Vandaag();
        return new()
        {
            Vraag = vraag,
            Cijfers = set,
            Reeks = [.. halfjaren.Select(h => vraag.Moment.Wijze is Meetwijze.Peildatum ? Meetmoment.Peildatum(h) : Meetmoment.Van(h)).SkipWhile(m => !set.IsGeteld(m) && set.OordeelOver(m, vraag.TeamId) is not Betrouwbaarheid.NietGeleverd)],
            Annotaties = annotaties.FindAll(a => a.Datum <= einde),
            Gemigreerd = Migratieperiode.Van(annotaties),
            Context = new(context),
            Streefdoelen = [.. streefdoelen.Select(s => s.Streefwaarde)],
            Versie = versie,
            Status = einde >= vandaag ? Cijferstatus.Lopend : verzegeld is not null ? Cijferstatus.Verzegeld : Cijferstatus.Voorlopig,
            NaVerzegeling = later,
            Vandaag = vandaag,
            Codenamen = codenamen,
            Vingerafdruk = Vingerafdruk(vraag, set, vandaag, versie, verzegeld, later, annotaties.Select(a => a.Id), streefdoelen.Select(s => (s.Maat, s.Versie)), context.Select(c => (c.Wijk, c.Jaar, c.Revisie)), codenamen),
        };
    }

    /// <summary>The settings that held on the last day, and when the half-year was frozen for the CBS; empty where there is none.</summary>
    private async Task<(int? Versie, DateTimeOffset? Verzegeld)> VersieAsync(DateOnly einde, DateOnly begin, CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode;
        var gevonden = await db.Gemeenten.Where(g => g.Code == gemeente).Select(g => new
        {
            Versie = db.Instellingenversies
                .Where(v => v.GemeenteCode == gemeente && v.GeldigVan <= einde && (v.GeldigTot == null || v.GeldigTot > einde))
                .Select(v => (int?)v.Nummer)
                .FirstOrDefault(),

            // What a delivery of here holds was frozen before it sealed.
            Verzegeld = db.Verzegelingen.Where(v => v.Begin == begin)
                .Select(v => db.Cbsleveringen.Where(l => l.Begin == v.Begin && l.Definitie == Leveringsdefinitie.Trajecten && l.Stand == Leveringsstand.Geleverd).Max(l => l.GecontroleerdOp) ?? v.VerzegeldOp)
                .Select(op => (DateTimeOffset?)op)
                .FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        return (gevonden?.Versie, gevonden?.Verzegeld);
    }

    /// <summary>Of everything the picture is made from. What people write is never changed, only added to or taken away, so keys are enough.</summary>
    private static string Vingerafdruk(
        Cijfervraag vraag,
        Cijferset set,
        DateOnly vandaag,
        int? versie,
        DateTimeOffset? verzegeld,
        int? later,
        IEnumerable<Guid> annotaties,
        IEnumerable<(Streefmaat Maat, int Versie)> streefdoelen,
        IEnumerable<(string Wijk, int Jaar, int Revisie)> context,
        Dictionary<(Maat Maat, string Code), string> namen)
    {
        var tekst = new StringBuilder();
        tekst.AppendJoin('\n', set.Sleutel, vraag.Moment.Code, vraag.Vergelijk.Code, vraag.Weergave, vraag.Ernaast, set.Grens, vandaag.DayNumber, versie, verzegeld?.UtcTicks, later);
        Voeg(set.AlleTeams.Select(t => (t.Id, t.Naam)));
        Voeg(set.Eigen);
        Voeg(set.Oordelen.Select(o => o.Id));
        Voeg(annotaties);
        Voeg(streefdoelen);
        Voeg(context);
        Voeg(namen);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));

        void Voeg<T>(IEnumerable<T> delen) => tekst.Append('\n').AppendJoin('\t', delen);
    }

    /// <summary>The two that are compared, the trend, and every way of measuring of that year with the year before (DSH-02).</summary>
    private static IReadOnlyCollection<Meetmoment> Momenten(Cijfervraag vraag, Halfjaar[] halfjaren) =>
    [
        .. new[] { vraag.Moment, vraag.Vergelijk }
            .Concat(halfjaren.Select(Meetmoment.Van))
            .Concat(vraag.Moment.Wijze is Meetwijze.Peildatum ? halfjaren.Select(Meetmoment.Peildatum) : [])
            .Concat(Meetmoment.InJaar(vraag.Moment.Jaar))
            .Concat(Meetmoment.InJaar(vraag.Moment.Jaar).Select(m => m.JaarEerder))
            .Distinct(),
    ];
}
