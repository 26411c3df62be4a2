/** Shows each theme's own style sheet below its guide, and the page in light or in dark. */
const sheets = import.meta.glob<string>('./themes/*.css', { query: '?raw', import: 'default', eager: true });

for (const code of document.querySelectorAll<HTMLElement>('[data-theme]'))
  code.textContent = sheets[`./themes/${code.dataset.theme}.css`] ?? '';

document.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
  document.documentElement.style.colorScheme = (currentTarget as HTMLSelectElement).value;
});
