/**
 * The kiosk page's own part: that it works without a network, that a start that failed is tried again, and that whoever
 * opens the list they took along, on a telephone of their own, meets a page for a telephone.
 */

/** How long a start may take before the page tries again, in milliseconds. */
const START_PATIENCE = 30_000;

/** What the address of a list that was taken along holds. */
const TAKEN_LIST = '#insatser=';

const guide = document.querySelector('insats-guide');

/** Whether the kiosk has come; the guide says so on itself. */
function hasStarted(): boolean {
  return guide?.hasAttribute('data-kiosk') ?? false;
}

/** Loads the page again where it can be had: an error page on a wall has no way back. */
async function startAgain(): Promise<void> {
  if (hasStarted()) return;
  try {
    const { ok } = await fetch(location.href);
    if (ok && !hasStarted()) location.reload();
  } catch {}
  setTimeout(() => void startAgain(), START_PATIENCE);
}

if (location.hash.startsWith(TAKEN_LIST)) {
  guide?.setAttribute('mode', 'embed');
  document.documentElement.classList.add('taken');
} else {
  setTimeout(() => void startAgain(), START_PATIENCE);
  // The service worker is made by the build; while one develops there is none.
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).catch(() => {});
}
