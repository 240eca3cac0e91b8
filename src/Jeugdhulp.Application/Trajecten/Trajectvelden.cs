using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>The fields of a traject that are filled in and followed.</summary>
internal static class Trajectvelden
{
    /// <summary>Fills in how it ended.</summary>
    public static void Sluit(Traject traject, Sluiting sluiting)
    {
        traject.Einde = sluiting.Einde;
        traject.RedenEinde = sluiting.Reden;
        traject.StandEinde = sluiting.Stand!.Trim();
        traject.WarmeOverdracht = Warm(sluiting);
        traject.OverdrachtAan = Overdracht.Aan(sluiting.WarmeOverdracht, sluiting.OverdrachtAan);
    }

    /// <summary>Whether the jeugdige was handed over in person; empty when nobody said.</summary>
    public static bool? Warm(Sluiting sluiting) => string.IsNullOrEmpty(sluiting.WarmeOverdracht) ? null : sluiting.WarmeOverdracht == Trajectregels.Ja;

    /// <summary>Fills in what was said; whose help it is decides which fields there are.</summary>
    public static void Vul(Traject traject, Trajectgegevens gegevens)
    {
        traject.Hulpvorm = gegevens.Hulpvorm!;
        traject.ProductId = gegevens.Product;
        traject.Uitvoerder = gegevens.LeesUitvoerder()!.Value;
        traject.Aanbieder = traject.Uitvoerder is Uitvoerder.Aanbieder ? Verloop.Netjes(gegevens.Aanbieder) : null;
        traject.Bekostiging = gegevens.LeesBekostiging()!.Value;
        traject.OorspronkelijkeVerwijzer = gegevens.LeesOorspronkelijke();
        traject.DirecteVerwijzer = gegevens.LeesDirecte()!.Value;
        traject.VerwijzerCode = traject.DirecteVerwijzer.Cbscode(traject.Hulpvorm);
        traject.Crisis = gegevens.LeesCrisis();
        traject.Complexiteit = gegevens.LeesComplexiteit();
        traject.Aanvang = gegevens.Aanvang!.Value;
        traject.VerwachtEinde = gegevens.VerwachtEinde;
        traject.VerwachteGesprekken = traject.Uitvoerder is Uitvoerder.Wijkteam ? gegevens.VerwachteGesprekken : null;
        traject.Labels = [.. gegevens.LeesLabels()];
        traject.DoorverwijzingId = traject.Labels.Contains(Trajectlabel.Overbruggingszorg) ? gegevens.Doorverwijzing : null;
    }

    /// <summary>The line of history: each field that changes.</summary>
    public static List<Veldwijziging> Verschil(Traject traject, Trajectgegevens gegevens)
    {
        List<Veldwijziging> velden = [];
        velden.Voeg("uitvoerder", traject.Uitvoerder.Naam(), gegevens.LeesUitvoerder()!.Value.Naam());
        velden.Voeg("aanbieder", traject.Aanbieder, gegevens.LeesUitvoerder() is Uitvoerder.Aanbieder ? Verloop.Netjes(gegevens.Aanbieder) : null);
        velden.Voeg("hoe de hulp wordt betaald", traject.Bekostiging.Naam(), gegevens.LeesBekostiging()!.Value.Naam());
        velden.Voeg("oorspronkelijke verwijzer", traject.OorspronkelijkeVerwijzer?.Naam(), gegevens.LeesOorspronkelijke()?.Naam());
        velden.Voeg("directe verwijzer", traject.DirecteVerwijzer.Naam(), gegevens.LeesDirecte()!.Value.Naam());
        velden.Voeg("begonnen vanuit een crisis", traject.Crisis, gegevens.LeesCrisis());
        velden.Voeg("complexiteit van de vraag", traject.Complexiteit?.Naam(), gegevens.LeesComplexiteit()?.Naam());
        velden.Voeg("eerste dag", traject.Aanvang, gegevens.Aanvang);
        velden.Voeg("verwacht einde", traject.VerwachtEinde, gegevens.VerwachtEinde);
        velden.Voeg("verwacht aantal gesprekken", traject.VerwachteGesprekken, gegevens.LeesUitvoerder() is Uitvoerder.Wijkteam ? gegevens.VerwachteGesprekken : null);
        velden.Voeg("bijzonderheden", Namen(traject.Labels), Namen(gegevens.LeesLabels()));
        return velden;
    }

    private static string? Namen(IReadOnlyCollection<Trajectlabel> labels) => labels.Count == 0 ? null : string.Join(", ", labels.Order().Select(l => l.Naam()));
}
