import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalog, Topic } from '../catalog/types.js';
import { readUnder } from '../review/read-by-rules.js';
import { topicsReviewed } from '../review/review.js';
import type { TopicResult, TopicReview } from '../review/topic-review.js';
import { type Course, review } from './review-catalog.js';
import { type KeptTopics, type Reviewed, reviewedSoFar } from './review-run.js';

/** How far the review has come with one topic (`null`: all of them together). */
export interface TopicCourse {
  readonly topic: Topic | null;
  /** What the walk came to; `undefined` until it has. */
  readonly review: TopicReview | undefined;
  /** Whether something speaks against a statement. */
  readonly isAgainst: boolean;
  readonly isUnderWay: boolean;
}

/** How many walks are kept: those of several versions, since what is undone is as it was. */
const MOST_KEPT = 100;

/**
 * Reviews the catalogue that is wanted, one at a time. What was proved of a topic stands for as long as the page is open and
 * what the rules read of it is the same: after a change of a text nothing is walked, after one of a villkor its topics.
 */
export class ReviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #patience: number | undefined;
  readonly #kept = new Map<string, TopicResult>();
  #stop: AbortController | undefined;
  #catalog: Catalog | undefined;
  /** What is read of the catalogue under each of its topics. */
  #reads: ReadonlyMap<Topic | null, string> = new Map();
  #course: Partial<Course> | undefined;

  /** What the review came to of the catalogue that was wanted last. */
  reviewed: Reviewed | undefined;
  /** Whether the review broke off, and goes on from there when it is wanted again. */
  isBroken = false;

  constructor(host: ReactiveControllerHost, patience?: number) {
    this.#host = host;
    this.#patience = patience;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** How much is done, from 0 to 1; `undefined` while nothing is under way. */
  get share(): number | undefined {
    return this.#course?.share;
  }

  /** How far it has come with each topic. */
  get topics(): readonly TopicCourse[] {
    return [...this.#reads].map(([topic, read]) => {
      const result = this.#kept.get(read);
      return {
        topic,
        review: result?.review,
        isAgainst: (result?.against.length ?? 0) > 0,
        isUnderWay: result === undefined && this.#course?.topic === topic,
      };
    });
  }

  /** Reviews the catalogue, unless that has been done or is under way. */
  want(catalog: Catalog): void {
    if (catalog === this.#catalog && !this.isBroken) return;
    const reads = new Map(topicsReviewed(catalog).map((topic) => [topic, readUnder(topic, catalog)] as const));
    // What is under way goes on where the rules read the same, and the report is written of what is wanted now.
    const isSame = this.#stop !== undefined && reads.get(null) === this.#reads.get(null);
    this.#catalog = catalog;
    this.#reads = reads;
    this.reviewed = undefined;
    if (isSame) return;
    this.#stop?.abort();
    this.#begin(catalog);
  }

  /** What is known already of the catalogue that is wanted, while the rest is walked. */
  soFar(): Reviewed | undefined {
    return this.#catalog && reviewedSoFar(this.#catalog, this.#kept);
  }

  /** Forgets the catalogue, and what was proved. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#catalog = undefined;
    this.#reads = new Map();
    this.#course = undefined;
    this.#kept.clear();
    this.reviewed = undefined;
    this.isBroken = false;
  }

  #begin(catalog: Catalog): void {
    const stop = new AbortController();
    this.#stop = stop;
    this.#course = { share: 0 };
    this.isBroken = false;
    const ended = (reviewed?: Reviewed) => {
      if (stop.signal.aborted) return;
      this.#stop = undefined;
      this.#course = undefined;
      this.isBroken = reviewed === undefined;
      if (this.#catalog === catalog) this.reviewed = reviewed;
      else if (this.#catalog && reviewed) this.#begin(this.#catalog);
      this.#host.requestUpdate();
    };
    const watch = {
      onCourse: (course: Course) => {
        this.#course = course;
        this.#host.requestUpdate();
      },
      onTopic: (read: string, result: TopicResult) => this.#keep(read, result),
      stop: stop.signal,
      ...(this.#patience !== undefined && { patience: this.#patience }),
    };
    void review(catalog, this.#keptOf(this.#reads.values()), watch).then(ended, () => ended());
  }

  /** Those of the walks that are kept which were read so, each as the latest: the oldest goes first. */
  #keptOf(reads: Iterable<string>): KeptTopics {
    const kept = new Map<string, TopicResult>();
    for (const read of reads) {
      const result = this.#kept.get(read);
      if (!result) continue;
      kept.set(read, result);
      this.#keep(read, result);
    }
    return kept;
  }

  #keep(read: string, result: TopicResult): void {
    this.#kept.delete(read);
    this.#kept.set(read, result);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
