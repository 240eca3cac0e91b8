using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Finds persons by citizen service number or by the beginning of their name, through an index.</summary>
internal static class Personenzoeker
{
    /// <summary>Sorts after every name that begins with what stands before it, in byte order.</summary>
    private const string Einde = "\U0010FFFF";

    /// <summary>
    /// A valid number finds its person. Anything else is a name: the beginning of a last or first name, or first and last
    /// name ("yara bak"), or last name with what stands before it ("de vries").
    /// </summary>
    public static IQueryable<Persoon> Zoek(IQueryable<Persoon> personen, string tekst)
    {
        if (tekst.Length > 100 || tekst.Any(char.IsControl))
        {
            return personen.Where(p => false);
        }

        if (Bsn.TryParse(tekst, out var bsn))
        {
            var nummer = bsn.Value.Waarde;
            return personen.Where(p => p.Bsn == nummer);
        }

        var naam = Zoeknaam.Van(tekst);
        var tot = naam + Einde;
        var spatie = naam.IndexOf(' ', StringComparison.Ordinal);
        if (spatie < 0)
        {
            return personen.Where(p =>
                (string.Compare(p.ZoekAchternaam, naam) >= 0 && string.Compare(p.ZoekAchternaam, tot) < 0)
                || (string.Compare(p.ZoekVoornamen, naam) >= 0 && string.Compare(p.ZoekVoornamen, tot) < 0));
        }

        var voornaam = naam[..spatie];
        var voornaamTot = voornaam + Einde;
        var voorvoegsel = naam[..naam.LastIndexOf(' ')];
        var achternaam = naam[(voorvoegsel.Length + 1)..];
        var achternaamTot = achternaam + Einde;
        return personen.Where(p =>
            (string.Compare(p.ZoekAchternaam, naam) >= 0 && string.Compare(p.ZoekAchternaam, tot) < 0)
            || (string.Compare(p.ZoekVoornamen, naam) >= 0 && string.Compare(p.ZoekVoornamen, tot) < 0)
            || (string.Compare(p.ZoekAchternaam, achternaam) >= 0 && string.Compare(p.ZoekAchternaam, achternaamTot) < 0
                && ((string.Compare(p.ZoekVoornamen, voornaam) >= 0 && string.Compare(p.ZoekVoornamen, voornaamTot) < 0)
                    || p.Tussenvoegsel == voorvoegsel)));
    }
}
