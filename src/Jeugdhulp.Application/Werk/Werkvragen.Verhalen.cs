using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain.Verhalen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits around stories. The day is that on which the story was heard.</summary>
internal sealed partial class Werkvragen
{
    private IQueryable<Verhaal> Verhalen => db.Verhalen.AsNoTracking().Where(v => _teams.Contains(v.TeamId) && v.IngetrokkenOp == null && v.VrijgegevenOp == null);

    /// <summary>Nobody lets out a story that he or she wrote any of.</summary>
    private IQueryable<Werkrij> VrijTeGeven()
    {
        var account = db.Aanmelding.AccountId!.Value;
        return Verhalen.Where(v => v.TeruggegevenOp == null && v.Delen == Delen.Ja && v.AnoniemDoorAccountId != null && !v.Schrijvers.Contains(account))
            .Select(v => new Werkrij { Soort = (int)Werksoort.Verhaalvrijgave, Id = v.Id, Bij = v.Id, PersoonId = _niemand, Nummer = 0, Datum = v.Datum, Aantal = 0, Stap = (int)Werkstap.Geen });
    }

    /// <summary>With the whole team: who wrote it may have left.</summary>
    private IQueryable<Werkrij> TeruggegevenVerhalen() => Verhalen.Where(v => v.TeruggegevenOp != null)
        .Select(v => new Werkrij { Soort = (int)Werksoort.Verhaalterug, Id = v.Id, Bij = v.Id, PersoonId = _niemand, Nummer = 0, Datum = v.Datum, Aantal = 0, Stap = (int)Werkstap.Geen });
}
