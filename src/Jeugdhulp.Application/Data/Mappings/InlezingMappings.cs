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
        builder.HasOne<Uitwisselpakket>().WithMany().HasForeignKey(i => new { i.GemeenteCode, i.PakketId }).OnDelete(DeleteBehavior.Restrict);
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

            // A try changed nothing, so there is nothing to keep or to take back.
            t.HasCheckConstraint("ck_inlezing_proef", "not proef or (bevestigd_op is null and ongedaan_op is null)");
            t.HasCheckConstraint("ck_inlezing_pakket", "(pakket_id is null) = (kaartnummer is null)");
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
        builder.PrimitiveCollection(r => r.Fouten);
        builder.HasOne<Inlezing>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.InlezingId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_inleesregel_object", "(uitkomst = 'geweigerd') = (object_id is null)");
            t.HasCheckConstraint("ck_inleesregel_fouten", "uitkomst = 'geweigerd' or fouten = '{}'");
            t.HasCheckConstraint("ck_inleesregel_met", "met_regel is null or uitkomst = 'samengevoegd'");
        });
    }
}

internal sealed class InleesverklaringMapping : IEntityTypeConfiguration<Inleesverklaring>
{
    public void Configure(EntityTypeBuilder<Inleesverklaring> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.GemeenteCode, v.InlezingId });
        builder.HasOne<Inlezing>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.InlezingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_inleesverklaring_waarover", "num_nonnulls(soort, regel, nieuwe_klasse) = 1 and (oude_klasse is null) = (nieuwe_klasse is null)"));
    }
}
