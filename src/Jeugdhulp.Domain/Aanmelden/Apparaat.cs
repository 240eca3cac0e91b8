namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>What someone signed in with, in words to recognise it by; no more is kept of what a browser tells about itself.</summary>
public static class Apparaat
{
    /// <summary>The first that occurs counts: browsers also name the ones they want to be taken for.</summary>
    private static readonly (string Merk, string Naam)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Merk, string Naam)[] Systemen =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>From the User-Agent of a request.</summary>
    public static string Van(string? kop)
    {
        var (browser, systeem) = (Zoek(Browsers, kop), Zoek(Systemen, kop));
        return (browser, systeem) switch
        {
            (null, null) => "Onbekend apparaat",
            ({ } b, null) => b,
            (null, { } s) => s,
            ({ } b, { } s) => $"{b} op {s}",
        };
    }

    private static string? Zoek((string Merk, string Naam)[] lijst, string? kop) =>
        kop is null ? null : Array.Find(lijst, l => kop.Contains(l.Merk, StringComparison.Ordinal)).Naam;
}
