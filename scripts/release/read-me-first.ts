import { LANGUAGES } from '../../src/i18n/languages.js';
import { join, markup } from '../../src/markup/markup.js';
import { numeral } from '../../src/review/report-text.js';
import { insideScript } from '../build/one-page.js';
import { archivePage } from './archive-page.js';
import type { ArchiveDocument } from './documents.js';
import { FIELDS, OWNER_FIELDS, type Owner, said } from './owner.js';
import { linesToPaste } from './pages.js';

/** What the page is made of. */
export interface ReadMeFirst {
  readonly version: string;
  /** As 2026-11-28. */
  readonly date: string;
  readonly owner: Owner;
  /** The element in one file, as code. */
  readonly element: string;
  /** A catalogue with its translations, as JSON. */
  readonly catalog: string;
  /** Whether the plugin for WordPress is in the archive. */
  readonly hasPlugin: boolean;
  /** What lies beside it to read. */
  readonly documents: readonly ArchiveDocument[];
  /** Whether the WebApp for Sitevision is in the archive. */
  readonly hasWebApp: boolean;
}

const STYLES = `
      th { font-weight: inherit; }
      dt { font-weight: 600; }
      dd { margin: 0 0 0.5rem; }
      li:has(pre) { max-inline-size: none; }
      li > span { display: block; max-inline-size: 40rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      insats-guide { display: block; max-inline-size: 44rem; margin-block: 1.5rem; }
      tbody th { min-inline-size: min(11.5rem, 38vw); }
    `;

/** What lies in the archive, by name, each with what it is for. */
function rows({ version, hasPlugin, hasWebApp }: ReadMeFirst): readonly (readonly [string, string])[] {
  return [
    ['verkstad.html', 'Katalogverkstaden. Här skriver du er egen katalog. Dubbelklicka på filen.'],
    ['insatsguiden', 'Mappen som ska ligga på webbservern. I den ligger resten av listan, ner till kataloger.'],
    [
      `insatsguiden/${version}`,
      'Själva guiden. Filerna ska ligga tillsammans. insats-guide.single.js är hela guiden i en fil.',
    ],
    ['insatsguiden/katalog', 'Katalogen som guiden läser. Den här är påhittad. Byt den mot er egen.'],
    ['insatsguiden/prova.html', 'En sida som visar att guiden fungerar på er webbserver.'],
    ['insatsguiden/ram', 'Guiden i en ram (iframe), för webbplatser där inget annat går.'],
    ['insatsguiden/reception', 'Sidan för er som tar emot besökare.'],
    ['insatsguiden/kiosk', 'Sidan för en surfplatta som många använder. Den fungerar också utan nät.'],
    ['kataloger', 'Ett exempel med sitt beslut, och en tom katalog att börja med.'],
    ...(hasPlugin
      ? [['wordpress', 'Tillägget för WordPress, från version 6.1. Ladda upp zip-filen som den är.'] as const]
      : []),
    ['drupal', 'Ett block för Drupal, från version 10.2. Lägg mappen insatsguiden i modules/custom.'],
    ['dokument', 'Att läsa: för redaktören, juristen, den som köper in och den som sätter upp surfplattan.'],
    ...(hasWebApp
      ? [['sitevision', 'Appen för Sitevision (WebApp). Den ska signeras innan den laddas upp.'] as const]
      : []),
    ['licenser', 'Villkoren för guiden (MIT) och för det som är inbyggt i den.'],
    ['CHANGELOG.md', 'Vad som är nytt i den här versionen, på engelska.'],
  ];
}

/** The line that holds the guide where a page's editor takes out scripts; `host.js` would be taken out too. */
const FRAME =
  '<iframe src="/insatsguiden/ram/frame.html" title="Guide till stöd i kommunen" width="100%" height="700" referrerpolicy="no-referrer"></iframe>';

/** The policy by which SharePoint and Teams may hold the desk, as in docs/embedding.md. */
const FRAMED_BY_MICROSOFT =
  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors https://kommunen.sharepoint.com https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

/**
 * The page that whoever has unpacked the archive opens first: it works from a double click, where a browser fetches
 * neither modules nor catalogues, and so holds both.
 */
