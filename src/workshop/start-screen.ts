import { html, nothing, type TemplateResult } from 'lit';
import type { KeptWork, WorkshopContext } from '../../machines/workshop.machine.js';
import { SHAPES } from '../draft/start.js';
import { KOMMUNER } from '../lint/kommuner.js';
import { fileChoice } from './file-choice.js';
import { canGoOnWith, download } from './files.js';
import { type NamedKommun, namedKommun } from './kommun-name.js';
import { textAt } from './path.js';

/** What can be done before anything is open. */
export interface StartActions {
  readonly open: (file: File) => void;
  readonly paste: (text: string) => void;
  /** Says beside the field that none of the 290 has this name; `undefined` where there is nothing to say. */
  readonly ask: (named: NamedKommun | undefined) => void;
  readonly begin: (name: string, code: string, shapes: readonly string[]) => void;
  /** Goes on with the latest work, or with the earlier one of that place. */
  readonly resume: (earlier?: number) => void;
  readonly wipe: () => void;
}

/** Open a file, begin from nothing, or go on with what the device kept. */
export function startScreen(
  { kept, earlier, keeps, problem }: WorkshopContext,
  asked: NamedKommun | undefined,
  isReading: boolean,
  actions: StartActions,
): TemplateResult {
  const onPaste = (event: Event) => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('text') ?? '').trim();
    if (text !== '') actions.paste(text);
  };
  const begin = (form: HTMLFormElement, name: string, code: string) =>
    actions.begin(name, code, new FormData(form).getAll('form').map(String));
  const onName = (event: Event) => {
    const named = namedKommun((event.target as HTMLInputElement).value);
    actions.ask(named.kommun || named.given === '' ? undefined : named);
  };
  const onBegin = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const named = namedKommun(String(new FormData(form).get('kommun') ?? ''));
    if (named.kommun) begin(form, named.kommun.name, named.kommun.code);
    else if (named.given !== '') actions.ask(named);
  };
  return html`<main class="start" tabindex="-1"><div class="page">
    <h1>Katalogverkstaden</h1>
    <p class="ingress">Här skriver du kommunens katalog: vilka insatser som ges utan behovsprövning, och villkoren för dem. Allt stannar i din dator. Inget skickas.</p>
    ${keeps === false ? html`<p class="note" role="status">Den här webbläsaren sparar inget av det du skriver. Spara ofta i en fil. Vi frågar innan du lämnar sidan.</p>` : nothing}
    <p role="status" class="reading">${isReading ? 'Läser filen … En lång PDF kan ta en minut.' : nothing}</p>
    ${problem === null ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${
      kept
        ? html`<section class="first" aria-labelledby="fortsatt"><h2 id="fortsatt">Fortsätt där du var</h2>
            ${
              canGoOnWith(kept)
                ? html`<p>${nameOf(kept)} finns kvar i den här webbläsaren.</p>`
                : html`<p class="note">Det som är sparat här är skrivet i en annan version av verkstaden, och går inte att öppna i den här. Ladda ner det, så finns det kvar, och öppna det i den versionen.</p>`
            }
            <div class="buttons">${canGoOnWith(kept) ? html`<button type="button" class="primary" @click=${() => actions.resume()}>Fortsätt</button>` : takeOut(kept)}
            <button type="button" @click=${actions.wipe}>Radera det som är sparat här</button></div>
            ${earlier.length > 0 ? earlierWorks(earlier, actions) : nothing}</section>`
        : nothing
    }
    <div class="ways">
    <section class="main" aria-labelledby="beslut"><h2 id="beslut">Öppna beslutet</h2>
      <p>Kommunens riktlinje som PDF, Word eller text. Verkstaden delar upp den i insatser och föreslår villkor. Du läser varje insats mot beslutet och ändrar.</p>
      ${fileChoice('Välj dokument', '.pdf,.docx,.txt,application/pdf,text/plain', actions.open, 'primary')}
      <p class="hint dropping">Du kan också dra hit dokumentet och släppa det.</p>
      <details><summary>Klistra in text i stället</summary>
        <form @submit=${onPaste}><label for="text">Beslutets text</label><textarea id="text" name="text" rows="6" required></textarea>
        <button>Läs texten</button></form>
      </details>
    </section>
    <section aria-labelledby="oppna"><h2 id="oppna">Öppna en katalog</h2>
      <p>En fil som heter något på .json, med eller utan översättningar i sig. Ett kalkylark (.xlsx eller .csv) med en rad för varje insats går också bra.</p>
      ${fileChoice('Välj fil', '.json,.xlsx,.csv,application/json', actions.open)}
    </section>
    <section aria-labelledby="borja"><h2 id="borja">Börja från början</h2>
      <form @submit=${onBegin}>
        <label for="kommun">Kommun</label>
        <input id="kommun" name="kommun" list="kommuner" required autocomplete="off" aria-describedby="kommun-okand"
          @input=${() => actions.ask(undefined)} @change=${onName} />
        <datalist id="kommuner">${KOMMUNER.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
        <div id="kommun-okand" role="status">${asked ? unlisted(asked, actions.ask, begin) : nothing}</div>
        <details class="shapes"><summary>Ta med tomma mallar för vanliga insatser</summary>
          <p class="hint">Varje mall ska fyllas i ur ert beslut. Till dess är den röd och går inte att publicera.</p>
          ${shapeChoices('Kommunen är skyldig att ge dem till den som ber (13 kap. 2 och 4 §§ SoL)', true)}
          ${shapeChoices('Vanliga insatser', false)}
        </details>
        <button>Börja</button>
      </form>
    </section>
    </div>
  </div></main>`;
}

