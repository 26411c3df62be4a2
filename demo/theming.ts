import type { InsatsGuide } from '../src/elements/insats-guide.js';

/** Shows each theme at a question and at a result, with its style sheet below, and the page in light or in dark. */
const sheets = import.meta.glob<string>('./themes/*.css', { query: '?raw', import: 'default', eager: true });

for (const code of document.querySelectorAll<HTMLElement>('[data-theme]'))
  code.textContent = sheets[`./themes/${code.dataset.theme}.css`] ?? '';

document.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
  document.documentElement.style.colorScheme = (currentTarget as HTMLSelectElement).value;
});

/** Presses a control of the guide, where it is drawn. */
const press = (guide: InsatsGuide, control: string): void =>
  guide.renderRoot.querySelector<HTMLElement>(control)?.click();

/** What is pressed at a step to go on. */
const WAY_ON: Readonly<Record<string, readonly string[]>> = {
  welcome: ['[data-action=start]'],
  topics: ['[value=parenting]', '[data-action=confirm]'],
  questions: ['[data-action=results]'],
};

/** Goes on in a guide until it shows the step that it stands there for; from then on it is whoever tries it that does. */
async function goOn(guide: InsatsGuide, step: string): Promise<void> {
  if (guide.dataset.shows === undefined) return;
  await guide.updateComplete;
  // A guide brings what it has come to into view; here there are several, and the page begins at its top.
  scrollTo(0, 0);
  if (step === guide.dataset.shows) delete guide.dataset.shows;
  else for (const control of WAY_ON[step] ?? []) press(guide, control);
}

for (const guide of document.querySelectorAll<InsatsGuide>('[data-shows]')) {
  guide.addEventListener('insats-ready', () => void goOn(guide, 'welcome'));
  guide.addEventListener('insats-step', ({ detail }) => void goOn(guide, detail.step));
  // It may have been ready before this page's script came.
  void goOn(guide, 'welcome');
}
