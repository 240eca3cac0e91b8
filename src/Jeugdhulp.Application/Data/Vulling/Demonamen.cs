namespace Jeugdhulp.Application.Data;

/// <summary>Names that sound Dutch and that nobody has.</summary>
internal static class Demonamen
{
    private static readonly string[] Meisjes =
    [
        "Aaltje", "Amira", "Anouk", "Bente", "Britt", "Dunya", "Elif", "Emma", "Esmée", "Fenna", "Fleur", "Hanna", "Imke", "Isa", "Jasmijn",
        "Julia", "Kyra", "Lieke", "Lotte", "Maud", "Mila", "Naomi", "Noor", "Nova", "Roos", "Safiya", "Sanne", "Tess", "Yara", "Zoë",
    ];

    private static readonly string[] Jongens =
    [
        "Adam", "Bilal", "Bram", "Daan", "Dex", "Emre", "Finn", "Gijs", "Hugo", "Ilyas", "Jelle", "Jens", "Joris", "Kaan", "Lars",
        "Levi", "Lucas", "Mees", "Milan", "Noah", "Olaf", "Pim", "Quinten", "Ruben", "Sem", "Stijn", "Thijs", "Tygo", "Wout", "Youssef",
    ];

    private static readonly string[] Ouders =
    [
        "Aïsha", "Anja", "Arjan", "Bas", "Carla", "Dennis", "Erik", "Fatima", "Gerda", "Hakan", "Henk", "Ingrid", "Jeroen", "Karin", "Leyla",
        "Marieke", "Marco", "Nadia", "Petra", "Rachid", "Renske", "Sandra", "Stefan", "Tineke", "Wendy", "Wim",
    ];

    private static readonly (string? Tussenvoegsel, string Achternaam)[] Achternamen =
    [
        (null, "Proefstra"), (null, "Testinga"), (null, "Voorbeeldsma"), (null, "Oefenaar"), (null, "Demostra"), (null, "Fictiefsma"),
        (null, "Papierman"), (null, "Schijnveld"), (null, "Denkbeeld"), (null, "Maquette"), (null, "Modelaar"), (null, "Verzonneman"),
        (null, "Sprookjes"), (null, "Nergenshuis"), (null, "Niemendal"), (null, "Stelselmans"), (null, "Zogenaamd"), (null, "Kladblok"),
        ("de", "Proef"), ("de", "Test"), ("de", "Schets"), ("van", "Voorbeeld"), ("van", "Papier"), ("van", "Nergens"),
        ("van der", "Oefening"), ("van der", "Maquette"), ("van den", "Kladde"), ("ter", "Illustratie"), ("van", "Dummy"), ("in 't", "Sprookje"),
    ];

    public static string Meisje(Toeval toeval) => toeval.Kies(Meisjes);

    public static string Jongen(Toeval toeval) => toeval.Kies(Jongens);

    public static string Ouder(Toeval toeval) => toeval.Kies(Ouders);

    public static (string? Tussenvoegsel, string Achternaam) Achternaam(Toeval toeval) => toeval.Kies(Achternamen);

    public static string Medewerker(Toeval toeval)
    {
        var (tussenvoegsel, achternaam) = Achternaam(toeval);
        return string.Join(' ', new[] { Ouder(toeval), tussenvoegsel, achternaam }.Where(deel => deel is not null));
    }
}
