/** What is told of a fault besides what stands there. */
export interface SyntaxContext {
  /** Where the fault is, in words. */
  readonly place: string;
  /** Whether it is a catalogue: for one there are examples, notes and `check --fix`. */
  readonly isCatalog: boolean;
}

/** What is not seen, and may stand in no JSON outside its texts. */
export const UNSEEN = /[\u00a0\u00ad\u2007\u200b\u202f\u2060\ufeff]/;

/** Why a text is no JSON and how to mend it, for somebody who has never heard of JSON. */
export function explainSyntax(json: string, at: number, { place, isCatalog }: SyntaxContext): string {
  if (json.trim() === '')
    return isCatalog
      ? 'Filen är tom. Börja med en katalog som liknar din, se catalogs/README.md.'
      : 'Filen är tom. Skriv { och } i den.';
  if (json.startsWith('{\\rtf'))
    return `Filen är sparad som formaterad text (RTF). Spara den som vanlig text${isCatalog ? ', med namnet katalog.json' : ''}.`;
  if (/^(%PDF|PK)/.test(json))
    return isCatalog ? 'Filen är ett dokument. Läs det med insatsguiden draft.' : 'Filen är ett dokument.';
  if (json.startsWith('```')) return `${place} Ta bort raderna som börjar med \`\`\`, först och sist.`;
  if (/^\s*</.test(json))
    return `${place} Filen är en webbsida. Spara själva ${isCatalog ? 'katalogen' : 'filen'} i stället.`;
  if (!/^\s*[{[]/.test(json) && /^[^\n]*(?:\t|;[^\n]*;|;[^\n]*\n[^\n]*;)/.test(json))
    return `Filen ser ut som en tabell, kanske klistrad ur Excel. ${isCatalog ? 'En katalog är JSON: börja med en som liknar din, se catalogs/README.md.' : 'Den ska vara JSON: börja med { och sluta med }.'}`;
  return `${place} ${cureAt(json, at, isCatalog)}`;
}

function cureAt(json: string, at: number, isCatalog: boolean): string {
  const byCheck = (does: string) => (isCatalog ? ` check --fix ${does}.` : '');
  const here = json.slice(at, at + 1);
  const before = json.slice(0, at).trimEnd().slice(-1);
  const line = json.slice(at).split('\n', 1)[0] ?? '';
  if (before !== '' && here !== '' && isWhole(json.slice(0, at)))
    return /[}\]]/.test(here)
      ? `Det står ett ${here} för mycket.`
      : `${isCatalog ? 'Katalogen' : 'Filen'} är slut före det här, men det står mer efteråt. Kanske har den klistrats in två gånger.`;
  if (here === '') return 'Filen slutar för tidigt: en parentes, } eller ], saknas på slutet.';
  const isOpenText = here === '"' && !/^"(?:[^"\\]|\\.)*"/.test(line);
  if (isOpenText && !json.slice(at).trimEnd().includes('\n') && !/["“”„‟″]\s*[,:}\]]*$/.test(line.slice(1)))
    return 'Filen slutar mitt i en text, så resten saknas. Hämta filen igen, eller spara om den.';
  if (
    /[“”„‟″]/.test(here) ||
    (here === '"' && /[“”„‟″]\s*[,:}\]]*\s*$/.test(line.slice(1))) ||
    (here === '"' && !isOpenText && /[“”„‟″]/.test(line))
  )
    return `Här står Word-citattecken (”). Skriv raka citattecken (").${byCheck('gör det åt dig')}`;
  if (/[‘’']/.test(here)) return 'Här står enkla citattecken. Skriv raka dubbla citattecken (").';
  if (/[}\]]/.test(here) && before === ',')
    return `Det står ett kommatecken för mycket före ${here}.${byCheck('tar bort det')}`;
  if (here === ',' && /[,{[]/.test(before)) return 'Det står ett kommatecken för mycket.';
  if (/["{[]/.test(here) && /["}\]\d\w]/.test(before)) return 'Det saknas ett kommatecken före det som står här.';
  if (here === '/' || here === '#')
    return isCatalog
      ? 'En katalog kan inte ha kommentarer. Skriv anmärkningar i editorNote eller note.'
      : 'Här får inga kommentarer stå. Ta bort dem.';
  if (UNSEEN.test(here))
    return `Här står ett blanksteg eller ett tecken som inte syns, kanske ur Word.${byCheck('byter det mot ett vanligt blanksteg')}`;
  if (/\p{L}/u.test(here) && before === '"')
    return 'Kanske står ett rakt citattecken inne i en text. Skriv ” där i stället.';
  if (here === '"' && !isOpenText && /^"(?:[^"\\]|\\.)*?\\(?!["\\/bfnrtu])/.test(line))
    return 'I texten står ett omvänt snedstreck (\\). Skriv ett vanligt (/), eller två omvända efter varandra.';
  if (here === '"' && !isOpenText && line.includes('\t'))
    return 'I texten står ett tabbtecken. Byt det mot ett blanksteg.';
  if (here === '"')
    return 'En text börjar här men slutar inte på samma rad. Se efter citattecknet på slutet och om texten har en radbrytning.';
  if (/\d/.test(here) && /\d,\s*$/.test(json.slice(0, at)))
    return 'Ett tal har inget kommatecken i sig, och åldrar är hela år.';
  if (!/^\s*[{[]/.test(json)) return 'Filen ska börja med { och sluta med }.';
  if (here === ';' || here === '=')
    return `Här står ${here}. Skriv kolon efter ett namn, och kommatecken efter ett värde.`;
  if (/[\p{L}_]/u.test(here) && /[{,]/.test(before)) return 'Namnet ska stå inom raka citattecken (").';
  if (/\p{L}/u.test(here) && before === ':')
    return 'Här ska stå ett tal, true eller false med små bokstäver, eller en text inom raka citattecken (").';
  return 'Se efter kommatecken, citattecken och parenteser.';
}

/** Whether a text is JSON by itself. */
function isWhole(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
