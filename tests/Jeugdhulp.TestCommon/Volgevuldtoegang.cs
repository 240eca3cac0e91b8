using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.TestCommon;

/// <summary>What a gemeente keeps about who may do what.</summary>
internal static class Volgevuldtoegang
{
    /// <summary>A review of rights with one line, and noodtoegang that is over and was seen.</summary>
    public static (Guid Controle, Guid Noodtoegang) VoegToe(JeugdhulpDbContext db, Testteam team, string herkenning, DateTimeOffset op)
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
        var nood = new Noodtoegang
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            AccountId = team.Account.Id,
            DoorNaam = herkenning,
            PersoonId = team.Noor.Id,
            Reden = herkenning,
            Op = op,
            Tot = op.AddHours(4),
        };
        db.AddRange(controle, nood, new Noodmelding { GemeenteCode = team.GemeenteCode, NoodtoegangId = nood.Id, TeamId = team.Team.Id, GezienOp = op, GezienDoorAccountId = team.Account.Id, GezienDoor = herkenning });
        return (controle.Id, nood.Id);
    }
}