export function readMeFirst(about: ReadMeFirst): string {
  const { version, date, owner, element, catalog } = about;
  return archivePage(
    `Läs mig först – Insatsguiden ${version}`,
    STYLES,
    markup`    <main>
      <h1>Insatsguiden ${version}</h1>
      <p>
        Guiden ställer några enkla frågor. Sedan visar den vilket stöd från kommunen som går att få utan utredning, och hur
        man hör av sig. Här kan du prova den. Kommunen är påhittad, så ring inte numren.
      </p>
      <insats-guide lang="sv">
        <p>Guiden behöver JavaScript och en ny webbläsare. Öppna sidan i Chrome, Edge, Firefox eller Safari.</p>
      </insats-guide>
      <h2>Gör er egen katalog</h2>
      <p>
        En katalog är en fil med det som kommunen har beslutat. Öppna <a href="verkstad.html">Katalogverkstaden</a>. Du kan
        börja med beslutet som PDF, Word eller text. Allt stannar i din dator. När katalogen är klar ger verkstaden dig
        filen <code>katalog.json</code>. Där översätter du den också. Guidens egna frågor och knappar finns redan på
        ${numeral(LANGUAGES.length)} språk.
      </p>
      <h2>Lägg ut guiden</h2>
      <ol>
        <li>
          Packa upp hela zip-filen först. Lägg sedan mappen <code>insatsguiden</code> på webbservern. Den får gärna ligga
          direkt under webbplatsens adress: då stämmer raderna i punkt 4 som de är. Kommer du inte åt servern? Be den som
          sköter webbplatsen.
        </li>
        <li>
          Öppna <code>https://er-webbplats/insatsguiden/prova.html</code>. Ser du guiden där ligger allt rätt.
        </li>
        <li>
          Byt filen <code>insatsguiden/katalog/katalog.json</code> mot er egen. Ladda om sidan. Nu visar guiden ert stöd.
        </li>
        <li>
          <span>Klistra in de här raderna på sidan där guiden ska stå, i ett block för HTML eller i mallen. Byt texten mellan
          taggarna: den syns om guiden inte kan starta. Titta sedan på den publicerade sidan. Står bara den texten där har
          sidans redigerare tagit bort resten: ta ramen, längre ner.</span>
          <pre><code>${join(linesToPaste('/insatsguiden/', version).split('\n'), { markup: '\n' })}</code></pre>
        </li>
      </ol>
      <p>
        ${about.hasPlugin && 'I WordPress använder du tillägget i mappen wordpress i stället. '}
        ${about.hasWebApp && 'I Sitevision använder du appen i mappen sitevision i stället. '}I
        ${about.hasWebApp ? 'andra system' : 'Sitevision och andra system'} som ger varje fil en egen adress använder du <code>insats-guide.single.js</code> i stället för
        <code>insats-guide.js</code>, och tar bort raden med <code>modulepreload</code>.
      </p>
      <h2>Receptionen, surfplattan och ramen</h2>
      <ul>
        <li>
          <strong>Receptionen</strong> öppnar <code>insatsguiden/reception/</code>. Den läser samma katalog som
          webbplatsen.
        </li>
        <li>
          <strong>Surfplattan</strong> öppnar <code>insatsguiden/kiosk/</code>. Den har en egen katalog. Byt
          <code>insatsguiden/kiosk/catalog.json</code> mot er <code>katalog.json</code>, med det gamla namnet.
          Plattan hämtar en ny katalog själv när ingen använder den. Språk, färg och väntetider står i
          <code>insatsguiden/kiosk/kiosk.json</code>. Servern måste ha https.
        </li>
        <li>
          <span><strong>Ramen</strong> är för sidor där redigeraren tar bort skript. Skriv er webbplats adress
          (<code>data-host</code>) och vart man ringer i <code>insatsguiden/ram/frame.html</code>. Klistra sedan in raden på sidan.
          Tar redigeraren bort ramen också? Länka till <code>/insatsguiden/ram/frame.html</code>.</span>
          <pre><code>${FRAME}</code></pre>
        </li>
        <li>
          <span><strong>Receptionen på intranätet</strong>, i SharePoint eller Teams, är
          <code>insatsguiden/ram/reception.html</code>. Skriv adressen till guiden på er webbplats i
          <code>handout-url</code> i den filen. Be den som sköter servern att skicka den här rubriken med sidan, med er egen
          SharePoint i stället för <code>kommunen</code>, och ingen <code>X-Frame-Options</code>:</span>
          <pre><code>${FRAMED_BY_MICROSOFT}</code></pre>
        </li>
      </ul>
      <h2>Att läsa</h2>
      <ul>
        ${join(
          about.documents.map(({ path, title }) => markup`<li><a href="${path}">${title}</a></li>`),
          { markup: '\n        ' },
        )}
      </ul>
      <h2>Vad som ligger här</h2>
      <table>
        <thead>
          <tr><th scope="col">Namn</th><th scope="col">Vad det är</th></tr>
        </thead>
        <tbody>
          ${join(
            rows(about).map(
              ([name, what]) => markup`<tr><th scope="row"><code>${name}</code></th><td>${what}</td></tr>`,
            ),
            { markup: '\n          ' },
          )}
        </tbody>
      </table>
      <h2>Om utgåvan</h2>
      <dl>
        <dt>Version</dt>
        <dd>${version}, ${date}</dd>
        ${join(
          FIELDS.map((field) => markup`<dt>${OWNER_FIELDS[field]}</dt><dd>${said(owner, field)}</dd>`),
          { markup: '\n        ' },
        )}
      </dl>
      <p>
        Guiden sätter inga kakor, sparar inget och skickar inget av det som någon svarar. Bredvid zip-filen ligger en lista
        över allt som är inbyggt (filen som slutar på <code>cdx.json</code>), och kontrollsummor (<code>SHA256SUMS</code>).
      </p>
    </main>
    <script type="application/json" id="katalog">${{ markup: catalog.replaceAll('<', '\\u003c') }}</script>
    <script type="module">
${{ markup: insideScript(element) }}
document.querySelector('insats-guide').catalog = JSON.parse(document.querySelector('#katalog').textContent);
</script>`,
  );
}
