/**
 * Asks before someone leaves a form with text that is not kept anywhere: everything but the contact, which has a draft (ADR 7).
 * A field that is put back as it was is no change.
 */
export function bewaakVerlaten(form) {
  const inhoud = () => JSON.stringify([...new FormData(form)].filter(([naam, waarde]) => typeof waarde === 'string' && !naam.startsWith('__')));
  const begin = inhoud();
  let verstuurd = false;

  form.addEventListener('submit', () => { verstuurd = true; });
  window.addEventListener('pageshow', event => { if (event.persisted) verstuurd = false; });
  window.addEventListener('beforeunload', event => {
    if (!verstuurd && inhoud() !== begin) event.preventDefault();
  });
}
