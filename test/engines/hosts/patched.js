/* What old libraries do to the language: Prototype 1.6, MooTools, and polyfills that add in the open. */
Object.prototype.inherits = () => false;
Function.prototype.delayBy = () => {};
String.prototype.strip = function () {
  return this.trim();
};
Array.prototype.contains = function (item) {
  return this.indexOf(item) >= 0;
};
Array.prototype.last = function () {
  return this[this.length - 1];
};
Array.prototype.at = function (place) {
  return this[place < 0 ? this.length + place : place];
};
Array.prototype.includes = function (item) {
  return this.some((one) => one === item || (Number.isNaN(one) && Number.isNaN(item)));
};
Array.prototype.flatMap = function (...given) {
  return this.map(...given).reduce((all, part) => all.concat(part), []);
};
for (const Kind of [Array, String, Number, Boolean])
  Kind.prototype.toJSON = function () {
    return `"${this}"`;
  };
window.fetch = (
  (original) => (input, init) =>
    original(input, { ...init, headers: { ...init?.headers, 'X-Requested-With': 'XMLHttpRequest' } })
)(window.fetch);
window.i18n = { t: () => 'not this' };
window.html = () => 'not this';
window.print = undefined;
window.thrown = [];
window.addEventListener('error', ({ message }) => window.thrown.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => window.thrown.push(String(reason)));
