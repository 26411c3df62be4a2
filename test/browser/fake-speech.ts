import { onTestFinished, vi } from 'vitest';

/** A voice of the browser, as far as a page sees it. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name' | 'voiceURI'>;

/** A voice on the device, or one that a server lends. */
export function voice(lang: string, { isRemote = false, isDefault = false } = {}): Voice {
  const name = `${isRemote ? 'Remote' : 'Local'} ${lang}`;
  return { lang, localService: !isRemote, default: isDefault, name, voiceURI: name };
}

/** What was spoken: the text, the language it was said to be in, and by whom. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly voice: string | undefined;
}

type Outcome = 'end' | 'canceled' | 'interrupted' | 'synthesis-failed';

class FakeUtterance {
  readonly text: string;
  lang = '';
  voice: Voice | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { readonly error: string }) => void) | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Browsers tell of it later, not in the call that made it so. */
  tell(outcome: Outcome): void {
    queueMicrotask(() => (outcome === 'end' ? this.onend?.() : this.onerror?.({ error: outcome })));
  }
}

/** Speech as the specification tells of it, for browsers that run without sound: one queue for all of the page. */
export class FakeSpeech extends EventTarget {
  /** Everything that was begun or waits to be, in order. */
  readonly said: Spoken[] = [];
  #voices: readonly Voice[];
  #queue: FakeUtterance[] = [];

  constructor(voices: readonly Voice[]) {
    super();
    this.#voices = voices;
  }

  getVoices(): readonly Voice[] {
    return this.#voices;
  }

  get speaking(): boolean {
    return this.#queue.length > 0;
  }

  speak(utterance: FakeUtterance): void {
    this.said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name });
    this.#queue.push(utterance);
  }

  cancel(): void {
    const [current, ...waiting] = this.#queue.splice(0);
    current?.tell('interrupted');
    for (const utterance of waiting) utterance.tell('canceled');
  }

  /** The browser has found its voices. */
  find(...voices: readonly Voice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  /** The page itself says something, as its own read-aloud does. */
  speakOfItsOwn(text: string): void {
    this.cancel();
    this.speak(new FakeUtterance(text));
  }

  /** What is being spoken comes to its end. */
  async finishOne(): Promise<void> {
    this.#queue.shift()?.tell('end');
    await Promise.resolve();
  }

  async finishAll(): Promise<void> {
    while (this.speaking) await this.finishOne();
  }

  /** The voice gives up. */
  async break(): Promise<void> {
    this.#queue.shift()?.tell('synthesis-failed');
    await Promise.resolve();
  }

  /** The texts alone, and from now on only what is new. */
  takeTexts(): readonly string[] {
    return this.said.splice(0).map(({ text }) => text);
  }
}

/** Gives the page these voices until the test ends. */
export function withVoices(...voices: readonly Voice[]): FakeSpeech {
  const speech = new FakeSpeech(voices);
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  onTestFinished(() => void vi.unstubAllGlobals());
  return speech;
}

/** A browser that cannot speak at all. */
export function withoutSpeech(): void {
  vi.stubGlobal('speechSynthesis', undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
}
