using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>The figures while they are counted.</summary>
internal sealed class Cijferblad
{
    private readonly Dictionary<Cijfersleutel, decimal> _waarden = [];

    public IReadOnlyDictionary<Cijfersleutel, decimal> Waarden => _waarden;

    public void Zet(Meetmoment moment, Cijferlens lens, Maat maat, Uitsplitsing deel, decimal waarde)
    {
        if (waarde != 0)
        {
            _waarden[new(moment, lens, maat, deel)] = waarde;
        }
    }

    /// <summary>Counts along for everyone, for the team, for the code and for the code within the team.</summary>
    public void Tel(Meetmoment moment, Cijferlens lens, Maat maat, Guid? teamId, string? code = null, long aantal = 1)
    {
        if (aantal == 0)
        {
            return;
        }

        Erbij(new(moment, lens, maat, Uitsplitsing.Alles), aantal);
        if (teamId is not null)
        {
            Erbij(new(moment, lens, maat, new(teamId, null)), aantal);
        }

        if (code is null)
        {
            return;
        }

        Erbij(new(moment, lens, maat, new(null, code)), aantal);
        if (teamId is not null)
        {
            Erbij(new(moment, lens, maat, new(teamId, code)), aantal);
        }
    }

    /// <summary>Counts along for this part only: unique people of a part do not add up to those of the whole.</summary>
    public void TelDeel(Meetmoment moment, Cijferlens lens, Maat maat, Uitsplitsing deel, long aantal = 1) => Erbij(new(moment, lens, maat, deel), aantal);

    private void Erbij(Cijfersleutel sleutel, long aantal) => CollectionsMarshal.GetValueRefOrAddDefault(_waarden, sleutel, out _) += aantal;
}
