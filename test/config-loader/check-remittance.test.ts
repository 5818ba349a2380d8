import { describe, expect, it } from 'vitest';
import { checkRemittance, sharedRemittances } from '#config-loader/check-remittance.ts';
import type { ConfigFiles } from '#config-loader/config-files.ts';
import { loadConfig } from '#config-loader/load.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { copyOfConfig, edit, lineOf, problemsOf } from '#test/builders/broken-config.ts';
import { configWithRemittances, ITAU_BILLS } from '#test/builders/remittance.ts';
import { CREDITOR } from '#test/builders/world.ts';

const FILE = 'creditors/bebidas-nordeste.yaml';
const sound = (await configWithRemittances()).creditors[CREDITOR] as Creditor;

/** A creditor's file whose problems have their path. */
const fileOf = (value: Creditor): ConfigFiles['creditors'][number] => ({
  file: FILE,
  value,
  problem: (path, message) => ({ file: FILE, path: path.join('.'), message }),
});
const found = (creditor: Creditor): string[] =>
  checkRemittance(fileOf(creditor)).map(({ path, message }) => `${path} ${message}`);
const { account, numbers } = ITAU_BILLS;
const withBills = (change: Partial<typeof ITAU_BILLS>): Creditor => ({
  ...sound,
  bills: { ...ITAU_BILLS, ...change },
});

describe('boletos that are registered by file', () => {
  it.each([
    ['are as they should be', sound, []],
    ['are made otherwise', { ...sound, bills: { provider: 'static-pix' as const }, bankFiles: [] }, []],
    [
      'lack a field',
      withBills({ account: { branch: '57', account: '123' } }),
      ['bills.account.wallet is missing: 3 digits'],
    ],
    [
      'have a field of another bank',
      withBills({ account: { ...account, agreement: '1' } }),
      ['bills.account.agreement is no field of Itaú, which has branch, account, wallet'],
    ],
    [
      'have a range that ends before it begins',
      withBills({ numbers: { ...numbers, to: 5 } }),
      ['bills.numbers.to must be 500 at least, as "from" is'],
    ],
    [
      'have numbers for which there is no room',
      withBills({ numbers: { ...numbers, to: 199_999_999 } }),
      ['bills.numbers.to must have at most 8 digits at Itaú'],
    ],
    [
      'would never be confirmed',
      { ...sound, bankFiles: [] },
      [
        'bills.provider needs an account of Itaú in bankFiles: a boleto can be paid only once a return file confirms it',
      ],
    ],
  ])('%s', (_what, creditor, problems) => {
    expect(found(creditor)).toEqual(problems);
  });

  it('are of one creditor for each account', () => {
    const files = { creditors: [fileOf(sound), fileOf({ ...sound, id: 'other' })] } as unknown as ConfigFiles;
    expect(sharedRemittances(files)).toEqual([
      { file: FILE, path: 'bills.account', message: `must not be there twice: ${CREDITOR} has that account` },
    ]);
  });

  it('are read with three days and the hour of 07:00, and a mistake is named with its line', async () => {
    const folder = copyOfConfig();
    const bills =
      'bills:\n  provider: cnab\n  layout: itau-400\n  account:\n    branch: "0111"\n    account: "12345"\n    wallet: "109"\n  numbers: { from: 1, to: 9 }';
    edit(folder, FILE, 'bills:\n  provider: static-pix', bills);
    expect((await loadConfig(folder)).creditors[CREDITOR]?.bills).toMatchObject({
      daysBefore: 3,
      fileAt: '07:00',
    });
    edit(folder, FILE, '"109"', '"112"');
    expect(await problemsOf(folder)).toEqual([
      `${FILE}:${lineOf(folder, FILE, '"112"')} bills.account.wallet: must be one of 109, 115, 121, 180: no other is known here`,
    ]);
  });
});
