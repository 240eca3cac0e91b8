using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Application.Contacten;

/// <summary>What a worker opens the day with.</summary>
/// <param name="Concepten">Newest own drafts.</param>
/// <param name="Contacten">Last contacts of the own teams, newest first.</param>
/// <param name="Voorstellen">Groups of proposals to reclassify that wait for this teammanager.</param>
/// <param name="Ongelezen">Documents that hold and that this worker did not confirm yet.</param>
/// <param name="Rondes">Open rounds in which this worker has casussen left to answer, the first to close on top.</param>
public sealed record MijnWerk(IReadOnlyList<Conceptkop> Concepten, IReadOnlyList<Lijstregel> Contacten, int Voorstellen, IReadOnlyList<Documentkop> Ongelezen, IReadOnlyList<Ronderest> Rondes);

/// <summary>Gathers the start page of who registers contacts.</summary>
public sealed class MijnWerkQuery(ConceptService concepten, ContactlijstQuery contacten, VoorstellenQuery voorstellen, Documentlezer documenten, Rondelezer rondes, JeugdhulpDbContext db, TimeProvider klok)
{
    private const int Dagen = 14;
    private const int Aantal = 10;
    private const int AantalConcepten = 5;

    /// <summary>Empty for a role that has nothing to do with contacts.</summary>
    public async Task<MijnWerk?> LaadAsync(CancellationToken ct)
    {
        var rollen = db.Aanmelding.Rollen;
        if (!rollen.Overlaps([Rol.Consulent, Rol.Teammanager]))
        {
            return null;
        }

        var begonnen = await concepten.LaatsteAsync(AantalConcepten, ct);
        var laatste = await contacten.LaatsteAsync(klok.Vandaag().AddDays(-Dagen), Aantal, ct);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return new MijnWerk(
            begonnen,
            laatste,
            rollen.Contains(Rol.Teammanager) ? await voorstellen.TelOpenAsync(ct) : 0,
            [.. (await documenten.LeesAsync(ct)).Where(d => d.BevestigdOp is null).Select(d => d.Document)],
            await rondes.TeDoenAsync(ct));
    }
}
