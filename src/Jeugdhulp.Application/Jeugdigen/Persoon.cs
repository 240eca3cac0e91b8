using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A jeugdige, parent or other person.</summary>
public sealed class Persoon
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required string Voornamen { get; set; }

    public string? Tussenvoegsel { get; set; }

    public required string Achternaam { get; set; }

    /// <summary>
    /// Always a whole date: of a day that is not wholly known the last one that can be, of an unborn child the day on which it is
    /// expected. <see cref="Geboorteprecisie"/> says which.
    /// </summary>
    public required DateOnly Geboortedatum { get; set; }

    public Geboorteprecisie Geboorteprecisie { get; set; }

    public Geslacht Geslacht { get; set; } = Geslacht.Onbekend;

    /// <summary>Nine digits that pass the elfproef, which the database checks too; empty when not known.</summary>
    public string? Bsn { get; set; }

    /// <summary>
    /// What the BSN is sought by and unique by: the database keeps a keyed hash of it, with the gemeente in it, so that the same number
    /// looks different in another gemeente. It follows from the BSN; what comes back from the database is not needed.
    /// </summary>
    public string? Bsnkenmerk
    {
        get => Bsn is null ? null : Kenmerk(GemeenteCode, Bsn);
        private set => _ = value;
    }

    public Bsnbron? BsnBron { get; set; }

    public DateOnly? BsnGecontroleerdOp { get; set; }

    /// <summary>Why there is no BSN; never beside one.</summary>
    public Bsnreden? ZonderBsn { get; set; }

    public string? Straat { get; set; }

    /// <summary>House number with what follows it.</summary>
    public string? Huisnummer { get; set; }

    public string? Postcode { get; set; }

    /// <summary>First day on which it held; empty when nobody said, or when there was none before it.</summary>
    public DateOnly? PostcodeVanaf { get; set; }

    public string? Plaats { get; set; }

    /// <summary>CBS code of the gemeente that is the woonplaats in law (woonplaatsbeginsel), which need not be that of the address.</summary>
    public string? WoonplaatsGemeente { get; set; }

    public Woonplaatsgrond? WoonplaatsGrond { get; set; }

    public DateOnly? WoonplaatsVanaf { get; set; }

    /// <summary>Last name in lower case without diacritics, for searching by prefix; see <see cref="Zoeknaam"/>.</summary>
    public required string ZoekAchternaam { get; set; }

    /// <summary>First names in lower case without diacritics, for searching by prefix.</summary>
    public required string ZoekVoornamen { get; set; }

    /// <summary>How the last name sounds, made by the database; equal for names that are spelled differently.</summary>
    public string Klank { get; private set; } = string.Empty;

    /// <summary>How the first of the first names sounds.</summary>
    public string KlankVoornaam { get; private set; } = string.Empty;

    /// <summary>The person this one turned out to be; whoever is merged is found nowhere any more.</summary>
    public Guid? SamengevoegdMetId { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }

    /// <summary>The day of birth as far as it is known.</summary>
    public Geboortedag Geboortedag => new(Geboortedatum, Geboorteprecisie);

    /// <summary>The day of birth as a contact of a day sees it: never after a contact that the part that is known allows.</summary>
    public DateOnly GeboortedatumOp(DateOnly dag) =>
        Geboorteprecisie is Geboorteprecisie.Maand or Geboorteprecisie.Jaar && Geboortedatum > dag && Geboortedag.Vroegst <= dag ? dag : Geboortedatum;

    public string VolledigeNaam => Tussenvoegsel is null ? $"{Voornamen} {Achternaam}" : $"{Voornamen} {Tussenvoegsel} {Achternaam}";

    /// <summary>The <see cref="Bsnkenmerk"/> of this number in this gemeente.</summary>
    public static string Kenmerk(string gemeenteCode, string bsn) => $"{gemeenteCode}:{bsn}";
}

/// <summary>Sex as the Informatieprotocol codes it (§2.4: V, M, O).</summary>
public enum Geslacht
{
    Onbekend,
    Vrouw,
    Man,
}
