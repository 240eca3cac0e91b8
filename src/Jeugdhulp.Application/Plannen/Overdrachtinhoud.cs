using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>A fact from a contact, with who or what it rests on (PRV-05).</summary>
public sealed record Contactfeit(Guid ContactId, DateOnly Datum, string Feit, string? Bron);

/// <summary>
/// What went along in a handover, as it was on that day: whoever reads it later sees what the other party got, whatever became of the
/// plan (PRV-10). Only the chosen parts are filled. Names of persons are not in it.
/// </summary>
public sealed record Overdrachtinhoud(
    Plangegevens Gegevens, IReadOnlyList<Versiedeelnemer> Deelnemers, IReadOnlyList<Versiedoel> Doelen, IReadOnlyList<Versieactie> Acties, IReadOnlyList<Contactfeit> Feiten)
{
    /// <summary>Facts of contacts that a form offers at most.</summary>
    public const int MeesteFeiten = 20;

    internal static Overdrachtinhoud Van(Gezinsplan plan, IReadOnlyCollection<Overdrachtdeel> delen, IReadOnlyList<Contactfeit> feiten)
    {
        var (alles, g) = (Planinhoud.Van(plan), plan.Inhoud);
        var (vraag, feit, mening) = (delen.Contains(Overdrachtdeel.Vraag), delen.Contains(Overdrachtdeel.Feiten), delen.Contains(Overdrachtdeel.Meningen));
        return new(
            new()
            {
                Hulpvraag = vraag ? g.Hulpvraag : null,
                Aard = vraag ? g.Aard : null,
                AardOnbekend = vraag && g.AardOnbekend,
                Feiten = feit ? g.Feiten : null,
                FeitenBron = feit ? g.FeitenBron : null,
                BeeldProfessional = mening ? g.BeeldProfessional : null,
                MeningOuders = mening ? g.MeningOuders : null,
            },
            mening ? [.. alles.Deelnemers.Where(d => d.Gegevens.IsJeugdige).Select(d => d with { Gegevens = new() { IsJeugdige = true, Wens = d.Gegevens.Wens, Mening = d.Gegevens.Mening } })] : [],
            delen.Contains(Overdrachtdeel.Doelen) ? alles.Doelen : [],
            delen.Contains(Overdrachtdeel.Acties) ? alles.Acties : [],
            feiten);
    }

    /// <summary>The newest contacts that the reader may open with a fact about these jeugdigen and about nobody else.</summary>
    internal static async Task<List<Contactfeit>> KeuzesAsync(JeugdhulpDbContext db, TimeProvider klok, Guid[] jeugdigen, CancellationToken ct)
    {
        var feiten = await Lezer.Leesbaar(db, klok)
            .Where(c => c.Feit != null && c.Regels.Any(r => r.PersoonId != null) && c.Regels.All(r => r.PersoonId != null && jeugdigen.Contains(r.PersoonId.Value)))
            .OrderByDescending(c => c.Datum).ThenByDescending(c => c.Id).Take(MeesteFeiten)
            .Select(c => new Contactfeit(c.Id, c.Datum, c.Feit!, c.FeitBron)).ToListAsync(ct);

        // Another team may have gone on writing in what it gave: that is not ours to hand on.
        var later = (await Contactteksten.NaGevenAsync(db, klok, [.. feiten.Select(f => f.ContactId)], ct)).ToLookup(w => w.ContactId);
        return [.. feiten.Where(f => Contactteksten.Was(Contactteksten.Feit, f.Feit, later[f.ContactId]) is not null).Select(f => f with
        {
            Feit = Contactteksten.Was(Contactteksten.Feit, f.Feit, later[f.ContactId])!,
            Bron = Contactteksten.Was(Contactteksten.FeitBron, f.Bron, later[f.ContactId]),
        })];
    }
}
