const MOMENT = 4_000;

/**
 * A second press within a moment is no second form. The server would keep one of the two, and the page that the browser shows is the answer to the
 * other: that someone else was first.
 */
export function startEenKeer() {
  const laatst = new WeakMap();
  addEventListener('submit', (gebeurtenis) => {
    const form = gebeurtenis.target;
    if (gebeurtenis.defaultPrevented || form.method !== 'post') return;
    const nu = performance.now();
    if (nu - (laatst.get(form) ?? -MOMENT) < MOMENT) gebeurtenis.preventDefault();
    else laatst.set(form, nu);
  });
}
