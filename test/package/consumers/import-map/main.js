import 'insatsguiden/define';

const ready = new Set();
document.addEventListener('insats-ready', ({ target }) => {
  ready.add(target.parentElement.id);
  document.querySelector('output').textContent = [...ready].sort().join(' ');
});
document.querySelector('#object insats-guide').catalog = await (await fetch('/bundle.json')).json();
