import type { Catalog, Topic } from '../catalog/types.js';
import type { TopicResult } from '../review/topic-review.js';
import ReviewWorker from './review.worker.js?worker&inline';
import { type KeptTopics, type Reviewed, runReview } from './review-run.js';

/** How far a review has come: how much of what has to be walked, and where the walk is. */
export interface Course {
  readonly share: number;
  readonly topic: Topic | null;
}

/** What a review tells on its way. */
export interface ReviewWatch {
  readonly onCourse: (course: Course) => void;
  /** A topic is done: by what it can be kept, and what it came to. */
  readonly onTopic: (read: string, result: TopicResult) => void;
  readonly stop: AbortSignal;
  /** In milliseconds: after how long a silence what works beside the page counts as gone. It tells of itself each second. */
  readonly patience?: number;
}

type Message =
  | { readonly course: Course }
  | { readonly read: string; readonly result: TopicResult }
  | { readonly reviewed: Reviewed };

/** How many steps a review may take on the page itself, which answers nobody meanwhile: a minute or two. */
const MOST_STEPS = 150_000;

const PATIENCE = 120_000;

/**
 * Reviews a catalogue beside the page, so that one can go on writing; what is kept of earlier reviews is not walked again.
 * On the page itself, and as far as one can wait for it, where the browser starts nothing beside it.
 *
 * @throws where it was stopped, and where what had begun beside the page is gone. What was told of topics stays true.
 */
export async function review(catalog: Catalog, kept: KeptTopics, watch: ReviewWatch): Promise<Reviewed> {
  let hasBegun = false;
  try {
    return await beside(catalog, kept, watch, () => {
      hasBegun = true;
    });
  } catch (error) {
    if (watch.stop.aborted || hasBegun) throw error;
    let steps = 0;
    const { onTopic } = watch;
    return runReview(catalog, { kept, onTopic, isOutOfTime: () => ++steps > MOST_STEPS });
  }
}

function beside(
  catalog: Catalog,
  kept: KeptTopics,
  { onCourse, onTopic, stop, patience = PATIENCE }: ReviewWatch,
  onBegun: () => void,
): Promise<Reviewed> {
  return new Promise((resolve, reject) => {
    const worker = new ReviewWorker();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(silence);
      worker.terminate();
    };
    const giveUp = (why: string) => {
      end();
      reject(new Error(why));
    };
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        onBegun();
        giveUp('The review fell silent.');
      }, patience);
    };
    stop.addEventListener('abort', () => giveUp('The review was stopped.'));
    worker.onerror = (event) => {
      event.preventDefault();
      giveUp('The review broke off.');
    };
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      onBegun();
      listen();
      if ('course' in data) return onCourse(data.course);
      if ('result' in data) return onTopic(data.read, data.result);
      end();
      resolve(data.reviewed);
    };
    listen();
    worker.postMessage({ catalog, kept });
  });
}
