import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../screens/parts.js';
import type { BuildInfo, Finding } from './self-test.js';
import { filled, STAFF_TEXTS } from './texts.js';

/** What the panel for staff is drawn from. */
export interface StaffPanel {
  /** `undefined` while it is looked up, and where there is none. */
  readonly info: BuildInfo | undefined;
  /** When this build came to the device. */
  readonly fetched: Date | undefined;
  /** The catalogue's version and kommun. */
  readonly catalog: string | undefined;
  /** `undefined` while the test runs. */
  readonly findings: readonly Finding[] | undefined;
  readonly test: () => void;
  readonly renew: () => void;
  readonly close: () => void;
}

/** For whoever looks after the tablet. Nothing of visitors is in it. */
export function staffPanel(panel: StaffPanel): TemplateResult {
  const texts = STAFF_TEXTS;
  const { info, fetched, catalog, findings } = panel;
  const rows = [
    [texts.guide, info?.version],
    [texts.catalog, catalog],
    [texts.build, info?.build],
    [texts.updated, fetched?.toLocaleString('sv', { dateStyle: 'long', timeStyle: 'short' })],
  ];
  return html`
    <section class="staff guide" lang="sv" dir="ltr" tabindex="-1" aria-labelledby="staff">
      <h2 id="staff">${texts.title}</h2>
      <dl>${rows.map(([term, text]) => html`<dt>${term}</dt><dd>${text ?? texts.unknown}</dd>`)}</dl>
      <h3>${texts.test}</h3>
      <div role="status">
        ${findings ? html`<ul class="findings">${findings.map(findingLine)}</ul>` : html`<p>${texts.running}</p>`}
      </div>
      <div class="actions">
        ${button('renew', texts.renew, panel.renew)} ${button('again', texts.again, panel.test)}
        ${button('close-staff', texts.close, panel.close, 'primary')}
      </div>
    </section>
  `;
}

function findingLine({ check, fault, names = [] }: Finding): TemplateResult {
  const { ok, fault: wrong, checks, faults } = STAFF_TEXTS;
  return html`
    <li data-check=${check} data-result=${fault ? 'fault' : 'ok'}>
      <strong>${fault ? wrong : ok}</strong> ${checks[check]}
      ${fault ? html`<p>${filled(faults[fault], { names: names.join(', '), count: names.length })}</p>` : nothing}
    </li>
  `;
}
