import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { projectVersion } from '../build/files.js';
import { changesOf } from '../release/change-log.js';
import { NOT_SET, OWNER_FILE, type Owner, readOwner } from '../release/owner.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where registers of public software find what this is. */
export const PUBLICCODE = `${root}publiccode.yml`;

/** The version of the standard that the file is written by (https://yml.publiccode.tools). */
const STANDARD = '0.5';

const ENGLISH = {
  shortDescription: "Shows residents which of a kommun's insatser stand open without an individual assessment of need.",
  longDescription:
    paragraphs(`Since July 2025 a Swedish kommun may offer some of its support (insatser) without assessing the individual's need
(socialtjänstlagen 2025:400, 11 kap. 5 §). Insatsguiden asks a few simple questions in a chat and shows which of these
insatser stand open, how to get in touch, and that one may always apply. It asks only for plain facts that can be
checked, never judges need, and never tells anyone that they are refused.

It is a web component for the kommun's own website, for a tablet that many people use, and for reception staff. It sets no
cookies and sends nothing that a visitor answers. A catalogue is written in a workshop that runs in the browser, from the
kommun's own decision.`),
  features: [
    'A chat that asks only what can change the answer; every question can be skipped',
    'Every conversation ends with the right to apply, and with how to get in touch',
    "A report for the kommun's jurist that walks every conversation which a catalogue allows",
    'A workshop for the catalogue that needs no installation and no account',
    'A tablet that wipes itself and goes on without a network, and a desk for reception staff',
    'A plugin for WordPress, and recipes for other systems',
    'Open data in schema.org, CPSV-AP and Open Referral HSDS',
  ],
};

const SWEDISH = {
  shortDescription: 'Visar vilka av kommunens insatser som går att få utan individuell behovsprövning.',
  longDescription:
    paragraphs(`Sedan juli 2025 får en kommun ge en del av sitt stöd utan att pröva den enskildes behov (socialtjänstlagen 2025:400, 11 kap.
5 §). Insatsguiden ställer några enkla frågor och visar vilket stöd som står öppet, hur man hör av sig, och att man alltid
får ansöka. Den frågar bara om uppgifter som går att kontrollera, bedömer inte behov och säger aldrig nej till någon.

Guiden ligger på kommunens egen webbplats, på en surfplatta som många använder och i receptionen. Den sätter inga kakor och
skickar inget av det någon svarar. Katalogen gör kommunen själv, i en verkstad som körs i webbläsaren.`),
  features: [
    'Frågar bara det som kan ändra svaret, och alla frågor går att hoppa över',
    'Varje samtal slutar med rätten att ansöka och hur man hör av sig',
    'En rapport till juristen som går igenom alla samtal som katalogen kan leda till',
    'En verkstad för katalogen, utan installation och utan konto',
    'En surfplatta som rensar sig själv och fungerar utan nät, och en sida för receptionen',
    'Ett tillägg för WordPress och recept för andra system',
    'Öppna data i schema.org, CPSV-AP och Open Referral HSDS',
  ],
};

/** A text with each paragraph on one line. */
function paragraphs(text: string): string {
  return text.replace(/(?<!\n)\n(?!\n)/g, ' ');
}

/** What the project is, by the standard. What the owner has not said is left out: nothing is made up. */
export function publiccode(owner: Owner = readOwner()): Readonly<Record<string, unknown>> {
  const { license } = JSON.parse(read('package.json')) as { readonly license: string };
  return {
    publiccodeYmlVersion: STANDARD,
    name: 'Insatsguiden',
    ...(owner.repository !== '' && { url: owner.repository }),
    softwareVersion: projectVersion(),
    releaseDate: changesOf(read('CHANGELOG.md'), projectVersion()).date,
    platforms: ['web'],
    categories: ['customer-service-and-support', 'digital-citizenship'],
    developmentStatus: 'beta',
    softwareType: 'standalone/web',
    intendedAudience: { countries: ['se'], scope: ['local-authorities', 'welfare'] },
    description: {
      en: {
        ...ENGLISH,
        screenshots: ['website', 'phone', 'kiosk', 'staff'].map((name) => `docs/pictures/${name}.png`),
      },
      sv: SWEDISH,
    },
    legal: {
      license,
      mainCopyrightOwner: /^Copyright \(c\) \d+ (.+)$/m.exec(read('LICENSE'))?.[1],
      ...(owner.maintainer !== '' && { repoOwner: owner.maintainer }),
    },
    maintenance: maintenance(owner),
    localisation: { localisationReady: true, availableLanguages: LANGUAGES.map(({ code }) => code) },
  };
}

/** The file as it is written. */
export function publiccodeText(owner: Owner = readOwner()): string {
  const missing =
    owner.repository === ''
      ? `# url: ${NOT_SET}. The standard demands it; ${OWNER_FILE} has it when the owner has said it.\n`
      : '';
  const head = `# Written by "npm run readme" from package.json, CHANGELOG.md, LICENSE and ${OWNER_FILE}.\n${missing}`;
  return `${head}${stringify(publiccode(owner), { lineWidth: 110 })}`;
}

/** Without anybody who looks after it, the standard has "none". */
function maintenance({ maintainer, contactForFaults }: Owner): Readonly<Record<string, unknown>> {
  if (maintainer === '') return { type: 'none' };
  const isEmail = contactForFaults !== '' && !contactForFaults.startsWith('https://');
  return { type: 'internal', contacts: [{ name: maintainer, ...(isEmail && { email: contactForFaults }) }] };
}

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}
