const ready = new Set();
document.addEventListener('insats-ready', ({ target }) => {
  ready.add(target.parentElement.id);
  document.querySelector('output').textContent = [...ready].sort().join(' ');
});
// The property may be set before the element is known.
document.querySelector('#object insats-guide').catalog = await (await fetch('/bundle.json')).json();
