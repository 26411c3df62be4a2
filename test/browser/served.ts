import { onTestFinished } from 'vitest';

/** A request the guide made. */
export interface Request {
  readonly url: string;
  readonly options: RequestInit;
}

/** What an address answers with. */
export type Respond = (options: RequestInit) => Promise<Response>;

/** The address that the tests serve catalogues at. */
export const ADDRESS = new URL('/kommun/catalog.json', location.href).href;

/** Answers for addresses until the test ends; every other request goes its way. Returns what was asked for. */
export function serve(answers: Readonly<Record<string, Respond>>): Request[] {
  const requests: Request[] = [];
  const { fetch } = window;
  window.fetch = (input, options = {}) => {
    const respond = answers[String(input)];
    if (!respond) return fetch(input, options);
    requests.push({ url: String(input), options });
    return respond(options);
  };
  onTestFinished(() => {
    window.fetch = fetch;
  });
  return requests;
}

/** The text as a file that the server has. */
export function file(text: string, status = 200): Respond {
  return async () => new Response(text, { status });
}

/** The value as a JSON file that the server has. */
export function json(value: unknown): Respond {
  return file(JSON.stringify(value));
}

/** Each request meets the next of these; the last stays. */
export function inTurn(...responds: readonly Respond[]): Respond {
  let turn = 0;
  return (options) => {
    const respond = responds[Math.min(turn, responds.length - 1)] as Respond;
    turn += 1;
    return respond(options);
  };
}

/** No connection. */
export const unreachable: Respond = () => Promise.reject(new TypeError('Failed to fetch'));

/** A server that takes the request and never answers, until it is called off. */
export const silent: Respond = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
