import { beginsWithPeople, tellsOfWhom } from './list-items.js';
import { asksSomething } from './sentence-kinds.js';

/** A cell that says yes. */
const YES = /^(?:ja|x|✓|✔|krav|krävs|måste)$/iu;

/** A cell that says no, or nothing. */
const NO = /^(?:nej|inget krav|ej krav|krävs (?:ej|inte)|[–—-])?$/iu;

/** The cells of a column under its head. */
type Cells = readonly string[];

/** Whether a cell says that what its column's head names holds of the insats. */
export function isTicked(cell: string): boolean {
  return YES.test(cell.trim());
}

/** Whether the cells of a column say yes, no or nothing, and at least one yes. */
function areTicks(cells: Cells): boolean {
  return cells.some(isTicked) && cells.every((cell) => isTicked(cell) || NO.test(cell.trim()));
}

/** Whether a column's head asks something, and its cells say of which insatser with a yes or a cross. */
export function asksByTicks(label: string, cells: Cells): boolean {
  return (asksSomething(label) || /^(?:krav på|bor i|boende i|bosatt i|skriven i) /iu.test(label)) && areTicks(cells);
}

/** Whether a column's head names people or ages, and its cells say which insatser are for them. */
export function namesPeopleByTicks(label: string, cells: Cells): boolean {
  return (beginsWithPeople(label) || tellsOfWhom(label)) && areTicks(cells);
}
