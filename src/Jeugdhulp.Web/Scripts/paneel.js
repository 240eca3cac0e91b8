import { later, post, velden } from './post.js';

/**
 * Keeps a panel up to date with a form: data-paneel-url gets the fields, its HTML replaces the element data-paneel-doel.
 * A sentence marked data-aankondiging in that HTML is read aloud when it changes; the rest is not.
 */
export function startPaneel(form) {
  const doel = document.getElementById(form.dataset.paneelDoel);
  if (!doel) return;

  const stem = Object.assign(document.createElement('div'), { className: 'verborgen' });
  stem.setAttribute('role', 'status');
  doel.after(stem);
  let gezegd = doel.querySelector('[data-aankondiging]')?.textContent.trim();
  let laatste = velden(form).toString();
  let lopend = null;

  // Busy from the first key on, so that nobody takes the outcome of a moment ago for that of what stands there now.
  const bezig = ja => doel.setAttribute('aria-busy', String(ja));

  const ververs = async () => {
    const data = velden(form);
    if (data.toString() === laatste) {
      if (!lopend) bezig(false);
      return;
    }
    laatste = data.toString();
    lopend?.abort();
    const deze = lopend = new AbortController();
    bezig(true);
    doel.classList.add('paneel--bezig');
    try {
      const antwoord = await post(form.dataset.paneelUrl, data, deze.signal);
      if (!antwoord.ok || antwoord.redirected || !antwoord.headers.get('content-type')?.includes('text/html')) throw new Error(`status ${antwoord.status}`);
      const html = await antwoord.text();
      // Who typed on gets the answer to that: what stands in the panel itself is not replaced under the hands.
      if (deze !== lopend) return;
      if (velden(form).toString() === laatste) toon(html);
      else plan();
    } catch (fout) {
      if (fout.name === 'AbortError') return;
      laatste = null;
      bezig(false);
      stem.textContent = 'De uitkomst is niet bijgewerkt.';
      doel.classList.add('paneel--verouderd');
    } finally {
      if (deze === lopend) {
        lopend = null;
        doel.classList.remove('paneel--bezig');
      }
    }
  };

  function toon(html) {
    const open = new Map([...doel.querySelectorAll('details[id]')].map(el => [el.id, el.open]));
    const actief = doel.contains(document.activeElement) ? document.activeElement.id : '';
    doel.innerHTML = html;
    doel.classList.remove('paneel--verouderd');
    for (const [id, stond] of open) {
      const el = document.getElementById(id);
      if (el) el.open = stond;
    }
    if (actief) document.getElementById(actief)?.focus();
    const zin = doel.querySelector('[data-aankondiging]')?.textContent.trim();
    if (zin !== gezegd) stem.textContent = gezegd = zin ?? '';
    laatste = velden(form).toString();
    bezig(false);
  }

  const wacht = later(ververs, 250);
  const plan = () => {
    if (velden(form).toString() !== laatste) bezig(true);
    wacht();
  };
  form.addEventListener('input', plan);
  form.addEventListener('change', plan);
  window.addEventListener('online', plan);
  // A browser that goes back may fill in the form again by itself.
  window.addEventListener('pageshow', event => { if (event.persisted) ververs(); });
}
