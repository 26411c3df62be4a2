import type { Catalog } from '../catalog/types.js';
import { type Markup, markup } from '../markup/markup.js';
import { contextFor, type ReportContext } from './report-context.js';
import { frontPage } from './report-front.js';
import { insatserSection } from './report-insatser.js';
import { lengthsSection } from './report-lengths.js';
import { matrixSection } from './report-matrix.js';
import { neverAskedSection } from './report-never-asked.js';
import { chartSection, questionsSection } from './report-questions.js';
import { contradictionsSection, methodSection, providerSection } from './report-source.js';
import { reportStyles } from './report-styles.js';
import type { Review } from './review.js';

/** A chapter of the report. */
interface Chapter {
  readonly id: string;
  readonly title: string;
  /** Whether it starts on a page of its own when printed. */
  readonly onNewPage?: true;
  readonly body: (context: ReportContext) => Markup;
}

const CHAPTERS: readonly Chapter[] = [
  { id: 'samtalet', title: 'Så går ett samtal', onNewPage: true, body: chartSection },
  { id: 'fragor', title: 'Vad guiden kan fråga', onNewPage: true, body: questionsSection },
  { id: 'aldrig', title: 'Vad guiden aldrig frågar', onNewPage: true, body: neverAskedSection },
  { id: 'langd', title: 'Hur långt ett samtal blir', onNewPage: true, body: lengthsSection },
  { id: 'oversikt', title: 'Insatser och uppgifter', onNewPage: true, body: matrixSection },
  { id: 'insatser', title: 'Villkor och källa, insats för insats', onNewPage: true, body: insatserSection },
  { id: 'utforaren', title: 'Vad som vilar på utförarens kontroll', onNewPage: true, body: providerSection },
  { id: 'kallan', title: 'Motsägelser och luckor i källan', body: contradictionsSection },
  { id: 'om', title: 'Om beskeden, metoden och lagen', onNewPage: true, body: methodSection },
];

/**
 * The report of a review as one HTML file, in Swedish, for a jurist to read on screen or on paper.
 * It needs nothing outside itself and runs no script; every text of the catalogue shows as text.
 */
export function renderReport(review: Review, catalog: Catalog): string {
  const context = contextFor(review, catalog);
  return markup`<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Granskning: ${context.kommun}, ${review.version}</title>
<style>${reportStyles(`${context.kommun}, katalog ${review.version}`)}</style>
</head>
<body>
<main>
${frontPage(context, contents())}
${CHAPTERS.map((chapter, at) => chapterSection(chapter, at + 1, context))}
</main>
</body>
</html>
`.markup;
}

function contents(): Markup {
  return markup`<nav class="contents" aria-labelledby="innehall"><h2 class="quiet" id="innehall">Innehåll</h2>
<ol>${CHAPTERS.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
}

function chapterSection({ id, title, onNewPage, body }: Chapter, number: number, context: ReportContext): Markup {
  return markup`<section class="chapter${onNewPage && ' on-new-page'}" aria-labelledby="${id}"><h2 id="${id}"><span class="nr">${number}</span> ${title}</h2>
${body(context)}</section>
`;
}
