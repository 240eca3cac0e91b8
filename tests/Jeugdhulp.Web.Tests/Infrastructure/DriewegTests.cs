using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Plannen;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Two people changed one form: each keeps what they changed.</summary>
public sealed class DriewegTests
{
    private static readonly Guid Noor = Guid.NewGuid();

    [Fact]
    public void Wat_u_niet_veranderde_wordt_wat_de_ander_schreef()
    {
        var mijn = Opent(f => f.Hulpvraag = "Rust in huis");

        var samen = Drieweg.Voeg(mijn, Form(f => f.MeningOuders = "Moeder denkt nu anders"), new ModelStateDictionary());

        (samen.Hulpvraag, samen.MeningOuders).ShouldBe(("Rust in huis", "Moeder denkt nu anders"));
    }

    [Fact]
    public void Wat_u_beiden_veranderde_houdt_uw_tekst()
    {
        var samen = Drieweg.Voeg(Opent(f => f.MeningOuders = "Mijn tekst"), Form(f => f.MeningOuders = "Die van de ander"), new ModelStateDictionary());

        samen.MeningOuders.ShouldBe("Mijn tekst");
    }

    [Fact]
    public void Wat_u_leeg_maakte_blijft_leeg_en_een_ander_regeleinde_is_geen_verandering()
    {
        var mijn = Opent(f => (f.Feiten, f.MeningOuders) = (null, "Het is\r\ndruk"));

        var samen = Drieweg.Voeg(mijn, Form(f => (f.Feiten, f.MeningOuders) = ("Nieuw feit", "Nu rustig")), new ModelStateDictionary());

        (samen.Feiten, samen.MeningOuders).ShouldBe((null, "Nu rustig"));
    }

    [Fact]
    public void Per_persoon_geldt_hetzelfde()
    {
        var mijn = Opent(f => f.Deelnemers[0].Wens = "Voetballen");

        var samen = Drieweg.Voeg(mijn, Form(f => f.Deelnemers[0].Mening = "Fijn"), new ModelStateDictionary());

        (samen.Deelnemers[0].Wens, samen.Deelnemers[0].Mening).ShouldBe(("Voetballen", "Fijn"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("geen json")]
    public void Zonder_te_weten_hoe_het_begon_blijft_alles_wat_u_typte(string? geopend)
    {
        var mijn = Opent(f => f.Hulpvraag = "Rust");
        mijn.Geopend = geopend;

        Drieweg.Voeg(mijn, Form(f => f.MeningOuders = "Anders"), new ModelStateDictionary()).MeningOuders.ShouldBe("Het is\ndruk");
    }

    /// <summary>Opened as it was, and then changed.</summary>
    private static Planform Opent(Action<Planform> verander)
    {
        var form = Drieweg.Open(Form(_ => { }));
        verander(form);
        return form;
    }

    private static Planform Form(Action<Planform> verander)
    {
        var form = new Planform { Hulpvraag = "Hulp", Feiten = "Een feit", MeningOuders = "Het is\ndruk", Deelnemers = [new() { PersoonId = Noor }] };
        verander(form);
        return form;
    }
}
