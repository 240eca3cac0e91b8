/** What is particular to the contact form: where the focus starts, and the estimates of the question that is meant. */
export function startRegistreren(form) {
  form.classList.add('met-script');
  const begin = document.getElementById(form.dataset.focus ?? '');
  if (begin && !location.hash) begin.focus({ preventScroll: true });

  const reeksen = JSON.parse(form.dataset.reeksen || '[]');
  const veld = naam => form.elements.namedItem(naam);
  const gekozen = () => [...form.querySelectorAll('[name="Form.PersoonIds"]:checked')].map(el => el.value);

  function vulReeksIn() {
    const doel = veld('Form.Doel').value;
    const wie = gekozen();
    const reeks = reeksen.find(r => wie.includes(r.persoon) && (doel === '' || r.doel === doel));
    const getoond = reeksen.find(r => r.id === veld('Form.InschattingVan').value);
    if (reeks === getoond || (!reeks && wie.includes(getoond.persoon))) return;

    // Nothing of a jeugdige whose tick was taken away may stay behind out of sight.
    veld('Form.InschattingVan').value = reeks?.id ?? '';
    if (reeks && doel === '') veld('Form.Doel').value = reeks.doel;
    for (const [naam, waarde] of Object.entries((reeks ?? getoond).velden)) {
      const doelveld = veld(naam);
      if (!doelveld) continue;
      const nieuw = reeks ? waarde : '';
      if (doelveld instanceof RadioNodeList) doelveld.forEach(el => { el.checked = el.value === nieuw; });
      else doelveld.value = nieuw;
    }
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
    if (event.target.matches('[name="Form.PersoonIds"], [name="Form.Doel"]')) vulReeksIn();
    if (event.target.matches('[name="Form.PersoonIds"]')) toonMeerderjarig();
    if (event.target.matches('[name="Form.Activiteit"]') && event.target.value === 'doorverwijzing') {
      form.querySelector('.verwijzing').open = true;
    }
  });
  toonMeerderjarig();
  merkVerplicht();
}
