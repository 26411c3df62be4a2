import type { SourceDocument } from '../draft/types.js';

/** What a reader of any format gives of a document. */
export type ReadText = Pick<SourceDocument, 'blocks' | 'margins'>;
