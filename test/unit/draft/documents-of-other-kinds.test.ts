import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../../src/catalog/read.js';
import { agesIn } from '../../../src/draft/ages.js';
import { catalogOf } from '../../../src/draft/catalog.js';
import { draftOf } from '../../../src/draft/draft.js';
import { sentencesOf } from '../../../src/draft/sentences.js';
import type { Draft, SourceDocument } from '../../../src/draft/types.js';
import { readDocument } from '../../../src/readers/read-document.js';
import { readByHand } from '../../bench/draft/facit.js';
import { type Score, type Share, scoreOf, totalOf } from '../../bench/draft/score-draft.js';

const FOLDER = new URL('../../fixtures/documents', import.meta.url).pathname;
const DOCUMENTS = readByHand(FOLDER);

/** The text of a document, however slow the machine is: a page that takes long is another test's. */
function documentIn(file: string): Promise<SourceDocument> {
  return readDocument(new Uint8Array(readFileSync(file)), basename(file), { secondsPerPage: 600 });
}

async function draftIn(file: string): Promise<Draft> {
  return draftOf(await documentIn(file));
}

const squeezed = (text: string) => text.replace(/\s+/gu, '');
const lettersOf = (text: string) => text.replace(/[^\p{L}\d]+/gu, '');
/** A law, or how many there are: no bound on who may have an insats. */
const OF_PAPER = /kap\.|lagen|procent|statistik|andel|prognos/iu;
const shareOf = ({ found, of }: Share) => found / of;

describe('a guideline as a kommun writes it', () => {
  test.each(DOCUMENTS.map(({ file }) => [basename(file), file]))(
    'keeps each word of whom it is for: %s',
    async (_, file) => {
      const draft = await draftIn(file);
      expect(draft.insatser.length).toBeGreaterThan(3);
      const read = [draft.general, ...draft.insatser].flatMap(({ parts, spans }) =>
        parts.flatMap(({ kind, text }, at) => {
          if (kind !== 'malgrupp' && kind !== 'villkor') return [];
          const kept = spans.flatMap((span) => (span.part === at ? [span.text] : [])).join('');
          return [{ kept: squeezed(kept), text: squeezed(text) }];
        }),
      );
      expect(read.length).toBeGreaterThan(3);
      for (const { kept, text } of read) expect(kept).toBe(text);
      expect(readCatalog(catalogOf(draft, '2026-01-01')).findings).toEqual([]);
    },
  );

  test.each(DOCUMENTS.map(({ file }) => [basename(file), file]))(
    'has no age in it that is neither read nor left to the editor: %s',
    async (_, file) => {
      const { blocks } = await documentIn(file);
      const draft = draftOf({ name: basename(file), blocks });
      const told = lettersOf(
        [
          ...[draft.general, ...draft.insatser].flatMap(({ spans }) => spans.map(({ text }) => text)),
          ...draft.insatser.map(({ section }) => section),
          draft.title,
        ].join(' '),
      );
      const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
      const lost = texts
        .flatMap((text) => sentencesOf(text))
        .filter(({ text }) => !OF_PAPER.test(text))
        .flatMap(({ text }) => agesIn(text).map(({ from, to }) => text.slice(from, to)))
        .filter((age) => !told.includes(lettersOf(age)));
      expect(lost).toEqual([]);
    },
  );

  test('has its insatser found by name, most of its villkor proposed, and hardly any proposed that it does not have', async () => {
    const scores: Score[] = [];
    for (const { file, catalog } of DOCUMENTS) scores.push(scoreOf(basename(file), await draftIn(file), catalog));
    const { names, villkor, right } = totalOf(scores, 'all');
    expect(shareOf(names)).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(villkor)).toBeGreaterThanOrEqual(0.8);
    expect(shareOf(right)).toBeGreaterThanOrEqual(0.95);
  });
});
