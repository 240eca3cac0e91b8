using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class UitwisselpakketMapping : IEntityTypeConfiguration<Uitwisselpakket>
{
    public void Configure(EntityTypeBuilder<Uitwisselpakket> builder)
    {
        builder.HasKey(p => new { p.GemeenteCode, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.GemeenteCode, p.Op });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(p => p.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Taak>().WithMany().HasForeignKey(p => new { p.GemeenteCode, p.TaakId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_uitwisselpakket_bron", "(soort = 'bron') = (bron is not null)");
            t.HasCheckConstraint("ck_uitwisselpakket_klaar", "(klaar_op is null) = (bytes is null) and (klaar_op is null) = (sha256 is null)");
            t.HasCheckConstraint("ck_uitwisselpakket_manifest", "(soort = 'uitvoer' and klaar_op is not null) = (manifest is not null)");
        });
    }
}

internal sealed class UitwisseldeelMapping : IEntityTypeConfiguration<Uitwisseldeel>
{
    public void Configure(EntityTypeBuilder<Uitwisseldeel> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.PakketId, d.Nummer });

        // As text, so that it is encrypted as every other text that is about persons.
        builder.Property(d => d.Inhoud).HasConversion(
            inhoud => Convert.ToBase64String(inhoud), tekst => Convert.FromBase64String(tekst), ValueComparer.CreateDefault<byte[]>(favorStructuralComparisons: true));
        builder.HasOne<Uitwisselpakket>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.PakketId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_uitwisseldeel_nummer", "nummer >= 1"));
    }
}

internal sealed class KaartversieMapping : IEntityTypeConfiguration<Kaartversie>
{
    public void Configure(EntityTypeBuilder<Kaartversie> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.PakketId, v.Nummer });
        builder.HasOne<Uitwisselpakket>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.PakketId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_kaartversie_nummer", "nummer >= 1"));
    }
}
