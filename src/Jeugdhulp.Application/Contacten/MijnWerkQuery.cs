using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Werk;

namespace Jeugdhulp.Application.Contacten;

/// <summary>What a worker opens the day with.</summary>
/// <param name="Concepten">Newest own drafts.</param>
/// <param name="Werk">What waits in all rooms.</param>
/// <param name="Contacten">Last contacts of the own teams, newest first.</param>
/// <param name="Ongelezen">Documents that hold and that this worker did not confirm yet.</param>
/// <param name="Rondes">Open rounds in which this worker has casussen left to answer, the first to close on top.</param>
public sealed record MijnWerk(IReadOnlyList<Conceptkop> Concepten, Werkoverzicht Werk, IReadOnlyList<Lijstregel> Contacten, IReadOnlyList<Documentkop> Ongelezen, IReadOnlyList<Ronderest> Rondes);

/// <summary>Gathers the start page of who registers contacts, in one transaction and at most ten commands.</summary>
public sealed class MijnWerkQuery(ConceptService concepten, ContactlijstQuery contacten, WerkQuery werk, Documentlezer documenten, Rondelezer rondes, JeugdhulpDbContext db, TimeProvider klok)
{
    private const int Dagen = 14;
    private const int Aantal = 5;
    private const int AantalConcepten = 5;

    /// <summary>Empty for a role that has nothing to do with contacts.</summary>
    public async Task<MijnWerk?> LaadAsync(CancellationToken ct)
    {
        if (!db.Aanmelding.Rollen.Overlaps([Rol.Consulent, Rol.Teammanager]))
        {
            return null;
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var beeld = new MijnWerk(
            (await concepten.KoppenAsync(AantalConcepten, ct)).Koppen,
            await werk.OverzichtAsync(lezer, vandaag, ct),
            await contacten.LaatsteAsync(lezer, vandaag.AddDays(-Dagen), Aantal, ct),
            [.. (await documenten.LeesAsync(ct)).Where(d => d.BevestigdOp is null).Select(d => d.Document)],
            await rondes.TeDoenAsync(ct));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return beeld;
    }
}
