import { assign, setup } from 'xstate';

/** What the desk remembers besides the talk. */
export interface ReceptionContext {
  /** What is searched for among the insatser; it goes with the talk. */
  readonly search: string;
  /** Whether single keys do something: whoever steers by voice turns them off (WCAG 2.1.4). It outlives the talk. */
  readonly keys: 'on' | 'off';
}

/** What staff do at the desk, besides the talk itself. */
export type ReceptionEvent =
  | { readonly type: 'visitor.shown' }
  | { readonly type: 'staff.shown' }
  | { readonly type: 'shortcuts.opened' }
  | { readonly type: 'shortcuts.closed' }
  | { readonly type: 'keys.switched' }
  | { readonly type: 'search.typed'; readonly text: string }
  | { readonly type: 'talk.cleared' };

/** The reception desk around a talk: whom the screen is turned to, and what is searched for. */
export const receptionMachine = setup({
  types: { context: {} as ReceptionContext, events: {} as ReceptionEvent },
  actions: {
    search: assign({ search: ({ context, event }) => (event.type === 'search.typed' ? event.text : context.search) }),
    switchKeys: assign({ keys: ({ context }) => (context.keys === 'on' ? 'off' : 'on') }),
    forgetSearch: assign({ search: '' }),
  },
}).createMachine({
  id: 'reception',
  context: { search: '', keys: 'on' },
  initial: 'staff',
  on: {
    'talk.cleared': { target: '.staff', actions: 'forgetSearch' },
    'keys.switched': { actions: 'switchKeys' },
  },
  states: {
    staff: {
      description: 'The screen is turned to staff, in Swedish.',
      on: {
        'visitor.shown': 'visitor',
        'shortcuts.opened': 'shortcuts',
        'search.typed': { actions: 'search' },
      },
    },
    shortcuts: {
      description: 'The list of keys lies over the staff side.',
      on: { 'shortcuts.closed': 'staff' },
    },
    visitor: {
      description: "The screen is turned to the visitor, in the visitor's language.",
      on: { 'staff.shown': 'staff' },
    },
  },
});
