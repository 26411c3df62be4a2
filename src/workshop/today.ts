import type { IsoDate } from '../catalog/types.js';

// To make one takes longer than to draw a field.
const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Today in Sweden, wherever the machine stands. */
export function today(): IsoDate {
  return FORMAT.format(new Date());
}
