import type { Catalog } from '../catalog/types.js';
import ReviewWorker from './review.worker.js?worker&inline';
import { type Reviewed, runReview } from './review-run.js';

type Message = { readonly share: number } | { readonly reviewed: Reviewed };

/**
 * Reviews a catalogue beside the page, so that one can go on writing; on the page itself where the browser starts nothing
 * beside it.
 */
export async function review(
  catalog: Catalog,
  onProgress: (share: number) => void,
  stop: AbortSignal,
): Promise<Reviewed> {
  try {
    return await beside(catalog, onProgress, stop);
  } catch (error) {
    if (stop.aborted) throw error;
    return runReview(catalog, onProgress);
  }
}

function beside(catalog: Catalog, onProgress: (share: number) => void, stop: AbortSignal): Promise<Reviewed> {
  return new Promise((resolve, reject) => {
    const worker = new ReviewWorker();
    const end = () => worker.terminate();
    stop.addEventListener('abort', () => {
      end();
      reject(new Error('The review was stopped.'));
    });
    worker.onerror = (event) => {
      event.preventDefault();
      end();
      reject(new Error('The review was not begun.'));
    };
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('share' in data) return onProgress(data.share);
      end();
      resolve(data.reviewed);
    };
    worker.postMessage(catalog);
  });
}
