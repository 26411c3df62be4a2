import { expect, test } from 'vitest';
import { saidAfter, utterances } from '../../spoken/heard.js';

const MIDNIGHT = Date.UTC(2026, 10, 29);

test('what Orca says is found in its debug file, without its voices and what it says of itself', () => {
  const debug = [
    "20:21:53.910419 - SPEECH OUTPUT: 'Screen reader on.'{'established': False}",
    '20:21:54.000000 - WEB: Generating speech contents',
    "20:21:55.250000 - SPEECH OUTPUT: 'Börja push button.'{'established': False}",
    "20:21:56.000000 - SPEECH OUTPUT: ' det heter ’våld’, 'hot'  ' voice=uppercase{'established': False}",
    "20:21:57.000000 - SPEECH OUTPUT: '\u2066Ring 112\u2069'",
    "20:21:58.000000 - SPEECH OUTPUT: 'Focus mode'{'established': False}",
  ].join('\n');
  const start = Date.UTC(2026, 10, 28, 20, 21, 50);
  expect(utterances(debug, start)).toEqual([
    { text: 'Börja push button.', at: start + 5250 },
    { text: "det heter ’våld’, 'hot'", at: start + 6000 },
    { text: 'Ring 112', at: start + 7000 },
  ]);
});

test('a walk over midnight goes on', () => {
  const debug = ["23:59:59.900000 - SPEECH OUTPUT: 'före'", "00:00:00.100000 - SPEECH OUTPUT: 'efter'"].join('\n');
  expect(utterances(debug, MIDNIGHT - 1000)).toEqual([
    { text: 'före', at: MIDNIGHT - 100 },
    { text: 'efter', at: MIDNIGHT + 100 },
  ]);
});

test('what is said belongs to the last key before it, and what came before the first key to none', () => {
  const said = [5, 10, 19, 20, 45].map((at) => ({ text: String(at), at }));
  expect(saidAfter(said, [10, 20, 30, 40])).toEqual([['10', '19'], ['20'], [], ['45']]);
});
