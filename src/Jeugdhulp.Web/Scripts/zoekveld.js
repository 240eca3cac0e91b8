import { post, token } from './post.js';

/**
 * Type-ahead, after the pattern "editable combobox with list autocomplete" of the WAI-ARIA Authoring Practices.
 * <input data-zoek-url="..." data-zoek-doel="id of hidden field">: posts what is typed as "zoek" (never in an address,
 * for it may be a name or a BSN) and expects [{ waarde, tekst, toelichting }]. With data-zoek-kiest="id of a button" a choice presses that button,
 * and with data-zoek-niemand="a sentence" that sentence is shown when nobody was found. With data-zoek-ook="id of a list" a choice also chooses
 * its "ook" there, unless someone chose there.
 * <select data-zoekveld>: the same over the options of the list.
 */
export function startZoekvelden(wortel) {
  wortel.querySelectorAll('input[data-zoek-url]').forEach(veld => maak(veld, opServer(veld), keuze => vulIn(veld, keuze)));
  wortel.querySelectorAll('select[data-zoekveld]').forEach(vervangLijst);
}

function opServer(veld) {
  return async (tekst, signal) => {
    const vraag = new URLSearchParams({ zoek: tekst, __RequestVerificationToken: token(veld.form) });
    // Whose form this is, so that a page of one gemeente never shows the people of another.
    veld.form.querySelectorAll('[data-eigen]').forEach(el => vraag.append(el.name, el.value));
    const antwoord = await post(veld.dataset.zoekUrl, vraag, signal);
    if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
    return antwoord.json();
  };
}

