using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Infrastructure;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>The fields of a traject. Choices are names of the contract.</summary>
public sealed class Trajectform : IGelezenform, IDriewegform
{
    public string? Geopend { get; set; }

    /// <summary>Key of the form: a second submit finds the same traject.</summary>
    public Guid Id { get; set; }

    public Guid? Team { get; set; }

    public string? Uitvoerder { get; set; }

    public string? Hulpvorm { get; set; }

    public Guid? Product { get; set; }

    public string? Aanbieder { get; set; }

    public string? Bekostiging { get; set; }

    public string? OorspronkelijkeVerwijzer { get; set; }

    public string? DirecteVerwijzer { get; set; }

    public string? Crisis { get; set; }

    public string? Complexiteit { get; set; }

    public DateOnly? Aanvang { get; set; }

    public DateOnly? VerwachtEinde { get; set; }

    public int? VerwachteGesprekken { get; set; }

    public List<string> Labels { get; set; } = [];

    public Guid? Doorverwijzing { get; set; }

    public Guid? Dossier { get; set; }

    public Guid? Hulpvraag { get; set; }

    public bool RolWordtHulp { get; set; }

    public bool DossierBegintMee { get; set; }

    /// <summary>First and last day that the worker was asked about.</summary>
    public DateOnly? NagevraagdeAanvang { get; set; }

    public DateOnly? NagevraagdEinde { get; set; }

    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public string? Reden { get; set; }

    public DateOnly? Einde { get; set; }

    public string? RedenEinde { get; set; }

    public string? StandEinde { get; set; }

    public static Trajectform Van(Trajectgegevens gegevens, Guid? team) => new()
    {
        Id = Guid.CreateVersion7(),
        Team = team,
        Uitvoerder = gegevens.Uitvoerder,
        Hulpvorm = gegevens.Hulpvorm,
        DirecteVerwijzer = gegevens.DirecteVerwijzer,
        Crisis = gegevens.Crisis,
        Complexiteit = gegevens.Complexiteit,
        Aanvang = gegevens.Aanvang,
        Labels = [.. gegevens.Labels],
        Doorverwijzing = gegevens.Doorverwijzing,
        Dossier = gegevens.Dossier,
        Hulpvraag = gegevens.Hulpvraag,
    };

    public static Trajectform Van(Wijzigformulier details) => new()
    {
        Id = details.Traject.Id,
        Team = details.Traject.TeamId,
        Uitvoerder = Contractnaam.Van(details.Traject.Uitvoerder),
        Hulpvorm = details.Traject.Hulpvorm,
        Product = details.Traject.ProductId,
        Aanbieder = details.Traject.Aanbieder,
        Bekostiging = details.Traject.Bekostiging is not Domain.Trajecten.Bekostiging.Natura and var bekostiging ? Contractnaam.Van(bekostiging) : null,
        OorspronkelijkeVerwijzer = details.Traject.OorspronkelijkeVerwijzer is { } eerste ? Contractnaam.Van(eerste) : null,
        DirecteVerwijzer = Contractnaam.Van(details.Traject.DirecteVerwijzer),
        Crisis = details.Traject.Crisis ? Trajectregels.Ja : Trajectregels.Nee,
        Complexiteit = details.Traject.Complexiteit is { } complexiteit ? Contractnaam.Van(complexiteit) : null,
        Aanvang = details.Traject.Aanvang,
        VerwachtEinde = details.Traject.VerwachtEinde,
        VerwachteGesprekken = details.Traject.VerwachteGesprekken,
        Labels = [.. details.Traject.Labels.Select(l => Contractnaam.Van(l))],
        Doorverwijzing = details.Traject.DoorverwijzingId,
        Dossier = details.Traject.DossierId,
        Hulpvraag = details.Traject.HulpvraagId,
        Versie = details.Traject.Versie,
        Gezien = details.Verloop.Count,
    };

    public Trajectgegevens NaarGegevens() => new()
    {
        Uitvoerder = Uitvoerder,
        Hulpvorm = Hulpvorm,
        Product = Product,
        Aanbieder = Aanbieder,
        Bekostiging = Bekostiging,
        OorspronkelijkeVerwijzer = OorspronkelijkeVerwijzer,
        DirecteVerwijzer = DirecteVerwijzer,
        Crisis = Crisis,
        Complexiteit = Complexiteit,
        Aanvang = Aanvang,
        VerwachtEinde = VerwachtEinde,
        VerwachteGesprekken = VerwachteGesprekken,
        Labels = Labels,
        Doorverwijzing = Doorverwijzing,
        Dossier = Dossier,
        Hulpvraag = Hulpvraag,
        RolWordtHulp = RolWordtHulp,
        DossierBegintMee = DossierBegintMee,
        Nagevraagd = NagevraagdeAanvang,
    };
}
