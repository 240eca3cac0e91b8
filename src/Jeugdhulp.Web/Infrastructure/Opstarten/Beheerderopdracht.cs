using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The command "beheerder": makes the account of a beheerder of a gemeente, who lets in everyone else. It prints a code, with which its owner chooses the password.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Email">With what the account signs in.</param>
/// <param name="Wie">Name of the beheerder.</param>
public sealed record Beheerderopdracht(string Gemeente, string Email, string Wie)
{
    public const string Naam = "beheerder";
    public const string Gebruik = "beheerder --gemeente CODE --email ADRES --naam \"NAAM\"";

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Beheerderopdracht Lees(IReadOnlyList<string> args) => args switch
    {
        ["--gemeente", var gemeente, "--email", var email, "--naam", var naam] => new(gemeente, email, naam),
        _ => throw new OpstartException($"Zeg voor welke gemeente, en wie. Bijvoorbeeld: beheerder --gemeente 0363 --email s.bakker@gemeente.nl --naam \"Sam Bakker\". De hele opdracht: {Gebruik}"),
    };

    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(connectionString, ring).BuildServiceProvider();
        await using var bereik = diensten.CreateAsyncScope();
        if (!await bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>().Gemeenten.AnyAsync(g => g.Code == Gemeente, ct))
        {
            throw new OpstartException($"De gemeente {Gemeente} bestaat niet. Geef de CBS-code van vier cijfers, bijvoorbeeld 0363.");
        }

        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], "opdrachtregel");
        switch (await bereik.ServiceProvider.GetRequiredService<Uitnodigingen>().NodigEersteUitAsync(Wie, Email, ct))
        {
            case Uitgenodigd { Code: { } code } uitgenodigd:
                await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Het account is gemaakt. Code: {code}"));
                await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Kies daarmee voor {uitgenodigd.Tot:d-M-yyyy} een wachtwoord op de pagina /aanmelden/uitnodiging."));
                return 0;
            case Uitgenodigd:
                await uit.WriteLineAsync("Dit account had al een wachtwoord, en is nu ook beheerder van deze gemeente.");
                return 0;
            case NietUitgenodigd niet:
                throw new OpstartException(string.Join(". ", niet.Fouten.Select(f => f.Melding)) + ".");
            default:
                throw new InvalidOperationException("Unknown result of inviting.");
        }
    }
}
