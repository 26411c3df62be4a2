/** Made once, and not before it is asked: it takes longer than to draw the greeting. */
let format: Intl.DateTimeFormat | undefined;

/** Today's date in Sweden, `YYYY-MM-DD`, wherever the device is: what a kommun says of days is said of its own. */
export function today(): string {
  format ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
  return format.format(new Date());
}
