using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// Someone who is signed in, as a browser behind a proxy that takes care of https: keeps cookies, also the renewed ones, and
/// makes requests as bytes.
/// </summary>
internal sealed class Sessie(IPEndPoint adres)
{
    private const string Aanmelden = "/aanmelden";

    private readonly Dictionary<string, string> _koekjes = new(StringComparer.Ordinal);
    private readonly Lock _slot = new();
    private string _kop = string.Empty;

    public async Task MeldAanAsync(string naam, string wachtwoord)
    {
        using var verbinding = new Verbinding(adres);
        var formulier = await FormulierAsync(verbinding, Aanmelden, "form[method=post]");
        formulier["Form.Email"] = [naam];
        formulier["Form.Wachtwoord"] = [wachtwoord];
        var antwoord = await verbinding.VraagAsync(Post(Aanmelden, Body(formulier)), CancellationToken.None);
        Onthoud(antwoord);
        if (antwoord.Status != 302)
        {
            throw new InvalidOperationException($"Signing in was answered with {antwoord.Status}.");
        }
    }

    /// <summary>The fields of a form as the page fills them in.</summary>
    public async Task<Dictionary<string, string[]>> FormulierAsync(string pad, string zoek)
    {
        using var verbinding = new Verbinding(adres);
        return await FormulierAsync(verbinding, pad, zoek);
    }

    public ReadOnlyMemory<byte> Get(string pad) => Encoding.ASCII.GetBytes($"GET {pad} HTTP/1.1\r\n{_kop}\r\n");

    public ReadOnlyMemory<byte> Post(string pad, string body) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {pad} HTTP/1.1\r\n{_kop}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}"));

    /// <summary>Takes the cookies of an answer over; a session is renewed every minute.</summary>
    /// <param name="antwoord">An answer.</param>
    /// <param name="alles">Also cookies that a load would only make heavier, such as the message for the next page.</param>
    public void Onthoud(Antwoord antwoord, bool alles = false)
    {
        if (!alles && antwoord.Bytes.Span[..antwoord.Kop].IndexOf("\r\nSet-Cookie: __Host-"u8) < 0)
        {
            return;
        }

        lock (_slot)
        {
            foreach (var regel in antwoord.Koppen.Split("\r\n").Where(r => r.StartsWith("Set-Cookie: ", StringComparison.Ordinal)))
            {
                var delen = regel["Set-Cookie: ".Length..].Split(';')[0].Split('=', 2);
                _koekjes[delen[0]] = delen[1];
            }

            _kop = $"{Vast}Cookie: {string.Join("; ", _koekjes.Select(k => $"{k.Key}={k.Value}"))}\r\n";
        }
    }

    public static string Body(Dictionary<string, string[]> velden) => string.Join('&', velden.SelectMany(v => v.Value.Select(w => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(w)}")));

    private static string Vast => $"Host: {Verbinding.Hostnaam}\r\nX-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n";

    private async Task<Dictionary<string, string[]>> FormulierAsync(Verbinding verbinding, string pad, string zoek)
    {
        if (_kop.Length == 0)
        {
            _kop = Vast;
        }

        var antwoord = await verbinding.VraagAsync(Get(pad), CancellationToken.None);
        Onthoud(antwoord);
        var formulier = antwoord.Status == 200 ? new HtmlParser().ParseDocument(Zonderstukken(antwoord)).QuerySelector(zoek) as IHtmlFormElement : null;
        return formulier is null
            ? throw new InvalidOperationException($"{pad} was answered with {antwoord.Status} and without a form.")
            : Velden(formulier).GroupBy(v => v.Naam, v => v.Waarde, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Naam, string Waarde)> Velden(IHtmlFormElement formulier)
    {
        foreach (var veld in formulier.Elements)
        {
            switch (veld)
            {
                case IHtmlInputElement { Name: { Length: > 0 } naam } invoer when invoer.Type is not ("submit" or "button") && (invoer.Type is not ("radio" or "checkbox") || invoer.IsChecked):
                    yield return (naam, invoer.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } naam } keuze:
                    yield return (naam, keuze.Value ?? string.Empty);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } naam } tekst:
                    yield return (naam, tekst.Value);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The page out of its chunks.</summary>
    private static string Zonderstukken(Antwoord antwoord)
    {
        var rest = antwoord.Bytes.Span[antwoord.Kop..];
        if (!antwoord.Koppen.Contains("\r\nTransfer-Encoding: chunked", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(rest);
        }

        var inhoud = new MemoryStream();
        while (true)
        {
            var regel = rest.IndexOf("\r\n"u8);
            var lengte = int.Parse(rest[..regel], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (lengte == 0)
            {
                return Encoding.UTF8.GetString(inhoud.GetBuffer().AsSpan(0, (int)inhoud.Length));
            }

            inhoud.Write(rest.Slice(regel + 2, lengte));
            rest = rest[(regel + 2 + lengte + 2)..];
        }
    }
}
