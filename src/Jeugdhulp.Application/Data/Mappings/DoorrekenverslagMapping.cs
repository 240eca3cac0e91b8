using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class DoorrekenverslagMapping : IEntityTypeConfiguration<Doorrekenverslag>
{
    public void Configure(EntityTypeBuilder<Doorrekenverslag> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.HasIndex(v => new { v.GemeenteCode, v.TaakId }).IsUnique();
        builder.HasOne<Taak>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.TaakId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AangevraagdDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(v => v.Regels).AlsJson();
        builder.Property(v => v.Uitslag).AlsJson();
        builder.Property(v => v.Vergelijking).AlsJson();
        builder.Property(v => v.Verzegeld).AlsJson();
        builder.Ignore(v => v.Eerste);
        builder.Ignore(v => v.Laatste);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_doorrekenverslag_periode", "tot_en_met >= van");
            t.HasCheckConstraint("ck_doorrekenverslag_uitslag", "(uitslag is null) = (voltooid_op is null) and (uitslag is null) = (sha256 is null)");
        });
    }
}
