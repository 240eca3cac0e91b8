using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.TestCommon;

/// <summary>What a gemeente keeps about who may do what.</summary>
internal static class Volgevuldtoegang
{
    /// <summary>A review of rights with one line.</summary>
    public static Guid VoegToe(JeugdhulpDbContext db, Testteam team, string herkenning, DateTimeOffset op)
    {
        var controle = new Rechtencontrole { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Op = op, DoorAccountId = team.Account.Id, DoorNaam = herkenning };
        controle.Regels.Add(new()
        {
            GemeenteCode = team.GemeenteCode,
            ControleId = controle.Id,
            AccountId = team.Account.Id,
            Naam = herkenning,
            Email = herkenning,
            Rollen = "consulent",
            Oordeel = Rechtoordeel.Klopt,
        });
        db.Add(controle);
        return controle.Id;
    }
}
