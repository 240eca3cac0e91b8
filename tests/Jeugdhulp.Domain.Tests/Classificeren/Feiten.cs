using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>Contacts with everything filled in that a test does not care about: a child of ten, a wijkteam with all tasks.</summary>
internal static class Feiten
{
    public static readonly DateOnly Contactdag = new(2026, 3, 2);

    public static Contactfeiten Van(Activiteit activiteit) => new()
    {
        Datum = Contactdag,
        Activiteit = activiteit,
        Geboortedatum = new DateOnly(2015, 6, 1),
    };

    public static Contactfeiten Opvoedondersteuning(int gespreknummer, int? verwacht) => Van(Activiteit.Opvoedondersteuning) with
    {
        Doel = Doel.Opvoedondersteuning,
        Gespreknummer = gespreknummer,
        VerwachtAantalGesprekken = verwacht,
    };

    public static Contactfeiten ZonderTaakHulp(this Contactfeiten feiten) =>
        feiten with { TeamTaken = feiten.TeamTaken & ~Teamtaken.Hulp };

    public static Contactfeiten VanLeeftijd(this Contactfeiten feiten, int jaren) =>
        feiten with { Geboortedatum = feiten.Datum.AddYears(-jaren) };

    public static Classificatie Onder(this Contactfeiten feiten, LokaleInstellingen instellingen) =>
        Classificator.Classificeer(feiten, instellingen, Protocol.Op(feiten.Datum));

    public static Classificatie ZonderInstellingen(this Contactfeiten feiten) => feiten.Onder(LokaleInstellingen.Leeg);
}
