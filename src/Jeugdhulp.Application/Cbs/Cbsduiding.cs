using System.Globalization;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Jeugdhulp.Application.Cbs;

/// <summary>Keeps what people say about published figures: whether they recognise them, and why they differ.</summary>
public sealed class Cbsduiding(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Reasons that someone can give; the others follow from the figures.</summary>
    public static IReadOnlyList<Verschilsoort> Redenen { get; } = [.. Enum.GetValues<Verschilsoort>().Where(s => s is >= Verschilsoort.NietGeleverd and <= Verschilsoort.VoorlopigDefinitief)];

    /// <summary>Answers "Herkent u dit beeld?" about the figure that holds.</summary>
    /// <returns>What is wrong; null when there is no such figure.</returns>
    public async Task<IReadOnlyList<Fout>?> BeantwoordAsync(string tabel, string indicator, Meetmoment moment, string? beeld, string? toelichting, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var geldend = await db.Cbscijfers.AsNoTracking().Where(c => c.Tabel == tabel && c.Indicator == indicator && c.Moment == moment.Code).ToListAsync(ct);
        if (geldend.Count == 0)
        {
            return null;
        }

        var fouten = new List<Fout>();
        var tekst = string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim();
        if (!Contractnaam.TryParse<Cbsbeeld>(beeld, out var antwoord))
        {
            fouten.Add(new("Beeld", "Kies of u dit beeld herkent."));
        }
        else if (antwoord is Cbsbeeld.Deels or Cbsbeeld.Nee && tekst is null)
        {
            fouten.Add(new("Toelichting", "Schrijf op wat u niet herkent, of hoe het komt."));
        }

        if (Opdrachtcontrole.Tekst("Toelichting", tekst, Cbsherkenning.MaxToelichting) is { } weigering)
        {
            fouten.Add(new("Toelichting", weigering.Melding));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var cijfer = geldend.OrderByDescending(c => c.Status).ThenByDescending(c => c.Revisie).First();
        var laatste = await db.Cbsherkenningen.Where(h => h.Tabel == tabel && h.Indicator == indicator && h.Moment == moment.Code).MaxAsync(h => (int?)h.Volgnummer, ct) ?? 0;
        db.Cbsherkenningen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Tabel = tabel,
            Indicator = indicator,
            Moment = moment.Code,
            Volgnummer = laatste + 1,
            Status = cijfer.Status,
            Revisie = cijfer.Revisie,
            Beeld = antwoord,
            Toelichting = tekst,
            DoorAccountId = db.Aanmelding.AccountId,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.CbsbeeldBeantwoord, "cbscijfer", bijzonderheden: new(StringComparer.Ordinal) { ["moment"] = moment.Code, ["beeld"] = beeld! });
        return await BewaarAsync(transactie, "Beeld", ct);
    }

    /// <summary>Keeps so many of one reason of a difference; zero says that the reason fell away.</summary>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> VerklaarAsync(Cbsindicator indicator, Meetmoment moment, string? soort, int? aantal, string? toelichting, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        if (!Contractnaam.TryParse<Verschilsoort>(soort, out var reden) || !Redenen.Contains(reden))
        {
            fouten.Add(new("Soort", "Kies hoe het verschil komt."));
        }

        if (aantal is not { } getal || Math.Abs(getal) > 1_000_000)
        {
            fouten.Add(new("Aantal", "Vul een heel getal in. Zet er een min voor als het CBS er minder telt dan u."));
        }

        if (!Naamteken.IsZichtbaar(toelichting))
        {
            fouten.Add(new("Toelichting", "Schrijf op waaruit dit blijkt."));
        }
        else if (Opdrachtcontrole.Tekst("Toelichting", toelichting.Trim(), Cbsverschil.MaxToelichting) is { } weigering)
        {
            fouten.Add(new("Toelichting", weigering.Melding));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var naam = Contractnaam.Van(indicator);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var laatste = await db.Cbsverschillen.Where(v => v.Indicator == naam && v.Moment == moment.Code && v.Soort == reden).MaxAsync(v => (int?)v.Volgnummer, ct) ?? 0;
        db.Cbsverschillen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Indicator = naam,
            Moment = moment.Code,
            Soort = reden,
            Volgnummer = laatste + 1,
            Aantal = aantal!.Value,
            Toelichting = toelichting!.Trim(),
            DoorAccountId = db.Aanmelding.AccountId,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.CbsverschilVastgelegd, "cbscijfer", bijzonderheden: new(StringComparer.Ordinal)
        {
            ["moment"] = moment.Code,
            ["soort"] = soort!,
            ["aantal"] = aantal.Value.ToString(CultureInfo.InvariantCulture),
        });
        return await BewaarAsync(transactie, "Soort", ct);
    }

    private async Task<IReadOnlyList<Fout>> BewaarAsync(IDbContextTransaction transactie, string veld, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return [];
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return [new(veld, "Een collega bewaarde net ook iets over dit cijfer. Kijk wat er nu staat en probeer het daarna opnieuw.")];
        }
    }
}
