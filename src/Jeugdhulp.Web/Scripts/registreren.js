/** What is particular to the contact form: where the focus starts, and the estimates of the question that is meant. */
export function startRegistreren(form) {
  form.classList.add('met-script');
  const begin = document.getElementById(form.dataset.focus ?? '');
  if (begin && !location.hash) begin.focus({ preventScroll: true });

  const reeksen = JSON.parse(form.dataset.reeksen || '[]');
  const veld = naam => form.elements.namedItem(naam);
  const gekozen = () => [...form.querySelectorAll('[name="Form.PersoonIds"]:checked')].map(el => el.value);

  /** The rule of Reekskeuze.Getoond: the chosen question, else the newest that ran on the day with the same aim and was not silent for long. */
  function bedoeldeReeks() {
    const keuze = veld('Form.HulpvraagId')?.value ?? '';
    if (keuze === 'nieuw') return undefined;
    const doel = veld('Form.Doel').value;
    const dag = alsDag(veld('Form.Datum').value);
    const eigen = gekozen().map(id => reeksen.filter(r => r.persoon === id)).flat();
    return eigen.find(r => r.id === keuze) ?? eigen.find(r => r.geopend <= dag && !(r.stilVanaf && r.stilVanaf <= dag) && (doel === '' || r.doel === doel));
  }

  /** Estimates that stand as they were shown follow the question that is meant; what was typed stays. */
  function volgReeks() {
    const reeks = bedoeldeReeks();
    const getoond = reeksen.find(r => r.id === veld('Form.InschattingVan').value);
    if (reeks && veld('Form.Doel').value === '') veld('Form.Doel').value = reeks.doel;
    if (reeks === getoond) return;

    veld('Form.InschattingVan').value = reeks?.id ?? '';
    for (const naam of Object.keys((reeks ?? getoond).velden)) {
      const el = veld(naam);
      if (el && el.value === (getoond?.velden[naam] ?? '')) zet(el, reeks?.velden[naam] ?? '');
    }
  }

  function zet(el, waarde) {
    if (el instanceof RadioNodeList) el.forEach(keuze => { keuze.checked = keuze.value === waarde; });
    else el.value = waarde;
  }

  function toonMeerderjarig() {
    const blok = form.querySelector('[data-meerderjarigen]');
    const wie = gekozen();
    if (blok?.dataset.meerderjarigen) blok.hidden = !blok.dataset.meerderjarigen.split(' ').some(id => wie.includes(id));
  }

  function merkVerplicht() {
    const soort = veld('Form.Soort').value;
    form.querySelectorAll('[data-niet-verplicht-bij]').forEach(el => el.setAttribute('aria-required', String(el.dataset.nietVerplichtBij !== soort)));
  }

  form.addEventListener('change', event => {
    if (event.target.matches('[name="Form.Soort"]')) merkVerplicht();
    if (event.target.matches('[name="Form.PersoonIds"], [name="Form.Doel"], [name="Form.HulpvraagId"], [name="Form.Datum"]')) volgReeks();
    if (event.target.matches('[name="Form.PersoonIds"]')) toonMeerderjarig();
    if (event.target.matches('[name="Form.Activiteit"]') && event.target.value === 'doorverwijzing') {
      form.querySelector('.verwijzing').open = true;
    }
  });
  // A browser brings the caret into view, not the box: the lines of a report would lie under the bar with the buttons.
  form.addEventListener('focusin', event => {
    if (event.target.matches('textarea')) event.target.scrollIntoView({ block: 'nearest' });
  });
  toonMeerderjarig();
  merkVerplicht();
}

/** 3-9-2026 as 2026-09-03, so that days can be compared; a date that is not there yet comes after all others. */
function alsDag(tekst) {
  const delen = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{4})\s*$/.exec(tekst);
  return delen ? `${delen[3]}-${delen[2].padStart(2, '0')}-${delen[1].padStart(2, '0')}` : '9999';
}
