import { createMachine, type setup as xstateSetup } from 'xstate';

/**
 * xstate's `setup`, typed as the original, of which the machines here use one thing: to make a
 * machine from named guards, actions, actors and delays. The original also brings action creators
 * that no machine here uses, and whose code every visitor would download (docs/decisions/0004).
 */
export const setup = ((implementations: object) => ({
  createMachine: (config: object) => createMachine(config, implementations),
})) as unknown as typeof xstateSetup;
