using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Gemeenten;
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
        builder.HasOne<Team>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Instellingenversie>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.Versienummer }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_annotatie_gemigreerd", "gemigreerd_vanaf is null or (oorzaak = 'nieuwRegistratiesysteem' and gemigreerd_vanaf < datum)");
            t.HasCheckConstraint("ck_annotatie_versie", "versienummer is null or oorzaak = 'instellingGewijzigd'");
            t.HasCheckConstraint("ck_annotatie_opdracht", "wijziging is null or oorzaak in ('gewijzigdeOpdracht', 'nieuweOrganisatie', 'capaciteit')");
        });
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

internal sealed class ContextwaardeMapping : IEntityTypeConfiguration<Contextwaarde>
{
    public void Configure(EntityTypeBuilder<Contextwaarde> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Indicator, w.Wijk, w.Jaar, w.Revisie });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(w => w.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Wijk).HasMaxLength(Wijkindeling.MaxNaam);
        builder.Property(w => w.Waarde).HasPrecision(12, 3);
        builder.Property(w => w.Bron).HasMaxLength(Contexttabel.MaxBron);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_contextwaarde_jaar", $"jaar >= {Contexttabel.EersteJaar}");
            t.HasCheckConstraint("ck_contextwaarde_revisie", "revisie >= 1");
            t.HasCheckConstraint("ck_contextwaarde_bron", "bron <> ''");
        });
    }
}

internal sealed class KwartaalcijferMapping : IEntityTypeConfiguration<Kwartaalcijfer>
{
    public void Configure(EntityTypeBuilder<Kwartaalcijfer> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.TeamId, c.Jaar, c.Nummer, c.Maat });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_kwartaalcijfer_nummer", "nummer between 1 and 4"));
    }
}

internal sealed class VerborgenkwaliteitMapping : IEntityTypeConfiguration<Verborgenkwaliteit>
{
    public void Configure(EntityTypeBuilder<Verborgenkwaliteit> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Begin, v.Maat, v.Deel });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_verborgenkwaliteit_begin", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)"));
    }
}

internal sealed class VerborgensamenloopMapping : IEntityTypeConfiguration<Verborgensamenloop>
{
    public void Configure(EntityTypeBuilder<Verborgensamenloop> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Dag, v.Cel });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StreefdoelMapping : IEntityTypeConfiguration<Streefdoel>
{
    public void Configure(EntityTypeBuilder<Streefdoel> builder)
    {
        builder.HasKey(s => new { s.GemeenteCode, s.Maat, s.Versie });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(s => s.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.Waarde).HasPrecision(12, 1);
        builder.Property(s => s.Afspraak).HasMaxLength(Streefdoel.MaxAfspraak);
        builder.Ignore(s => s.Streefwaarde);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_streefdoel_vanaf", "extract(day from vanaf) = 1 and extract(month from vanaf) in (1, 7)");
            t.HasCheckConstraint("ck_streefdoel_versie", "versie >= 1");
            t.HasCheckConstraint("ck_streefdoel_waarde", "waarde >= 0 and (maat <> 'aandeelWijkteam' or waarde <= 100)");
            t.HasCheckConstraint("ck_streefdoel_afspraak", "afspraak <> ''");
        });
    }
}

internal sealed class KwartaalverslagMapping : IEntityTypeConfiguration<Kwartaalverslag>
{
    public void Configure(EntityTypeBuilder<Kwartaalverslag> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.TeamId, v.Begin, v.Nummer });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(v => v.Verhaal).HasMaxLength(Kwartaalverslag.MaxVerhaal);
        builder.Ignore(v => v.Kwartaal);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_kwartaalverslag_begin", "extract(day from begin) = 1 and extract(month from begin) in (1, 4, 7, 10)");
            t.HasCheckConstraint("ck_kwartaalverslag_nummer", "nummer >= 1");
            t.HasCheckConstraint("ck_kwartaalverslag_verhaal", "vastgesteld_op is null or verhaal <> ''");
        });
    }
}
