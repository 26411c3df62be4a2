import { expect, test } from 'vitest';
import { KOMMUNER } from '../../../src/lint/kommuner.js';
import { namedKommun } from '../../../src/workshop/kommun-name.js';

test('each of the 290 is known by its name, with and without "kommun", however it is spaced and capitalised', () => {
  expect(KOMMUNER).toHaveLength(290);
  for (const kommun of KOMMUNER) {
    for (const written of [kommun.name, kommun.short, ` ${kommun.name.toUpperCase()} `, kommun.name.replace(' ', '  ')])
      expect(namedKommun(written).kommun, written).toBe(kommun);
  }
});

test.each([
  ['Salla kommun', 'Sala kommun'],
  ['Ragnda', 'Ragunda kommun'],
  ['Hallefors kommun', 'Hällefors kommun'],
  ['Göteborgs stad', 'Göteborgs kommun'],
  ['Malmö stad', 'Malmö kommun'],
  ['Region Gotland', 'Gotlands kommun'],
])('%s is none of the 290, and %s is offered', (written, offered) => {
  const { kommun, nearest } = namedKommun(written);
  expect(kommun).toBeUndefined();
  expect(nearest?.name).toBe(offered);
});

test.each(['Kommunalförbundet Västmanlands sociala tjänster', 'Påhittade kommun', 'Xyz', ''])(
  '%j is none of the 290, and none is offered',
  (written) => {
    expect(namedKommun(written)).toEqual({ given: written });
  },
);
