using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Application.Contacten;

/// <summary>What a worker opens the day with.</summary>
/// <param name="Concepten">Own drafts, newest first.</param>
/// <param name="Contacten">Last contacts of the own teams, newest first.</param>
public sealed record MijnWerk(IReadOnlyList<Conceptregel> Concepten, IReadOnlyList<Lijstregel> Contacten);

/// <summary>Gathers the start page of who registers contacts.</summary>
public sealed class MijnWerkQuery(ConceptService concepten, ContactlijstQuery contacten, Aanmelding aanmelding, TimeProvider klok)
{
    private const int Dagen = 14;

    /// <summary>Empty for a role that has nothing to do with contacts.</summary>
    public async Task<MijnWerk?> LaadAsync(CancellationToken ct)
    {
        if (!aanmelding.Rollen.Overlaps([Rol.Consulent, Rol.Teammanager]))
        {
            return null;
        }

        var vandaag = klok.Vandaag();
        var lijst = await contacten.LaadAsync(new Contactfilter { Van = vandaag.AddDays(-Dagen), Tot = vandaag }, ct);
        return new MijnWerk(await concepten.MijnAsync(ct), lijst.Regels);
    }
}
