/* Counts what is added to what the page shares and not taken away again: listeners, timers, observers. */
window.left = new Map();
const count = (name, by) => window.left.set(name, (window.left.get(name) ?? 0) + by);
const { addEventListener, removeEventListener } = EventTarget.prototype;
const isShared = (target) =>
  target instanceof Node
    ? [document, document.documentElement, document.body].includes(target)
    : !(target instanceof AbortSignal);
EventTarget.prototype.addEventListener = function (type, ...given) {
  if (isShared(this ?? window)) count(`listener ${type}`, 1);
  return addEventListener.call(this ?? window, type, ...given);
};
EventTarget.prototype.removeEventListener = function (type, ...given) {
  if (isShared(this ?? window)) count(`listener ${type}`, -1);
  return removeEventListener.call(this ?? window, type, ...given);
};
for (const [start, stop] of [
  ['setTimeout', 'clearTimeout'],
  ['setInterval', 'clearInterval'],
  ['requestAnimationFrame', 'cancelAnimationFrame'],
]) {
  const running = new Set();
  const original = { start: window[start], stop: window[stop] };
  window[start] = (run, ...given) => {
    const id = original.start.call(
      window,
      (...args) => {
        if (start !== 'setInterval' && running.delete(id)) count(start, -1);
        run(...args);
      },
      ...given,
    );
    running.add(id);
    count(start, 1);
    return id;
  };
  window[stop] = (id) => {
    if (running.delete(id)) count(start, -1);
    original.stop.call(window, id);
  };
}
for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
  const { observe, disconnect } = window[name].prototype;
  const running = new Set();
  window[name].prototype.observe = function (...given) {
    if (!running.has(this)) count(name, 1);
    running.add(this);
    return observe.apply(this, given);
  };
  window[name].prototype.disconnect = function () {
    if (running.delete(this)) count(name, -1);
    return disconnect.call(this);
  };
}
