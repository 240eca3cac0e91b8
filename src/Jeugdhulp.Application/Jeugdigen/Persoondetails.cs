using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A person with everything the hub of the dossier shows.</summary>
public sealed record Persoondetails
{
    public required Persoon Persoon { get; init; }

    public required DateOnly Vandaag { get; init; }

    /// <summary>Name of the gemeente that is the woonplaats in law.</summary>
    public string? Woonplaatsnaam { get; init; }

    /// <summary>The digits the CBS gets when there is no BSN.</summary>
    public string? Cbscode { get; init; }

    public required IReadOnlyList<Persoongezin> Gezinnen { get; init; }

    public required IReadOnlyList<Relatieregel> Relaties { get; init; }

    public required IReadOnlyList<Vervolgkeuze> Keuzes { get; init; }

    /// <summary>What was answered about sharing, oldest first (PRV-02).</summary>
    public required IReadOnlyList<Partnertoestemming> Toestemmingen { get; init; }

    public required IReadOnlyList<Persooncontact> Contacten { get; init; }

    /// <summary>Contacts in all, of whatever team (CON-04).</summary>
    public required int AantalContacten { get; init; }

    /// <summary>Dossiers, trajecten and what else runs around this person.</summary>
    public required Hulpoverzicht Hulp { get; init; }

    public required IReadOnlyList<Persoonwijziging> Wijzigingen { get; init; }

    public required IReadOnlyList<Samenvoegregel> Samenvoegingen { get; init; }

    /// <summary>What the last check of a delivery to the CBS found about this person.</summary>
    public IReadOnlyList<Openbevinding> Bevindingen { get; init; } = [];

    /// <summary>A choice for after the 18th birthday is asked, and there is none yet.</summary>
    public bool VraagtKeuze => Persoon.Geboorteprecisie != Geboorteprecisie.Verwacht
        && Leeftijdsmoment.VraagtKeuze(Persoon.Geboortedatum, Vandaag)
        && (Keuzes.Count == 0 || Keuzes[0].Keuze == Vervolg18.NogNietBekend);

    /// <summary>A jeugdige, or a child to come.</summary>
    public bool IsJeugdige => Leeftijd.Op(Persoon.Geboortedatum, Vandaag) < Leeftijdsgrenzen.EindeJeugdhulp;
}

/// <summary>A household of someone.</summary>
public sealed record Persoongezin(Guid GezinId, int Nummer, Gezinsrol Rol, DateOnly? Van, DateOnly? Tot, IReadOnlyList<Gezinsgenoot> Anderen);

/// <summary>Someone else in it.</summary>
public sealed record Gezinsgenoot(Guid Id, string Naam, Gezinsrol Rol);

/// <summary>A relation as the page of either person shows it.</summary>
/// <param name="Id">The relation.</param>
/// <param name="JeugdigeId">To whom.</param>
/// <param name="Jeugdige">Name of that jeugdige.</param>
/// <param name="AnderId">Who is something to the jeugdige.</param>
/// <param name="Ander">Name of that person.</param>
/// <param name="Soort">What they are.</param>
/// <param name="Gezag">Whether they decide in law.</param>
/// <param name="Tot">Day on which it ended.</param>
public sealed record Relatieregel(Guid Id, Guid JeugdigeId, string Jeugdige, Guid AnderId, string Ander, Relatiesoort Soort, Gezag Gezag, DateOnly? Tot);

/// <summary>A contact without its text; a link only for who may read it.</summary>
public sealed record Persooncontact(Guid ContactId, DateOnly Datum, Activiteit Activiteit, Uitkomst Klasse, string Team, bool Leesbaar);

/// <summary>A merge that may be undone.</summary>
public sealed record Samenvoegregel(Guid Id, string Vervallen, Geboortedag Geboren, string Reden, DateTimeOffset Op, string DoorNaam);
