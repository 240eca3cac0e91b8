// The yardstick: the rule table under lens G as rules of json-rules-engine. Reads contacts as JSON lines with the outcome that
// our own engine gave, classifies each, and prints one line: contacts per second and how many outcomes differ.
import { readFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'

const is = (fact, value) => ({ fact, operator: 'equal', value })
const isNot = (fact, value) => ({ fact, operator: 'notEqual', value })
const oneOf = (fact, ...value) => ({ fact, operator: 'in', value })
const atLeast = (fact, value) => ({ fact, operator: 'greaterThanInclusive', value })
const all = (...conditions) => ({ all: conditions })
const any = (...conditions) => ({ any: conditions })

const schoolOfPoh = oneOf('activiteit', 'schoolmaatschappelijkWerk', 'pohJeugd')
const eigenHulp = when => [
  [all(...when, is('advies', 'zelfHelpen')), 'jeugdhulp'],
  [all(...when, is('advies', 'doorverwijzen')), 'toegang'],
  [all(...when, is('advies', 'grensgeval')), 'grensgeval'],
  [all(...when, is('advies', 'geen'), is('geenIndicatieIsHulp', true)), 'jeugdhulp'],
  [all(...when, is('advies', 'geen')), 'nietVastgelegd'],
]
const opvoed = any(is('activiteit', 'opvoedondersteuning'),
  all(schoolOfPoh, isNot('doel', 'bestaandeProblematiek'), is('positie', 'wijkteam')))
const overbrugging = any(is('activiteit', 'overbruggingszorg'), all(is('vervolg', 'wachtOpAanbieder'), is('isHulp', true)))
const openHouden = any(is('activiteit', 'openHouden'), all(is('vervolg', 'specialistischGestopt'), is('isHulp', true)))
const zonderHulp = [is('teamHulp', false), is('isHulp', true)]
const sibling = is('vervolg', 'siblingVanTraject')

const table = [
  [any(atLeast('leeftijd', 23), all(atLeast('leeftijd', 18), is('jeugdstrafrecht', false), is('voortgezet', false))), 'buitenBereik'],
  [all(schoolOfPoh, is('positie', 'voorliggend')), 'buitenBereik'],
  [all(schoolOfPoh, is('positie', null)), 'nietVastgelegd'],
  [any(is('anoniem', true), is('gerichtOp', 'collectief'), oneOf('activiteit', 'informatieAdvies', 'consult', 'collectief')), 'preventie'],
  [all(oneOf('activiteit', 'triage', 'planvorming', 'indicatie', 'doorverwijzing', 'terugkoppeling')), 'toegang'],
  [all(is('activiteit', 'intake'), is('intakeTeltAls', 'toegang')), 'toegang'],
  [all(is('activiteit', 'intake'), is('intakeTeltAls', null)), 'nietVastgelegd'],
  [all(oneOf('activiteit', 'regie', 'casusoverleg', 'evaluatieMetAanbieder')), 'casusregie'],
  [all(...zonderHulp, is('teamPreventie', true), oneOf('activiteit', 'kortGesprek', 'opvoedondersteuning')), 'preventie'],
  [all(...zonderHulp), 'toegang'],
  [all(sibling, oneOf('siblingPreventie', 'inBestaandDossier', 'eigenDossier')), 'preventie'],
  [all(sibling, is('siblingPreventie', null)), 'nietVastgelegd'],
  [all(is('activiteit', 'kortGesprek')), 'preventie'],
  [all(overbrugging, is('overbruggingszorg', 'jeugdhulp')), 'jeugdhulp'],
  [all(overbrugging, is('overbruggingszorg', 'casusregie')), 'casusregie'],
  [all(overbrugging), 'nietVastgelegd'],
  [all(openHouden, is('openHoudenNaSpecialistisch', 'jeugdhulp')), 'jeugdhulp'],
  [all(openHouden, is('openHoudenNaSpecialistisch', 'casusregie')), 'casusregie'],
  [all(openHouden), 'nietVastgelegd'],
  [all(is('doel', 'voorkomenSpecialistisch'), is('korteBegeleidingTerVoorkoming', 'preventie')), 'preventie'],
  ...eigenHulp([is('doel', 'voorkomenSpecialistisch'), is('korteBegeleidingTerVoorkoming', 'jeugdhulp')]),
  [all(opvoed, oneOf('korteReeksKlasse', 'preventie', 'alleenTellen'), is('binnenMaxGesprekken', true)), 'preventie'],
  ...eigenHulp([opvoed, isNot('korteReeksKlasse', null)]),
  [all(schoolOfPoh, opvoed), 'preventie'],
  ...eigenHulp([is('wijkteam', true)]),
]

const hulp = new Set(['opvoedondersteuning', 'kortGesprek', 'begeleiding', 'ouderondersteuning', 'schoolmaatschappelijkWerk',
  'pohJeugd', 'overbruggingszorg', 'openHouden', 'crisishulp'])

function prepare ({ feiten: f, instellingen: i }) {
  const gesprek = f.activiteit === 'intake' ? 1 : f.gespreknummer
  const gesprekken = Math.max(gesprek, f.verwachtAantalGesprekken ?? gesprek)
  return {
    ...f,
    intakeTeltAls: i.intakeTeltAls ?? null,
    siblingPreventie: i.siblingPreventie ?? null,
    overbruggingszorg: i.overbruggingszorg ?? null,
    openHoudenNaSpecialistisch: i.openHoudenNaSpecialistisch ?? null,
    korteBegeleidingTerVoorkoming: i.korteBegeleidingTerVoorkoming ?? null,
    korteReeksKlasse: i.korteReeksKlasse ?? null,
    geenIndicatieIsHulp: i.geenIndicatieIsHulp ?? null,
    positie: (f.activiteit === 'schoolmaatschappelijkWerk' ? i.schoolmaatschappelijkWerk : i.pohJeugd) ?? null,
    isHulp: hulp.has(f.activiteit) || (f.activiteit === 'intake' && i.intakeTeltAls === 'startHulp'),
    binnenMaxGesprekken: i.maxGesprekken == null || gesprekken <= i.maxGesprekken,
    advies: advice(f, i, gesprekken),
    wijkteam: true,
  }
}

function advice (f, i, gesprekken) {
  const mpgLimit = f.teamSoort === 'mpgTeam' && i.mpgMaxDuurMaanden != null
  const limit = (value, max) => value == null ? 'open' : value > max ? 'over' : 'met'
  const states = []
  if (i.maxGesprekken != null) {
    states.push(gesprekken > i.maxGesprekken ? 'over' : f.verwachtAantalGesprekken == null ? 'open' : 'met')
  }
  if (!mpgLimit && i.maxDuurMaanden != null) states.push(limit(f.verwachteDuurMaanden, i.maxDuurMaanden))
  if (!mpgLimit && i.duurVenster != null) states.push(limit(f.verwachteDuurMaanden, i.duurVenster.tot))
  if (i.urenPerWeek != null) {
    const uren = f.verwachteUrenPerWeek
    states.push(uren == null ? 'open'
      : uren <= i.urenPerWeek + (i.urenTolerantie ?? 0) ? 'met'
        : i.veelMeerGrens != null && uren < i.veelMeerGrens ? 'open' : 'over')
  }
  if (i.langdurigIntensief === true) {
    states.push(f.langdurig === true && f.intensief === true ? 'over' : f.langdurig === false || f.intensief === false ? 'met' : 'open')
  }
  if (mpgLimit) states.push(limit(f.verwachteDuurMaanden, i.mpgMaxDuurMaanden))
  if (states.length === 0) return 'geen'
  const [first, firstAdvice, lastAdvice] = i.combinatie === 'eenVan'
    ? ['met', 'zelfHelpen', 'doorverwijzen']
    : ['over', 'doorverwijzen', 'zelfHelpen']
  return states.includes(first) ? firstAdvice : states.includes('open') ? 'grensgeval' : lastAdvice
}

const engine = new Engine()
table.forEach(([conditions, type], index) => engine.addRule({ conditions, event: { type }, priority: table.length - index }))
let outcome
engine.on('success', event => { outcome ??= event.type; engine.stop() })

const contacts = readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line))
const run = async contact => {
  outcome = undefined
  await engine.run(prepare(contact))
  return outcome
}
for (const contact of contacts.slice(0, 1000)) await run(contact)

let differences = 0
const start = process.hrtime.bigint()
for (const contact of contacts) if (await run(contact) !== contact.uitkomst) differences++
const seconds = Number(process.hrtime.bigint() - start) / 1e9
console.log(JSON.stringify({ perSeconde: contacts.length / seconds, verschillen: differences }))
