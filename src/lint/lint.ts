import type { Finding } from '../catalog/findings.js';
import type { Catalog, IsoDate } from '../catalog/types.js';
import { lintAreaNames, lintAreas } from './areas.js';
import {
  lintApprovals,
  lintCare,
  lintEncoding,
  lintSchedules,
  lintShownTexts,
  lintVersion,
  lintWaysIn,
} from './care.js';
import { lintContacts } from './contacts.js';
import { lintDates } from './dates.js';
import { lintKommun } from './kommuner.js';
import { lintLeftOut } from './left-out.js';
import { lintNeedsTested } from './needs-tested.js';
import { lintNumbers } from './numbers.js';
import { lintOpenToAll } from './open-to-all.js';
import { lintOrigins } from './origins.js';
import { lintParticipants } from './participants.js';
import { lintQuotes } from './quotes.js';
import { lintSources } from './sources.js';
import { lintVillkor } from './villkor.js';
import { lintJudgedVillkor, lintWords } from './words.js';
import { lintWound } from './wound.js';

/** What linting needs to know besides the catalogue. */
export interface LintOptions {
  readonly today: IsoDate;
  /** The text of the kommun's document; without it quotes are not checked. */
  readonly documentText?: string;
}

/**
 * What is wrong with a catalogue that loads: against the law (a proposal, an insats that always needs
 * an individual assessment, a promise of secrecy), against its source, or against sense. In the order
 * of the checks, each in the order of the catalogue.
 */
export function lintCatalog(catalog: Catalog, { today, documentText }: LintOptions): Finding[] {
  return [
    ...lintStatus(catalog),
    ...lintKommun(catalog),
    ...lintVersion(catalog, today),
    ...lintNeedsTested(catalog),
    ...lintSources(catalog, documentText),
    ...lintQuotes(catalog),
    ...lintLeftOut(catalog),
    ...lintOpenToAll(catalog),
    ...lintAreas(catalog),
    ...lintAreaNames(catalog),
    ...lintParticipants(catalog),
    ...lintVillkor(catalog),
    ...lintWound(catalog),
    ...lintOrigins(catalog, documentText),
    ...lintContacts(catalog),
    ...lintWaysIn(catalog),
    ...lintSchedules(catalog),
    ...lintNumbers(catalog),
    ...lintDates(catalog, today),
    ...lintCare(catalog, today),
    ...lintWords(catalog),
    ...lintJudgedVillkor(catalog),
    ...lintShownTexts(catalog),
    ...lintEncoding(catalog),
    ...lintApprovals(catalog),
    ...lintTopics(catalog),
  ];
}

/** Only what has been decided may be offered (SoL 11 kap. 5 §). */
function lintStatus({ guideline }: Catalog): Finding[] {
  if (guideline.status !== 'proposal') return [];
  const message =
    'Riktlinjen är ett förslag. Bara det som är beslutat får erbjudas (11 kap. 5 § socialtjänstlagen). Sätt status till "adopted" när beslutet finns.';
  return [{ level: 'error', path: '$.guideline.status', rule: 'proposal', message }];
}

function lintTopics({ insatser }: Catalog): Finding[] {
  return insatser.flatMap(({ topics }, index) =>
    topics.length > 0
      ? []
      : [
          {
            level: 'warning',
            path: `$.insatser[${index}].topics`,
            rule: 'no-topic',
            message: 'Insatsen har inget ämne och syns bara för den som väljer att se allt. Lägg till minst ett ämne.',
          },
        ],
  );
}
