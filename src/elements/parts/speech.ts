import type { Run } from './visible-text.js';

/** Languages that a voice of another one can read: Dari is written as Persian is. */
const READ_AS: Readonly<Record<string, readonly string[]>> = { prs: ['prs', 'fa'] };

/** How much is spoken in one go. Some browsers fall silent in the middle of what takes longer than a quarter minute. */
const LONGEST = 180;

function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** The browser's voices; without an entry where it has none. */
function speech(): SpeechSynthesis | undefined {
  return globalThis.speechSynthesis;
}

/**
 * A voice that reads the language, and that speaks on the device itself. Others (`localService` is false) send what they
 * read to a server, and what a visitor has read aloud shows what they asked about: such a voice counts as none.
 */
export function voiceFor(tag: string): SpeechSynthesisVoice | undefined {
  const bases = READ_AS[baseOf(tag)] ?? [baseOf(tag)];
  const voices = speech()
    ?.getVoices()
    .filter(({ lang, localService }) => localService && bases.includes(baseOf(lang)));
  return voices?.find((voice) => voice.default) ?? voices?.[0];
}

/** Calls back each time the browser has found voices, which it looks for after the page has loaded. Returns the end of it. */
export function watchVoices(onChange: () => void): () => void {
  // Older Safari has voices that tell nobody when they come.
  speech()?.addEventListener?.('voiceschanged', onChange);
  return () => speech()?.removeEventListener?.('voiceschanged', onChange);
}

/** The sentences of a text, each cut again where it is too long to be spoken in one go. */
export function sentences(text: string, tag: string): readonly string[] {
  const parts = [...new Intl.Segmenter(tag || undefined, { granularity: 'sentence' }).segment(text)];
  return parts.flatMap(({ segment }) => cut(segment.trim())).filter((part) => part !== '');
}

function cut(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const head = sentence.slice(0, LONGEST);
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('، ')) + 1;
  const space = head.lastIndexOf(' ');
  const end = comma > 0 ? comma : space > 0 ? space : LONGEST;
  return [sentence.slice(0, end), ...cut(sentence.slice(end).trim())];
}

/**
 * Reads runs of text aloud, each with a voice of its own language; one without a voice goes to that of `main`.
 *
 * @param onEnd Called once, when all has been read or when something else has made it fall silent.
 * @returns what makes it fall silent, without a call of `onEnd`.
 */
export function readAloud(runs: readonly Run[], main: string, onEnd: () => void): () => void {
  const utterances = runs.flatMap(({ text, lang }) => {
    const voice = voiceFor(lang) ?? voiceFor(main) ?? null;
    return sentences(text, lang).map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice?.lang ?? main;
      return utterance;
    });
  });
  // Kept until then, too: Chromium forgets an utterance that nothing holds, and never tells of its end.
  const letGo = (): void => {
    for (const utterance of utterances) utterance.onend = utterance.onerror = null;
  };
  const finish = (): void => {
    letGo();
    onEnd();
  };
  for (const utterance of utterances) {
    utterance.onerror = ({ error }) => {
      // Whoever called it off speaks now; after a fault of the voice itself the rest is still to come.
      if (error !== 'canceled' && error !== 'interrupted') speech()?.cancel();
      finish();
    };
  }
  const last = utterances.at(-1);
  if (last) last.onend = finish;
  // What else the page had to say would otherwise be heard first.
  speech()?.cancel();
  for (const utterance of utterances) speech()?.speak(utterance);
  return () => {
    letGo();
    speech()?.cancel();
  };
}
