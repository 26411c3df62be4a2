/*
 * For the page inside the frame. Tells the page around it how high the guide is, and when another step has come; nothing
 * of what is said in it. `data-host` is the origin of the page around it, and nobody else is told.
 */
const host = document.querySelector('script[data-host]').dataset.host;

function tell(isNextStep) {
  // Whoever tries the page by itself has nobody around it to tell.
  if (parent === window) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: 'insats-frame', height, isNextStep }, host);
}

new ResizeObserver(() => tell(false)).observe(document.body);
addEventListener('insats-step', () => tell(true));
