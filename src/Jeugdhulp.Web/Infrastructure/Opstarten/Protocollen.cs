using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The versions of the Informatieprotocol that this process delivers with.</summary>
public static class Protocollen
{
    public const string Map = "Levering:Protocolmap";

    /// <exception cref="OpstartException">A version cannot be used; with one delivery in a wrong form nobody is helped.</exception>
    public static Protocolversies Open(IConfiguration instellingen)
    {
        var (versies, meldingen) = Protocolmap.Lees(instellingen[Map]);
        return versies ?? throw new OpstartException($"De versies van het protocol in Levering__Protocolmap kloppen niet. {string.Join(' ', meldingen)}");
    }
}
