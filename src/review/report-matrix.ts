import type { Fact } from '../catalog/facts.js';
import type { Catalog, Insats } from '../catalog/types.js';
import { hasLawConsent } from '../content/villkor-content.js';
import { type Markup, markup } from '../markup/markup.js';
import { villkorOf } from '../rules/compile.js';
import { factsOf, LAW_CONSENT } from '../rules/evaluate.js';
import { insatserNaming, insatsLink, type ReportContext } from './report-context.js';
import { FACT_NAME } from './report-text.js';

/** Where an insats names a fact: as a stated villkor, as part of its målgrupp, or both. */
type Standing = 'villkor' | 'malgrupp' | 'both';

/** Which insats rests on which fact, as a table of marks. */
export function matrixSection(context: ReportContext): Markup {
  const { catalog, facts, providerFacts } = context;
  if (facts.length + providerFacts.length === 0) return markup`<p>Ingen insats i katalogen vilar på en uppgift.</p>`;
  return markup`<ul class="legend">
<li>${mark('villkor', false)} villkor</li>
<li>${mark('malgrupp', false)} del av målgruppen</li>
<li>${mark('both', false)} både villkor och målgrupp</li>
${providerFacts.length > 0 && markup`<li>${mark('villkor', true)} ${mark('malgrupp', true)} ${mark('both', true)} samma, men kontrolleras av utföraren</li>`}
${facts.includes(LAW_CONSENT.fact) && markup`<li><span class="law">§</span> lagens krav på samtycke under 15 år (21 kap. 2 § SoL)</li>`}
</ul>
<table class="matrix"><caption>Vilka uppgifter varje insats vilar på</caption>
<thead>
${providerFacts.length > 0 && facts.length > 0 && markup`<tr class="groups"><td></td><th scope="colgroup" colspan="${facts.length}">Guiden kan fråga</th><th scope="colgroup" colspan="${providerFacts.length}" class="provider">Utföraren kontrollerar</th></tr>`}
<tr><th scope="col">Insats</th>${facts.map((fact) => head(fact))}${providerFacts.map((fact) => head(fact, 'provider'))}</tr></thead>
<tbody>${catalog.insatser.map((insats, at) => row(context, insats, at + 1))}</tbody>
<tfoot><tr><th scope="row">Antal insatser</th>${[...facts, ...providerFacts].map((fact) => markup`<td>${insatserNaming(catalog, fact).length}</td>`)}</tr></tfoot>
</table>`;
}

function head(fact: Fact, kind?: string): Markup {
  return markup`<th scope="col"${kind && markup` class="${kind}"`}><span class="upright">${FACT_NAME[fact]}</span></th>`;
}

function row(context: ReportContext, insats: Insats, number: number): Markup {
  const { catalog, facts, providerFacts } = context;
  const standings = standingsOf(catalog, insats);
  return markup`<tr><th scope="row"><span class="nr">${number}</span> ${insatsLink(context, insats)}</th>${facts.map((fact) => cell(standings.get(fact), false, fact === LAW_CONSENT.fact && hasLawConsent(catalog, insats)))}${providerFacts.map((fact) => cell(standings.get(fact), true, false))}</tr>`;
}

function cell(standing: Standing | undefined, isProvider: boolean, isLaw: boolean): Markup {
  const kind = isProvider ? markup` class="provider"` : undefined;
  if (isLaw) return markup`<td><span class="law" aria-hidden="true">§</span><span class="unseen">lagen</span></td>`;
  if (standing === undefined) return markup`<td${kind}></td>`;
  return markup`<td${kind}>${mark(standing, isProvider)}<span class="unseen">${SAID[standing]}</span></td>`;
}

const SAID: Readonly<Record<Standing, string>> = {
  villkor: 'villkor',
  malgrupp: 'målgrupp',
  both: 'villkor och målgrupp',
};

/** A disc is asked, a diamond is checked by the provider; filled is villkor, hollow is målgrupp. */
function mark(standing: Standing, isProvider: boolean): Markup {
  const shape = (size: number, kind: string): Markup =>
    isProvider
      ? markup`<path class="${kind}" d="M6 ${6 - size}L${6 + size} 6 6 ${6 + size} ${6 - size} 6z"/>`
      : markup`<circle class="${kind}" cx="6" cy="6" r="${size}"/>`;
  const outer = standing === 'villkor' ? shape(isProvider ? 4.6 : 4, 'filled') : shape(isProvider ? 4.6 : 4, 'hollow');
  const inner = standing === 'both' ? shape(2, 'filled') : undefined;
  return markup`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${outer}${inner}</svg>`;
}

function standingsOf(catalog: Catalog, insats: Insats): ReadonlyMap<Fact, Standing> {
  const standings = new Map<Fact, Standing>();
  for (const villkor of villkorOf(catalog, insats)) {
    const standing: Standing = villkor.origin ?? 'villkor';
    for (const fact of factsOf(villkor)) {
      const before = standings.get(fact);
      standings.set(fact, before === undefined || before === standing ? standing : 'both');
    }
  }
  return standings;
}
