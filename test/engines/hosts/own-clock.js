/* A clock for what takes a second or more, which stands still until `advance` moves it. */
let now = 0;
let last = 1_000_000;
const waiting = new Map();
const { setTimeout: start, clearTimeout: stop } = window;
window.setTimeout = (run, delay = 0, ...given) => {
  if (delay < 1_000) return start.call(window, run, delay, ...given);
  last += 1;
  waiting.set(last, { at: now + delay, run: () => run(...given) });
  return last;
};
window.clearTimeout = (id) => {
  if (!waiting.delete(id)) stop.call(window, id);
};
window.advance = (by) => {
  now += by;
  for (const [id, { at, run }] of [...waiting]) if (at <= now && waiting.delete(id)) run();
};
