namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>The fields of free text with the most characters each may hold.</summary>
public static class Tekstvelden
{
    /// <summary>Most characters in one of the four texts of a contact.</summary>
    public const int Verslag = 20_000;

    /// <summary>Most characters in a reason.</summary>
    public const int Reden = 2_000;

    /// <summary>Most characters in a field of one line.</summary>
    public const int Regel = 200;

    internal static IEnumerable<(string Veld, string? Tekst, int Hoogstens)> Van(Contactopdracht opdracht) =>
    [
        (nameof(opdracht.Feit), opdracht.Feit, Verslag),
        (nameof(opdracht.FeitBron), opdracht.FeitBron, Regel),
        (nameof(opdracht.BeeldProfessional), opdracht.BeeldProfessional, Verslag),
        (nameof(opdracht.MeningOuder), opdracht.MeningOuder, Verslag),
        (nameof(opdracht.MeningJeugdige), opdracht.MeningJeugdige, Verslag),
        (nameof(opdracht.Thema), opdracht.Thema, Regel),
        (nameof(opdracht.Partner), opdracht.Partner, Regel),
        (nameof(opdracht.GesprokenMet), opdracht.GesprokenMet, 100),
        (nameof(opdracht.Kanaal), opdracht.Kanaal, 100),
        (nameof(opdracht.Herkomst), opdracht.Herkomst, 100),
        (nameof(opdracht.KeuzeReden), opdracht.KeuzeReden, Reden),
        (nameof(opdracht.LeidraadToelichting), opdracht.LeidraadToelichting, Reden),
        ("Verwijzing.Bestemming", opdracht.Verwijzing?.Bestemming, 100),
        ("Verwijzing.Reden", opdracht.Verwijzing?.Reden, 100),
        ("Verwijzing.Aanbieder", opdracht.Verwijzing?.Aanbieder, Regel),
        ("Verwijzing.Toelichting", opdracht.Verwijzing?.Toelichting, Reden),
        ("Nieuw.Voornamen", opdracht.Nieuw?.Voornamen, Regel),
        ("Nieuw.Tussenvoegsel", opdracht.Nieuw?.Tussenvoegsel, 50),
        ("Nieuw.Achternaam", opdracht.Nieuw?.Achternaam, Regel),
    ];
}
