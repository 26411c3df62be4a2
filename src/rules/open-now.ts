import type { Insats } from '../catalog/types.js';
import type { Status } from './evaluate.js';

/** An insats with its status, as far as the two tell when one can get in touch. */
interface Standing {
  readonly insats: Pick<Insats, 'access'>;
  readonly status: Status;
}

/** Whether somebody else than the person begins an insats, as BVC or school do. */
export function isBegunByOthers({ access }: Pick<Insats, 'access'>): boolean {
  return access === 'throughOther';
}

/**
 * Whether one can get in touch about an insats today: it stands open, and nobody else begins it.
 * Whatever is counted for the visitor is counted by this, so that the counts agree.
 */
export function isOpenNow({ insats, status }: Standing): boolean {
  return status === 'open' && !isBegunByOthers(insats);
}
