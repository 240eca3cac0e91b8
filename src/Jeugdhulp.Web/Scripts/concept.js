import { later, post, velden } from './post.js';

const WACHT = 1_200;
const HERHAAL = [3_000, 10_000, 30_000];

/**
 * Keeps a draft of a form while it is being filled in: data-concept-url takes the fields as an ordinary form post.
 * The answer may be JSON: { "id": "..." } fills the field marked data-concept-id, so that the next post finds the same draft.
 */
export function startConcept(form) {
  const status = form.querySelector('[data-concept-status]') ?? document.querySelector('[data-concept-status]');
  let laatste = velden(form).toString();
  let mislukt = 0;
  let opnieuw;
  let lopend = null;
  let verzonden = false;
  let vraagt = false;
  let bereikt = false;

  const bewaar = async (afsluiten = false) => {
    const data = velden(form);
    const nu = data.toString();
    if (verzonden || nu === laatste || (lopend && !afsluiten)) return;

    clearTimeout(opnieuw);
    lopend = new AbortController();
    try {
      const antwoord = await post(form.dataset.conceptUrl, data, lopend.signal, afsluiten);
      if (antwoord.status === 401 || antwoord.redirected) return afgemeld();
      if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
      await neemIdOver(antwoord);
      laatste = velden(form).toString() === nu ? velden(form).toString() : nu;
      mislukt = 0;
      meld(`Concept bewaard om ${new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })}`);
    } catch (fout) {
      if (fout.name !== 'AbortError') nogEens();
    } finally {
      lopend = null;
      if (!verzonden && mislukt === 0 && velden(form).toString() !== laatste) plan();
    }
  };
  const plan = later(() => bewaar(), WACHT);

  function nogEens(melding = 'Concept niet bewaard. We proberen het opnieuw.') {
    meld(melding, true);
    opnieuw = setTimeout(() => bewaar(), HERHAAL[Math.min(mislukt++, HERHAAL.length - 1)]);
  }

  function afgemeld() {
    mislukt++;
    const link = Object.assign(document.createElement('a'), { href: form.dataset.aanmeldUrl ?? '/aanmelden', target: '_blank', rel: 'noopener', className: 'utrecht-link utrecht-link--html-a', textContent: 'Meld u opnieuw aan (nieuw tabblad)' });
    meld('U bent afgemeld. Wat u typte, staat nog op deze pagina. ', true, link);
    opnieuw = setTimeout(() => bewaar(), HERHAAL[1]);
  }

  async function neemIdOver(antwoord) {
    const veld = form.querySelector('[data-concept-id]');
    if (!veld || !antwoord.headers.get('content-type')?.includes('json')) return;
    const { id } = await antwoord.json();
    if (id) veld.value = id;
  }

  function meld(tekst, ernstig = false, link = null) {
    if (!status || (status.textContent === tekst && !link)) return;
    status.classList.toggle('bewaard--mislukt', ernstig);
    status.replaceChildren(tekst, ...(link ? [link] : []));
  }

  form.addEventListener('input', plan);
  form.addEventListener('change', plan);
  form.addEventListener('submit', async event => {
    plan.stop();
    clearTimeout(opnieuw);
    if (verzonden || bereikt || velden(form).toString() === laatste) {
      // The form itself is on its way; a draft that arrives after it would come back to life.
      verzonden = true;
      lopend?.abort();
      return;
    }

    // Without a connection the browser would put a page of its own in the place of this one, and of all that was typed.
    event.preventDefault();
    if (vraagt) return;
    vraagt = true;
    lopend?.abort();
    meld('Bezig met versturen…');
    bereikt = await post(form.dataset.conceptUrl, velden(form)).then(() => true, () => false);
    vraagt = false;
    if (bereikt) form.requestSubmit(event.submitter);
    else nogEens('Er is geen verbinding. Uw gegevens zijn nog niet verstuurd. Wat u typte, staat nog op deze pagina.');
    bereikt = false;
  });
  window.addEventListener('pageshow', event => { if (event.persisted) verzonden = false; });
  window.addEventListener('focus', () => { if (mislukt > 0) bewaar(); });
  window.addEventListener('online', () => bewaar());
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') bewaar(true); });
}
