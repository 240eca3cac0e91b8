const BEWAARPLEK = 'jeugdhulp.tekentoetsen';

/** Shortcuts stand on the control itself: data-sneltoets="Ctrl+Enter", "Alt+N" or "/"; a second one in data-sneltoets-ook. */
export function startSneltoetsen() {
  let tekentoetsen = leesVoorkeur();

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const toets = naam(event);
    if (toets.length === 1 && (!tekentoetsen || isInvoer(event.target))) return;

    const doel = zoek(toets, event.target);
    if (!doel) return;
    event.preventDefault();
    if (doel.matches('input, select, textarea')) {
      doel.focus();
      doel.select?.();
    } else {
      doel.click();
    }
  });

  // WCAG 2.1.4: who speaks to the computer must be able to switch off keys of a single character.
  const knop = document.querySelector('[data-tekentoetsen]');
  if (!knop || !document.querySelector('[data-sneltoets="/"]')) return;
  const toon = () => { knop.textContent = tekentoetsen ? 'Sneltoets / uitzetten' : 'Sneltoets / aanzetten'; };
  knop.hidden = false;
  knop.addEventListener('click', () => {
    tekentoetsen = !tekentoetsen;
    localStorage.setItem(BEWAARPLEK, tekentoetsen ? 'aan' : 'uit');
    toon();
  });
  toon();
}

function leesVoorkeur() {
  try {
    return localStorage.getItem(BEWAARPLEK) !== 'uit';
  } catch {
    return true; // Storage may be blocked; the shortcut then simply works.
  }
}

function naam(event) {
  // With Alt some keyboards give another character (Alt+N is ñ), so there the place of the key counts.
  const letter = event.altKey && /^Key([A-Z])$/.exec(event.code)?.[1];
  const toets = letter || (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const voor = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey && (letter || event.key.length > 1) ? 'Shift' : ''];
  return [...voor, toets].filter(Boolean).join('+');
}

/**
 * A form that has the focus goes first, so that two forms on a page can both use Ctrl+Enter. From a form that sends something but has no such
 * key, no other form is sent: what was typed there would be lost.
 */
function zoek(toets, actief) {
  const kandidaten = [...document.querySelectorAll(`[data-sneltoets="${CSS.escape(toets)}"], [data-sneltoets-ook="${CSS.escape(toets)}"]`)].filter(el => !el.disabled && el.getClientRects().length > 0);
  return kandidaten.find(el => actief.form && el.form === actief.form) ?? (actief.form?.method === 'post' && toets === 'Ctrl+Enter' ? undefined : kandidaten[0]);
}

const isInvoer = el => el.isContentEditable || el.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
