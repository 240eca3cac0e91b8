using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Vergelijken;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Vergelijken;

/// <summary>Two gemeenten and a half-year.</summary>
/// <param name="Aanvrager">Code of the gemeente that asks.</param>
/// <param name="Gevraagde">Code of the other one.</param>
/// <param name="Halfjaar">A half-year that ended.</param>
public sealed record Vergelijkingspaar(string Aanvrager, string Gevraagde, Halfjaar Halfjaar);

/// <summary>
/// Makes the part of one gemeente, as that gemeente: its own transaction, in which row-level security shows its contacts and no
/// others. Of the other gemeente it reads the rules, which are public, and that it takes part.
/// </summary>
public sealed class Deelmaker(JeugdhulpDbContext db, Contactstroom stroom, TimeProvider klok)
{
    /// <summary>Name of the input of the task: code of the other gemeente.</summary>
    public const string Gevraagdesleutel = "gevraagde";

    /// <summary>Name of the input of the task: code of the half-year.</summary>
    public const string Halfjaarsleutel = "halfjaar";

    /// <summary>Does the task: each gemeente makes its own part, one after the other, in a transaction and a session of its own.</summary>
    public static async Task VoerTaakUitAsync(IServiceProvider diensten, Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taak);
        if (!Halfjaar.TryParse(taak.Invoer[Halfjaarsleutel], out var halfjaar))
        {
            throw new InvalidOperationException("Dit is geen halfjaar.");
        }

        var paar = new Vergelijkingspaar(taak.GemeenteCode, taak.Invoer[Gevraagdesleutel], halfjaar);
        foreach (var (i, gemeente) in new[] { paar.Aanvrager, paar.Gevraagde }.Index())
        {
            await using var bereik = diensten.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            // The other gemeente does its part by itself: nobody of the one that asks is at work there.
            bereik.ServiceProvider.GetRequiredService<Aanmelding>()
                .Is(gemeente == taak.GemeenteCode ? taak.AangevraagdDoorAccountId : null, string.Empty, gemeente, [], "taak");
            await bereik.ServiceProvider.GetRequiredService<Deelmaker>().MaakAsync(paar, ct);
            taak.Meld(i + 1, 2);
        }
    }

    /// <summary>Makes and gives the part of the gemeente at work, unless it was given already or one of the two takes no part.</summary>
    public async Task<bool> MaakAsync(Vergelijkingspaar paar, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paar);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gemeente = db.Aanmelding.GemeenteCode!;
        string[] beide = [paar.Aanvrager, paar.Gevraagde];
        if (!beide.Contains(gemeente))
        {
            throw new InvalidOperationException("Deze gemeente hoort niet bij de vergelijking.");
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('vergelijkingsdeel'), hashtext({gemeente}))", ct);
        var begin = paar.Halfjaar.Begin;
        if (await Deelnemers(db).CountAsync(d => beide.Contains(d.GemeenteCode), ct) < 2
            || await db.Vergelijkingsdelen.AnyAsync(d => d.AanvragerCode == paar.Aanvrager && d.GevraagdeCode == paar.Gevraagde && d.Begin == begin, ct)
            || await RegelsAsync(paar, ct) is not { } regels)
        {
            return false;
        }

        var (eerste, tweede) = regels;
        var telling = new Populatietelling(eerste.Instellingen, tweede.Instellingen);
        await stroom.LeesAsync(begin, paar.Halfjaar.Einde, new Dictionary<int, bool>(), (in contact) => telling.Tel(contact), null, ct);
        db.Vergelijkingsdelen.Add(new()
        {
            GemeenteCode = gemeente,
            AanvragerCode = paar.Aanvrager,
            GevraagdeCode = paar.Gevraagde,
            Begin = begin,
            VersieAanvrager = eerste.Nummer,
            VersieGevraagde = tweede.Nummer,
            Deel = Afscherming.Scherm(telling.Uitslag(), await db.GrensAsync(ct)),
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.VergelijkingsdeelGegeven, "gemeente", null, new()
        {
            ["aan"] = beide.Single(c => c != gemeente),
            ["aanvrager"] = paar.Aanvrager,
            ["halfjaar"] = paar.Halfjaar.Code,
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// The rules of both: those of the other part once that is there, so that both parts are always about the same rules, also
    /// when a version with a day in the past was put in force in between.
    /// </summary>
    private async Task<(Instellingenversie Eerste, Instellingenversie Tweede)?> RegelsAsync(Vergelijkingspaar paar, CancellationToken ct)
    {
        var begin = paar.Halfjaar.Begin;
        var ander = await db.Vergelijkingsdelen.AsNoTracking().IgnoreQueryFilters([JeugdhulpDbContext.Gemeentefilter])
            .Where(d => d.AanvragerCode == paar.Aanvrager && d.GevraagdeCode == paar.Gevraagde && d.Begin == begin)
            .Select(d => new { d.VersieAanvrager, d.VersieGevraagde })
            .SingleOrDefaultAsync(ct);
        var eerste = ander is null ? await VersieAsync(db, paar.Aanvrager, paar.Halfjaar, ct) : await VersieAsync(paar.Aanvrager, ander.VersieAanvrager, ct);
        var tweede = ander is null ? await VersieAsync(db, paar.Gevraagde, paar.Halfjaar, ct) : await VersieAsync(paar.Gevraagde, ander.VersieGevraagde, ct);
        return eerste is null || tweede is null ? null : (eerste, tweede);
    }

    private Task<Instellingenversie?> VersieAsync(string gemeente, int nummer, CancellationToken ct) =>
        db.Instellingenversies.AsNoTracking().SingleOrDefaultAsync(v => v.GemeenteCode == gemeente && v.Nummer == nummer, ct);

    /// <summary>The gemeenten that take part, of all that there are; the query filter would leave the own one only.</summary>
    internal static IQueryable<Vergelijkingsdeelname> Deelnemers(JeugdhulpDbContext db) =>
        db.Vergelijkingsdeelnames.IgnoreQueryFilters([JeugdhulpDbContext.Gemeentefilter]).Where(d => d.Meedoen);

    /// <summary>The published rules on the last day of the half-year; settings are readable across gemeenten.</summary>
    internal static Task<Instellingenversie?> VersieAsync(JeugdhulpDbContext db, string gemeente, Halfjaar halfjaar, CancellationToken ct)
    {
        var einde = halfjaar.Einde;
        return db.Instellingenversies.AsNoTracking().SingleOrDefaultAsync(v => v.GemeenteCode == gemeente && v.GeldigVan <= einde && (v.GeldigTot == null || v.GeldigTot > einde), ct);
    }
}
