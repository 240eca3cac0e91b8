using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A gemeente with one child and one traject, and what its team reads of the findings about them.</summary>
internal static class Bevindingenproef
{
    private static int _volgende;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<(Leveringsopstelling Opstelling, Persoon Kind, Guid Traject)> MaakAsync(this Testdatabase database, string? postcode = null, bool bsn = true)
    {
        var opstelling = new Leveringsopstelling(database, $"95{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var kind = opstelling.Jeugdige(pas: p => (p.Postcode, p.Bsn) = (postcode, bsn ? p.Bsn : null));
        var traject = opstelling.Traject(kind, new(2026, 2, 1));
        await opstelling.BewaarAsync(kind, traject);
        return (opstelling, kind, traject.Id);
    }

    public static async Task<IReadOnlyList<Werkregel>> RegelsAsync(this Testdatabase database, Leveringsopstelling opstelling, Werksoort soort)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        return (await new WerkQuery(db, opstelling.Klok).LaadAsync(soort, null, 1, Ct))!.Regels;
    }

    public static async Task<Trajectdetails> DetailsAsync(this Testdatabase database, Leveringsopstelling opstelling, Guid traject)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        return (await new TrajectenQuery(db, opstelling.Klok).DetailsAsync(traject, Ct)).ShouldNotBeNull();
    }
}
