/** Typing a number answers the question, and "niet vastgelegd" takes the number away: the two never contradict each other. */
export function startInstelling(veld) {
  const getallen = [...veld.querySelectorAll('input[data-kiest]')];
  for (const getal of getallen) {
    getal.addEventListener('input', () => {
      if (getal.value.trim() !== '') document.getElementById(getal.dataset.kiest).checked = true;
    });
  }

  veld.addEventListener('change', event => {
    if (getallen.length > 0 && event.target.type === 'radio' && event.target.value === '') {
      for (const getal of getallen) getal.value = '';
    }
  });
}
