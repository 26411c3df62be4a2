/** Listeners on the window and the document that were added since, and not taken away again. */
export function watchListeners(): { readonly left: () => readonly string[]; readonly stop: () => void } {
  const added = new Map<string, number>();
  const stops = [window, document].map((target: EventTarget) => {
    const { addEventListener: add, removeEventListener: remove } = target;
    const count = (type: string, by: number) => added.set(type, (added.get(type) ?? 0) + by);
    target.addEventListener = (...given: Parameters<typeof add>) => {
      const [type, , options] = given;
      count(type, 1);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => count(type, -1));
      add.apply(target, given);
    };
    target.removeEventListener = (...given: Parameters<typeof remove>) => {
      count(given[0], -1);
      remove.apply(target, given);
    };
    return () => Object.assign(target, { addEventListener: add, removeEventListener: remove });
  });
  return {
    left: () => [...added].filter(([, times]) => times > 0).map(([type]) => type),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
