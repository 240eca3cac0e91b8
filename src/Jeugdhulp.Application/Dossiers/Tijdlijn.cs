using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Where a page of the timeline ends, so that the next one begins after it.</summary>
public sealed record Tijdlijnplek(DateOnly Datum, Guid Id);

/// <summary>Which part of what happened to show.</summary>
public sealed record Tijdlijnfilter
{
    /// <summary>Group of kinds to show; empty for all. See <see cref="Gebeurtenissoort.Groepen"/>.</summary>
    public string? Soort { get; init; }

    public Guid? PersoonId { get; init; }

    public DateOnly? Van { get; init; }

    public DateOnly? Tot { get; init; }

    public Tijdlijnplek? Na { get; init; }
}

/// <summary>Kinds of the view "gebeurtenis", and the groups of them that can be asked for.</summary>
public static class Gebeurtenissoort
{
    public const string Contact = "contact";
    public const string Doorverwijzing = "doorverwijzing";
    public const string DoorverwijzingGestart = "doorverwijzingGestart";
    public const string DoorverwijzingGeaccepteerd = "doorverwijzingGeaccepteerd";
    public const string DoorverwijzingBeeindigd = "doorverwijzingBeeindigd";
    public const string DoorverwijzingAfgeschaald = "doorverwijzingAfgeschaald";
    public const string DoorverwijzingNagekeken = "doorverwijzingNagekeken";
    public const string Advies = "advies";
    public const string AdviesBesluit = "adviesBesluit";
    public const string Status = "status";
    public const string DossierErin = "dossierErin";
    public const string DossierEruit = "dossierEruit";
    public const string Traject = "traject";
    public const string TrajectBegin = "trajectBegin";
    public const string TrajectEinde = "trajectEinde";
    public const string TrajectAfgeschaald = "trajectAfgeschaald";
    public const string Trajectbespreking = "trajectbespreking";
    public const string Beschikking = "beschikking";
    public const string BeschikkingBesluit = "beschikkingBesluit";
    public const string Terugkoppeling = "terugkoppeling";
    public const string Wachtlijst = "wachtlijst";
    public const string WachtlijstOp = "wachtlijstOp";
    public const string WachtlijstAf = "wachtlijstAf";
    public const string WachtlijstNagekeken = "wachtlijstNagekeken";
    public const string Triage = "triage";
    public const string ConsultGevraagd = "consultGevraagd";
    public const string ConsultBeantwoord = "consultBeantwoord";
    public const string Besluit = "besluit";
    public const string Verdeeld = "verdeeld";
    public const string VerdelingTerug = "verdelingTerug";
    public const string Toestemming = "toestemming";
    public const string Plan = "plan";
    public const string PlanBegonnen = "planBegonnen";
    public const string PlanVastgesteld = "planVastgesteld";
    public const string PlanBesluit = "planBesluit";
    public const string PlanAfgesloten = "planAfgesloten";
    public const string Doelresultaat = "doelresultaat";
    public const string Afronding = "afronding";
    public const string PlanOverdracht = "planOverdracht";
    public const string Regie = "regie";
    public const string RegieEinde = "regieEinde";
    public const string Verhaal = "verhaal";

