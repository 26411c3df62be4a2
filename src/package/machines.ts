import { createLoaderMachine } from '../../machines/loader.machine.js';

/** The statecharts without a page: the conversation, getting the catalogue, and what a screen needs of them. */
export {
  conversationOf,
  createIntakeMachine,
  type IntakeContext,
  type IntakeEvent,
  type IntakeMachine,
  type IntakeOptions,
  type IntakeStep,
} from '../../machines/intake.machine.js';
export { type IntakeView, type OptionView, type QuestionView, type Step, viewOf } from '../../machines/intake.view.js';
export {
  createLoaderMachine,
  type FetchCatalog,
  LOADING_DELAYS,
  type LoadErrorCode,
  type LoaderContext,
  type LoaderEvent,
  type LoaderMachine,
  type LoadFailure,
  type LoadOutcome,
} from '../../machines/loader.machine.js';

/** The loader of the catalogue, for whoever provides the actor `fetchCatalog` afterwards. */
export const loaderMachine = createLoaderMachine();
