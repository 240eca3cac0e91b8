using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>A jeugdige of a form, with the hulpvragen that had not ended on the day.</summary>
internal sealed record Bekende(Persoon Persoon, List<Lopende> Hulpvragen);

/// <summary>A hulpvraag with the contacts of its series until the day, side by side; empty when there are none.</summary>
/// <param name="Hulpvraag">The hulpvraag.</param>
/// <param name="ContactIds">The contacts.</param>
/// <param name="Dagen">When they took place.</param>
/// <param name="Klassen">What counts.</param>
/// <param name="Tijden">When those of the day itself were registered.</param>
/// <param name="Laatste">The last contact of any kind until the day.</param>
/// <param name="Loopt">A traject of it runs.</param>
internal sealed record Lopende(Hulpvraag Hulpvraag, Guid[]? ContactIds, DateOnly[]? Dagen, Uitkomst[]? Klassen, DateTimeOffset?[]? Tijden, DateOnly? Laatste, bool Loopt)
{
    public IEnumerable<Eerder> Eerder() => (ContactIds ?? []).Select((id, i) => new Eerder(Hulpvraag.Id, id, Dagen![i], Klassen![i]) { GeregistreerdOp = Tijden![i] });
}

/// <summary>What a form needs from the gemeente, in one round trip: half of what a registration costs is sending and waiting.</summary>
internal sealed record Basis(
    string Gemeentenaam,
    Instellingenversie? Versie,
    Norm Norm,
    bool IsGeregistreerd,
    bool HeeftConcept,
    Guid[]? Gezinsleden,
    string[]? Codes,
    Guid? LeidraadId,
    bool EerstInstructie,
    bool Wachten,
    int? WekenZonderContact,
    List<Plaats> Plaatsen,
    List<Bekende> Jeugdigen)
{
    // Compiled beforehand: taking this question apart at every form cost a seventh of the processor time of a registration. A
    // compiled question cannot call the shared ones, so Geldend (of settings, of documents and of the norm), ZonderInstructie and
    // Plaatsen.Op stand written out in it; tests keep them equal. Keys and codes come as arrays, so that nothing else is repeated for each.
    private static readonly Func<JeugdhulpDbContext, string, Guid?, DateOnly, DateOnly, Guid, Guid?, Guid?, string[], Guid[], bool, CancellationToken, Task<Basis>> Vraag =
        EF.CompileAsyncQuery((
            JeugdhulpDbContext db, string code, Guid? account, DateOnly datum, DateOnly vandaag, Guid opdrachtId, Guid? conceptId, Guid? gezinId, string[] codes, Guid[] ids, bool notities, CancellationToken _) =>
            db.Gemeenten.AsNoTracking().AsSingleQuery()
                .Where(g => g.Code == code)
                .Select(g => new Basis(
                    g.Naam,
                    db.Instellingenversies.FirstOrDefault(v => v.GemeenteCode == code && v.GeldigVan <= datum && (v.GeldigTot == null || v.GeldigTot > datum)),
                    db.Normversies.Where(v => v.GeldigTot == null || v.GeldigTot > datum).OrderBy(v => v.GeldigVan).Select(v => new Norm(v.Naam, v.GeldigVan, v.Sterkte)).First(),
                    db.Contacten.Any(c => c.OpdrachtId == opdrachtId),
                    db.Concepten.Any(c => c.Id == conceptId),
                    db.Gezinsleden.Where(l => l.GezinId == gezinId).GroupBy(l => l.GezinId).Select(leden => EF.Functions.ArrayAgg(leden.Select(l => l.PersoonId))).FirstOrDefault(),
                    db.Codewaarden.Where(c => codes.Contains(c.Code) && c.GeldigVan <= datum && (c.GeldigTot == null || c.GeldigTot > datum))
                        .GroupBy(_ => 1).Select(gevonden => EF.Functions.ArrayAgg(gevonden.Select(c => c.Lijst + ":" + c.Code))).FirstOrDefault(),
                    db.Documenten.Where(d => d.Soort == Documentsoort.Leidraad && d.GeldigVan <= vandaag)
                        .OrderByDescending(d => d.GeldigVan).ThenByDescending(d => d.Op).ThenByDescending(d => d.Id)
                        .Select(d => (Guid?)d.Id).FirstOrDefault(),
                    db.Instructieplichten.Any(p => p.Verplicht)
                        && db.Medewerkers.Any(m => m.AccountId == account && !db.Instructieafrondingen.Any(i => i.MedewerkerId == m.Id) && !db.Contacten.Any(c => c.MedewerkerId == m.Id)),
                    db.Wachtenden.Any(w => ids.Contains(w.PersoonId) && !w.AlleenMetDeHand && (w.EindeOp == null || (w.Afloop == Wachtafloop.EersteGesprek && w.EindeOp >= datum))),
                    db.Dossierafspraken.OrderByDescending(a => a.Op).Select(a => (int?)a.WekenZonderContact).FirstOrDefault(),
                    (from medewerker in db.Medewerkers
                     where medewerker.AccountId == account
                     join lid in db.Teamleden on new { medewerker.GemeenteCode, MedewerkerId = medewerker.Id } equals new { lid.GemeenteCode, lid.MedewerkerId }
                     where lid.Van <= datum && (lid.Tot == null || lid.Tot > datum)
                     join team in db.Teams on new { lid.GemeenteCode, Id = lid.TeamId } equals new { team.GemeenteCode, team.Id }
                     where team.GeldigVan <= datum && (team.GeldigTot == null || team.GeldigTot > datum)
                     orderby team.Naam
                     select new Plaats { AccountId = medewerker.AccountId, MedewerkerId = medewerker.Id, Medewerkernaam = medewerker.Naam, Team = team }).ToList(),
                    db.Personen.Where(p => ids.Contains(p.Id) && p.SamengevoegdMetId == null)
                        .Select(p => new Bekende(
                            p,
                            (from h in db.Hulpvragen
                             where h.PersoonId == p.Id && (h.Gesloten == null || h.Gesloten >= datum)
                             from reeks in db.Contactregels
                                 .Where(r => r.HulpvraagId == h.Id && (notities || r.Feiten.Activiteit != Activiteit.KortGesprek) && r.Feiten.Datum <= datum)
                                 .GroupBy(r => r.HulpvraagId)
                                 .Select(reeks => new
                                 {
                                     ContactIds = EF.Functions.ArrayAgg(reeks.Select(r => r.ContactId)),
                                     Dagen = EF.Functions.ArrayAgg(reeks.Select(r => r.Feiten.Datum)),
                                     Klassen = EF.Functions.ArrayAgg(reeks.Select(r => r.Geldend)),
                                     Tijden = EF.Functions.ArrayAgg(reeks.Select(r => r.Feiten.Datum == datum
                                         ? db.Contacten.Where(c => c.Id == r.ContactId).Select(c => (DateTimeOffset?)c.GeregistreerdOp).FirstOrDefault()
                                         : null)),
                                 })
                                 .DefaultIfEmpty()
                             select new Lopende(
                                 h,
                                 reeks.ContactIds,
                                 reeks.Dagen,
                                 reeks.Klassen,
                                 reeks.Tijden,
                                 db.Contactregels.Where(r => r.HulpvraagId == h.Id && r.Feiten.Datum <= datum).Max(r => (DateOnly?)r.Feiten.Datum),
                                 db.Trajecten.Any(t => t.PersoonId == h.PersoonId && t.HulpvraagId == h.Id && t.Einde == null))).ToList()))
                        .ToList()))
                .First());

    /// <summary>Asks for everything <paramref name="opdracht"/> points at in the gemeente of the worker; tracks nothing.</summary>
    public static Task<Basis> VraagAsync(JeugdhulpDbContext db, Aanmelding aanmelding, Contactopdracht opdracht, DateOnly datum, DateOnly vandaag, CancellationToken ct) =>
        Vraag(
            db,
            aanmelding.GemeenteCode!,
            aanmelding.AccountId,
            datum,
            vandaag,
            opdracht.OpdrachtId,
            opdracht.ConceptId,
            opdracht.GezinId,
            [.. Codelijsten.Gevraagd(opdracht).Select(g => g.Code).Distinct(StringComparer.Ordinal)],
            [.. opdracht.PersoonIds.Distinct()],
            Feitenbouwer.IsNotitie(opdracht.Verricht),
            ct);
}