    /// <summary>What a reader chooses from, with the kinds it stands for.</summary>
    public static IReadOnlyDictionary<string, string[]> Groepen { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Contact] = [Contact],
        [Traject] = [TrajectBegin, TrajectAfgeschaald, TrajectEinde, Trajectbespreking, Beschikking, BeschikkingBesluit, Terugkoppeling],
        [Doorverwijzing] = [Doorverwijzing, DoorverwijzingGeaccepteerd, Advies, AdviesBesluit, DoorverwijzingGestart, DoorverwijzingAfgeschaald, DoorverwijzingNagekeken, DoorverwijzingBeeindigd],
        [Wachtlijst] = [WachtlijstOp, WachtlijstNagekeken, WachtlijstAf],
        [Triage] = [Triage, ConsultGevraagd, ConsultBeantwoord, Besluit, Verdeeld, VerdelingTerug],
        [Toestemming] = [Toestemming],
        [Plan] = [PlanBegonnen, PlanVastgesteld, PlanBesluit, PlanOverdracht, PlanAfgesloten, Doelresultaat, Afronding],
        [Regie] = [Regie, RegieEinde],
        [Status] = [Status, DossierErin, DossierEruit],
        [Verhaal] = [Verhaal],
    };

    /// <summary>Kinds that belong to a household and to none of its people.</summary>
    internal static string[] VanHetGezin { get; } = [PlanBegonnen, PlanVastgesteld, PlanBesluit, PlanOverdracht, PlanAfgesloten, Doelresultaat, Regie, RegieEinde];
}

/// <summary>A row of the view: something that happened on a day.</summary>
/// <param name="Id">Unique among all rows.</param>
/// <param name="PersoonId">To whom; empty for what belongs to a dossier or a household.</param>
/// <param name="Datum">When.</param>
/// <param name="Soort">See <see cref="Gebeurtenissoort"/>.</param>
/// <param name="ObjectId">What has a page of its own.</param>
/// <param name="Code">What it was in one code.</param>
/// <param name="Nadercode">A second code.</param>
/// <param name="Omschrijving">Description of the code, if it is one of a list.</param>
/// <param name="Nader">Description of the second code, if it is one of a list.</param>
public sealed record Gebeurtenis(Guid Id, Guid? PersoonId, DateOnly Datum, string Soort, Guid ObjectId, string Code, string? Nadercode, string? Omschrijving, string? Nader);

/// <summary>What happened to a jeugdige, on the page.</summary>
/// <param name="Gebeurtenis">The row.</param>
/// <param name="Team">Team of a contact.</param>
/// <param name="Medewerker">Worker of a contact that the reader may open.</param>
/// <param name="Tekst">What is written in it; of another contact it stays with its team.</param>
/// <param name="Leesbaar">The reader may open the contact.</param>
public sealed record Tijdlijnregel(Gebeurtenis Gebeurtenis, string? Team, string? Medewerker, string? Tekst, bool Leesbaar);

/// <summary>A page of the timeline.</summary>
public sealed record Tijdlijn(IReadOnlyList<Tijdlijnregel> Regels, Tijdlijnplek? Volgende);

/// <summary>Reads what happened from the view "gebeurtenis", a page at a time by its last day: as quick at the end as at the beginning.</summary>
internal static class Tijdlijnlezer
{
    public const int PerPagina = 50;

    private static readonly DateOnly Eind = new(2200, 1, 1);

