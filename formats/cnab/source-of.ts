import type { FileHeader } from './events.ts';

/** An account of return files as a source of payments: the bank's number and the account, as `341/111-12345`. */
export const sourceOf = ({ bank, account }: Pick<FileHeader, 'bank' | 'account'>): string =>
  `${bank}/${account.replace('/', '-')}`;
