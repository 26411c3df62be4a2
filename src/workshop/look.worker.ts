import type { CatalogDraft } from '../../machines/workshop.history.js';
import type { IsoDate } from '../catalog/types.js';
import { lookAt } from './draft-findings.js';

/** Looks at each draft that it is given. */
self.onmessage = ({
  data: { draft, today },
}: MessageEvent<{ readonly draft: CatalogDraft; readonly today: IsoDate }>): void => {
  self.postMessage(lookAt(draft, today));
};
