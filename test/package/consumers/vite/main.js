import 'insatsguiden/define';
import bundle from './bundle.json';

const ready = new Set();
document.addEventListener('insats-ready', ({ target }) => {
  ready.add(target.parentElement.id);
  document.querySelector('output').textContent = [...ready].sort().join(' ');
});
document.querySelector('#object insats-guide').catalog = bundle;
