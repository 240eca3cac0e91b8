using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Cijfertelling : Migration
    {
        private static readonly (string Tabel, string Dag)[] Bronnen =
        [
            ("traject", "aanvang"),
            ("dossier", "begin"),
            ("statusperiode", "van"),
            ("dossierpersoon", "van"),
            ("doorverwijzing", "datum"),
            ("wachtende", "einde_op"),
            ("gezinslid", "coalesce(van, date ''2015-01-01'')"),
            ("dossierafspraak", "date ''2015-01-01''"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cijferstand",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    jaar = table.Column<int>(type: "integer", nullable: false),
                    geteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cijferstand", x => new { x.gemeente_code, x.jaar });
                    table.ForeignKey(
                        name: "fk_cijferstand_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cijferverandering",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    vanaf_jaar = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cijferverandering", x => new { x.gemeente_code, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cijfer",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    lens = table.Column<string>(type: "text", nullable: false),
                    maat = table.Column<string>(type: "text", nullable: false),
                    deel = table.Column<string>(type: "text", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,1)", precision: 14, scale: 1, nullable: false),
                    stand = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cijfer", x => new { x.gemeente_code, x.moment, x.lens, x.maat, x.deel });
                    table.CheckConstraint("ck_cijfer_lens", "lens in ('gemeente', 'norm', 'dossier')");
                    table.CheckConstraint("ck_cijfer_maat", "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd')");
                    table.CheckConstraint("ck_cijfer_stand", "stand in ('getoond', 'teKlein', 'terugrekenbaar', 'onbekend', 'nietGeleverd', 'onbetrouwbaar')");
                    table.ForeignKey(
                        name: "fk_cijfer_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.BeveiligGemeentetabel("cijferstand", "select, insert, update");
            migrationBuilder.BeveiligGemeentetabel("cijfer");
            migrationBuilder.BeveiligGemeentetabel("cijferverandering", "select, insert, delete");
            migrationBuilder.Sql(
                """
                -- One function for all that a written contact line sets off: at registering each trigger more costs.
                create function contactregel_geschreven() returns trigger language plpgsql as $$
                begin
                    insert into contactstand as s (gemeente_code, team_id, vak, stand)
                        select distinct gemeente_code, team_id, pg_backend_pid() % 32, 1 from geschreven order by 1, 2
                        on conflict (gemeente_code, team_id, vak) do update set stand = s.stand + 1;
                    insert into cijferverandering (gemeente_code, vanaf_jaar)
                        select gemeente_code, min(extract(year from datum))::int from geschreven group by gemeente_code;
                    return null;
                end $$;
                drop trigger contactstand_erbij on contactregel;
                drop trigger contactstand_oud on contactregel;
                drop trigger contactstand_nieuw on contactregel;
                drop trigger contactstand_eraf on contactregel;
                drop function tel_contactstand();
                create trigger geschreven_erbij after insert on contactregel
                    referencing new table as geschreven for each statement execute function contactregel_geschreven();
                create trigger geschreven_oud after update on contactregel
                    referencing old table as geschreven for each statement execute function contactregel_geschreven();
                create trigger geschreven_nieuw after update on contactregel
                    referencing new table as geschreven for each statement execute function contactregel_geschreven();
                create trigger geschreven_eraf after delete on contactregel
                    referencing old table as geschreven for each statement execute function contactregel_geschreven();

                -- The same for the rest that figures are counted from, with the first day that a row says something about.
                create function meld_cijferverandering() returns trigger language plpgsql as $$
                begin
                    execute format(
                        'insert into cijferverandering (gemeente_code, vanaf_jaar)
                            select gemeente_code, min(extract(year from %1$s))::int from geschreven where %1$s is not null group by gemeente_code',
                        tg_argv[0]);
                    return null;
                end $$;
                """);
            foreach (var (tabel, dag) in Bronnen)
            {
                migrationBuilder.Sql(
                    $"""
                     create trigger cijfer_erbij after insert on {tabel}
                         referencing new table as geschreven for each statement execute function meld_cijferverandering('{dag}');
                     create trigger cijfer_oud after update on {tabel}
                         referencing old table as geschreven for each statement execute function meld_cijferverandering('{dag}');
                     create trigger cijfer_nieuw after update on {tabel}
                         referencing new table as geschreven for each statement execute function meld_cijferverandering('{dag}');
                     create trigger cijfer_eraf after delete on {tabel}
                         referencing old table as geschreven for each statement execute function meld_cijferverandering('{dag}');
                     """);
            }

            migrationBuilder.Sql(
                """
                -- Changes wait across gemeenten, and the application may see those of one gemeente only. So it asks this function of
                -- the owner, which gives away no more than which gemeente is to be counted.
                do $$
                begin
                    execute format('create policy uitgifte on cijferverandering for select to %I using (true)', current_user);
                    execute format('create policy uitgifte on cijferstand for select to %I using (true)', current_user);
                    execute format('create policy uitgifte on team for select to %I using (true)', current_user);
                end $$;
                create function gemeente_te_tellen(dit_jaar integer) returns setof text
                    language sql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                    select distinct gemeente_code from cijferverandering
                    union
                    select distinct t.gemeente_code from team t
                        where not exists (select 1 from cijferstand s where s.gemeente_code = t.gemeente_code and s.jaar = dit_jaar)
                    order by 1;
                $$;
                revoke all on function gemeente_te_tellen(integer) from public;
                grant execute on function gemeente_te_tellen(integer) to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function gemeente_te_tellen(integer);
                drop policy uitgifte on team;
                """);
            foreach (var (tabel, _) in Bronnen)
            {
                migrationBuilder.Sql(
                    $"""
                     drop trigger cijfer_erbij on {tabel};
                     drop trigger cijfer_oud on {tabel};
                     drop trigger cijfer_nieuw on {tabel};
                     drop trigger cijfer_eraf on {tabel};
                     """);
            }

            migrationBuilder.Sql(
                """
                drop function meld_cijferverandering();
                drop trigger geschreven_erbij on contactregel;
                drop trigger geschreven_oud on contactregel;
                drop trigger geschreven_nieuw on contactregel;
                drop trigger geschreven_eraf on contactregel;
                drop function contactregel_geschreven();
                create function tel_contactstand() returns trigger language plpgsql as $$
                begin
                    insert into contactstand as s (gemeente_code, team_id, vak, stand)
                        select distinct gemeente_code, team_id, pg_backend_pid() % 32, 1 from geschreven order by 1, 2
                        on conflict (gemeente_code, team_id, vak) do update set stand = s.stand + 1;
                    return null;
                end $$;
                create trigger contactstand_erbij after insert on contactregel
                    referencing new table as geschreven for each statement execute function tel_contactstand();
                create trigger contactstand_oud after update on contactregel
                    referencing old table as geschreven for each statement execute function tel_contactstand();
                create trigger contactstand_nieuw after update on contactregel
                    referencing new table as geschreven for each statement execute function tel_contactstand();
                create trigger contactstand_eraf after delete on contactregel
                    referencing old table as geschreven for each statement execute function tel_contactstand();
                """);
            migrationBuilder.DropTable(
                name: "cijfer");

            migrationBuilder.DropTable(
                name: "cijferverandering");

            migrationBuilder.DropTable(
                name: "cijferstand");
        }
    }
}
