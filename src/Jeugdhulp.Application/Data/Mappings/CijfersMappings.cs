using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class AnnotatieMapping : IEntityTypeConfiguration<Annotatie>
{
    public void Configure(EntityTypeBuilder<Annotatie> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.HasIndex(a => new { a.GemeenteCode, a.Datum });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(a => a.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Instellingenversie>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.Versienummer }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_annotatie_versie", "(oorzaak = 'instellingGewijzigd') = (versienummer is not null)"));
    }
}

internal sealed class BetrouwbaarheidsoordeelMapping : IEntityTypeConfiguration<Betrouwbaarheidsoordeel>
{
    public void Configure(EntityTypeBuilder<Betrouwbaarheidsoordeel> builder)
    {
        builder.HasKey(o => new { o.GemeenteCode, o.Id });
        builder.HasIndex(o => new { o.GemeenteCode, o.Begin });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(o => o.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(o => new { o.GemeenteCode, o.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.Reden).HasMaxLength(Betrouwbaarheidsoordeel.MaxReden);
        builder.Ignore(o => o.Halfjaar);
        builder.ToTable(t => t.HasCheckConstraint("ck_betrouwbaarheidsoordeel_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)"));
    }
}