function vulIn(veld, keuze) {
  const doel = document.getElementById(veld.dataset.zoekDoel ?? '');
  if (doel && doel.value !== (keuze?.waarde ?? '')) {
    doel.value = keuze?.waarde ?? '';
    doel.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (!keuze) return;
  veld.value = keuze.tekst;
  kiesOok(document.getElementById(veld.dataset.zoekOok ?? ''), keuze.ook);
  veld.dispatchEvent(new CustomEvent('zoekveld:gekozen', { bubbles: true, detail: keuze }));
  document.getElementById(veld.dataset.zoekKiest ?? '')?.click();
}

/** What was chosen here before may follow the choice; what someone chose stays. */
function kiesOok(lijst, waarde) {
  if (!lijst || !waarde || ![...lijst.options].some(o => o.value === waarde)) return;
  if (lijst.value && lijst.value !== lijst.dataset.zoekKoos) return;
  lijst.dataset.zoekKoos = waarde;
  lijst.value = waarde;
  lijst.dispatchEvent(new Event('change', { bubbles: true }));
}

function vervangLijst(select) {
  const opties = [...select.options].filter(o => o.value && !o.disabled).map(o => ({ waarde: o.value, tekst: o.text }));
  const veld = document.createElement('input');
  veld.type = 'text';
  veld.className = 'utrecht-form-field__input utrecht-textbox utrecht-textbox--html-input';
  veld.value = select.value ? select.selectedOptions[0].text : '';
  for (const naam of ['aria-describedby', 'aria-invalid', 'aria-required']) {
    if (select.hasAttribute(naam)) veld.setAttribute(naam, select.getAttribute(naam));
  }
  veld.id = select.id;
  select.id += '-keuze';
  select.hidden = true;
  select.before(veld);
  const zoek = async tekst => opties.filter(o => o.tekst.toLocaleLowerCase('nl').includes(tekst.toLocaleLowerCase('nl')));
  maak(veld, zoek, keuze => {
    select.value = keuze?.waarde ?? '';
    if (keuze) veld.value = keuze.tekst;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, 0);
}

function maak(veld, zoek, kies, minstens = 2) {
  const lijst = document.createElement('ul');
  lijst.id = `${veld.id}-lijst`;
  lijst.className = 'zoekveld__lijst';
  lijst.hidden = true;
  lijst.setAttribute('role', 'listbox');
  lijst.setAttribute('aria-label', veld.labels?.[0]?.firstChild?.textContent.trim() ?? 'Gevonden');
  const stem = document.createElement('div');
  stem.className = 'verborgen';
  stem.setAttribute('role', 'status');

  const omhulsel = document.createElement('div');
  omhulsel.className = 'zoekveld utrecht-form-field__input';
  veld.replaceWith(omhulsel);
  omhulsel.append(veld, lijst, stem);
  for (const [naam, waarde] of Object.entries({ role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': lijst.id })) veld.setAttribute(naam, waarde);

  let gevonden = [];
  let actief = -1;
  let lopend = null;
  let wacht = false;
  let klok;

  const sluit = () => {
    wacht = false;
    stem.className = 'verborgen';
    lijst.hidden = true;
    veld.setAttribute('aria-expanded', 'false');
    veld.removeAttribute('aria-activedescendant');
    actief = -1;
  };

  const markeer = nummer => {
    actief = nummer;
    [...lijst.children].forEach((el, i) => el.setAttribute('aria-selected', String(i === nummer)));
    const el = lijst.children[nummer];
    if (el) {
      veld.setAttribute('aria-activedescendant', el.id);
      el.scrollIntoView({ block: 'nearest' });
    } else {
      veld.removeAttribute('aria-activedescendant');
    }
  };

  const neem = nummer => {
    const keuze = gevonden[nummer];
    if (!keuze) return;
    sluit();
    kies(keuze);
  };

  const toon = antwoord => {
    // A fresh list must not take away what the arrow keys had marked, nor put something else in its place.
    wacht = false;
    const gemerkt = gevonden[actief]?.waarde;
    gevonden = antwoord;
    lijst.replaceChildren(...gevonden.map((keuze, i) => optie(lijst.id, keuze, i)));
    lijst.hidden = gevonden.length === 0;
    veld.setAttribute('aria-expanded', String(gevonden.length > 0));
    markeer(gemerkt === undefined ? -1 : gevonden.findIndex(keuze => keuze.waarde === gemerkt));
    stem.className = gevonden.length === 0 ? 'zoekveld__niemand' : 'verborgen';
    stem.textContent = gevonden.length === 0 ? veld.dataset.zoekNiemand ?? 'Niets gevonden' : gevonden.length === 1 ? '1 gevonden, kies met pijl omlaag' : `${gevonden.length} gevonden, kies met pijl omlaag`;
  };

  const breekAf = () => {
    clearTimeout(klok);
    lopend?.abort();
    lopend = null;
  };

  /** True when nobody was found, false when someone was or when there is no answer. */
  const zoekNu = async () => {
    breekAf();
    const tekst = veld.value.trim();
    if (tekst.length < minstens) {
      sluit();
      return true;
    }
    const deze = lopend = new AbortController();
    try {
      const antwoord = await zoek(tekst, deze.signal);
      if (deze !== lopend || document.activeElement !== veld) return false;
      toon(antwoord);
      return gevonden.length === 0;
    } catch (fout) {
      if (fout.name === 'AbortError') return false;
      sluit();
      stem.className = 'zoekveld__niemand';
      stem.textContent = 'Zoeken lukt nu niet.';
      return false;
    }
  };

  /** Shows who was found and marks the first; for Enter, when that is nobody, does what Enter does in any form. */
  const zoekEnMarkeer = async metEnter => {
    const niemand = await zoekNu();
    if (!lijst.hidden) markeer(0);
    else if (metEnter && niemand) veld.form?.querySelector('button:not([type=button])')?.click();
  };

  veld.addEventListener('input', () => {
    kies(null);
    clearTimeout(klok);
    wacht = true;
    klok = setTimeout(zoekNu, minstens === 0 ? 0 : 180);
  });
  veld.addEventListener('keydown', event => {
    const open = !lijst.hidden;
    // Escape also stops an answer that is still to come: otherwise the browser empties the field, and the next Enter waits for nothing.
    if (event.key === 'Escape' && (open || wacht)) { event.preventDefault(); event.stopPropagation(); breekAf(); sluit(); }
    // Enter before the answer is there shows who was found first; nobody is chosen unseen.
    else if (!open && !event.altKey && !event.ctrlKey && (event.key === 'ArrowDown' || (event.key === 'Enter' && wacht))) { event.preventDefault(); zoekEnMarkeer(event.key === 'Enter'); }
    else if (!open) return;
    else if (event.key === 'ArrowDown') { event.preventDefault(); markeer((actief + 1) % gevonden.length); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); markeer(actief <= 0 ? gevonden.length - 1 : actief - 1); }
    else if (event.key === 'Enter' && actief >= 0 && !event.ctrlKey) { event.preventDefault(); neem(actief); }
    else if (event.key === 'Tab' && actief >= 0) neem(actief);
  });
  // mousedown, not click: the field must not lose the focus before the choice is made.
  lijst.addEventListener('mousedown', event => {
    event.preventDefault();
    const el = event.target.closest('[role=option]');
    if (el) neem([...lijst.children].indexOf(el));
  });
  veld.addEventListener('blur', sluit);
}

function optie(lijstId, keuze, nummer) {
  const el = document.createElement('li');
  el.id = `${lijstId}-${nummer}`;
  el.className = 'zoekveld__optie';
  el.setAttribute('role', 'option');
  el.append(keuze.tekst);
  if (keuze.toelichting) {
    const klein = document.createElement('span');
    klein.className = 'zoekveld__toelichting';
    klein.textContent = keuze.toelichting;
    el.append(klein);
  }
  return el;
}
