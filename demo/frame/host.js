/*
 * For the page that holds the frame: gives each <iframe data-insats-frame> the height that its page asks for, and brings
 * the frame into view when another step comes. It never becomes higher than the window, so that "Lämna sidan" stays at
 * the top of it. Only the frame's own window, at the origin in its `src`, is listened to.
 */
addEventListener('message', ({ data, origin, source }) => {
  for (const frame of document.querySelectorAll('iframe[data-insats-frame]')) {
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) continue;
    if (data?.type !== 'insats-frame' || !Number.isFinite(data.height)) continue;
    frame.style.maxHeight = '100dvh';
    frame.height = Math.max(data.height, 0);
    if (data.isNextStep === true) frame.scrollIntoView({ block: 'nearest' });
  }
});
