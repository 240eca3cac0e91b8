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
    if (!reeks || reeks.id === veld('Form.InschattingVan').value) return;
    veld('Form.InschattingVan').value = reeks.id;
    if (doel === '') veld('Form.Doel').value = reeks.doel;
    for (const [naam, waarde] of Object.entries(reeks.velden)) {
      const doelveld = veld(naam);
      if (doelveld) doelveld.value = waarde;
    }
  }

  function toonMeerderjarig() {
    const blok = form.querySelector('[data-meerderjarigen]');
    const wie = gekozen();
    if (blok?.dataset.meerderjarigen) blok.hidden = !blok.dataset.meerderjarigen.split(' ').some(id => wie.includes(id));
  }

  form.addEventListener('change', event => {
    if (event.target.matches('[name="Form.PersoonIds"], [name="Form.Doel"]')) vulReeksIn();
    if (event.target.matches('[name="Form.PersoonIds"]')) toonMeerderjarig();
    if (event.target.matches('[name="Form.Activiteit"]') && event.target.value === 'doorverwijzing') {
      form.querySelector('.verwijzing').open = true;
    }
  });
  toonMeerderjarig();
}
