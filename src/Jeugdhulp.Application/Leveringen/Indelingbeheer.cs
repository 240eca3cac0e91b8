using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A layout that a file can be written in.</summary>
/// <param name="Code">What stands in a form: the name of an example, or the id of an own one.</param>
/// <param name="Indeling">The layout.</param>
/// <param name="Sha256">Of its own text.</param>
/// <param name="Eigen">Who brought it and who looked at it; empty for an example.</param>
public sealed record Indelingkeuze(string Code, Bestandsindeling Indeling, string Sha256, Leveringsindeling? Eigen)
{
    /// <summary>A file may be written in it. The examples were looked at when they were made.</summary>
    public bool Bruikbaar => Eigen is null or { Stand: Indelingsstand.Goedgekeurd };

    /// <summary>A delivery may be frozen in it as well; a workbook is only there to be read.</summary>
    public bool Levert => Bruikbaar && Indeling.Soort is not Bestandssoort.Werkboek;

    /// <summary>Someone looked at it after that moment: who put a delivery in force then cannot have seen it.</summary>
    public bool IsVanNa(DateTimeOffset? moment) => Eigen?.NagekekenOp > moment;
}

/// <summary>A layout with what it makes of made-up records, for who looks at it.</summary>
/// <param name="Keuze">The layout.</param>
/// <param name="Voorbeeld">Lines of a file; empty when the version of the protocol is not known any more.</param>
/// <param name="NietNakijken">Why this account cannot decide about it; null when it can.</param>
/// <param name="Bezwaren">What is not allowed in it any more; nothing is delivered in it then.</param>
public sealed record Indelingbeeld(Indelingkeuze Keuze, IReadOnlyList<string> Voorbeeld, string? NietNakijken, IReadOnlyList<string> Bezwaren)
{
    /// <summary>It can be taken out of use.</summary>
    public bool KanStoppen => Keuze.Eigen is { } eigen && Indelingsverloop.Stoppen(eigen.Stand) is null;
}

/// <summary>Keeps the layouts of a gemeente beside the examples that come along.</summary>
public sealed class Indelingbeheer(JeugdhulpDbContext db, Protocolversies versies, TimeProvider klok)
{
    /// <summary>Most bytes of a layout.</summary>
    public const int MaxBytes = 100_000;

    private const string Veld = "Bestand";

