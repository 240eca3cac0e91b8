using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Keeps what a gemeente agreed about its dossiers, with everything that was said before (DOS-03, DOS-04, DOS-08, TRJ-10, TRJ-11).</summary>
public sealed class Dossierafspraakbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Everything that was agreed, latest first.</summary>
    public async Task<IReadOnlyList<Dossierafspraak>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Dossierafspraken.AsNoTracking().OrderByDescending(a => a.Op).Take(50).ToListAsync(ct);
    }

    /// <summary>Agrees on something else; what holds already is not written down again, so that a form that is sent twice says one thing.</summary>
    /// <param name="teltMee">Names of the statuses in which a dossier counts.</param>
    /// <param name="gegevens">Names of what has to be known.</param>
    /// <param name="weken">Weeks without a contact until there is a signal.</param>
    /// <param name="werkwijzen">What the gemeente works with.</param>
    /// <param name="vanaf">First day on which these statuses count; asked only when they are others than before.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public async Task<IReadOnlyList<Fout>> SpreekAfAsync(
        IReadOnlyCollection<string> teltMee, IReadOnlyCollection<string> gegevens, int? weken, Werkwijzen werkwijzen, DateOnly? vanaf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(werkwijzen);
        List<Fout> fouten = [.. Dossierafspraken.Controleer(teltMee, gegevens, weken)];
        if (fouten.Count > 0)
        {
            return fouten;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        List<Dossierstatus> tellen = [.. Enum.GetValues<Dossierstatus>().Where(s => teltMee.Contains(Contractnaam.Van(s)))];
        List<Gegeven> nodig = [.. Enum.GetValues<Gegeven>().Where(g => gegevens.Contains(Contractnaam.Van(g)))];
        var nu = await db.Dossierafspraken.AsNoTracking().OrderByDescending(a => a.Op).FirstOrDefaultAsync(ct);
        if (nu is not null && nu.WekenZonderContact == weken && new Werkwijzen(nu.AndereWetten, nu.PlanBekrachtigen, nu.ZwaarwegendAdvies) == werkwijzen
            && nu.TeltMee.Order().SequenceEqual(tellen) && nu.Gegevens.Order().SequenceEqual(nodig))
        {
            return [];
        }

        // What counts is dated: figures of a time that is over keep what held then.
        var telde = (nu?.TeltMee ?? [.. Dossierafspraken.Standaard.TeltMee]).Order().ToList();
        var anders = !telde.SequenceEqual(tellen);
        if (anders && Dossierafspraken.Vanaf(vanaf, klok.Vandaag()) is { } fout)
        {
            return [fout];
        }

        var geldtVanaf = anders ? vanaf!.Value : nu?.GeldtVanaf ?? Dossierregels.Eerste;
        if (anders)
        {
            Annoteer(telde, tellen, geldtVanaf);
        }

        db.Dossierafspraken.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            TeltMee = tellen,
            GeldtVanaf = geldtVanaf,
            Gegevens = nodig,
            WekenZonderContact = weken!.Value,
            AndereWetten = werkwijzen.AndereWetten,
            PlanBekrachtigen = werkwijzen.PlanBekrachtigen,
            ZwaarwegendAdvies = werkwijzen.ZwaarwegendAdvies,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.DossierafspraakGewijzigd, "gemeente");
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Whoever reads figures sees where the rule changed.</summary>
    private void Annoteer(List<Dossierstatus> telde, List<Dossierstatus> tellen, DateOnly vanaf)
    {
        var (erbij, eraf) = (tellen.Except(telde).ToList(), telde.Except(tellen).ToList());
        List<string> zinnen = [];
        if (erbij.Count > 0)
        {
            zinnen.Add($"Dossiers met de status {Namen(erbij)} tellen vanaf deze dag mee.");
        }

        if (eraf.Count > 0)
        {
            zinnen.Add($"Dossiers met de status {Namen(eraf)} tellen vanaf deze dag niet meer mee.");
        }

        db.Annotaties.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            Datum = vanaf,
            Oorzaak = Annotatieoorzaak.InstellingGewijzigd,
            Tekst = string.Join(' ', zinnen),
            Automatisch = true,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });

        static string Namen(IEnumerable<Dossierstatus> statussen) => string.Join(", ", statussen.Select(s => s.Naam().ToLowerInvariant()));
    }
}
