import { describe, expect, it } from 'vitest';
import { concurrencyProblem, unknownFunctionIn } from '#infra/stage/check-concurrency.ts';

describe('a reservation of concurrency', () => {
  it('fits while the account keeps a hundred calls for all functions', () => {
    expect(concurrencyProblem({ webhook: 400, portal: 500 }, 1000)).toBeUndefined();
    expect(concurrencyProblem({}, 10)).toBeUndefined();
  });

  it('that does not fit is refused with what would', () => {
    expect(concurrencyProblem({ webhook: 401, portal: 500 }, 1000)).toMatch(
      /901 calls are reserved, and the account may reserve 900/,
    );
    expect(concurrencyProblem({ webhook: 1 }, 10)).toMatch(/may reserve 0: its quota is 10/);
  });

  it('names functions that there are', () => {
    expect(unknownFunctionIn({ webhook: 1, portal: 1 })).toBeUndefined();
    expect(unknownFunctionIn({ webhok: 1 })).toMatch(/webhok is no function: there are intake, /);
  });
});
