using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class InlezingMapping : IEntityTypeConfiguration<Inlezing>
{
    public void Configure(EntityTypeBuilder<Inlezing> builder)
    {
        builder.HasKey(i => new { i.GemeenteCode, i.Id });
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.PrimitiveCollection(i => i.Gezinnen);
        builder.PrimitiveCollection(i => i.Medewerkers);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(i => i.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.BevestigdDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.OngedaanDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_inlezing_bevestigd", "(bevestigd_op is null) = (bevestigd_door_account_id is null)");
            t.HasCheckConstraint("ck_inlezing_ongedaan", "(ongedaan_op is null) = (ongedaan_door_account_id is null)");

            // What was confirmed is never taken back as a whole.
            t.HasCheckConstraint("ck_inlezing_einde", "bevestigd_op is null or ongedaan_op is null");
            t.HasCheckConstraint("ck_inlezing_rijen", "rijen >= geweigerd and geweigerd >= 0");
        });
    }
}

internal sealed class InleesregelMapping : IEntityTypeConfiguration<Inleesregel>
{
    public void Configure(EntityTypeBuilder<Inleesregel> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.InlezingId, r.Bestand, r.Regel });
        builder.HasIndex(r => new { r.GemeenteCode, r.ObjectId });
        builder.HasOne<Inlezing>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.InlezingId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_inleesregel_object", "(uitkomst = 'geweigerd') = (object_id is null)");
            t.HasCheckConstraint("ck_inleesregel_met", "met_regel is null or uitkomst = 'samengevoegd'");
        });
    }
}
