using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jeugdhulp.EndToEndTests.Scripts;

public sealed class ScriptsTests(ScriptBrowser browser) : IClassFixture<ScriptBrowser>, IAsyncLifetime
{
    private const string Formulier = """
        <form method="post" action="/opslaan" data-concept-url="/concept" data-paneel-url="/paneel" data-paneel-doel="paneel">
          <input type="hidden" name="__RequestVerificationToken" value="t0ken">
          <input type="hidden" name="Sleutel" data-concept-id>
          <label for="tekst">Verslag</label><textarea id="tekst" name="Tekst"></textarea>
          <button data-sneltoets="Ctrl+Enter">Opslaan</button>
          <span role="status" data-concept-status></span>
        </form>
        <div id="paneel"><p data-aankondiging>Nog niet bepaald</p></div>
        """;

    private const string Zoeken = """
        <form method="post" action="/opslaan">
          <input type="hidden" name="__RequestVerificationToken" value="t0ken">
          <label for="wie">Jeugdige</label><input id="wie" data-zoek-url="/zoek" data-zoek-doel="gekozen" data-sneltoets="/">
          <input type="hidden" id="gekozen" name="Gekozen">
          <button>Zoek</button>
        </form>
        <button type="button" data-tekentoetsen hidden></button>
        """;

    private const string Gevonden = """[{"waarde":"1","tekst":"Noor","toelichting":"9 jaar"},{"waarde":"2","tekst":"Noah"}]""";

    private readonly ScriptPagina _proef = new(browser);

    private IPage Pagina => _proef.Pagina;

    private ILocator Status => Pagina.Locator("[data-concept-status]");

