import { describe, expect, test } from 'vitest';
import { circlesIn } from '../../../scripts/layers/circles.js';

const sources = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

describe('files that need each other in a circle', () => {
  test.each([
    ['two files', { 'a.ts': "import './b.js';", 'b.ts': "export { x } from './a.js';" }, [['a.ts', 'b.ts']]],
    [
      'a type on the way',
      { 'a.ts': "import type { B } from './b/b.js';", 'b/b.ts': "import '../a.js';" },
      [['a.ts', 'b/b.ts']],
    ],
    [
      'a file beside it',
      { 'x.ts': "import './a.js';", 'a.ts': "import './b.js';", 'b.ts': "import './a.js';" },
      [['a.ts', 'b.ts']],
    ],
    ['a file that needs itself', { 'a.ts': "import './a.js';" }, [['a.ts']]],
    [
      'two ways to one file',
      { 'a.ts': "import './b.js'; import './c.js';", 'b.ts': "import './c.js';", 'c.ts': '' },
      [],
    ],
    ['a package of a name alike', { 'a.ts': "import 'b';", 'b.ts': "import './a.js';" }, []],
  ])('%s', (_name, files, circles) => {
    expect(circlesIn(sources(files))).toEqual(circles);
  });
});
