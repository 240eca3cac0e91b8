using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class PersoonMapping : IEntityTypeConfiguration<Persoon>
{
    public void Configure(EntityTypeBuilder<Persoon> builder)
    {
        builder.HasKey(p => new { p.GemeenteCode, p.Id });
        builder.HasIndex(p => new { p.GemeenteCode, p.Bsnkenmerk }).IsUnique();
        builder.HasIndex(p => new { p.GemeenteCode, p.ZoekAchternaam });
        builder.HasIndex(p => new { p.GemeenteCode, p.ZoekVoornamen });
        builder.HasIndex(p => new { p.GemeenteCode, p.Geboortedatum });
        builder.HasIndex(p => new { p.GemeenteCode, p.Klank, p.KlankVoornaam });
        builder.HasIndex(p => new { p.GemeenteCode, p.SamengevoegdMetId }).HasFilter("samengevoegd_met_id is not null");
        builder.Property(p => p.Geboorteprecisie).HasDefaultValue(Geboorteprecisie.Dag).HasSentinel((Geboorteprecisie)(-1));
        builder.Property(p => p.WoonplaatsGemeente).HasMaxLength(4);
        builder.Property(p => p.Versie).IsRowVersion();
        builder.Property(p => p.Klank).UseCollation("C").HasComputedColumnSql("klank(zoek_achternaam)", stored: true);
        builder.Property(p => p.KlankVoornaam).UseCollation("C").HasComputedColumnSql("klank(split_part(zoek_voornamen, ' ', 1))", stored: true);
        builder.Property(p => p.ZoekAchternaam).UseCollation("C");
        builder.Property(p => p.ZoekVoornamen).UseCollation("C");
        builder.Ignore(p => p.VolledigeNaam);
        builder.Ignore(p => p.Geboortedag);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(p => new { p.GemeenteCode, p.SamengevoegdMetId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(p => p.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_persoon_bsnkenmerk_versleuteld", "(bsn is null) = (bsnkenmerk is null) and coalesce(octet_length(bsnkenmerk), 32) = 32");
            t.HasCheckConstraint("ck_persoon_postcode", "postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'");
            t.HasCheckConstraint("ck_persoon_postcode_vanaf", "postcode_vanaf between '2015-01-01' and '2100-01-01'");
            t.HasCheckConstraint("ck_persoon_bsn_of_reden", "zonder_bsn is null or bsn is null");
            t.HasCheckConstraint("ck_persoon_ongeboren", "geboorteprecisie <> 'verwacht' or bsn is null");
            t.HasCheckConstraint("ck_persoon_bron", "bsn is not null or (bsn_bron is null and bsn_gecontroleerd_op is null)");
            t.HasCheckConstraint("ck_persoon_woonplaats_gemeente", "woonplaats_gemeente ~ '^[0-9]{4}$'");
            t.HasCheckConstraint("ck_persoon_woonplaats", "(woonplaats_gemeente is null) = (woonplaats_grond is null) and (woonplaats_gemeente is null) = (woonplaats_vanaf is null)");
            t.HasCheckConstraint("ck_persoon_woonplaatsbeginsel", "woonplaats_grond = 'werkelijkVerblijf' or (woonplaats_grond = 'gezagsdrager') = (woonplaats_vanaf < '2022-01-01')");
            t.HasCheckConstraint("ck_persoon_samengevoegd", "samengevoegd_met_id <> id");
            t.HasCheckConstraint("ck_persoon_geboortedatum", "geboortedatum between '1900-01-01' and '2100-01-01'");
        });
    }
}

internal sealed class GezinMapping : IEntityTypeConfiguration<Gezin>
{
    public void Configure(EntityTypeBuilder<Gezin> builder)
    {
        builder.HasKey(g => new { g.GemeenteCode, g.Id });
        builder.HasIndex(g => new { g.GemeenteCode, g.Nummer }).IsUnique();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(g => g.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GezinslidMapping : IEntityTypeConfiguration<Gezinslid>
{
    public void Configure(EntityTypeBuilder<Gezinslid> builder)
    {
        builder.HasKey(l => new { l.GemeenteCode, l.GezinId, l.PersoonId, l.Nummer });
        builder.Property(l => l.Nummer).HasDefaultValue(1).ValueGeneratedNever();
        builder.HasOne<Gezin>().WithMany(g => g.Leden).HasForeignKey(l => new { l.GemeenteCode, l.GezinId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Persoon).WithMany().HasForeignKey(l => new { l.GemeenteCode, l.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_gezinslid_periode", "tot >= van");
            t.HasCheckConstraint("ck_gezinslid_nummer", "nummer >= 1");
        });
    }
}

internal sealed class GezinsregieMapping : IEntityTypeConfiguration<Gezinsregie>
{
    public void Configure(EntityTypeBuilder<Gezinsregie> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.Id });
        builder.HasIndex(r => new { r.GemeenteCode, r.GezinId }).IsUnique().HasFilter("tot is null");
        builder.HasOne<Gezin>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.GezinId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_gezinsregie_periode", "tot >= van");
            t.HasCheckConstraint("ck_gezinsregie_wie", "medewerker_id is null or andere_partij is null");
        });
    }
}

internal sealed class PersoonsrelatieMapping : IEntityTypeConfiguration<Persoonsrelatie>
{
    public void Configure(EntityTypeBuilder<Persoonsrelatie> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.Id });
        builder.HasIndex(r => new { r.GemeenteCode, r.PersoonId, r.AnderId, r.Soort }).IsUnique().HasFilter("tot is null");
        builder.HasIndex(r => new { r.GemeenteCode, r.AnderId });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.AnderId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_persoonsrelatie_zelf", "persoon_id <> ander_id"));
    }
}

