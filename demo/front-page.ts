/**
 * The example page's two choices: which kommun, and how the guide stands in the page. They stand in the page's address, so
 * that they survive a reload and can be sent to somebody.
 */
const form = document.querySelector('form');
const guide = document.querySelector('insats-guide');

/** Chooses what the address names. */
function choose(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll('select')) {
    const value = asked.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = String(value);
  }
}

function show(form: HTMLFormElement): void {
  const chosen = new FormData(form);
  guide?.setAttribute('catalog', `catalogs/${chosen.get('kommun')}/catalog.json`);
  guide?.setAttribute('display', String(chosen.get('visa')));
  // A button that opens the guide stands last on the page, so that it covers nothing of the footer.
  if (guide && chosen.get('visa') === 'launcher') document.body.append(guide);
}

if (form) {
  choose(form);
  show(form);
  form.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const { name, value } of form.querySelectorAll('select')) address.searchParams.set(name, value);
    history.replaceState(null, '', address);
    show(form);
  });
}
