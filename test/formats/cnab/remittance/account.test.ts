import { describe, expect, it } from 'vitest';
import { accountFaults, filledAccount, remittanceAccount } from '#formats/cnab/remittance/account.ts';
import { itau400 } from '#formats/cnab/remittance/layouts/itau-400.ts';
import { ourNumberOf } from '#formats/cnab/remittance/our-number.ts';

describe('the account of a layout', () => {
  it('is filled with zeros, and has one name however it is written', () => {
    expect(filledAccount(itau400, { branch: '57', account: '123', wallet: '109' })).toEqual({
      branch: '0057',
      account: '00123',
      wallet: '109',
    });
    const name = 'itau-400/57-123-109';
    expect(remittanceAccount(itau400, { branch: '57', account: '123', wallet: '109' })).toBe(name);
    expect(remittanceAccount(itau400, { wallet: '109', account: '00123', branch: '0057' })).toBe(name);
  });

  it.each([
    [{ branch: '57', account: '123' }, 'wallet', 'is missing: 3 digits'],
    [
      { branch: '57', account: '123', wallet: '112' },
      'wallet',
      'must be one of 109, 115, 121, 180: no other is known here',
    ],
    [{ branch: '57', account: '123456', wallet: '109' }, 'account', 'must be at most 5 digits'],
    [
      { branch: '57', account: '123', wallet: '109', agreement: '1' },
      'agreement',
      'is no field of Itaú, which has branch, account, wallet',
    ],
  ])('%j: %s %s', (account, field, reason) => {
    expect(accountFaults(itau400, account as unknown as Record<string, string>)).toEqual([{ field, reason }]);
  });
});

describe('nosso número', () => {
  it('has all its digits, after those that the bank prescribes', () => {
    expect(ourNumberOf(itau400, '', 500)).toBe('00000500');
    expect(ourNumberOf(itau400, '26', 999_999)).toBe('26999999');
    expect(ourNumberOf(itau400, '26', 1_000_000)).toBeUndefined();
  });
});
