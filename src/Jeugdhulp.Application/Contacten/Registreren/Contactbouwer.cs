using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Makes what is stored out of a form; decides nothing about class or permission.</summary>
internal static class Contactbouwer
{
    public static Contact Maak(Contactopdracht opdracht, Situatie situatie, Team team, string gemeenteCode, Persoon? nieuw, DateTimeOffset nu)
    {
        var id = Guid.CreateVersion7(nu);
        var contact = new Contact
        {
            GemeenteCode = gemeenteCode,
            Id = id,
            OpdrachtId = opdracht.OpdrachtId,
            Datum = situatie.Datum,
            GeregistreerdOp = nu,
            MedewerkerId = situatie.MedewerkerId ?? Guid.Empty,
            TeamId = team.Id,
            GezinId = opdracht.ZonderPersoon ? null : opdracht.GezinId,
            Activiteit = opdracht.Verricht!.Value,
            GerichtOp = Gericht(opdracht),
            Kanaal = opdracht.Kanaal,
            GesprokenMet = opdracht.GesprokenMet,
            Herkomst = opdracht.Herkomst,
            DuurMinuten = opdracht.DuurMinuten,
            Anoniem = opdracht.Soort == Contactsoort.Anoniem,
            Thema = opdracht.Soort == Contactsoort.Collectief ? opdracht.Thema : null,
            AantalDeelnemers = opdracht.Soort == Contactsoort.Collectief ? opdracht.AantalDeelnemers : null,
            Partner = opdracht.Soort == Contactsoort.Collectief ? opdracht.Partner : null,
            VoorzieningId = opdracht.VoorzieningId,
            Feit = opdracht.Feit,
            FeitBron = opdracht.FeitBron,
            BeeldProfessional = opdracht.BeeldProfessional,
            MeningOuder = opdracht.MeningOuder,
            MeningJeugdige = opdracht.MeningJeugdige,
        };
        if (opdracht.Verwijzing is { Bestemming: { } bestemming, Reden: { } reden } verwijzing)
        {
            contact.Doorverwijzingen.AddRange(PersonenVan(opdracht, nieuw).Select(persoon => new Doorverwijzing
            {
                GemeenteCode = gemeenteCode,
                Id = Guid.CreateVersion7(nu),
                ContactId = id,
                PersoonId = persoon,
                Bestemming = bestemming,
                Reden = reden,
                Datum = verwijzing.Datum ?? situatie.Datum,
                Aanbieder = verwijzing.Aanbieder,
                Toelichting = verwijzing.Toelichting,
            }));
        }

        return contact;
    }

    /// <summary>The new jeugdige; without a date of birth while the form is not complete.</summary>
    public static Persoon? Nieuw(Contactopdracht opdracht, string gemeenteCode, DateTimeOffset nu)
    {
        if (opdracht.Nieuw is not { } nieuw || opdracht.ZonderPersoon)
        {
            return null;
        }

        var voornamen = nieuw.Voornamen?.Trim() ?? string.Empty;
        var achternaam = nieuw.Achternaam?.Trim() ?? string.Empty;
        return new()
        {
            GemeenteCode = gemeenteCode,
            Id = Guid.CreateVersion7(nu),
            Voornamen = voornamen,
            Tussenvoegsel = string.IsNullOrWhiteSpace(nieuw.Tussenvoegsel) ? null : nieuw.Tussenvoegsel.Trim(),
            Achternaam = achternaam,
            Geboortedatum = nieuw.Geboortedatum ?? default,
            Geslacht = nieuw.Geslacht,
            Bsn = Bsn.TryParse(nieuw.Bsn, out var bsn) ? bsn.Value.Waarde : null,
            Postcode = nieuw.Postcode?.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant(),
            ZoekVoornamen = Zoeknaam.Van(voornamen),
            ZoekAchternaam = Zoeknaam.Van(achternaam),
        };
    }

    /// <summary>
    /// The series of <paramref name="persoonId"/> with the estimates of the form in it: the one that runs, or a new one. None
    /// for a note that has no aim, which then stands alone.
    /// </summary>
    public static Hulpvraag? Reeks(Contactopdracht opdracht, Situatie situatie, Guid persoonId)
    {
        var hulpvraag = situatie.Hulpvraag(opdracht, persoonId);
        if (hulpvraag is null)
        {
            if (opdracht.Doel is not { } doel)
            {
                return null;
            }

            hulpvraag = new()
            {
                GemeenteCode = situatie.Jeugdigen.Count > 0 ? situatie.Jeugdigen[0].GemeenteCode : situatie.Team!.GemeenteCode,
                Id = Guid.CreateVersion7(),
                PersoonId = persoonId,
                Doel = doel,
                Geopend = situatie.Datum,
            };
        }

        Inschattingbouwer.Werkbij(hulpvraag, opdracht, situatie);
        return hulpvraag;
    }

    private static GerichtOp Gericht(Contactopdracht opdracht) =>
        opdracht.Soort == Contactsoort.Collectief
            ? GerichtOp.Collectief
            : opdracht.GerichtOp ?? (opdracht.PersoonIds.Count + (opdracht.Nieuw is null ? 0 : 1) > 1 ? GerichtOp.Gezin : GerichtOp.Jeugdige);

    private static IEnumerable<Guid?> PersonenVan(Contactopdracht opdracht, Persoon? nieuw)
    {
        if (opdracht.ZonderPersoon)
        {
            return [null];
        }

        var personen = opdracht.PersoonIds.Distinct().Select(id => (Guid?)id);
        return nieuw is null ? personen : personen.Append(nieuw.Id);
    }
}
