import { html, nothing, type TemplateResult } from 'lit';
import type { WorkshopContext } from '../../machines/workshop.machine.js';
import { SHAPES } from '../draft/start.js';
import { KOMMUNER } from '../lint/kommuner.js';
import { textAt } from './path.js';

/** What can be done before anything is open. */
export interface StartActions {
  readonly open: (file: File) => void;
  readonly paste: (text: string) => void;
  readonly begin: (name: string, code: string, shapes: readonly string[]) => void;
  readonly resume: () => void;
  readonly wipe: () => void;
}

/** Open a file, begin from nothing, or go on with what the device kept. */
export function startScreen({ kept, keeps, problem }: WorkshopContext, actions: StartActions): TemplateResult {
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) actions.open(file);
    // The same file can be chosen once more, when it has been mended.
    input.value = '';
  };
  const onPaste = (event: Event) => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('text') ?? '').trim();
    if (text !== '') actions.paste(text);
  };
  const onBegin = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const given = String(form.get('kommun') ?? '').trim();
    const found = KOMMUNER.find(({ name, short }) => name === given || short === given);
    if (given !== '') actions.begin(found?.name ?? given, found?.code ?? '', form.getAll('form').map(String));
  };
  return html`<main class="start" tabindex="-1">
    <h1>Katalogverkstaden</h1>
    <p class="ingress">Här skriver du kommunens katalog: vilka insatser som ges utan behovsprövning, och villkoren för dem. Allt stannar i din dator. Inget skickas.</p>
    ${keeps === false ? html`<p class="note" role="status">Den här webbläsaren sparar inget av det du skriver. Spara ofta i en fil. Vi frågar innan du lämnar sidan.</p>` : nothing}
    ${problem === null ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${
      kept
        ? html`<section aria-labelledby="fortsatt"><h2 id="fortsatt">Fortsätt där du var</h2>
            <p>${textAt(kept.draft, ['kommun', 'name']) || 'En katalog utan namn'} (${kept.fileName}) finns kvar i den här webbläsaren.</p>
            <div class="buttons"><button type="button" class="primary" @click=${actions.resume}>Fortsätt</button>
            <button type="button" @click=${actions.wipe}>Radera det som är sparat här</button></div></section>`
        : nothing
    }
    <section aria-labelledby="beslut"><h2 id="beslut">Öppna beslutet</h2>
      <p>Kommunens riktlinje som PDF, Word eller text. Verkstaden delar upp den i insatser och föreslår villkor. Du läser varje insats mot beslutet och ändrar.</p>
      <label class="file">Välj dokument <input type="file" accept=".pdf,.docx,.txt,application/pdf,text/plain" @change=${onFile} /></label>
      <details><summary>Klistra in text i stället</summary>
        <form @submit=${onPaste}><label for="text">Beslutets text</label><textarea id="text" name="text" rows="6" required></textarea>
        <button>Läs texten</button></form>
      </details>
    </section>
    <section aria-labelledby="oppna"><h2 id="oppna">Öppna en katalog</h2>
      <p>En fil som heter något på .json, med eller utan översättningar i sig. Ett kalkylark (.xlsx eller .csv) med en rad för varje insats går också bra.</p>
      <label class="file">Välj fil <input type="file" accept=".json,.xlsx,.csv,application/json" @change=${onFile} /></label>
    </section>
    <section aria-labelledby="borja"><h2 id="borja">Börja från början</h2>
      <form @submit=${onBegin}>
        <label for="kommun">Kommun</label>
        <input id="kommun" name="kommun" list="kommuner" required autocomplete="off" />
        <datalist id="kommuner">${KOMMUNER.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
        <details class="shapes"><summary>Ta med tomma former av vanliga insatser</summary>
          <p class="hint">Varje form ska fyllas i ur ert beslut. Till dess är den röd och går inte att publicera.</p>
          ${shapeChoices('Kommunen är skyldig att ge dem till den som ber (13 kap. 2 och 4 §§ SoL)', true)}
          ${shapeChoices('Vanliga insatser', false)}
        </details>
        <button>Börja</button>
      </form>
    </section>
  </main>`;
}

function shapeChoices(legend: string, isDuty: boolean) {
  return html`<fieldset class="checks"><legend>${legend}</legend><div class="columns">${SHAPES.filter(
    ({ duty }) => (duty !== undefined) === isDuty,
  ).map(
    ({ id, name }) => html`<label class="check"><input type="checkbox" name="form" value=${id} />${name}</label>`,
  )}</div></fieldset>`;
}
