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
  LOADING_DELAYS,
  type LoadErrorCode,
  type LoaderContext,
  type LoaderEvent,
  type LoadFailure,
  type LoadOutcome,
  loaderMachine,
} from '../../machines/loader.machine.js';
