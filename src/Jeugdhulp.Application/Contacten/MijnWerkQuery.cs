using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Application.Contacten;

/// <summary>What a worker opens the day with.</summary>
/// <param name="Concepten">Newest own drafts.</param>
/// <param name="Contacten">Last contacts of the own teams, newest first.</param>
/// <param name="Voorstellen">Groups of proposals to reclassify that wait for this teammanager.</param>
/// <param name="Ongelezen">Documents that hold and that this worker did not confirm yet.</param>
public sealed record MijnWerk(IReadOnlyList<Conceptkop> Concepten, IReadOnlyList<Lijstregel> Contacten, int Voorstellen, IReadOnlyList<Documentkop> Ongelezen);

/// <summary>Gathers the start page of who registers contacts.</summary>
public sealed class MijnWerkQuery(ConceptService concepten, ContactlijstQuery contacten, VoorstellenQuery voorstellen, Documentlezer documenten, Aanmelding aanmelding, TimeProvider klok)
{
    private const int Dagen = 14;
    private const int Aantal = 10;
    private const int AantalConcepten = 5;

    /// <summary>Empty for a role that has nothing to do with contacts.</summary>
    public async Task<MijnWerk?> LaadAsync(CancellationToken ct)
    {
        if (!aanmelding.Rollen.Overlaps([Rol.Consulent, Rol.Teammanager]))
        {
            return null;
        }

        return new MijnWerk(
            await concepten.LaatsteAsync(AantalConcepten, ct),
            await contacten.LaatsteAsync(klok.Vandaag().AddDays(-Dagen), Aantal, ct),
            aanmelding.Rollen.Contains(Rol.Teammanager) ? await voorstellen.TelOpenAsync(ct) : 0,
            [.. (await documenten.LaadAsync(ct)).Where(d => d.BevestigdOp is null).Select(d => d.Document)]);
    }
}
