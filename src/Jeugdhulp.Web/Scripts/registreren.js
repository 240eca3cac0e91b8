/** What is particular to the contact form: where the focus starts, and a fresh page after another jeugdige is ticked. */
export function startRegistreren(form) {
  form.classList.add('met-script');

  const begin = document.getElementById(form.dataset.focus ?? '');
  // A field that is not in view yet, or words that were jumped to with a link, go first.
  if (begin && !location.hash) begin.focus({ preventScroll: true });

  // Question and estimates belong to the ticked jeugdigen, so the page is drawn again for them.
  form.addEventListener('change', event => {
    if (event.target.matches('[name="Form.PersoonIds"]')) {
      clearTimeout(form.wachtOpMeer);
      form.wachtOpMeer = setTimeout(() => document.getElementById('kies-knop').click(), 600);
    }
    if (event.target.matches('[name="Form.Activiteit"]') && event.target.value === 'doorverwijzing') {
      form.querySelector('.verwijzing').open = true;
    }
  });
}
