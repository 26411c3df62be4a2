/** How much a review may try before it says that a topic is too large. */
export interface ReviewLimits {
  /** Folded states of the conversations under one topic. */
  readonly states: number;
  /** Replies to one question that villkor tell apart. */
  readonly replies: number;
  /** Combinations of answers that bear on one insats. */
  readonly combinations: number;
  /** States that the search for the best order of questions may come to. */
  readonly optimumStates: number;
}

/** Far more than the largest real guideline needs (Sala, everything at once: 9,000 states), and still minutes. */
export const USUAL_LIMITS: ReviewLimits = {
  states: 250_000,
  replies: 4_000,
  combinations: 500_000,
  optimumStates: 50_000,
};

/** More answers than any conversation has: one that goes on longer does not end. */
export const ENDLESS = 100;

/** A limit was reached: the catalogue, or what the message names of it in Swedish, is too large to be walked. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
