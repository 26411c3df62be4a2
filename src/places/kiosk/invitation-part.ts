import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, Topic } from '../../catalog/types.js';
import { adoptStyles } from '../../elements/adopt-styles.js';
import type { GuideHost } from '../../elements/guide-host.js';
import { loadLanguage } from '../../elements/language/load-language.js';
import { topicPicture } from '../../elements/pictures/topic-picture.js';
import { SOURCE_LANGUAGE } from '../../i18n/languages.js';
import type { Texts } from '../../i18n/texts.js';
import { invitationStyles } from './invitation.styles.js';
import { peoplePicture } from './people-picture.js';

/** What makes a passer-by stop, in a file that comes after the greeting. */
export const build = __BUILD__;

/** What the invitation is drawn from. */
export interface InvitationScene {
  /** How many greetings have been shown: which topic stands out follows. */
  readonly count: number;
  readonly catalog: Catalog;
  /** The words of the greeting that is shown. */
  readonly texts: Texts;
  /** The codes of all languages that are offered. */
  readonly offered: readonly string[];
  /** Starts a visit with a topic, in the language of the greeting. */
  readonly start: (topic: Topic) => void;
}

/** The invitation of one element. */
export interface ShownInvitation {
  draw(scene: InvitationScene): TemplateResult;
  /** Takes its looks away. */
  leave(): void;
}

/** What is put to a passer-by, where the catalogue has insatser for it. */
const TOPICS: readonly Topic[] = ['talk', 'meeting', 'money'];

/** The longest name, in letters, that takes two lines where it is written large. */
const LARGE_NAME = 20;

/** Shows the invitation in an element; its languages' words come one by one, and a topic stands there by its own name. */
export function showInvitation(host: GuideHost): ShownInvitation {
  const leave = adoptStyles(host.renderRoot, invitationStyles);
  const spoken = new Set([SOURCE_LANGUAGE]);
  const asked = new Set(spoken);
  const learn = async (code: string): Promise<void> => {
    try {
      await loadLanguage(code, undefined);
      spoken.add(code);
      host.requestUpdate();
    } catch {
      // In this language the greeting stands without topics.
    }
  };
  const draw = (scene: InvitationScene): TemplateResult => {
    for (const code of scene.offered) {
      if (!asked.has(code)) void learn(code);
      asked.add(code);
    }
    return html`
      <div class="inviting">${peoplePicture()} ${spoken.has(scene.texts.language) ? topicButtons(scene) : nothing}</div>
    `;
  };
  return { draw, leave };
}

function topicButtons({ count, catalog, texts, start }: InvitationScene): TemplateResult | typeof nothing {
  const topics = TOPICS.filter((topic) => catalog.insatser.some((insats) => insats.topics.includes(topic)));
  if (topics.length === 0) return nothing;
  const by = (topic: Topic) => (event: Event) => {
    event.stopPropagation();
    start(topic);
  };
  return html`
    <div class="first-topics" lang=${texts.language} dir=${texts.direction}>
      ${topics.map((topic, at) => {
        const name = texts.t(`topic.${topic}`);
        return html`
          <button
            type="button"
            data-action="greet-topic"
            value=${topic}
            ?data-turn=${at === count % topics.length}
            ?data-long=${name.length > LARGE_NAME}
            @click=${by(topic)}
          >
            ${topicPicture(topic)} <span>${name}</span>
          </button>
        `;
      })}
    </div>
  `;
}
