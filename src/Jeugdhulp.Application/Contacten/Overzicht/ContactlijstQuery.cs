using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Reads the contacts of the reader's own teams, and writes down who was seen.</summary>
public sealed class ContactlijstQuery(JeugdhulpDbContext db, TimeProvider klok, Totalengeheugen geheugen)
{
    /// <summary>Lines of an export that are read, logged and handed on together.</summary>
    private const int PerDeel = 1_000;

    private const int MaximumPersonen = 500;

    /// <summary>One page of the list.</summary>
    public async Task<Contactlijst> LaadAsync(Contactfilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginBijVraagAsync(ct);
        filter = await MetBetwisteAsync(filter, ct);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var teams = Gekozen(lezer, filter);
        if (teams.Length == 0 || filter.Tot < filter.Van)
        {
            return new() { Teams = lezer.Teams, Regels = [], Totalen = Lijsttotalen.Geen, Pagina = 1 };
        }

        var regels = await FilterAsync(filter, lezer, ct);
        var totalen = await TotalenAsync(regels, teams, filter, lezer, ct);
        var pagina = Math.Clamp(filter.Pagina, 1, Math.Max(1, (totalen.Regels + Contactlijst.PerPagina - 1) / Contactlijst.PerPagina));
        var overslaan = (pagina - 1) * Contactlijst.PerPagina;
        var getoond = totalen.Regels == 0
            ? []
            : await Toon(Geordend(regels, teams, filter, overslaan, Contactlijst.PerPagina)).ToListAsync(ct);

        Log(filter, getoond, "lijst", ("regels", totalen.Regels), ("contacten", totalen.Contacten));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new() { Teams = lezer.Teams, Regels = getoond, Totalen = totalen, Pagina = pagina };
    }

    /// <summary>The newest lines of the own teams since a day, without the totals of a list; in the transaction of the caller, who saves.</summary>
    internal async Task<IReadOnlyList<Lijstregel>> LaatsteAsync(Lezer lezer, DateOnly sinds, int aantal, CancellationToken ct)
    {
        var filter = new Contactfilter { Van = sinds, Tot = klok.Vandaag() };
        if (lezer.TeamIds.Length == 0)
        {
            return [];
        }

        var getoond = await Toon(Geordend(await FilterAsync(filter, lezer, ct), lezer.TeamIds, filter, 0, aantal)).ToListAsync(ct);
        Log(filter, getoond, "laatste");
        return getoond;
    }

    /// <summary>
    /// All lines of the filter for a file. Which lines they are is settled at once; the lines themselves are read in parts, and
    /// a part is in the log before it is handed on, so that a download that is broken off cannot hide who was seen.
    /// </summary>
    public async Task<Contactexport> ExporteerAsync(Contactfilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        filter = await MetBetwisteAsync(filter, ct);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var teams = Gekozen(lezer, filter);
        Guid[] regels = teams.Length == 0 ? [] : await Op(VanTeams(await FilterAsync(filter, lezer, ct), teams, filter), filter).Select(r => r.Id).ToArrayAsync(ct);
        Log(filter, [], "export", ("regels", regels.Length));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new() { Teams = lezer.Teams.ToDictionary(t => t.Id, t => t.Naam), Aantal = regels.Length, Regels = InDelenAsync(filter, regels, teams, ct) };
    }

