/** Brings the focus to the error summary, and from its links to the field itself. */
export function startFoutfocus() {
  const samenvatting = document.getElementById('foutsamenvatting');
  if (!samenvatting) return;

  samenvatting.focus();
  samenvatting.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const veld = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!veld) return;
    event.preventDefault();
    veld.closest('details:not([open])')?.setAttribute('open', '');
    veld.focus({ preventScroll: true });
    (veld.closest('.utrecht-form-field, fieldset') ?? veld).scrollIntoView({ block: 'center' });
  });
}
