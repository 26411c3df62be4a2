/** Under what name the count is kept on the device. */
export const COUNT_NAME = 'insatsguiden-follow-up';

/** Fewer than this is not told as a number. */
export const FEW = 5;

/** Where the count is kept: the device's own storage, or something like it. */
export type CountStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A sum as it may be told. */
export type ToldSum =
  | { readonly kind: 'exactly'; readonly sum: number }
  /** What the months of the year that are told come to: with the year's sum, the one that is not told could be worked out. */
  | { readonly kind: 'atLeast'; readonly sum: number }
  | { readonly kind: 'few' };

/** A year or a month, and how many visits reached a list in it. */
export interface PeriodSum {
  /** `2026` or `2026-11`. */
  readonly period: string;
  readonly told: ToldSum;
}

/** A year with its months. */
export interface YearSum extends PeriodSum {
  readonly months: readonly PeriodSum[];
}

/** From day to number. */
type Days = Readonly<Record<string, number>>;

/** One number a day: visits that reached a list. Nothing else is known of them. A device that stores nothing counts nothing. */
export class VisitCount {
  readonly #store: () => CountStore;

  constructor(store: () => CountStore) {
    this.#store = store;
  }

  /** Counts one visit on a day, `YYYY-MM-DD`. */
  add(day: string): void {
    const days = this.#read();
    try {
      this.#store().setItem(COUNT_NAME, JSON.stringify({ ...days, [day]: (days[day] ?? 0) + 1 }));
    } catch {}
  }

  /** The sums of the years, the latest first. */
  years(): readonly YearSum[] {
    const days = this.#read();
    const sumOf = (period: string): number =>
      Object.entries(days).reduce((sum, [day, number]) => (day.startsWith(period) ? sum + number : sum), 0);
    const periods = (length: number): readonly string[] =>
      [...new Set(Object.keys(days).map((day) => day.slice(0, length)))].sort().reverse();
    return periods(4).map((year) => {
      const months = periods(7)
        .filter((month) => month.startsWith(year))
        .map((month) => ({ period: month, told: told(sumOf(month)) }));
      return { period: year, told: toldOfYear(sumOf(year), months), months };
    });
  }

  /** Begins anew, from nothing. */
  reset(): void {
    try {
      this.#store().removeItem(COUNT_NAME);
    } catch {}
  }

  #read(): Days {
    try {
      const kept: unknown = JSON.parse(this.#store().getItem(COUNT_NAME) ?? '{}');
      const days = Object.entries(kept ?? {}).filter(
        ([day, number]) => /^\d{4}-\d\d-\d\d$/.test(day) && Number.isSafeInteger(number) && number > 0,
      );
      return Object.fromEntries(days);
    } catch {
      return {};
    }
  }
}

function told(sum: number): ToldSum {
  return sum < FEW ? { kind: 'few' } : { kind: 'exactly', sum };
}

function toldOfYear(sum: number, months: readonly PeriodSum[]): ToldSum {
  const shown = months.flatMap(({ told: one }) => (one.kind === 'exactly' ? [one.sum] : []));
  if (months.length - shown.length !== 1 || shown.length === 0) return told(sum);
  return { kind: 'atLeast', sum: shown.reduce((all, one) => all + one, 0) };
}
