import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../elements/screens/parts.js';
import { createTexts } from '../../i18n/texts.js';
import type { BuildInfo, CheckResult } from './self-test.js';
import { faultList } from './settings.view.js';

/** What the panel is drawn from. */
export interface MaintenancePanel {
  /** `undefined` while it is looked up, and where there is none. */
  readonly info: BuildInfo | undefined;
  /** When this build came to the device. */
  readonly fetched: Date | undefined;
  /** The catalogue's version and kommun. */
  readonly catalog: string | undefined;
  /** `undefined` while the test runs. */
  readonly results: readonly CheckResult[] | undefined;
  /** How many visits reached a list; nothing where that is not counted. */
  readonly followUp: TemplateResult | typeof nothing;
  readonly test: () => void;
  readonly renew: () => void;
  readonly close: () => void;
}

/** The panel for whoever looks after the tablet, in Swedish. Nothing of visitors is in it. */
export function maintenancePanel(panel: MaintenancePanel): TemplateResult {
  const { t } = createTexts();
  const { info, fetched, catalog, results } = panel;
  const rows = [
    [t('maintenance:guide'), info?.version],
    [t('maintenance:catalog'), catalog],
    [t('maintenance:build'), info?.build],
    [t('maintenance:updated'), fetched?.toLocaleString('sv', { dateStyle: 'long', timeStyle: 'short' })],
  ];
  return html`
    <section class="maintenance guide" lang="sv" dir="ltr" tabindex="-1" aria-labelledby="maintenance">
      <h2 id="maintenance">${t('maintenance:title')}</h2>
      <dl>${rows.map(([term, text]) => html`<dt>${term}</dt><dd>${text ?? t('maintenance:unknown')}</dd>`)}</dl>
      <h3>${t('maintenance:test')}</h3>
      <div role="status">
        ${results ? html`<ul class="findings">${results.map(resultLine)}</ul>` : html`<p>${t('maintenance:running')}</p>`}
      </div>
      ${panel.followUp}
      <div class="actions">
        ${button('renew', t('maintenance:renew'), panel.renew)} ${button('again', t('maintenance:again'), panel.test)}
        ${button('close-maintenance', t('maintenance:close'), panel.close, 'primary')}
      </div>
    </section>
  `;
}

function resultLine({ check, fault, names = [], files = [] }: CheckResult): TemplateResult {
  const { t } = createTexts();
  const values = { names: names.join(', '), count: names.length };
  return html`
    <li data-check=${check} data-result=${fault ? 'fault' : 'ok'}>
      <strong>${t(fault ? 'maintenance:fault' : 'maintenance:ok')}</strong> ${t(`maintenance:checks.${check}`)}
      ${fault ? html`<p>${t(`maintenance:faults.${fault}`, values)}</p>` : nothing} ${files.length > 0 ? faultList(files) : nothing}
    </li>
  `;
}
