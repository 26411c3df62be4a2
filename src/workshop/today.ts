import type { IsoDate } from '../catalog/types.js';

/** Today in Sweden, wherever the machine stands. */
export function today(): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
}
