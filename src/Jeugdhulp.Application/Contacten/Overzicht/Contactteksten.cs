using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>
/// The texts of a contact, under the names by which its history keeps them, and as they were when another team gave them (ADR 23): what that
/// team changed since then is its own.
/// </summary>
internal static class Contactteksten
{
    public const string Thema = "Thema";
    public const string Partner = "Samen met";
    public const string Feit = "Wat is er gezegd en afgesproken?";
    public const string FeitBron = "Bron van de feiten";
    public const string BeeldProfessional = "Beeld van de professional";
    public const string MeningOuder = "Mening van de ouder";
    public const string MeningJeugdige = "Mening van de jeugdige";

    /// <summary>What was changed in these contacts after they were given, so that the reader may not read it; the oldest first.</summary>
    public static async Task<List<Contactwijziging>> NaGevenAsync(JeugdhulpDbContext db, TimeProvider klok, Guid[] contacten, CancellationToken ct) =>
        contacten.Length == 0 ? [] : await Lezer.NaGeven(db, klok).Where(w => contacten.Contains(w.ContactId)).OrderBy(w => w.Op).ThenBy(w => w.Id).ToListAsync(ct);

    /// <summary>A text as it stood before these changes, the oldest of them first.</summary>
    public static string? Was(string veld, string? nu, IEnumerable<Contactwijziging> later) =>
        later.SelectMany(w => w.Velden).FirstOrDefault(v => v.Veld == veld) is { } eerste ? eerste.Oud : nu;

    /// <summary>Puts the texts of a contact that nobody saves back as they stood before these changes.</summary>
    public static void ZetTerug(Contact contact, IReadOnlyCollection<Contactwijziging> later)
    {
        contact.Thema = Was(Thema, contact.Thema, later);
        contact.Partner = Was(Partner, contact.Partner, later);
        contact.Feit = Was(Feit, contact.Feit, later);
        contact.FeitBron = Was(FeitBron, contact.FeitBron, later);
        contact.BeeldProfessional = Was(BeeldProfessional, contact.BeeldProfessional, later);
        contact.MeningOuder = Was(MeningOuder, contact.MeningOuder, later);
        contact.MeningJeugdige = Was(MeningJeugdige, contact.MeningJeugdige, later);
    }
}
