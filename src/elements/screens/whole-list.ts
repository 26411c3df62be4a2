import '../../i18n/results-texts.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Catalog } from '../../catalog/types.js';
import { textOfInsats } from '../../content/content-text.js';
import { everydaySearch } from '../../content/everyday-search.js';
import type { Search, SearchResult } from '../../content/search.js';
import type { InsatsAssessment } from '../../rules/guide.js';
import type { Scene } from '../scene.js';
import { applyBrief } from './apply.js';
import { briefHelp, violenceHelp } from './help.js';
import { button, contactLinks, heading } from './parts.js';
import { row } from './row.js';

/** The help lines that come first where the words are of somebody who may want to die. */
const DYING_HELP_LINES = ['sos', 'suicide', 'bris'] as const;

/** The search of a catalogue in a language, made when it is first needed. */
const searches = new WeakMap<Catalog, Map<string, Search>>();

/** Every insats of the kommun from A to Ö, to search in by everyday words and to narrow by topic. */
export function listScreen(scene: Scene): TemplateResult {
  const { view, texts, catalog, browsing, send } = scene;
  const { t } = texts;
  const found = searchFor(scene)(browsing.searched);
  const shown = shownIn(scene, found);
  const isAnswered = [...view.answers.values()].some((value) => value !== null);
  const count = shown.length > 0 ? t('whole.count', { count: shown.length }) : noneText(scene, found);
  const under = texts.list([...browsing.topics].map((topic) => t(`topic.${topic}`))) || t('whole.all');
  return html`
    <section class="turn" data-step="list" tabindex="-1" aria-labelledby="whole">
      <div class="says">
        ${heading('whole', t('step.list'))}
        <p>${t('whole.text', { kommun: catalog.kommun.name })}</p>
        ${contactLinks(catalog.contact, scene)}
      </div>
      <div role="search" class="search">
        <label class="plain" for="search">${t('whole.search')}</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          .value=${browsing.searched}
          @focus=${makeRoom}
          @input=${({ currentTarget }: Event) => browsing.search((currentTarget as HTMLInputElement).value)}
        />
      </div>
      <details data-section="topics">
        <summary><span>${t('whole.topics')}: ${anew(under)}</span></summary>
      <div class="filters" role="group" aria-label=${t('whole.topics')}>
        <button type="button" value="" aria-pressed=${browsing.topics.size === 0} @click=${() => browsing.showAllTopics()}>
          ${t('whole.all')}
        </button>
        ${view.topics.map(
          (topic) =>
            html`<button type="button" value=${topic} aria-pressed=${browsing.topics.has(topic)} @click=${() => browsing.filter(topic)}>
              ${t(`topic.${topic}`)}
            </button>`,
        )}
      </div>
      </details>
      ${helpFirst(scene, found)}
      <h3><span role="status">${anew(count)}</span></h3>
      <div class="rows">${shown.map((assessment) => row(scene, assessment, { hasStatus: isAnswered }))}</div>
      ${applyBrief(scene, true)} ${scene.take?.tools(scene) ?? nothing}
      <div class="actions">${button('back', t('step.back'), () => send({ type: 'step.back' }), 'quiet')}</div>
    </section>
  `;
}

/** A keyboard that comes on a screen lies over the lower half of it: what is searched for is found above it. */
function makeRoom({ currentTarget }: Event): void {
  if (matchMedia('(pointer: coarse)').matches) (currentTarget as Element).closest('.search')?.scrollIntoView();
}

/** A text that changes while one looks: a page translator that has been at the former one has not been at this. */
function anew(text: string): unknown {
  return keyed(text, html`<span>${text}</span>`);
}

/** What is searched for, best first, else everything from A to Ö; under the topics that the list is narrowed to. */
function shownIn(scene: Scene, found: SearchResult | undefined): readonly InsatsAssessment[] {
  const { view, browsing, texts } = scene;
  const under = view.all.filter(
    ({ insats }) => browsing.topics.size === 0 || insats.topics.some((topic) => browsing.topics.has(topic)),
  );
  if (found) {
    const byId = new Map(under.map((item) => [item.insats.id, item]));
    return found.insatser.map((id) => byId.get(id)).filter((item) => item !== undefined);
  }
  const { compare } = new Intl.Collator(texts.formats, { numeric: true });
  const nameOf = ({ insats }: InsatsAssessment) => textOfInsats(scene, insats, 'name')?.text ?? insats.name;
  return [...under].sort((one, other) => compare(nameOf(one), nameOf(other)));
}

/** Nothing found, or nothing under the topic: what to try, and never that there is no help. */
function noneText({ texts: { t } }: Scene, found: SearchResult | undefined): string {
  // A word that is understood is not to be tried in another way.
  return found?.topics.length === 0 ? t('whole.noHits') : t('whole.empty');
}

/** Before what is found: whom to call at once, where the topic or the words are of violence, or of wanting to die. */
function helpFirst(scene: Scene, found: SearchResult | undefined): unknown {
  const { browsing, view } = scene;
  // Where violence was chosen before, its help lines stand over every step.
  const isAtTop = view.chosenTopics?.includes('violence') ?? false;
  const topics = [...browsing.topics, ...(found?.topics ?? [])];
  return html`
    ${found?.isAboutDying ? briefHelp(scene, 'dying', 'title', DYING_HELP_LINES) : nothing} ${isAtTop ? nothing : violenceHelp(scene, topics)}
  `;
}

function searchFor({ catalog, texts, language }: Scene): Search {
  const byLanguage = searches.get(catalog) ?? new Map<string, Search>();
  searches.set(catalog, byLanguage);
  // The texts of a catalogue in a language may come after the language itself.
  const key = `${texts.language} ${language?.overlay.size ?? 0}`;
  const search = byLanguage.get(key) ?? everydaySearch(catalog, texts, language?.overlay);
  byLanguage.set(key, search);
  return search;
}