    /// <summary>All layouts, the own ones first and newest first.</summary>
    public async Task<IReadOnlyList<Indelingkeuze>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await AlleAsync(ct);
    }

    /// <summary>Versions that a delivery of now or later needs and that have no layout to freeze it in, oldest first.</summary>
    public async Task<IReadOnlyList<Protocolversie>> ZonderIndelingAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var klaar = (await BruikbaarAsync(ct)).Where(i => i.Levert).Select(i => i.Indeling.Protocol).ToHashSet(StringComparer.Ordinal);
        var laatste = Halfjaar.Van(klok.Vandaag()).Vorige;
        return [.. versies.Alle.Where(v => v.GeldtNogOver(laatste) && (v == versies.Voor(laatste) || v.GeldigVan > laatste.Begin) && !klaar.Contains(v.Naam))];
    }

    /// <summary>A layout of the gemeente itself; empty when there is none with this id.</summary>
    public async Task<Indelingbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Leveringsindelingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is { } eigen
            ? new(Keuze(eigen), Voorbeeld(eigen), Indelingsverloop.Nakijken(eigen.Stand, eigen.DoorAccountId, db.Aanmelding.AccountId!.Value), Bezwaren(Bestandsindeling.Lees(eigen.Inhoud).Indeling!))
            : null;
    }

    /// <summary>Reads a layout and keeps it for a second person to look at. Gives what is wrong with it; empty when it is kept.</summary>
    public Task<IReadOnlyList<Fout>> PlaatsAsync(byte[]? bestand, CancellationToken ct) => PlaatsAsync(Guid.CreateVersion7(klok.GetUtcNow()), bestand, ct);

    /// <summary>The same with an id of the caller, for demo data that are equal everywhere.</summary>
    internal async Task<IReadOnlyList<Fout>> PlaatsAsync(Guid id, byte[]? bestand, CancellationToken ct)
    {
        if (bestand is not { Length: > 0 })
        {
            return [new(Veld, "Kies een bestand met een indeling.")];
        }

        if (bestand.Length > MaxBytes)
        {
            return [new(Veld, "Dit bestand is te groot voor een indeling. Kies een ander bestand.")];
        }

        if (Tekst(bestand) is not { } json)
        {
            return [new(Veld, "Dit is geen tekst. Kies een bestand met een indeling.")];
        }

        var (gelezen, fouten) = Indelingscontrole.Controleer(json, versies);
        if (gelezen is null)
        {
            return Bij(fouten);
        }

        // Written after an example that comes along, it is no such example any more.
        var indeling = gelezen with { Voorbeeld = false };

        // One at a time in a gemeente: of the same layout posted twice at once the second finds the first.
        await using var transactie = await db.BeginGemeenteAsync(Guid.ParseExact($"00000000-0000-4000-800c-00000000{db.Aanmelding.GemeenteCode}", "D"), ct);
        var inhoud = indeling.Schrijf();
        var sha256 = Sha256(inhoud);
        if (fouten.Count == 0 && await db.Leveringsindelingen.AnyAsync(i => i.Sha256 == sha256 && (i.Stand == Indelingsstand.Neergezet || i.Stand == Indelingsstand.Goedgekeurd), ct))
        {
            return [new(Veld, "Deze indeling staat er al.")];
        }

        if (await BezetAsync(indeling, ct) is { } bezet)
        {
            fouten = [.. fouten, new(Veld, bezet)];
        }

        if (fouten.Count > 0)
        {
            return Bij(fouten);
        }

        db.Leveringsindelingen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            Naam = indeling.Naam.Trim(),
            Protocol = indeling.Protocol,
            Inhoud = inhoud,
            Sha256 = sha256,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.LeveringsindelingGeplaatst, "leveringsindeling", id, new() { ["sha256"] = sha256 });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Lets deliveries be written in a layout; someone else than who brought it.</summary>
    public Task<Leveringsresultaat> KeurGoedAsync(Guid id, CancellationToken ct) => KijkNaAsync(id, Indelingsstand.Goedgekeurd, null, ct);

    /// <summary>Keeps a layout out of use, with the reason.</summary>
    public async Task<Leveringsresultaat> KeurAfAsync(Guid id, string? reden, CancellationToken ct) =>
        Regeltekst.Controleer(reden, Leveringsindeling.MaxReden, "Schrijf op wat er niet klopt.") is { } fout
            ? new LeveringGeweigerd("Reden", fout)
            : await KijkNaAsync(id, Indelingsstand.Afgekeurd, reden!.Trim(), ct);

    /// <summary>Takes a layout out of use, with the reason; also one that nobody looked at yet.</summary>
    public async Task<Leveringsresultaat> StopAsync(Guid id, string? reden, CancellationToken ct)
    {
        if (Regeltekst.Controleer(reden, Leveringsindeling.MaxReden, "Schrijf op waarom u de indeling uit gebruik neemt.") is { } fout)
        {
            return new LeveringGeweigerd("Reden", fout);
        }

        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Leveringsindelingen.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } indeling)
        {
            return new LeveringOnbekend();
        }

        var wie = db.Aanmelding.AccountId!.Value;
        if (indeling.Stand is Indelingsstand.BuitenGebruik && indeling.GestoptDoorAccountId == wie)
        {
            // The same form once more.
            return new LeveringBewaard(id);
        }

        if (Indelingsverloop.Stoppen(indeling.Stand) is { } weigering)
        {
            return new LeveringGeweigerd("Levering", weigering);
        }

        indeling.Stand = Indelingsstand.BuitenGebruik;
        (indeling.GestoptDoorAccountId, indeling.GestoptDoor, indeling.GestoptOp, indeling.StopReden) = (wie, db.Aanmelding.Naam, klok.GetUtcNow(), reden!.Trim());
        db.Log(klok, Handeling.LeveringsindelingGestopt, "leveringsindeling", id, new() { ["sha256"] = indeling.Sha256 });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new LeveringBewaard(id);
    }

    private async Task<Leveringsresultaat> KijkNaAsync(Guid id, Indelingsstand oordeel, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Leveringsindelingen.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } indeling)
        {
            return new LeveringOnbekend();
        }

        var wie = db.Aanmelding.AccountId!.Value;
        if (indeling.Stand == oordeel && indeling.NagekekenDoorAccountId == wie)
        {
            // The same form once more.
            return new LeveringBewaard(id);
        }

        if (Indelingsverloop.Nakijken(indeling.Stand, indeling.DoorAccountId, wie) is { } weigering)
        {
            return new LeveringGeweigerd("Levering", weigering);
        }

        if (oordeel is Indelingsstand.Goedgekeurd && !Voldoet(Keuze(indeling)))
        {
            return new LeveringGeweigerd("Levering", "Deze indeling past niet meer bij wat er in een bestand mag staan. Keur haar af en zet een nieuwe neer.");
        }

        indeling.Stand = oordeel;
        indeling.AfkeurReden = reden;
        (indeling.NagekekenDoorAccountId, indeling.NagekekenDoor, indeling.NagekekenOp) = (wie, db.Aanmelding.Naam, klok.GetUtcNow());
        db.Log(klok, oordeel is Indelingsstand.Goedgekeurd ? Handeling.LeveringsindelingGoedgekeurd : Handeling.LeveringsindelingAfgekeurd, "leveringsindeling", id, new() { ["sha256"] = indeling.Sha256 });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new LeveringBewaard(id);
    }

    /// <summary>Why the name cannot be used: who chooses a layout to deliver in sees the name alone. Null when it can, or is not known.</summary>
    private async Task<string?> BezetAsync(Bestandsindeling indeling, CancellationToken ct)
    {
        var (naam, protocol) = (indeling.Naam.Trim(), indeling.Protocol);
        bool Heet(string andere) => string.Equals(andere, naam, StringComparison.OrdinalIgnoreCase);

        // Laid side by side here: what stands in a file that is refused may be no text for the database.
        var eigen = await db.Leveringsindelingen.Where(i => i.Stand == Indelingsstand.Neergezet || i.Stand == Indelingsstand.Goedgekeurd).Select(i => new { i.Protocol, i.Naam }).ToListAsync(ct);
        var bezet = $"Er is al een indeling voor versie {protocol} die ‘{naam}’ heet.";
        return Bestandsindelingen.Voorbeelden.Any(i => i.Protocol == protocol && Heet(i.Naam)) ? $"{bezet} Dat is een voorbeeld. Geef deze een andere naam."
            : eigen.Exists(i => i.Protocol == protocol && Heet(i.Naam)) ? $"{bezet} Geef deze een andere naam, of neem de andere eerst uit gebruik."
            : null;
    }

    /// <summary>All of them beside the one field of the form.</summary>
    private static IReadOnlyList<Fout> Bij(IEnumerable<Fout> fouten) => [.. fouten.Select(f => f with { Veld = Veld })];

    internal static string Sha256(string inhoud) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inhoud)));

    /// <summary>
    /// Those that a delivery may be written in, within the transaction of the caller. What was approved before a rule about what a file may
    /// hold came, is not used any more.
    /// </summary>
    internal async Task<IReadOnlyList<Indelingkeuze>> BruikbaarAsync(CancellationToken ct) => [.. (await AlleAsync(ct)).Where(i => i.Bruikbaar && (i.Eigen is null || Voldoet(i)))];

    /// <summary>Why nothing may go to the CBS in the layout in which a delivery is frozen: a rule came after that. Null when it may.</summary>
    internal string? Weigering(Cbslevering levering)
    {
        // An example was looked at when it was made.
        var vast = levering.Indeling is { } tekst && !Bestandsindelingen.Voorbeelden.Any(i => Sha256(i.Schrijf()) == levering.IndelingSha256) ? Bestandsindeling.Lees(tekst).Indeling : null;
        return vast is null || Bezwaren(vast).Count == 0 ? null
            : "De records liggen vast in een indeling die niet meer past bij wat er in een bestand mag staan. Trek de levering in, begin opnieuw en kies een andere indeling.";
    }

    /// <summary>Of a version that is not known any more nothing is known to be wrong.</summary>
    private IReadOnlyList<string> Bezwaren(Bestandsindeling indeling) =>
        versies.Van(indeling.Protocol) is { } versie ? [.. Indelingscontrole.Controleer(indeling, versie).Select(f => f.Melding)] : [];

    private bool Voldoet(Indelingkeuze keuze) => versies.Van(keuze.Indeling.Protocol) is { } versie && Indelingscontrole.Controleer(keuze.Indeling, versie).Count == 0;

    private async Task<IReadOnlyList<Indelingkeuze>> AlleAsync(CancellationToken ct)
    {
        var eigen = await db.Leveringsindelingen.AsNoTracking().OrderByDescending(i => i.Op).ToListAsync(ct);
        return
        [
            .. eigen.Select(Keuze),
            .. Bestandsindelingen.Voorbeelden.Select(i => new Indelingkeuze(i.Naam, i, Sha256(i.Schrijf()), null)),
        ];
    }

    private static Indelingkeuze Keuze(Leveringsindeling eigen) => new(eigen.Id.ToString(), Bestandsindeling.Lees(eigen.Inhoud).Indeling!, eigen.Sha256, eigen);

    private IReadOnlyList<string> Voorbeeld(Leveringsindeling eigen)
    {
        if (versies.Van(eigen.Protocol) is not { } versie)
        {
            return [];
        }

        using var tekst = new StringWriter();
        var indeling = Bestandsindeling.Lees(eigen.Inhoud).Indeling!;
        Bestandsschrijver.Schrijf(tekst, Voorbeeldrecords.Van(versie), indeling);
        return [.. tekst.ToString().Split(indeling.Einde, StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string? Tekst(byte[] bestand)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bestand).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
