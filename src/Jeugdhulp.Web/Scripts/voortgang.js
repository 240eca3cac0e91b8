/** Shows how far work in the background is, and loads the page again once it is over. Without scripts a link does the same. */
export function startVoortgang(el) {
  const url = el.dataset.voortgangUrl;
  if (!url) return;

  const kijk = async () => {
    try {
      const antwoord = await fetch(url, { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (!antwoord.ok || antwoord.redirected) return;
      el.innerHTML = await antwoord.text();
      if (el.querySelector('[data-klaar]')) {
        location.reload();
        return;
      }
    } catch {
      // The connection may come back.
    }
    setTimeout(kijk, 1000);
  };
  setTimeout(kijk, 500);
}
