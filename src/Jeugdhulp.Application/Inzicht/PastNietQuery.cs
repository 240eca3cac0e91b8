using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Inzicht;

/// <summary>A report in the list. What may point at a person is filled in for whoever may read the contact, and for nobody else.</summary>
/// <param name="Id">The report.</param>
/// <param name="Jaar">Year of the contact.</param>
/// <param name="Maand">Month of the contact; the day might point at someone.</param>
/// <param name="Activiteit">What was done.</param>
/// <param name="Regels">Codes of the rules that decided.</param>
/// <param name="Team">Name of the team.</param>
/// <param name="Reden">The fixed reason.</param>
/// <param name="Overlegtekst">Text without persons, once a teammanager gave it free.</param>
/// <param name="Contact">The contact with the words as they were written; empty for anyone else.</param>
public sealed record Meldingregel(
    Guid Id, int Jaar, int Maand, Activiteit Activiteit, IReadOnlyList<string> Regels, string Team, Leidraadreden Reden, string? Overlegtekst, Meldingcontact? Contact);

/// <summary>The contact of a report, with the words as they were written.</summary>
public sealed record Meldingcontact(Guid Id, DateOnly Datum, string Toelichting, string Door);

/// <summary>Where the Leidraad does not fit (CLS-17): input for the meeting with the CBS.</summary>
public sealed class PastNietQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>
    /// Reports on contacts from <paramref name="van"/> up to and including <paramref name="tot"/>, newest month first. Reports of
    /// other teams come by whole months and in no order of day: a period of one day would tell the day that the list leaves out.
    /// </summary>
    public async Task<IReadOnlyList<Meldingregel>> LaadAsync(DateOnly van, DateOnly tot, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        var (eerste, laatste) = (new DateOnly(van.Year, van.Month, 1), new DateOnly(tot.Year, tot.Month, DateTime.DaysInMonth(tot.Year, tot.Month)));
        var gevonden = await (
            from m in db.Leidraadmeldingen
            join c in db.Contacten on m.ContactId equals c.Id
            join t in db.Teams on c.TeamId equals t.Id
            where m.IngetrokkenOp == null && c.Datum >= eerste && c.Datum <= laatste
                && (!teams.Contains(c.TeamId) || (c.Datum >= van && c.Datum <= tot))
            orderby c.Datum.Year descending, c.Datum.Month descending, m.Id descending
            select new
            {
                m.Id,
                m.ContactId,
                c.Datum,
                c.Activiteit,
                Regels = c.Regels.Select(r => new { r.Regel, r.PersoonId }).ToList(),
                Team = t.Naam,
                m.Reden,
                m.Overlegtekst,
                Eigen = teams.Contains(c.TeamId),
                Toelichting = teams.Contains(c.TeamId) ? m.Toelichting : null,
                Door = teams.Contains(c.TeamId) ? m.DoorNaam : null,
            }).ToListAsync(ct);
        var gezien = gevonden.Where(m => m.Eigen).ToList();
        if (gezien.Count > 0)
        {
            // With the jeugdigen too, as in the list of contacts: whoever asks who read about them finds this row by their id.
            db.Log(klok, Handeling.ContactenBekeken, "leidraadmelding", null, new()
            {
                ["contacten"] = string.Join(',', gezien.Select(m => m.ContactId)),
                ["personen"] = string.Join(',', gezien.SelectMany(m => m.Regels).Select(r => r.PersoonId).OfType<Guid>().Distinct()),
            });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return [.. gevonden.Select(m => new Meldingregel(
            m.Id,
            m.Datum.Year,
            m.Datum.Month,
            m.Activiteit,
            [.. m.Regels.Select(r => r.Regel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            m.Team,
            m.Reden,
            m.Overlegtekst,
            m.Eigen ? new(m.ContactId, m.Datum, m.Toelichting!, m.Door!) : null))];
    }
}