    /// <summary>A page; within a transaction of the caller. Two queries.</summary>
    public static async Task<Tijdlijn> LaadAsync(
        JeugdhulpDbContext db, TimeProvider klok, (Guid Id, Guid? GezinId) dossier, Guid[] personen, (DateOnly Van, DateOnly? Tot) looptijd, Tijdlijnfilter filter, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        Guid[] wie = filter.PersoonId is { } een ? [.. personen.Where(p => p == een)] : personen;
        // A status or a story belongs to the dossier and a plan to the household, and neither to one person.
        var (dossierId, gezinId) = filter.PersoonId is null ? (dossier.Id, dossier.GezinId ?? Guid.Empty) : (Guid.Empty, Guid.Empty);
        string[] soorten = filter.Soort is { } groep ? Gebeurtenissoort.Groepen[groep] : [.. Gebeurtenissoort.Groepen.Values.SelectMany(g => g)];
        var van = filter.Van > looptijd.Van ? filter.Van.Value : looptijd.Van;
        var tot = Min(filter.Tot ?? Eind, looptijd.Tot ?? Eind);
        var (naDatum, naId) = filter.Na is { } na ? (na.Datum, na.Id) : (Eind, Guid.AllBitsSet);
        var (aantal, vanHetGezin) = (PerPagina + 1, Gebeurtenissoort.VanHetGezin);
        // Apart and not with "or": only then all find their rows by index. The descriptions are looked up for one page only.
        var rijen = await db.Database.SqlQuery<Gebeurtenis>(
            $"""
             select g.id as "Id", g.persoon_id as "PersoonId", g.datum as "Datum", g.soort as "Soort", g.object_id as "ObjectId", g.code as "Code", g.nadercode as "Nadercode",
                 (select c.omschrijving from codewaarde c
                  where c.lijst = case when g.soort like 'doorverwijzing%' and g.soort <> 'doorverwijzingAfgeschaald' then 'bestemming' when g.soort in ('trajectBegin', 'trajectEinde') then 'hulpvorm' when g.soort = 'afronding' then 'redenBeeindiging' end
                      and c.code = g.code order by c.geldig_van desc limit 1) as "Omschrijving",
                 (select c.omschrijving from codewaarde c
                  where c.lijst = case when g.soort in ('doorverwijzing', 'doorverwijzingGeaccepteerd', 'doorverwijzingGestart') then 'redenDoorverwijzing' when g.soort = 'trajectEinde' then 'redenBeeindiging' end
                      and c.code = g.nadercode order by c.geldig_van desc limit 1) as "Nader"
             from (select * from (
                     select * from gebeurtenis where gemeente_code = {code} and persoon_id = any({wie}) and (dossier_id is null or dossier_id = {dossier.Id})
                     union all
                     select * from gebeurtenis where gemeente_code = {code} and dossier_id = {dossierId} and soort in ('status', 'verhaal')
                     union all
                     select * from gebeurtenis where gemeente_code = {code} and gezin_id = {gezinId} and soort = any({vanHetGezin})) h
                 where soort = any({soorten}) and datum between {van} and {tot} and (datum, id) < ({naDatum}, {naId})
                 order by datum desc, id desc limit {aantal}) g
             order by g.datum desc, g.id desc
             """).ToListAsync(ct);
        var pagina = rijen.Take(PerPagina).ToList();
        var volgende = rijen.Count > PerPagina ? new Tijdlijnplek(pagina[^1].Datum, pagina[^1].Id) : null;
        return new(await VulAanAsync(db, klok, pagina, ct), volgende);
    }

    /// <summary>Adds team and text of the contacts.</summary>
    private static async Task<List<Tijdlijnregel>> VulAanAsync(JeugdhulpDbContext db, TimeProvider klok, List<Gebeurtenis> rijen, CancellationToken ct)
    {
        var contacten = rijen.Where(r => r.Soort == Gebeurtenissoort.Contact).Select(r => r.ObjectId).Distinct().ToArray();
        var (leesbaar, naGeven) = (Lezer.Leesbaar(db, klok), Lezer.NaGeven(db, klok));
        var bij = await db.Contacten.AsNoTracking().Where(c => contacten.Contains(c.Id)).Select(c => new
        {
            c.Id,
            Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Naam).First(),
            Medewerker = db.Medewerkers.Where(m => m.Id == c.MedewerkerId).Select(m => m.Naam).First(),
            c.Feit,
            Leesbaar = leesbaar.Any(l => l.Id == c.Id),
            Later = naGeven.Where(w => w.ContactId == c.Id && leesbaar.Any(l => l.Id == c.Id)).OrderBy(w => w.Op).ThenBy(w => w.Id).ToList(),
        }).ToDictionaryAsync(c => c.Id, ct);
        return [.. rijen.Select(r => bij.TryGetValue(r.ObjectId, out var contact)
            ? new Tijdlijnregel(r, contact.Team, contact.Leesbaar ? contact.Medewerker : null, contact.Leesbaar ? Contactteksten.Was(Contactteksten.Feit, contact.Feit, contact.Later) : null, contact.Leesbaar)
            : new Tijdlijnregel(r, null, null, null, false))];
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
