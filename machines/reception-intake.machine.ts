import type { Catalog } from '../src/catalog/types.js';
import { createGuide } from '../src/rules/guide.js';
import { canState, withoutStatement, withStatement } from '../src/rules/statements.js';
import { createIntakeFor, type IntakeEvent, type IntakeOptions, type StatementEvent } from './intake.machine.js';

/** What can be done at a reception desk. */
export type ReceptionIntakeEvent = IntakeEvent | StatementEvent;

/**
 * The intake of one catalogue as a reception desk uses it: the same chart with the same questions. It
 * begins with the first of them, what to talk about can be changed at any time, and answers may come in
 * any order. Whatever is said, the chart then stands at the question that the guide would ask next,
 * and as long as there is one: the results are on the screen all the while.
 */
export function createReceptionIntake(catalog: Catalog, { guide = createGuide(catalog) }: IntakeOptions = {}) {
  const statements = { canState, withStatement, withoutStatement };
  return createIntakeFor({ first: 'questions', isThorough: true, statements }, guide);
}

export type ReceptionIntake = ReturnType<typeof createReceptionIntake>;