    public ValueTask InitializeAsync() => _proef.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _proef.DisposeAsync();
        _proef.Meldingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Instelling_EenGetalTypenBeantwoordtDeVraagEnNietVastgelegdHaaltHetWeg()
    {
        await _proef.OpenAsync("""
            <fieldset class="veld--instelling">
              <input type="radio" id="n-vastgelegd" name="n.keuze" value="vastgelegd"><label for="n-vastgelegd">vastgelegd op</label>
              <input type="text" id="n" name="n" aria-label="getal" data-kiest="n-vastgelegd">
              <input type="radio" id="n-open" name="n.keuze" value="" checked><label for="n-open">niet vastgelegd</label>
            </fieldset>
            """);

        await Pagina.FillAsync("#n", "6");
        await Assertions.Expect(Pagina.Locator("#n-vastgelegd")).ToBeCheckedAsync();
        await Pagina.CheckAsync("#n-open");
        await Assertions.Expect(Pagina.Locator("#n")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Concept_ZonderLijn_ZegtHetEnBewaartLaterAlsnog()
    {
        await _proef.OpenAsync(Formulier);
        _proef.Antwoord = pad => pad == "/concept" ? null : new() { Status = 204 };

        await Pagina.FillAsync("#tekst", "Moeder vertelt");

        await Assertions.Expect(Status).ToHaveTextAsync("Concept niet bewaard. We proberen het opnieuw.");
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = """{"id":"k7"}""" };
        await Assertions.Expect(Status).ToContainTextAsync("Concept bewaard om ", new() { Timeout = 15_000 });
        await Assertions.Expect(Pagina.Locator("[data-concept-id]")).ToHaveValueAsync("k7");
        _proef.Verzoeken.Last(v => v.Pad == "/concept").Inhoud.ShouldBe("__RequestVerificationToken=t0ken&Sleutel=&Tekst=Moeder+vertelt");
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task Opslaan_TweeKeerGedrukt_GaatEenKeerWeg()
    {
        await _proef.OpenAsync(Zoeken);
        _proef.Antwoord = _ => new() { Status = 204 };

        await Pagina.RunAndWaitForRequestAsync(() => Pagina.DblClickAsync("button >> text=Zoek"), "**/opslaan");
        await Pagina.EvaluateAsync("() => fetch('/daarna')");

        _proef.Verzoeken.Count(v => v.Pad == "/opslaan").ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task Opslaan_ZonderLijn_LaatDePaginaStaanTotErWeerVerbindingIs()
    {
        await _proef.OpenAsync(Formulier);
        _proef.Antwoord = _ => null;
        await Pagina.FillAsync("#tekst", "Moeder vertelt");

        await Pagina.ClickAsync("text=Opslaan");

        await Assertions.Expect(Status).ToContainTextAsync("Er is geen verbinding.");
        await Assertions.Expect(Pagina.Locator("#tekst")).ToHaveValueAsync("Moeder vertelt");
        _proef.Verzoeken.ShouldAllBe(v => v.Pad != "/opslaan");

        _proef.Antwoord = _ => new() { Status = 204 };
        var verzoek = await Pagina.RunAndWaitForRequestAsync(() => Pagina.Keyboard.PressAsync("Control+Enter"), "**/opslaan");
        verzoek.PostData.ShouldBe("__RequestVerificationToken=t0ken&Sleutel=&Tekst=Moeder+vertelt");
    }

    [Fact]
    public async Task CtrlEnter_InEenFormulierZonderDieToets_StuurtGeenAnderFormulier()
    {
        await _proef.OpenAsync(Formulier + """<form method="post" action="/anders"><label for="reden">Reden</label><textarea id="reden" name="Reden"></textarea><button>Geef terug</button></form>""");
        List<string> verstuurd = [];
        Pagina.Request += (_, verzoek) => verstuurd.Add(new Uri(verzoek.Url).AbsolutePath);
        await Pagina.FillAsync("#reden", "Te kort");
        await Pagina.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Pagina.Locator("#reden")).ToHaveValueAsync("Te kort");

        await Pagina.FocusAsync("#tekst");
        await Pagina.RunAndWaitForRequestAsync(() => Pagina.Keyboard.PressAsync("Control+Enter"), "**/opslaan");

        verstuurd.Where(p => p is "/opslaan" or "/anders").ShouldBe(["/opslaan"]);
    }

    [Fact]
    public async Task Zoekveld_VerseLijstTussenPijlEnEnter_HoudtDeGemerkteJeugdige()
    {
        await _proef.OpenAsync(Zoeken);
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = Gevonden };
        await Pagina.FillAsync("#wie", "No");
        await Assertions.Expect(Pagina.Locator("[role=option]")).ToHaveCountAsync(2);
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("ArrowDown");

        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = """[{"waarde":"3","tekst":"Nova"},{"waarde":"1","tekst":"Noor"},{"waarde":"2","tekst":"Noah"}]""" };
        await Pagina.EvaluateAsync("document.getElementById('wie').dispatchEvent(new Event('input', { bubbles: true }))");
        await Assertions.Expect(Pagina.Locator("[role=option]")).ToHaveCountAsync(3);
        await Assertions.Expect(Pagina.Locator("[role=option][aria-selected=true]")).ToHaveTextAsync("Noah");
        await Pagina.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Pagina.Locator("#gekozen")).ToHaveValueAsync("2");
    }

    [Fact]
    public async Task Zoekveld_EnterVoorHetAntwoord_ToontWieErIsEnKiestNiemand()
    {
        await _proef.OpenAsync(Zoeken);
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = Gevonden };

        await Pagina.FillAsync("#wie", "No");
        await Pagina.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Pagina.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("Noor");
        await Assertions.Expect(Pagina.Locator("#gekozen")).ToHaveValueAsync("");
        _proef.Verzoeken.ShouldAllBe(v => v.Pad == "/zoek");
    }

    [Fact]
    public async Task Zoekveld_EnterVoorHetAntwoordEnNiemandGevonden_VerstuurtHetFormulier()
    {
        await _proef.OpenAsync(Zoeken);
        _proef.Antwoord = pad => pad == "/zoek" ? new() { ContentType = "application/json", Body = "[]" } : new() { Status = 204 };
        await Pagina.FillAsync("#wie", "dossier 12");

        var verzoek = await Pagina.RunAndWaitForRequestAsync(() => Pagina.Keyboard.PressAsync("Enter"), "**/opslaan");

        verzoek.Method.ShouldBe("POST");
    }

    [Fact]
    public async Task Zoekveld_NiemandGevonden_ZegtHetZichtbaarTotErWeerGezochtWordt()
    {
        await _proef.OpenAsync(Zoeken.Replace("<input id=\"wie\"", "<input data-zoek-niemand=\"Niemand gevonden. Zoek anders.\" id=\"wie\"", StringComparison.Ordinal));
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = "[]" };
        await Pagina.FillAsync("#wie", "Xq");
        var melding = Pagina.GetByText("Niemand gevonden. Zoek anders.");

        await Assertions.Expect(melding).ToHaveCSSAsync("clip-path", "none");

        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = Gevonden };
        await Pagina.FillAsync("#wie", "No");
        await Assertions.Expect(Pagina.Locator("[role=option]")).ToHaveCountAsync(2);
        await Assertions.Expect(melding).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Zoekveld_EscapeVoorHetAntwoord_HoudtDeTekstEnToontGeenLijst()
    {
        await _proef.OpenAsync(Zoeken.Replace("<input id=\"wie\"", "<input type=\"search\" id=\"wie\"", StringComparison.Ordinal));
        _proef.Antwoord = pad => pad == "/zoek" ? new() { ContentType = "application/json", Body = Gevonden } : new() { Status = 204 };
        await Pagina.FillAsync("#wie", "No");

        await Pagina.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Pagina.Locator("#wie")).ToHaveValueAsync("No");
        var verzoek = await Pagina.RunAndWaitForRequestAsync(() => Pagina.Keyboard.PressAsync("Enter"), "**/opslaan");

        verzoek.Method.ShouldBe("POST");
        _proef.Verzoeken.ShouldAllBe(v => v.Pad == "/opslaan");
    }

    [Fact]
    public async Task Concept_NaAfmelden_HoudtDeTekstEnBiedtAanmeldenInEenNieuwTabblad()
    {
        await _proef.OpenAsync(Formulier);
        _proef.Antwoord = pad => new() { Status = pad == "/concept" ? 401 : 204 };

        await Pagina.FillAsync("#tekst", "Moeder vertelt");

        await Assertions.Expect(Status.Locator("a[target=_blank][href='/aanmelden']")).ToBeVisibleAsync();
        await Assertions.Expect(Pagina.Locator("#tekst")).ToHaveValueAsync("Moeder vertelt");
    }

    [Fact]
    public async Task Paneel_NaTypen_ToontHetAntwoordEnLeestDeZinVoor()
    {
        await _proef.OpenAsync(Formulier);
        _proef.Antwoord = pad => pad == "/paneel" ? new() { ContentType = "text/html", Body = "<p data-aankondiging>Dit telt als preventie.</p>" } : new() { Status = 204 };

        await Pagina.FillAsync("#tekst", "x");

        await Assertions.Expect(Pagina.Locator("#paneel")).ToHaveTextAsync("Dit telt als preventie.");
        await Assertions.Expect(Pagina.Locator("#paneel + [role=status]")).ToHaveTextAsync("Dit telt als preventie.");
    }

    [Fact]
    public async Task Paneel_MetEenFout_LaatDeVorigeUitkomstStaanEnMeldtHet()
    {
        await _proef.OpenAsync(Formulier);
        _proef.Antwoord = _ => new() { Status = 500 };

        await Pagina.FillAsync("#tekst", "x");

        await Assertions.Expect(Pagina.Locator("#paneel + [role=status]")).ToHaveTextAsync("De uitkomst is niet bijgewerkt.");
        await Assertions.Expect(Pagina.Locator("#paneel")).ToHaveTextAsync("Nog niet bepaald");
    }

    [Fact]
    public async Task CtrlEnter_InHetTekstvak_VerstuurtHetFormulier()
    {
        await _proef.OpenAsync(Formulier);
        await Pagina.FocusAsync("#tekst");

        var verzoek = await Pagina.RunAndWaitForRequestAsync(() => Pagina.Keyboard.PressAsync("Control+Enter"), "**/opslaan");

        verzoek.Method.ShouldBe("POST");
        verzoek.PostData.ShouldBe("__RequestVerificationToken=t0ken&Sleutel=&Tekst=");
    }

    [Fact]
    public async Task Zoekveld_MetToetsenbord_KiestUitDeLijstZonderAdresMetNaam()
    {
        await _proef.OpenAsync(Zoeken);
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = Gevonden };

        await Pagina.Keyboard.PressAsync("/");
        await Assertions.Expect(Pagina.Locator("#wie")).ToBeFocusedAsync();
        await Pagina.Keyboard.TypeAsync("no");
        await Assertions.Expect(Pagina.Locator("[role=option]")).ToHaveCountAsync(2);
        await Pagina.Keyboard.PressAsync("ArrowDown");
        await Pagina.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(Pagina.Locator("#wie")).ToHaveAttributeAsync("aria-activedescendant", "wie-lijst-1");
        (await Pagina.RunAxe()).Violations.ShouldBeEmpty();
        await Pagina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Pagina.Locator("#wie")).ToHaveValueAsync("Noah");
        await Assertions.Expect(Pagina.Locator("#gekozen")).ToHaveValueAsync("2");
        await Assertions.Expect(Pagina.Locator("[role=listbox]")).ToBeHiddenAsync();
        _proef.Verzoeken.ShouldBe([("/zoek", "zoek=no&__RequestVerificationToken=t0ken")]);
    }

    [Fact]
    public async Task Zoekveld_NaWijzigen_VergeetDeKeuzeEnEscapeSluitDeLijst()
    {
        await _proef.OpenAsync(Zoeken);
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = Gevonden };
        await Pagina.FocusAsync("#wie");
        await Pagina.Keyboard.TypeAsync("no");
        await Pagina.Locator("[role=option]").First.ClickAsync();
        await Assertions.Expect(Pagina.Locator("#gekozen")).ToHaveValueAsync("1");

        await Pagina.Keyboard.PressAsync("Backspace");

        await Assertions.Expect(Pagina.Locator("#gekozen")).ToHaveValueAsync("");
        await Assertions.Expect(Pagina.Locator("[role=listbox]")).ToBeVisibleAsync();
        await Pagina.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Pagina.Locator("#wie")).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(Pagina.Locator("#wie")).ToHaveValueAsync("Noo");
    }

    [Fact]
    public async Task Zoekveld_MetEenLijstErbij_KiestDaarMeeTotIemandDaarZelfKiest()
    {
        await _proef.OpenAsync("""
            <form method="post" action="/opslaan">
              <input type="hidden" name="__RequestVerificationToken" value="t0ken">
              <label for="waarheen">Waarheen?</label><select id="waarheen"><option value="">Kies</option><option value="ggz">GGZ</option><option value="welzijn">Welzijn</option></select>
              <label for="wie">Organisatie</label><input id="wie" data-zoek-url="/zoek" data-zoek-ook="waarheen">
              <button>Opslaan</button>
            </form>
            """);
        _proef.Antwoord = _ => new() { ContentType = "application/json", Body = """[{"waarde":"1","tekst":"De Brug","ook":"welzijn"},{"waarde":"2","tekst":"De Hoek","ook":"ggz"},{"waarde":"3","tekst":"De Kade","ook":"vervallen"}]""" };
        var lijst = Pagina.Locator("#waarheen");

        await KiesAsync("De Brug");
        await Assertions.Expect(lijst).ToHaveValueAsync("welzijn");
        await KiesAsync("De Hoek");
        await Assertions.Expect(lijst).ToHaveValueAsync("ggz");
        await KiesAsync("De Kade");
        await Assertions.Expect(lijst).ToHaveValueAsync("ggz");
        await lijst.SelectOptionAsync("welzijn");
        await KiesAsync("De Hoek");
        await Assertions.Expect(lijst).ToHaveValueAsync("welzijn");
        await Pagina.FillAsync("#wie", "Een naam die er niet staat");
        await Assertions.Expect(lijst).ToHaveValueAsync("welzijn");

        async Task KiesAsync(string naam)
        {
            await Pagina.FillAsync("#wie", "");
            await Pagina.FillAsync("#wie", "De");
            await Pagina.Locator("[role=option]", new() { HasText = naam }).ClickAsync();
            await Assertions.Expect(Pagina.Locator("#wie")).ToHaveValueAsync(naam);
        }
    }

    [Fact]
    public async Task Tekentoets_Uitgezet_DoetNietsMeer()
    {
        await _proef.OpenAsync(Zoeken);
        await Pagina.ClickAsync("[data-tekentoetsen]");
        await Assertions.Expect(Pagina.Locator("[data-tekentoetsen]")).ToHaveTextAsync("Sneltoets / aanzetten");

        await Pagina.Keyboard.PressAsync("/");

        await Assertions.Expect(Pagina.Locator("#wie")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Foutsamenvatting_KrijgtDeFocusEnBrengtHemNaarHetVeld()
    {
        await _proef.OpenAsync("""<div id="foutsamenvatting" tabindex="-1"><a href="#naam">Vul een naam in</a></div><details><summary>Meer</summary><label for="naam">Naam</label><input id="naam"></details>""");
        await Assertions.Expect(Pagina.Locator("#foutsamenvatting")).ToBeFocusedAsync();

        await Pagina.ClickAsync("text=Vul een naam in");

        await Assertions.Expect(Pagina.Locator("#naam")).ToBeFocusedAsync();
    }
}
