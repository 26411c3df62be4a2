import { countFindings } from '../../../src/cli/report.js';
import { today } from '../../../src/elements/today.js';
import { type CheckedFile, type ChosenFile, checkFiles, type ReadyCatalog, type ShownFinding } from './check-files.js';

/*
 * The settings page: the chosen files are checked here, and only a catalogue without errors can be sent. What is sent is
 * one file, the catalogue with its translations inside.
 */
const form = document.querySelector<HTMLFormElement>('#insatsguiden-upload');
const chooser = document.querySelector<HTMLInputElement>('#insatsguiden-files');
const report = document.querySelector<HTMLElement>('#insatsguiden-report');
const trial = document.querySelector<HTMLElement>('#insatsguiden-try');
const sent = form?.querySelector<HTMLInputElement>('input[name="catalog"]');
const button = form?.querySelector<HTMLButtonElement>('button');

const LEVELS = { error: 'Fel', warning: 'Varning' } as const;

chooser?.addEventListener('change', async () => {
  if (!sent || !button || !report || !trial) return;
  button.disabled = true;
  trial.hidden = true;
  const chosen = await Promise.all([...(chooser.files ?? [])].map(read));
  const { files, ready } = await checkFiles(chosen, today());
  report.replaceChildren(...files.map(fileReport), ...(ready ? [summary(ready)] : []));
  sent.files = ready ? asFile(ready.text) : new DataTransfer().files;
  button.disabled = ready === undefined;
  if (ready) tryOut(trial, ready);
});

async function read(file: File): Promise<ChosenFile> {
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { name: file.name, text: undefined };
  }
}

function asFile(text: string): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'katalog.json', { type: 'application/json' }));
  return transfer.files;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function fileReport({ file, findings }: CheckedFile): HTMLElement {
  const section = document.createElement('section');
  section.append(element('h3', `${file}: ${countFindings(findings)}`), ...findings.map(findingReport));
  return section;
}

function findingReport({ level, place, rule, message }: ShownFinding): HTMLElement {
  const made = element('div', '', `finding ${level}`);
  made.dataset.rule = rule;
  made.append(element('strong', `${LEVELS[level]}: ${place}`), element('p', message));
  return made;
}

function summary({ catalog, languages, stale }: ReadyCatalog): HTMLElement {
  const translations =
    languages.length === 0
      ? 'Inga översättningar följer med: guidens egna texter finns på alla språk, katalogens visas på svenska.'
      : `Översättningar som följer med: ${languages.join(', ')}.`;
  const outdated = stale === 0 ? '' : ` ${stale} texter är översatta från en äldre svensk text och följer inte med.`;
  const { kommun, version, insatser } = catalog;
  return element('p', `${kommun.name}, version ${version}, ${insatser.length} insatser. ${translations}${outdated}`);
}

/** Shows the guide with a catalogue that no visitor sees yet. */
function tryOut(trial: HTMLElement, { catalog }: ReadyCatalog): void {
  trial.querySelector('insats-guide')?.remove();
  const guide = Object.assign(document.createElement('insats-guide'), { catalog });
  trial.append(guide);
  trial.hidden = false;
}