/** What was being written before something else was opened: nothing of it is lost. */
function earlierWorks(earlier: readonly KeptWork[], { resume }: StartActions): TemplateResult {
  return html`<h3 id="tidigare">Det du skrev på innan dess</h3>
    <div class="buttons" role="group" aria-labelledby="tidigare">${earlier.map((work, place) =>
      canGoOnWith(work)
        ? html`<button type="button" @click=${() => resume(place)}>Fortsätt med ${nameOf(work)}</button>`
        : takeOut(work),
    )}</div>`;
}

/** A work of another version comes out as it stands. */
function takeOut(work: KeptWork): TemplateResult {
  const save = () =>
    download('sparat-arbete.json', new Blob([JSON.stringify(work, null, 2)], { type: 'application/json' }));
  return html`<button type="button" @click=${save}>Ladda ner det som är sparat</button>`;
}

function nameOf({ draft, fileName }: KeptWork): string {
  return `${textAt(draft, ['kommun', 'name']) || 'En katalog utan namn'} (${fileName})`;
}

/** That no kommun has the name, with what can be done about it. */
function unlisted(
  { given, nearest }: NamedKommun,
  ask: StartActions['ask'],
  begin: (form: HTMLFormElement, name: string, code: string) => void,
) {
  const formOf = (event: Event) => (event.target as HTMLElement).closest('form');
  const onNearest = (event: Event) => {
    const field = formOf(event)?.querySelector<HTMLInputElement>('#kommun');
    if (!field || !nearest) return;
    field.value = nearest.name;
    ask(undefined);
    field.focus();
  };
  const onGoOn = (event: Event) => {
    const form = formOf(event);
    if (form) begin(form, given, '');
  };
  return html`<p class="note">”${given}” finns inte bland Sveriges 290 kommuner. Välj ur listan, eller fortsätt om det är ett kommunalförbund eller en påhittad kommun.</p>
    <div class="buttons">
      ${nearest ? html`<button type="button" @click=${onNearest}>Ändra till ${nearest.name}</button>` : nothing}
      <button type="button" @click=${onGoOn}>Fortsätt med ”${given}”</button>
    </div>`;
}

function shapeChoices(legend: string, isDuty: boolean) {
  return html`<fieldset class="checks"><legend>${legend}</legend><div class="columns">${SHAPES.filter(
    ({ duty }) => (duty !== undefined) === isDuty,
  ).map(
    ({ id, name }) => html`<label class="check"><input type="checkbox" name="form" value=${id} />${name}</label>`,
  )}</div></fieldset>`;
}
