import { type Finding, shown } from '../catalog/findings.js';
import type { Catalog } from '../catalog/types.js';

/** Whether each villkor can be checked against the decision: quotes are there, and stand in the document. */
export function lintSources(catalog: Catalog, documentText: string | undefined): Finding[] {
  const { conditions = [], guideline, insatser, villkor = [], villkorQuote } = catalog;
  const findings: Finding[] = [];
  const document = documentText === undefined ? undefined : withoutSpace(documentText);

  const check = (path: string, quote: string | undefined) => {
    if (document === undefined || !quote?.trim()) return;
    const fragment = missingFragment(quote, document);
    if (fragment === undefined) return;
    const message = `Citatet finns inte i dokumentet, eller inte i den ordningen: ${shown(fragment)}. Kopiera texten ordagrant och sätt " … " mellan delar som inte hänger ihop.`;
    findings.push({ level: 'error', path, rule: 'quote-not-found', message });
  };
  const wantQuote = (path: string, what: string) =>
    findings.push({
      level: 'warning',
      path,
      rule: 'missing-quote',
      message: `${what} saknar citat. Lägg till den mening i dokumentet som säger det.`,
    });

  if (guideline.malgrupp === 'guiding' && !guideline.malgruppQuote?.trim())
    wantQuote('$.guideline.malgruppQuote', 'Att målgruppen är vägledande');
  check('$.guideline.malgruppQuote', guideline.malgruppQuote);
  if (villkor.length > 0 && !villkorQuote?.trim()) wantQuote('$.villkorQuote', 'Villkoren som gäller alla insatser');
  check('$.villkorQuote', villkorQuote);

  for (const [index, { quote }] of conditions.entries()) {
    const path = `$.conditions[${index}].quote`;
    if (!quote.trim()) wantQuote(path, 'Regeln');
    check(path, quote);
  }
  if (guideline.from15 === undefined)
    findings.push({
      level: 'warning',
      path: '$.guideline.from15',
      rule: 'from15-unstated',
      message:
        'Det framgår inte om unga 15–17 år får delta utan vårdnadshavarnas ja där det är lämpligt (21 kap. 2 § socialtjänstlagen). Skriv "suitable" om riktlinjen säger det, annars "unstated".',
    });
  if (guideline.from15 === 'suitable' && !guideline.from15Quote?.trim())
    wantQuote('$.guideline.from15Quote', 'Att insatserna är lämpliga från 15 år');
  check('$.guideline.from15Quote', guideline.from15Quote);

  for (const [index, { from15, from15Quote }] of insatser.entries()) {
    const path = `$.insatser[${index}].from15Quote`;
    if (from15 === 'suitable' && !from15Quote?.trim()) wantQuote(path, 'Att insatsen är lämplig från 15 år');
    check(path, from15Quote);
  }
  for (const [index, { source }] of insatser.entries())
    for (const part of ['section', 'quote'] as const) {
      const path = `$.insatser[${index}].source.${part}`;
      if (!source[part].trim())
        findings.push({
          level: 'error',
          path,
          rule: 'missing-source',
          message: `Insatsen har inget i source.${part}. Fyll i ${part === 'quote' ? 'målgruppens och villkorens text ordagrant' : 'rubriken i dokumentet'}.`,
        });
      else if (part === 'quote') check(path, source.quote);
    }
  return findings;
}

/** The first fragment of the quote that does not follow the ones before it in the document. */
function missingFragment(quote: string, document: string): string | undefined {
  let from = 0;
  for (const fragment of quote.split(' … ')) {
    const wanted = withoutSpace(fragment);
    const found = document.indexOf(wanted, from);
    if (found < 0) return fragment;
    from = found + wanted.length;
  }
  return undefined;
}

/** Line breaks and hyphenated columns of the source say nothing: only what is not white space counts. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