internal sealed class PersoonwijzigingMapping : IEntityTypeConfiguration<Persoonwijziging>
{
    public void Configure(EntityTypeBuilder<Persoonwijziging> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Id });
        builder.HasIndex(w => new { w.GemeenteCode, w.PersoonId });
        builder.HasIndex(w => new { w.GemeenteCode, w.GezinId });
        builder.HasIndex(w => new { w.GemeenteCode, w.Op });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gezin>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.GezinId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(w => w.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Velden).AlsJson();
        builder.ToTable(t => t.HasCheckConstraint("ck_persoonwijziging_waarvan", "persoon_id is not null or gezin_id is not null"));
    }
}

internal sealed class SamenvoegingMapping : IEntityTypeConfiguration<Samenvoeging>
{
    public void Configure(EntityTypeBuilder<Samenvoeging> builder)
    {
        builder.HasKey(s => new { s.GemeenteCode, s.Id });
        builder.HasIndex(s => new { s.GemeenteCode, s.BlijftId });
        builder.HasIndex(s => new { s.GemeenteCode, s.VervaltId }).IsUnique().HasFilter("ongedaan_op is null");
        builder.HasOne<Persoon>().WithMany().HasForeignKey(s => new { s.GemeenteCode, s.BlijftId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(s => new { s.GemeenteCode, s.VervaltId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.OngedaanDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.PrimitiveCollection(s => s.Overgenomen);
        builder.Property(s => s.Verplaatst).HasColumnType("jsonb");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_samenvoeging_twee", "blijft_id <> vervalt_id");
            t.HasCheckConstraint("ck_samenvoeging_reden_bij_bsn", "zonder_bsn is null or 'Bsn' = any(overgenomen)");
            t.HasCheckConstraint("ck_samenvoeging_ongedaan", "(ongedaan_op is null) = (ongedaan_door_naam is null) and (ongedaan_op is null) = (ongedaan_door_account_id is null)");
        });
    }
}

internal sealed class OnderscheidMapping : IEntityTypeConfiguration<Onderscheid>
{
    public void Configure(EntityTypeBuilder<Onderscheid> builder)
    {
        builder.HasKey(o => new { o.GemeenteCode, o.EenId, o.AnderId });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(o => new { o.GemeenteCode, o.EenId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(o => new { o.GemeenteCode, o.AnderId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_onderscheid_volgorde", "een_id < ander_id"));
    }
}

internal sealed class WoonplaatsverledenMapping : IEntityTypeConfiguration<Woonplaatsverleden>
{
    public void Configure(EntityTypeBuilder<Woonplaatsverleden> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.PersoonId, w.Van });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Gemeente).HasMaxLength(4);
        builder.ToTable(t => t.HasCheckConstraint("ck_woonplaatsverleden_periode", "tot_en_met >= van"));
    }
}

internal sealed class PostcodeverledenMapping : IEntityTypeConfiguration<Postcodeverleden>
{
    public void Configure(EntityTypeBuilder<Postcodeverleden> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.PersoonId, v.TotEnMet });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_postcodeverleden_postcode", "postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'"));
    }
}

internal sealed class VervolgkeuzeMapping : IEntityTypeConfiguration<Vervolgkeuze>
{
    public void Configure(EntityTypeBuilder<Vervolgkeuze> builder)
    {
        builder.HasKey(k => new { k.GemeenteCode, k.Id });
        builder.HasIndex(k => new { k.GemeenteCode, k.PersoonId });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(k => new { k.GemeenteCode, k.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartnertoestemmingMapping : IEntityTypeConfiguration<Partnertoestemming>
{
    public void Configure(EntityTypeBuilder<Partnertoestemming> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Id });
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.Regel);
        builder.HasIndex(t => new { t.GemeenteCode, t.PersoonId, t.Datum });

        // An answer is put right once; what came in its place can be put right again.
        builder.HasIndex(t => new { t.GemeenteCode, t.VervangtId }).IsUnique();
        builder.HasOne<Partnertoestemming>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.VervangtId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_partnertoestemming_verbetering", "(vervangt_id is null) = (verbeterreden is null)");
            t.HasCheckConstraint("ck_partnertoestemming_plaats", "(vervangt_id is null) = (eerst_op is null) and eerst_op <= op");
            t.HasCheckConstraint("ck_partnertoestemming_anders", "partner <> 'anders' or partnernaam is not null");
            t.HasCheckConstraint("ck_partnertoestemming_vertegenwoordiger", "gever <> 'vertegenwoordiger' or toelichting is not null");
            t.HasCheckConstraint("ck_partnertoestemming_datum", "datum >= '2015-01-01'");
        });
    }
}

internal sealed class NaamtrigramMapping : IEntityTypeConfiguration<Naamtrigram>
{
    public void Configure(EntityTypeBuilder<Naamtrigram> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Trigram, t.Naam });
        builder.HasIndex(t => new { t.GemeenteCode, t.Naam });
        builder.Property(t => t.Trigram).UseCollation("C");
        builder.Property(t => t.Naam).UseCollation("C");
    }
}

internal sealed class SamengevoegdMapping : IEntityTypeConfiguration<Samengevoegd>
{
    public void Configure(EntityTypeBuilder<Samengevoegd> builder)
    {
        // Of each who vanished there is one; without a key no list could be read beside it.
        builder.HasKey(s => new { s.GemeenteCode, s.PersoonId });
        builder.ToView("samengevoegd");
    }
}
