using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class VoorzieningMapping : IEntityTypeConfiguration<Voorziening>
{
    public void Configure(EntityTypeBuilder<Voorziening> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Versie).IsRowVersion();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.GemeenteCode, v.Naam }).IsUnique();
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_voorziening_naam", "length(trim(naam)) > 0");
            t.HasCheckConstraint("ck_voorziening_aanbod", "length(trim(aanbod)) > 0");
        });
    }
}

internal sealed class VastecontactpersoonMapping : IEntityTypeConfiguration<Vastecontactpersoon>
{
    public void Configure(EntityTypeBuilder<Vastecontactpersoon> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Voorziening>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.VoorzieningId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_vastecontactpersoon_dagen", "tot > van"));
    }
}

internal sealed class WachtmeldingMapping : IEntityTypeConfiguration<Wachtmelding>
{
    public void Configure(EntityTypeBuilder<Wachtmelding> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Id });
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasOne<Voorziening>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.VoorzieningId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.GemeenteCode, w.VoorzieningId, w.GezegdOp });
        builder.ToTable(t => t.HasCheckConstraint("ck_wachtmelding_weken", "weken between 0 and 260"));
    }
}
