import { expect, it } from 'vitest';
import { lineChanges } from '#web/fork/line-changes.ts';

const PADRAO = ['id: padrao', 'steps:', '  - id: a', '    offset: 3', '  - id: b', '    offset: 7'].join(
  '\n',
);

it('a line that changed has its number in the new text, and both texts', () => {
  expect(lineChanges(PADRAO, PADRAO.replace('offset: 3', 'offset: 5'))).toEqual([
    { line: 4, before: 'offset: 3', after: 'offset: 5' },
  ]);
});

it.each([
  ['the same text', PADRAO, []],
  ['a line that came', PADRAO.replace('steps:\n', 'days: business\nsteps:\n'), [[2, '', 'days: business']]],
  ['a line that went', PADRAO.replace('    offset: 3\n', ''), [[4, 'offset: 3', '']]],
  [
    'changes far from each other',
    PADRAO.replace('id: padrao', 'id: outra').replace('offset: 7', 'offset: 9'),
    [
      [1, 'id: padrao', 'id: outra'],
      [6, 'offset: 7', 'offset: 9'],
    ],
  ],
])('%s', (_, text, changes) => {
  expect(lineChanges(PADRAO, text).map(({ line, before, after }) => [line, before, after])).toEqual(changes);
});
