import type { FileHeader } from './events.ts';

/** The payment source of an account's return files: the bank's number and the account, such as `341/111-12345`. */
export const sourceOf = ({ bank, account }: Pick<FileHeader, 'bank' | 'account'>): string =>
  `${bank}/${account.replace('/', '-')}`;
