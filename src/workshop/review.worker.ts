import type { Catalog } from '../catalog/types.js';
import { type KeptTopics, runReview } from './review-run.js';

/** How often progress is told, in milliseconds. */
const OFTEN = 100;

/** How many steps go by before the clock is looked at. */
const SOME_STEPS = 100;

/** Reviews the catalogue that it is given, and tells how far it has come, each topic that is done, and that it lives. */
self.onmessage = ({
  data: { catalog, kept },
}: MessageEvent<{ readonly catalog: Catalog; readonly kept: KeptTopics }>): void => {
  let told = 0;
  let steps = 0;
  let course = { share: 0, topic: undefined as unknown };
  const tell = (): void => {
    told = performance.now();
    self.postMessage({ course });
  };
  const reviewed = runReview(catalog, {
    kept,
    onProgress: (share, topic) => {
      const isOther = topic !== course.topic;
      course = { share, topic };
      if (isOther || performance.now() - told >= OFTEN) tell();
    },
    onTopic: (read, result) => {
      if (!kept.has(read)) self.postMessage({ read, result });
    },
    isOutOfTime: () => {
      steps += 1;
      if (steps % SOME_STEPS === 0 && performance.now() - told >= 10 * OFTEN) tell();
      return false;
    },
  });
  self.postMessage({ reviewed });
};
