using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Verhalen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class VerhaalMapping : IEntityTypeConfiguration<Verhaal>
{
    public void Configure(EntityTypeBuilder<Verhaal> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Versie).IsRowVersion();
        builder.Ignore(v => v.Stand);
        builder.HasIndex(v => new { v.GemeenteCode, v.TeamId, v.Datum });
        builder.HasIndex(v => new { v.GemeenteCode, v.DossierId });
        builder.HasIndex(v => new { v.GemeenteCode, v.Datum }).HasFilter("vrijgegeven_op is not null and ingetrokken_op is null");
        builder.HasOne<Team>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.DossierId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AnoniemDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.VrijgegevenDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_verhaal_datum", "datum >= '2015-01-01'");
            t.HasCheckConstraint("ck_verhaal_delen_op", "(delen = 'nietGevraagd') = (delen_op is null)");
            t.HasCheckConstraint("ck_verhaal_gewijzigd", "(gewijzigd_op is null) = (gewijzigd_door is null)");
            t.HasCheckConstraint("ck_verhaal_anoniem", "(anoniem is null) = (anoniem_door_account_id is null)");

            t.HasCheckConstraint("ck_verhaal_schrijvers", "door_account_id = any (schrijvers) and (anoniem_door_account_id is null or anoniem_door_account_id = any (schrijvers))");

            // Consent, a text without names, and a second pair of eyes: whatever the application does, nothing is let out without these three.
            t.HasCheckConstraint(
                "ck_verhaal_vrijgave",
                "num_nonnulls(vrijgegeven_op, vrijgegeven_door_account_id) = 0 or (num_nonnulls(vrijgegeven_op, vrijgegeven_door_account_id, anoniem, anoniem_door_account_id) = 4 and delen = 'ja' and teruggegeven_op is null and vrijgegeven_door_account_id <> all (schrijvers))");
            t.HasCheckConstraint("ck_verhaal_terug", "num_nonnulls(teruggegeven_op, teruggegeven_door, teruggegeven_reden) in (0, 3)");
            t.HasCheckConstraint("ck_verhaal_ingetrokken", "num_nonnulls(ingetrokken_op, ingetrokken_door, ingetrokken_reden) in (0, 3)");
        });
    }
}
