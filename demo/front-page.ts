/** The example page's two choices: which kommun, and how the guide stands in the page. */
const form = document.querySelector('form');
const guide = document.querySelector('insats-guide');

function follow(): void {
  if (!form || !guide) return;
  const chosen = new FormData(form);
  guide.setAttribute('catalog', `catalogs/${chosen.get('catalog')}/catalog.json`);
  guide.setAttribute('display', String(chosen.get('display')));
}

form?.addEventListener('change', follow);
follow();
