/**
 * Posts to this site. The header tells the cookie sign-in to answer 401 instead of a redirect to the sign-in page;
 * the antiforgery token travels in the body, as with an ordinary form.
 */
export function post(url, body, signal, keepalive = false) {
  return fetch(url, {
    method: 'POST',
    body,
    signal,
    keepalive,
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
}

/** The fields of a form as they would be submitted, without files and passwords. */
export function velden(form) {
  const data = new URLSearchParams();
  for (const [naam, waarde] of new FormData(form)) {
    const veld = form.elements.namedItem(naam);
    if (typeof waarde === 'string' && veld?.type !== 'password') data.append(naam, waarde);
  }
  return data;
}

export function token(form) {
  return form?.querySelector('input[name="__RequestVerificationToken"]')?.value
    ?? document.querySelector('input[name="__RequestVerificationToken"]')?.value
    ?? '';
}

export function later(doe, wachttijd) {
  let klok;
  const plan = () => {
    clearTimeout(klok);
    klok = setTimeout(doe, wachttijd);
  };
  plan.stop = () => clearTimeout(klok);
  return plan;
}
