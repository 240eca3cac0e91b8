using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain.Cbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class VerzegelingMapping : IEntityTypeConfiguration<Verzegeling>
{
    public void Configure(EntityTypeBuilder<Verzegeling> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Begin });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(v => v.Halfjaar);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_verzegeling_halfjaar",
            "extract(day from begin) = 1 and extract(month from begin) in (1, 7) and einde = (begin + interval '6 months' - interval '1 day')::date"));
    }
}

internal sealed class CbscijferMapping : IEntityTypeConfiguration<Cbscijfer>
{
    public void Configure(EntityTypeBuilder<Cbscijfer> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Tabel, c.Indicator, c.Moment, c.Status, c.Revisie });
        builder.HasIndex(c => new { c.GemeenteCode, c.Moment });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Tabel).HasMaxLength(Cbscijfer.MaxTabel);
        builder.Property(c => c.Indicator).HasMaxLength(Cbsindicatoren.MaxNaam);
        builder.Property(c => c.Waarde).HasPrecision(14, 4);
        builder.Property(c => c.Gedrukt).HasPrecision(14, 4);
        builder.Ignore(c => c.Cel);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_cbscijfer_waarde", "(teken = 'getal') = (waarde is not null)");
            t.HasCheckConstraint("ck_cbscijfer_revisie", "revisie >= 1");
        });
    }
}

internal sealed class CbsherkenningMapping : IEntityTypeConfiguration<Cbsherkenning>
{
    public void Configure(EntityTypeBuilder<Cbsherkenning> builder)
    {
        builder.HasKey(h => new { h.GemeenteCode, h.Tabel, h.Indicator, h.Moment, h.Volgnummer });
        builder.HasOne<Cbscijfer>().WithMany().HasForeignKey(h => new { h.GemeenteCode, h.Tabel, h.Indicator, h.Moment, h.Status, h.Revisie }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(h => h.Toelichting).HasMaxLength(Cbsherkenning.MaxToelichting);
        builder.ToTable(t => t.HasCheckConstraint("ck_cbsherkenning_toelichting", "beeld in ('ja', 'weetNiet') or toelichting is not null"));
    }
}

internal sealed class CbsverschilMapping : IEntityTypeConfiguration<Cbsverschil>
{
    public void Configure(EntityTypeBuilder<Cbsverschil> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Indicator, v.Moment, v.Soort, v.Volgnummer });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(v => v.Toelichting).HasMaxLength(Cbsverschil.MaxToelichting);
        builder.ToTable(t => t.HasCheckConstraint("ck_cbsverschil_reden", "soort not in ('toegang', 'preventie', 'casusregie', 'afronding', 'onverklaard')"));
    }
}