    private async IAsyncEnumerable<Lijstregel> InDelenAsync(Contactfilter filter, Guid[] regels, Guid[] teams, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (nummer, deel) in regels.Chunk(PerDeel).Index())
        {
            await using var transactie = await db.BeginGemeenteAsync(ct);
            var gevonden = await Toon(VanTeams(db.Contactregels.AsNoTracking().Where(r => deel.Contains(r.Id)), teams, filter)).ToDictionaryAsync(r => r.RegelId, ct);
            Log(filter, [.. gevonden.Values], "exportdeel", ("deel", nummer + 1));
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            db.ChangeTracker.Clear();
            foreach (var id in deel.Where(gevonden.ContainsKey))
            {
                yield return gevonden[id];
            }
        }
    }

    /// <summary>A team that is not the reader's gives nothing, as if it did not exist.</summary>
    private static Guid[] Gekozen(Lezer lezer, Contactfilter filter) =>
        lezer.Zelf(filter.TeamId);

    /// <summary>The filter with the settings that are disputed now, if it asks for them.</summary>
    private async Task<Contactfilter> MetBetwisteAsync(Contactfilter filter, CancellationToken ct) => filter.Betwist
        ? filter with { BetwisteInstellingen = string.Join(',', await db.Betwistingen.Where(b => b.OpgelostOp == null).OrderBy(b => b.Instelling).Select(b => b.Instelling).ToListAsync(ct)) }
        : filter;

    /// <summary>All conditions but the teams.</summary>
    private async Task<IQueryable<Contactregel>> FilterAsync(Contactfilter filter, Lezer lezer, CancellationToken ct)
    {
        var (van, tot) = (filter.Van, filter.Tot);
        var regels = db.Contactregels.AsNoTracking().Where(r => r.Feiten.Datum >= van && r.Feiten.Datum <= tot);
        if (filter.Klasse is { } klasse)
        {
            regels = regels.Where(r => r.Geldend == klasse);
        }

        if (filter.Activiteit is { } activiteit)
        {
            regels = regels.Where(r => r.Feiten.Activiteit == activiteit);
        }

        if (filter.Grensgeval)
        {
            regels = regels.Where(r => r.Uitkomst == Uitkomst.Grensgeval);
        }

        if (filter.Regel is { } regel)
        {
            regels = regels.Where(r => r.Regel == regel);
        }

        if (filter.AndersGekozen)
        {
            regels = regels.Where(r => r.Geldend != r.Uitkomst && r.Uitkomst != Uitkomst.Grensgeval);
        }

        if (filter.Afwijking)
        {
            regels = regels.Where(r => r.Afwijking);
        }

        if (filter.Geteld)
        {
            regels = regels.Where(r => !r.Sublabels.Contains(Sublabel.Contactnotitie));
        }

        if (filter.BetwisteInstellingen is { } betwist)
        {
            regels = regels.Where(betwist.Split(',').Select(BeslistMee).Aggregate(Of));
        }

        if (filter.Eigen)
        {
            var medewerker = lezer.MedewerkerId;
            regels = regels.Where(r => r.Contact!.MedewerkerId == medewerker);
        }

        if (!string.IsNullOrWhiteSpace(filter.Zoek))
        {
            var personen = Personenvraag.Van(db, filter.Zoek)?.Personen ?? db.Personen.Where(p => false);
            var ids = await personen.Select(p => (Guid?)p.Id).Take(MaximumPersonen + 1).ToArrayAsync(ct);
            // A few persons are found by their lines, half a town by going through the lines.
            regels = ids.Length <= MaximumPersonen
                ? regels.Where(r => ids.Contains(r.PersoonId))
                : regels.Where(r => personen.Any(p => p.Id == r.PersoonId));
        }

        return regels;
    }

    /// <summary><see cref="Instellingsregels.BeslistMee"/> for the database.</summary>
    private static Expression<Func<Contactregel, bool>> BeslistMee(string instelling)
    {
        var (codes, werk, rond) = (Instellingsregels.Van(instelling), Instellingsregels.Werk(instelling), Instellingsregels.Rond(instelling));
        return r => codes.Contains(r.Regel) && (werk == null || r.Feiten.Activiteit == werk) && (rond == null || r.Feiten.Vervolg == rond);
    }

    private static Expression<Func<Contactregel, bool>> Of(Expression<Func<Contactregel, bool>> een, Expression<Func<Contactregel, bool>> ander) =>
        Expression.Lambda<Func<Contactregel, bool>>(
            Expression.OrElse(een.Body, ReplacingExpressionVisitor.Replace(ander.Parameters[0], een.Parameters[0], ander.Body)), een.Parameters);

    /// <summary>
    /// The lines from <paramref name="overslaan"/> on, in order. Newest first, each team is read from its own piece of the
    /// index and no more of it than the page can need, so that a reader with many teams never sorts a whole period.
    /// </summary>
    private IQueryable<Contactregel> Geordend(IQueryable<Contactregel> regels, Guid[] teams, Contactfilter filter, int overslaan, int aantal)
    {
        // One team is a piece of the index already; the contacts of one worker or person are few.
        if (filter.Volgorde != Lijstvolgorde.Datum || teams.Length == 1 || filter.Eigen || !string.IsNullOrWhiteSpace(filter.Zoek))
        {
            return Op(VanTeams(regels, teams, filter), filter).Skip(overslaan).Take(aantal);
        }

        // One branch per team, joined by UNION ALL. Asked as a join with the teams, it would number every line of the period.
        var plaatsen = teams
            .Select(team => OpDatum(regels.Where(r => r.TeamId == team), filter.Aflopend).Take(overslaan + aantal).Select(r => new { r.Feiten.Datum, r.ContactId, r.Id }))
            .Aggregate((een, ander) => een.Concat(ander));
        var bladzijde = (filter.Aflopend
            ? plaatsen.OrderByDescending(p => p.Datum).ThenByDescending(p => p.ContactId).ThenByDescending(p => p.Id)
            : plaatsen.OrderBy(p => p.Datum).ThenBy(p => p.ContactId).ThenBy(p => p.Id)).Skip(overslaan).Take(aantal);
        return OpDatum(db.Contactregels.AsNoTracking().Where(r => bladzijde.Any(p => p.Id == r.Id)), filter.Aflopend);
    }

    private static IOrderedQueryable<Contactregel> Op(IQueryable<Contactregel> regels, Contactfilter filter) =>
        filter.Volgorde == Lijstvolgorde.Datum ? OpDatum(regels, filter.Aflopend) : OpKolom(regels, filter);

    private static IQueryable<Contactregel> VanTeams(IQueryable<Contactregel> regels, Guid[] teams, Contactfilter filter)
    {
        // Equal to one value keeps the order of the index; one of a list does not. For a search that order is no use: the database
        // would go through all lines of the team to meet those of a few persons.
        if (teams is [var team] && string.IsNullOrWhiteSpace(filter.Zoek))
        {
            return regels.Where(r => r.TeamId == team);
        }

        return regels.Where(r => teams.Contains(r.TeamId));
    }

    private static IOrderedQueryable<Contactregel> OpKolom(IQueryable<Contactregel> regels, Contactfilter filter)
    {
        var geordend = (filter.Volgorde, filter.Aflopend) switch
        {
            // Contacts without a person come last in both directions.
            (Lijstvolgorde.Naam, false) => regels.OrderBy(r => r.PersoonId == null).ThenBy(r => r.Persoon!.ZoekAchternaam).ThenBy(r => r.Persoon!.ZoekVoornamen).ThenBy(r => r.PersoonId),
            (Lijstvolgorde.Naam, true) => regels.OrderBy(r => r.PersoonId == null).ThenByDescending(r => r.Persoon!.ZoekAchternaam).ThenByDescending(r => r.Persoon!.ZoekVoornamen).ThenByDescending(r => r.PersoonId),
            (Lijstvolgorde.Klasse, false) => regels.OrderBy(r => r.Geldend),
            (Lijstvolgorde.Klasse, true) => regels.OrderByDescending(r => r.Geldend),
            (_, false) => regels.OrderBy(r => r.Feiten.Activiteit),
            (_, true) => regels.OrderByDescending(r => r.Feiten.Activiteit),
        };
        return geordend.ThenByDescending(r => r.Feiten.Datum).ThenByDescending(r => r.ContactId).ThenByDescending(r => r.Id);
    }

    /// <summary>The lines of one contact stay together: the contact comes before the line.</summary>
    private static IOrderedQueryable<Contactregel> OpDatum(IQueryable<Contactregel> regels, bool aflopend) => aflopend
        ? regels.OrderByDescending(r => r.Feiten.Datum).ThenByDescending(r => r.ContactId).ThenByDescending(r => r.Id)
        : regels.OrderBy(r => r.Feiten.Datum).ThenBy(r => r.ContactId).ThenBy(r => r.Id);

    /// <summary>The workers are joined rather than looked up for each line: they are few, and so they are read once.</summary>
    private IQueryable<Lijstregel> Toon(IQueryable<Contactregel> regels) =>
        from r in regels
        join m in db.Medewerkers on new { r.GemeenteCode, Id = r.Contact!.MedewerkerId } equals new { m.GemeenteCode, m.Id }
        select new Lijstregel
        {
            ContactId = r.ContactId,
            RegelId = r.Id,
            Datum = r.Feiten.Datum,
            GeregistreerdOp = r.Contact!.GeregistreerdOp,
            PersoonId = r.PersoonId,
            Naam = r.Persoon == null ? null : r.Persoon.Voornamen + " " + (r.Persoon.Tussenvoegsel == null ? "" : r.Persoon.Tussenvoegsel + " ") + r.Persoon.Achternaam,
            Geboortedatum = r.Feiten.Geboortedatum,
            Activiteit = r.Feiten.Activiteit,
            Anoniem = r.Feiten.Anoniem,
            AantalDeelnemers = r.Contact.AantalDeelnemers,
            Geldend = r.Geldend,
            Uitkomst = r.Uitkomst,
            UitkomstNorm = r.UitkomstNorm,
            Afwijking = r.Afwijking,
            Gekozen = r.GekozenKlasse != null,
            Gespreknummer = r.Feiten.Gespreknummer,
            InReeks = r.HulpvraagId != null,
            TeamId = r.TeamId,
            Medewerker = m.Naam,
        };

    /// <summary>Exact totals of the whole filter. A contact belongs to one team, so the totals of teams may be added up.</summary>
    private async Task<Lijsttotalen> TotalenAsync(IQueryable<Contactregel> regels, Guid[] teams, Contactfilter filter, Lezer lezer, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(filter.Zoek))
        {
            return await TelInEenKeerAsync(VanTeams(regels, teams, filter), ct);
        }

        // The stand first: what is counted after it can only be newer.
        var standen = await db.Contactstanden.Where(s => teams.Contains(s.TeamId))
            .GroupBy(s => s.TeamId).Select(g => new { g.Key, Stand = g.Sum(s => s.Stand) }).ToDictionaryAsync(s => s.Key, s => s.Stand, ct);
        var telling = filter.VoorTotalen();
        var sleutels = teams.ToDictionary(team => team, team => new Totalensleutel(db.Aanmelding.GemeenteCode!, team, standen.GetValueOrDefault(team), telling, filter.Eigen ? lezer.MedewerkerId : null));
        var totalen = new List<Lijsttotalen>(teams.Length);
        var onbekend = new List<Guid>();
        foreach (var team in teams)
        {
            if (geheugen.TryGet(sleutels[team], out var bekend))
            {
                totalen.Add(bekend);
            }
            else
            {
                onbekend.Add(team);
            }
        }

        if (onbekend.Count > 0)
        {
            // The contacts of one worker are looked up one by one, and twice is twice.
            var geteldPerTeam = filter.Eigen && onbekend is [var enig]
                ? new Dictionary<Guid, Lijsttotalen> { [enig] = await TelInEenKeerAsync(VanTeams(regels, [enig], filter), ct) }
                : await TelAsync(regels, [.. onbekend], ct);
            foreach (var (team, geteld) in geteldPerTeam)
            {
                geheugen.Bewaar(sleutels[team], geteld);
                totalen.Add(geteld);
            }
        }

        return Som(totalen);
    }

    private static async Task<Dictionary<Guid, Lijsttotalen>> TelAsync(IQueryable<Contactregel> regels, Guid[] teams, CancellationToken ct)
    {
        var vanTeams = regels.Where(r => teams.Contains(r.TeamId));
        var perUitkomst = await vanTeams.GroupBy(r => new { r.TeamId, r.Geldend }).Select(g => new { g.Key.TeamId, g.Key.Geldend, Aantal = g.Count() }).ToListAsync(ct);
        // In the order of the index, so that contacts are counted without sorting or hashing them.
        var contacten = perUitkomst.Count == 0
            ? []
            : await vanTeams.GroupBy(r => new { r.TeamId, r.Feiten.Datum, r.ContactId }).Select(g => g.Key.TeamId)
                .GroupBy(team => team).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Aantal, ct);
        return teams.ToDictionary(team => team, team => new Lijsttotalen
        {
            Contacten = contacten.GetValueOrDefault(team),
            PerUitkomst = perUitkomst.Where(p => p.TeamId == team).ToDictionary(p => p.Geldend, p => p.Aantal),
        });
    }

    /// <summary>The same in one pass, for the lines of a few persons or of one worker.</summary>
    private static async Task<Lijsttotalen> TelInEenKeerAsync(IQueryable<Contactregel> regels, CancellationToken ct)
    {
        var geteld = await regels.GroupBy(_ => 1).Select(g => new
        {
            Contacten = g.Select(r => r.ContactId).Distinct().Count(),
            Toegang = g.Count(r => r.Geldend == Uitkomst.Toegang),
            Preventie = g.Count(r => r.Geldend == Uitkomst.Preventie),
            Casusregie = g.Count(r => r.Geldend == Uitkomst.Casusregie),
            Jeugdhulp = g.Count(r => r.Geldend == Uitkomst.Jeugdhulp),
            Grensgeval = g.Count(r => r.Geldend == Uitkomst.Grensgeval),
            NietVastgelegd = g.Count(r => r.Geldend == Uitkomst.NietVastgelegd),
            BuitenBereik = g.Count(r => r.Geldend == Uitkomst.BuitenBereik),
        }).FirstOrDefaultAsync(ct);
        (Uitkomst Uitkomst, int? Aantal)[] alle =
        [
            (Uitkomst.Toegang, geteld?.Toegang), (Uitkomst.Preventie, geteld?.Preventie), (Uitkomst.Casusregie, geteld?.Casusregie),
            (Uitkomst.Jeugdhulp, geteld?.Jeugdhulp), (Uitkomst.Grensgeval, geteld?.Grensgeval),
            (Uitkomst.NietVastgelegd, geteld?.NietVastgelegd), (Uitkomst.BuitenBereik, geteld?.BuitenBereik),
        ];
        return new()
        {
            Contacten = geteld?.Contacten ?? 0,
            PerUitkomst = alle.Where(a => a.Aantal > 0).ToDictionary(a => a.Uitkomst, a => a.Aantal!.Value),
        };
    }

    private static Lijsttotalen Som(IEnumerable<Lijsttotalen> totalen)
    {
        var contacten = 0;
        var perUitkomst = new Dictionary<Uitkomst, int>();
        foreach (var deel in totalen)
        {
            contacten += deel.Contacten;
            foreach (var (uitkomst, aantal) in deel.PerUitkomst)
            {
                perUitkomst[uitkomst] = perUitkomst.GetValueOrDefault(uitkomst) + aantal;
            }
        }

        return new() { Contacten = contacten, PerUitkomst = perUitkomst };
    }

    /// <summary>
    /// One row for the page with the ids of everyone on it, rather than a row per person: it is one act of reading, it says
    /// exactly who was seen, and fifty rows a page would make the log grow faster than the register itself.
    /// </summary>
    private void Log(Contactfilter filter, List<Lijstregel> regels, string vorm, params ReadOnlySpan<(string Naam, int Aantal)> aantallen)
    {
        var bijzonderheden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["vorm"] = vorm,
            ["van"] = filter.Van.ToString("O", CultureInfo.InvariantCulture),
            ["tot"] = filter.Tot.ToString("O", CultureInfo.InvariantCulture),
            ["getoond"] = regels.Count.ToString(CultureInfo.InvariantCulture),
            ["gezocht"] = string.IsNullOrWhiteSpace(filter.Zoek) ? "nee" : "ja",
            ["personen"] = string.Join(',', regels.Select(r => r.PersoonId).OfType<Guid>().Distinct()),
        };
        foreach (var (naam, aantal) in aantallen)
        {
            bijzonderheden[naam] = aantal.ToString(CultureInfo.InvariantCulture);
        }

        db.Log(klok, Handeling.ContactenBekeken, "contact", null, bijzonderheden);
    }
}
