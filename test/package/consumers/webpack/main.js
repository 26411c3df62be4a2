import 'insatsguiden/define';

const ready = new Set();
document.addEventListener('insats-ready', ({ target }) => {
  ready.add(target.parentElement.id);
  document.querySelector('output').textContent = [...ready].sort().join(' ');
});
const { default: bundle } = await import('./bundle.json');
document.querySelector('#object insats-guide').catalog = bundle;
