import type { Finding } from '../catalog/findings.js';
import type { Catalog, IsoDate } from '../catalog/types.js';

const SOON_IN_DAYS = 60;
const DAY = 86_400_000;

/** Dates that have passed, or will within 60 days. The last day itself still counts as valid. */
export function lintDates(catalog: Catalog, today: IsoDate): Finding[] {
  const dates: readonly (readonly [string, IsoDate | undefined])[] = [
    ['$.validThrough', catalog.validThrough],
    ...catalog.insatser.flatMap(({ documentation, validThrough }, index) => [
      [`$.insatser[${index}].validThrough`, validThrough] as const,
      [`$.insatser[${index}].documentation.until`, documentation.until] as const,
    ]),
  ];
  const started = catalog.insatser.flatMap(({ starts = [] }, index): Finding[] => {
    const isOver = starts.length > 0 && starts.every(({ date, register = date }) => date < today || register < today);
    const message =
      'Alla starter har varit, eller går inte att anmäla sig till längre. Skriv nästa, eller ta bort starts.';
    return isOver ? [{ level: 'warning', path: `$.insatser[${index}].starts`, rule: 'expired', message }] : [];
  });
  const ended = dates.flatMap(([path, date]): Finding[] => {
    if (date === undefined) return [];
    const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY);
    if (days < 0) {
      const message = `Datumet ${date} har passerat. Se efter vad som gäller nu och ändra det.`;
      return [{ level: 'warning', path, rule: 'expired', message }];
    }
    if (days > SOON_IN_DAYS) return [];
    const message = `Datumet ${date} passerar om ${days} ${days === 1 ? 'dag' : 'dagar'}. Se efter vad som ska gälla sedan.`;
    return [{ level: 'warning', path, rule: 'expires-soon', message }];
  });
  return [...ended, ...started];
}
