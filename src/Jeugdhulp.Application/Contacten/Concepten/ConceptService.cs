using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Concepten;

/// <summary>A draft as it stands in the list of its maker.</summary>
/// <param name="Id">The draft.</param>
/// <param name="BijgewerktOp">Last change.</param>
/// <param name="Soort">Contract name of the kind of contact.</param>
/// <param name="Jeugdigen">Names of who was chosen, or of the new jeugdige.</param>
/// <param name="Activiteit">Contract name of the activity; empty when not chosen yet.</param>
/// <param name="Begin">First characters of the report.</param>
/// <param name="Adres">Address of the form, when that is about a contact that exists.</param>
public sealed record Conceptkop(Guid Id, DateTimeOffset BijgewerktOp, string? Soort, IReadOnlyList<string> Jeugdigen, string? Activiteit, string? Begin, string? Adres = null);

/// <summary>A draft with all its fields, to go on with.</summary>
public sealed record Conceptregel(Guid Id, DateTimeOffset BegonnenOp, DateTimeOffset BijgewerktOp, IReadOnlyDictionary<string, string[]> Velden);

/// <summary>
/// Keeps forms that were not sent yet. A draft belongs to one account in one gemeente, row-level security hides it from all
/// others, and it goes after seven days without a change.
/// </summary>
public sealed class ConceptService(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>How long an untouched draft is kept.</summary>
    public static readonly TimeSpan Bewaartijd = TimeSpan.FromDays(7);

    /// <summary>Most characters in one draft, names of fields included.</summary>
    public const int Hoogstens = 1_000_000;

    /// <summary>Most drafts of one account; the oldest gives way.</summary>
    public const int HoeveelPerAccount = 50;

    /// <summary>Keeps the fields as typed. False when there is nothing typed or it is too much to keep.</summary>
    public async Task<bool> BewaarAsync(Guid id, IReadOnlyDictionary<string, string[]> velden, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(velden);
        if (aanmelding.AccountId is not { } account || aanmelding.GemeenteCode is not { } gemeente)
        {
            return false;
        }

        var schoon = velden
            .Select(v => (v.Key, Waarden: v.Value.Select(Leesbaar).Where(w => w.Length > 0).ToArray()))
            .Where(v => v.Waarden.Length > 0)
            .ToDictionary(v => v.Key, v => v.Waarden, StringComparer.Ordinal);
        if (schoon.Count is 0 or > 300 || schoon.Sum(v => v.Key.Length + v.Value.Sum(w => w.Length)) > Hoogstens)
        {
            return false;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sleutel = BitConverter.ToInt64(id.ToByteArray(), 8);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({sleutel})", ct);

        // A form that was registered leaves no draft behind, also when a late autosave arrives after it.
        if (await db.Contacten.AnyAsync(c => c.OpdrachtId == id, ct))
        {
            return true;
        }

        var nu = klok.GetUtcNow();
        var concept = await db.Concepten.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (concept is null)
        {
            await RuimOpAsync(nu, ct);
            db.Concepten.Add(new Concept { GemeenteCode = gemeente, Id = id, AccountId = account, Velden = schoon, BegonnenOp = nu, BijgewerktOp = nu });
            db.Log(klok, Handeling.ConceptBewaard, "concept", id);
        }
        else
        {
            concept.Velden = schoon;
            concept.BijgewerktOp = nu;
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Keeps the fields for an account whose session has ended, if in this gemeente it still has one role of each of the sets that the
    /// form asks. Does nothing else.
    /// </summary>
    public async Task<bool> RedAsync(Guid id, IReadOnlyDictionary<string, string[]> velden, IReadOnlyList<IReadOnlyList<Rol>> rollen, CancellationToken ct)
    {
        var (account, gemeente) = (aanmelding.AccountId, aanmelding.GemeenteCode);
        await using (await db.BeginGemeenteAsync(ct))
        {
            var heeft = await db.Aanstellingen.Where(a => a.AccountId == account && a.GemeenteCode == gemeente).Select(a => a.Rol).ToListAsync(ct);
            if (heeft.Count == 0 || !rollen.All(nodig => nodig.Any(heeft.Contains)))
            {
                return false;
            }
        }

        return await BewaarAsync(id, velden, ct);
    }

    /// <summary>All own drafts, newest first.</summary>
    public Task<IReadOnlyList<Conceptkop>> MijnAsync(CancellationToken ct) => LaatsteAsync(HoeveelPerAccount, ct);

    /// <summary>
    /// The newest own drafts, without their texts. Who reads the list sees whom drafts are about and how reports begin, so that
    /// is logged.
    /// </summary>
    public async Task<IReadOnlyList<Conceptkop>> LaatsteAsync(int hoogstens, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (koppen, personen) = await KoppenAsync(hoogstens, ct);
        await db.LogBekekenAsync(klok, personen, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return koppen;
    }

    /// <summary>The same in the transaction of the caller, who saves, with whom they are about: that stands in the row of the log too.</summary>
    internal async Task<(IReadOnlyList<Conceptkop> Koppen, IReadOnlyCollection<Guid> Personen)> KoppenAsync(int hoogstens, CancellationToken ct)
    {
        var sinds = klok.GetUtcNow() - Bewaartijd;
        var account = aanmelding.AccountId;
        var rijen = (await db.Concepten.AsNoTracking().Where(c => c.AccountId == account && c.BijgewerktOp >= sinds).OrderByDescending(c => c.BijgewerktOp).Take(hoogstens)
            .Select(c => new { c.Id, c.BijgewerktOp, c.Velden }).ToListAsync(ct)).ConvertAll(c => Conceptrij.Van(c.Id, c.BijgewerktOp, c.Velden));
        if (rijen.Count == 0)
        {
            return ([], []);
        }

        var gekozen = rijen.ToDictionary(r => r.Id, r => Nummers(r.Personen));
        var ids = gekozen.Values.SelectMany(g => g).Distinct().ToArray();
        var personen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.VolledigeNaam, ct);
        db.Log(klok, Handeling.ConceptBekeken, "concept", null, new() { ["vorm"] = "lijst", ["concepten"] = string.Join(',', rijen.Select(r => r.Id)), ["personen"] = string.Join(',', personen.Keys) });
        return ([.. rijen.Select(r => new Conceptkop(
            r.Id,
            r.BijgewerktOp,
            r.Soort,
            [.. gekozen[r.Id].Where(personen.ContainsKey).Select(id => personen[id]), .. r.Nieuw.Length > 0 ? [r.Nieuw] : Array.Empty<string>()],
            r.Activiteit,
            r.Begin,
            r.Adres))], personen.Keys);
    }

    /// <summary>One own draft; empty when it is not there, someone else's, or too old.</summary>
    public async Task<Conceptregel?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sinds = klok.GetUtcNow() - Bewaartijd;
        var concept = await db.Concepten.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.BijgewerktOp >= sinds, ct);
        if (concept is null)
        {
            return null;
        }

        db.Log(klok, Handeling.ConceptBekeken, "concept", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new Conceptregel(concept.Id, concept.BegonnenOp, concept.BijgewerktOp, concept.Velden);
    }

    /// <summary>Throws an own draft away; false when there is none.</summary>
    public async Task<bool> VerwijderAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Concepten.Where(c => c.Id == id).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        db.Log(klok, Handeling.ConceptVerwijderd, "concept", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>Deletes every draft of every account that is too old; the database does it, for nobody may see the drafts of others.</summary>
    public Task RuimVerlopenOpAsync(CancellationToken ct) => db.Database.ExecuteSqlAsync($"select ruim_concepten_op()", ct);

    /// <summary>Own drafts that are too old, or too many, go when a new one begins.</summary>
    private async Task RuimOpAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var grens = nu - Bewaartijd;
        var eigen = await db.Concepten.OrderByDescending(c => c.BijgewerktOp).Select(c => new { c.Id, c.BijgewerktOp }).ToListAsync(ct);
        var weg = eigen.Skip(HoeveelPerAccount - 1).Concat(eigen.Where(c => c.BijgewerktOp < grens)).Distinct().ToList();
        if (weg.Count == 0)
        {
            return;
        }

        var ids = weg.Select(c => c.Id).ToArray();
        await db.Concepten.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(ct);
        weg.ForEach(c => db.Log(klok, Handeling.ConceptVerwijderd, "concept", c.Id, new() { ["waarom"] = c.BijgewerktOp < grens ? "bewaartijd" : "vol" }));
    }

    /// <summary>What is no number was not chosen on the form.</summary>
    private static List<Guid> Nummers(string? tekst) =>
        [.. (tekst ?? string.Empty).Split(' ').Select(d => Guid.TryParse(d, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    /// <summary>PostgreSQL keeps no zero character and no half characters; everything else stays as typed.</summary>
    private static string Leesbaar(string? tekst) =>
        tekst is null ? string.Empty : string.Concat(tekst.EnumerateRunes().Where(r => r.Value != 0).Select(r => r.ToString()));

    private sealed record Conceptrij(Guid Id, DateTimeOffset BijgewerktOp, string? Soort, string? Personen, string Nieuw, string? Activiteit, string? Begin, string? Adres)
    {
        /// <summary>More of the first text is not shown.</summary>
        private const int Beginlengte = 61;

        public static Conceptrij Van(Guid id, DateTimeOffset bijgewerktOp, Dictionary<string, string[]> velden)
        {
            return new(
                id,
                bijgewerktOp,
                Eerste("Soort"),
                string.Join(' ', velden.GetValueOrDefault("Form.PersoonIds") ?? []),
                string.Join(' ', new[] { Eerste("Nieuw.Voornamen"), Eerste("Nieuw.Tussenvoegsel"), Eerste("Nieuw.Achternaam") }.OfType<string>()),
                Eerste("Activiteit"),
                Eerste("Feit") is { } feit ? string.Concat(feit.EnumerateRunes().Take(Beginlengte).Select(r => r.ToString())) : null,
                Eerste("Adres"));

            string? Eerste(string naam) => velden.GetValueOrDefault("Form." + naam)?.FirstOrDefault();
        }
    }
}
