import { expect, test } from 'vitest';
import { unknownCreditorIn } from '#infra/stage/check-programs.ts';

const CREDITORS = { 'bebidas-nordeste': {}, 'moveis-sul': {} };
const program = (creditors: 'all' | string[]) => ({ erp: { role: 'machine' as const, creditors } });

test('a program of creditors that there are is fine, and one of all', () => {
  expect(unknownCreditorIn(program(['moveis-sul']), CREDITORS)).toBeUndefined();
  expect(unknownCreditorIn(program('all'), CREDITORS)).toBeUndefined();
  expect(unknownCreditorIn({}, CREDITORS)).toBeUndefined();
});

test('a program of a creditor that there is not would see nothing: it is refused with those that there are', () => {
  expect(unknownCreditorIn(program(['moveis-sul', 'bebidas-do-norte']), CREDITORS)).toBe(
    'signIn.programs.erp.creditors: bebidas-do-norte is no creditor: there are bebidas-nordeste, moveis-sul',
  );
});
