using System.Reflection;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

public sealed class RegelbouwerTests
{
    private static readonly string[] Keuze = [nameof(Contactregel.GekozenKlasse), nameof(Contactregel.KeuzeReden), nameof(Contactregel.KeuzeDoorAccountId), nameof(Contactregel.KeuzeOp)];

    [Fact]
    public void Opnieuw_vullen_vergeet_geen_kolom_en_laat_de_keuze_staan()
    {
        var feiten = new Contactfeiten { Datum = new DateOnly(2026, 3, 2), Activiteit = Activiteit.Opvoedondersteuning, Doel = Doel.Opvoedondersteuning, Geboortedatum = new DateOnly(2016, 1, 1) };
        var contact = new Contact
        {
            GemeenteCode = "9991",
            Id = Guid.NewGuid(),
            OpdrachtId = Guid.NewGuid(),
            Datum = feiten.Datum,
            GeregistreerdOp = DateTimeOffset.UnixEpoch,
            MedewerkerId = Guid.NewGuid(),
            TeamId = Guid.NewGuid(),
            Activiteit = feiten.Activiteit,
            GerichtOp = GerichtOp.Jeugdige,
        };
        var beeld = Uitkomstbeeld.Maak(feiten, Versie(), Proefnorm.Nu, "Voorbeeld A");
        var vers = Regelbouwer.Maak(contact, Guid.NewGuid(), Guid.NewGuid(), beeld);
        var oud = Regelbouwer.Maak(contact, vers.PersoonId, vers.HulpvraagId, beeld, vers.Id);
        oud.Kies(Klasse.Jeugdhulp, "Er is meer aan de hand.", Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        var velden = typeof(Contactregel).GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.SetMethod.ReturnParameter.GetRequiredCustomModifiers() is [] && !Keuze.Contains(p.Name)).ToList();
        foreach (var veld in velden)
        {
            veld.SetValue(oud, Anders(veld, veld.GetValue(vers)));
        }

        oud.Vul(beeld);

        velden.Count.ShouldBe(15);
        foreach (var veld in velden.Where(v => v.Name != nameof(Contactregel.Sublabels)))
        {
            veld.GetValue(oud).ShouldBe(veld.GetValue(vers), veld.Name);
        }

        oud.Sublabels.ShouldBe(vers.Sublabels);
        oud.GekozenKlasse.ShouldBe(Klasse.Jeugdhulp);
        oud.KeuzeReden.ShouldBe("Er is meer aan de hand.");
    }

    private static object? Anders(PropertyInfo veld, object? waarde) => waarde switch
    {
        bool ja => !ja,
        string tekst => tekst + "?",
        int getal => getal + 1,
        Enum keuze => Enum.GetValues(keuze.GetType()).Cast<object>().First(v => !v.Equals(keuze)),
        Contactfeiten feiten => feiten with { Gespreknummer = feiten.Gespreknummer + 1 },
        List<Sublabel> => new List<Sublabel> { Sublabel.Mpg, Sublabel.Voorliggend },
        _ => throw new InvalidOperationException($"{veld.Name} heeft hier een andere waarde nodig."),
    };

    private static Instellingenversie Versie() => new()
    {
        GemeenteCode = "9991",
        Nummer = 1,
        GeldigVan = new DateOnly(2015, 1, 1),
        Instellingen = new LokaleInstellingen { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie },
        Auteur = "Test",
        Reden = "Test",
        VastgesteldOp = DateTimeOffset.UnixEpoch,
    };
}
