using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class TaakMapping : IEntityTypeConfiguration<Taak>
{
    public void Configure(EntityTypeBuilder<Taak> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Id });
        builder.HasOne<Gemeenten.Gemeente>().WithMany().HasForeignKey(t => t.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AangevraagdDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(t => t.Invoer).AlsJson();
        builder.Ignore(t => t.IsVoorbij);
        builder.HasIndex(t => t.AangevraagdOp).HasDatabaseName("ix_taak_te_doen").HasFilter("stand in ('wachtend', 'bezig')");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_taak_claim", "(stand = 'bezig') = (claim is not null) and (claim is null) = (claim_tot is null)");
            t.HasCheckConstraint("ck_taak_voorbij", "(stand in ('klaar', 'gestopt', 'mislukt')) = (klaar_op is not null)");
            t.HasCheckConstraint("ck_taak_voortgang", "voortgang >= 0 and totaal >= 0");
        });
    }
}
