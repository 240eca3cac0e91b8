namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Every way in which one figure of a gemeente follows from others, or is bounded by them. Whoever adds a <see cref="Maat"/> adds its
/// relations here: what is not named is not protected.
/// </summary>
public static class Cijferverbanden
{
    private static readonly Maat[] Stromen =
        [Maat.Trajecten, Maat.Beginstand, Maat.Instroom, Maat.Uitstroom, Maat.Eindstand, Maat.Nieuw, Maat.HerhaaldBeroep, Maat.Aansluitend, Maat.Langdurig];

    /// <summary>Measured over a period by adding up: a year is the sum of its halves.</summary>
    private static readonly Maat[] Optelbaar = [Maat.Instroom, Maat.Uitstroom, Maat.Langdurig, Maat.Verwijzer, Maat.Contacten, Maat.Doorverwijzingen, Maat.Gewacht];

    private static readonly Maat[] Uniek = [Maat.Jeugdigen, Maat.Gezinnen, Maat.JeugdigenMetContact];

    private static readonly Maat[] Verdeeld = [Maat.Contacten, Maat.Verwijzer, Maat.ZonderVerblijf, Maat.Doorverwijzingen];

    /// <summary>The relations between these figures; one that is not there is zero.</summary>
    public static IEnumerable<Verband<Cijfersleutel>> Van(IEnumerable<Cijfersleutel> cijfers)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        var alle = cijfers.ToArray();
        var momenten = alle.Select(c => c.Moment.Jaar).Distinct().SelectMany(Meetmoment.InJaar).ToArray();
        var teams = alle.Select(c => c.Deel.TeamId).OfType<Guid>().Distinct().ToArray();
        var geteld = momenten.ToHashSet();
        var codes = alle.Where(c => c.Deel.Code is not null).ToLookup(c => c.Maat, c => c.Deel.Code!);
        foreach (var lens in Enum.GetValues<Cijferlens>())
        {
            foreach (var moment in momenten)
            {
                var bron = new Bron(moment, lens, teams, codes, geteld);
                foreach (var verband in bron.Teams().Concat(bron.Delen()).Concat(bron.Complexiteit()).Concat(bron.Stromen()).Concat(bron.Uniek()).Concat(bron.Jaar()).Concat(bron.Lenzen()))
                {
                    yield return verband;
                }
            }
        }
    }

    /// <summary>
    /// What a reader will suppose: every referral was made by a team, and hardly anyone is with two teams, so that those of all teams add up
    /// to those of the gemeente. It need not be so; where it is, the difference with the other teams gives a hidden team away to whoever
    /// supposes it. Not the people of two teams: there the number of the whole gemeente would often be what is hidden, which is worth more
    /// than a guess that stays one. And that a class is the same under the norm, which it is where no local setting and no choice of a worker
    /// comes between: for regie and for what is out of scope the rules are the same words.
    /// </summary>
    public static IEnumerable<Verband<Cijfersleutel>> Vermoed(IEnumerable<Cijfersleutel> cijfers)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        var alle = cijfers.ToArray();
        return alle.Where(c => c.Deel is { TeamId: not null, Code: null } && (Uniek.Contains(c.Maat) || c.Maat is Maat.Doorverwijzingen))
            .GroupBy(c => c with { Deel = Uitsplitsing.Alles })
            .Where(g => g.Key.Maat is Maat.Doorverwijzingen || g.Count() > 2)
            .Select(g => Verband.Som(g.Key, g))
            .Concat(alle.Where(c => c.Lens is Cijferlens.Norm && c.Maat.IsVanContacten() && c.Deel is { TeamId: null, Code: not null }).Select(c => Gelijk(c, c with { Lens = Cijferlens.Gemeente })));
    }

    private sealed class Bron(Meetmoment moment, Cijferlens lens, Guid[] teams, ILookup<Maat, string> codes, HashSet<Meetmoment> geteld)
    {
        private readonly Guid?[] _wie = [null, .. teams.Select(t => (Guid?)t)];

        /// <summary>Things that belong to one team add up over teams; of unique people the whole is at most that sum.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Teams()
        {
            if (teams.Length == 0)
            {
                yield break;
            }

            foreach (var maat in (Maat[])[.. Cijferverbanden.Stromen, Maat.Gewacht, Maat.Contacten, Maat.Verwijzer, Maat.ZonderVerblijf, Maat.ZonderVerblijfAanbieder])
            {
                yield return Verband.Som(Cel(maat, null), teams.Select(t => Cel(maat, t)));
            }

            // A referral may belong to no team.
            yield return new([new(Cel(Maat.Doorverwijzingen, null), 1), .. teams.Select(t => new Term<Cijfersleutel>(Cel(Maat.Doorverwijzingen, t), -1))], IsGelijk: false);
            foreach (var maat in Cijferverbanden.Uniek)
            {
                yield return Verband.Gedekt(Cel(maat, null), teams.Select(t => Cel(maat, t)));
                foreach (var team in teams)
                {
                    yield return Verband.Deel(Cel(maat, team), Cel(maat, null));
                }
            }
        }

        /// <summary>The values of a breakdown add up to the whole.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Delen()
        {
            foreach (var maat in Verdeeld.Where(m => Codes(m, null).Any() && (m is not Maat.Contacten || lens is not Cijferlens.Dossier)))
            {
                yield return Verband.Som(Cel(maat, null), Codes(maat, null).Select(c => Cel(maat, null, c)));
            }
        }

        /// <summary>Every traject of the wijkteam has one complexity, or none that was written down.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Complexiteit()
        {
            if (lens is Cijferlens.Gemeente && Maat.Complexiteit.BestaatOp(moment) && codes[Maat.Complexiteit].Any())
            {
                yield return Verband.Som(Cel(Maat.Trajecten, null), Codes(Maat.Complexiteit, null).Select(c => Cel(Maat.Complexiteit, null, c)));
            }
        }

        /// <summary>What begins, ends and runs.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Stromen()
        {
            if (moment.Wijze is Meetwijze.Peildatum)
            {
                yield break;
            }

            foreach (var team in _wie)
            {
                yield return Verband.Stroom(Cel(Maat.Beginstand, team), Cel(Maat.Instroom, team), Cel(Maat.Uitstroom, team), Cel(Maat.Eindstand, team));
                yield return Verband.Som(Cel(Maat.Trajecten, team), [Cel(Maat.Beginstand, team), Cel(Maat.Instroom, team)]);
                if (lens is Cijferlens.Dossier)
                {
                    // The sum above holds where no dossier came in twice; these always do.
                    yield return Verband.Gedekt(Cel(Maat.Trajecten, team), [Cel(Maat.Beginstand, team), Cel(Maat.Instroom, team)]);
                    yield return Verband.Deel(Cel(Maat.Beginstand, team), Cel(Maat.Trajecten, team));
                    yield return Verband.Deel(Cel(Maat.Eindstand, team), Cel(Maat.Trajecten, team));
                }

                yield return Verband.Som(Cel(Maat.Instroom, team), [Cel(Maat.Nieuw, team), Cel(Maat.HerhaaldBeroep, team), Cel(Maat.Aansluitend, team)]);
                yield return Verband.Deel(Cel(Maat.Langdurig, team), Cel(Maat.Uitstroom, team));
                yield return Gelijk(Cel(Maat.Eindstand, team), Op(Peildatum(), Maat.Trajecten, team));
                if (geteld.Contains(moment.Vorige))
                {
                    yield return Gelijk(Cel(Maat.Beginstand, team), Op(moment.Vorige, Maat.Eindstand, team));
                }

                yield return Gelijk(Cel(Maat.Instroom, team), Cel(Maat.Verwijzer, team));
            }
        }

        /// <summary>People are at most what they have; whoever is there at the end was there in the period.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Uniek()
        {
            // Everyone lives in one wijk, known or not.
            if (codes[Maat.Woonwijk].Any() && lens is not Cijferlens.Dossier)
            {
                yield return Verband.Som(Cel(Maat.Jeugdigen, null), Codes(Maat.Woonwijk, null).Select(w => Cel(Maat.Woonwijk, null, w)));
            }

            foreach (var team in _wie)
            {
                if (lens is not Cijferlens.Dossier)
                {
                    yield return Verband.Deel(Cel(Maat.Jeugdigen, team), Cel(Maat.Trajecten, team));
                }

                foreach (var code in Codes(Maat.JeugdigenMetContact, team).Prepend(null))
                {
                    yield return Verband.Deel(Cel(Maat.JeugdigenMetContact, team, code), Cel(Maat.Contacten, team, code));
                    yield return Verband.Deel(Cel(Maat.JeugdigenMetContact, team, code), Cel(Maat.JeugdigenMetContact, team));
                }

                if (moment.Wijze is Meetwijze.Halfjaar)
                {
                    foreach (var wijk in Codes(Maat.Woonwijk, team))
                    {
                        yield return Verband.Deel(Op(Peildatum(), Maat.Woonwijk, team, wijk), Cel(Maat.Woonwijk, team, wijk));
                    }

                    foreach (var maat in new[] { Maat.Jeugdigen, Maat.Gezinnen })
                    {
                        yield return Verband.Deel(Op(Peildatum(), maat, team), Cel(maat, team));
                        if (geteld.Contains(moment.Vorige))
                        {
                            // Who has help on the last day begins the next half-year with it.
                            yield return Verband.Deel(Op(Meetmoment.Peildatum(Halfjaar.Van(moment.Vorige.Einde)), maat, team), Cel(maat, team));
                        }
                    }
                }
            }
        }

        /// <summary>A year beside its halves.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Jaar()
        {
            if (moment.Wijze is not Meetwijze.Jaar)
            {
                yield break;
            }

            var (eerste, tweede) = (Meetmoment.Van(new Halfjaar(moment.Jaar, 1)), Meetmoment.Van(new Halfjaar(moment.Jaar, 2)));
            foreach (var team in _wie)
            {
                foreach (var maat in Optelbaar)
                {
                    foreach (var code in Codes(maat, team).Prepend(null))
                    {
                        yield return Verband.Som(Cel(maat, team, code), [Op(eerste, maat, team, code), Op(tweede, maat, team, code)]);
                    }
                }

                yield return Gelijk(Cel(Maat.Beginstand, team), Op(eerste, Maat.Beginstand, team));
                yield return Gelijk(Cel(Maat.Eindstand, team), Op(tweede, Maat.Eindstand, team));
                foreach (var maat in new[] { Maat.Jeugdigen, Maat.Woonwijk, Maat.Gezinnen, Maat.JeugdigenMetContact, Maat.ZonderVerblijf, Maat.ZonderVerblijfAanbieder })
                {
                    foreach (var code in maat is Maat.Woonwijk ? Codes(maat, team) : Codes(maat, team).Prepend(null))
                    {
                        yield return Verband.Gedekt(Cel(maat, team, code), [Op(eerste, maat, team, code), Op(tweede, maat, team, code)]);
                        yield return Verband.Deel(Op(eerste, maat, team, code), Cel(maat, team, code));
                        yield return Verband.Deel(Op(tweede, maat, team, code), Cel(maat, team, code));
                    }
                }
            }
        }

        /// <summary>Two lenses look at the same contacts and trajecten.</summary>
        public IEnumerable<Verband<Cijfersleutel>> Lenzen()
        {
            foreach (var team in _wie)
            {
                var gemeente = Cel(Maat.Contacten, team) with { Lens = Cijferlens.Gemeente };
                if (lens is Cijferlens.Norm)
                {
                    yield return Gelijk(Cel(Maat.Contacten, team), gemeente);
                    yield return Gelijk(Cel(Maat.JeugdigenMetContact, team), Cel(Maat.JeugdigenMetContact, team) with { Lens = Cijferlens.Gemeente });
                    foreach (var maat in new[] { Maat.Jeugdigen, Maat.Trajecten, Maat.Gezinnen })
                    {
                        yield return Verband.Deel(Cel(maat, team), Cel(maat, team) with { Lens = Cijferlens.Gemeente });
                    }

                    foreach (var wijk in Codes(Maat.Woonwijk, team))
                    {
                        yield return Verband.Deel(Cel(Maat.Woonwijk, team, wijk), Cel(Maat.Woonwijk, team, wijk) with { Lens = Cijferlens.Gemeente });
                    }
                }
                else if (lens is Cijferlens.Dossier)
                {
                    yield return Verband.Deel(Cel(Maat.Contacten, team), gemeente);
                    yield return Verband.Deel(Cel(Maat.JeugdigenMetContact, team), Cel(Maat.JeugdigenMetContact, team) with { Lens = Cijferlens.Gemeente });
                }
                else
                {
                    // Help by the wijkteam is form 01, and nothing else is; all else is of aanbieders.
                    yield return Verband.Som(Cel(Maat.ZonderVerblijf, team), [Cel(Maat.Trajecten, team), Cel(Maat.ZonderVerblijfAanbieder, team)]);
                    if (team is null)
                    {
                        yield return Gelijk(Cel(Maat.ZonderVerblijf, null, Trajecten.Hulpvormen.DoorWijkteam), Cel(Maat.Trajecten, null));
                    }
                }
            }
        }

        private Cijfersleutel Cel(Maat maat, Guid? team, string? code = null) => Op(moment, maat, team, code);

        private Cijfersleutel Op(Meetmoment wanneer, Maat maat, Guid? team, string? code = null) => new(wanneer, lens, maat, new(team, code));

        /// <summary>The values of a breakdown; of a team they are never shown, so nothing can be known about them.</summary>
        private IEnumerable<string?> Codes(Maat maat, Guid? team) => team is null ? codes[maat].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) : [];

        private Meetmoment Peildatum() => Meetmoment.Peildatum(Halfjaar.Van(moment.Einde));
    }

    private static Verband<Cijfersleutel> Gelijk(Cijfersleutel een, Cijfersleutel ander) => new([new(een, 1), new(ander, -1)], IsGelijk: true);
}
