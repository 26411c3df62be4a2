import type { Catalog } from '../catalog/types.js';
import { runReview } from './review-run.js';

/** How often progress is told, in milliseconds. */
const OFTEN = 100;

/** Reviews the catalogue that it is given, and tells how far it has come. */
self.onmessage = ({ data }: MessageEvent<Catalog>): void => {
  let told = 0;
  const reviewed = runReview(data, (share) => {
    if (performance.now() - told < OFTEN) return;
    told = performance.now();
    self.postMessage({ share });
  });
  self.postMessage({ reviewed });
};
