import { basename } from 'node:path';

/** The name of the file that Excel keeps beside a workbook while it is open: it holds the name of the user, and no cell. */
export const isLockOfExcel = (file: string): boolean => basename(file).startsWith('~$');

/** What a lock file of Excel is, and what to name in its place. */
export const lockOfExcel = (file: string): string =>
  `is the lock file of Excel, which is there while a workbook is open: close it, and name ${basename(file).slice(2)}`;

/** Why a file is none of events, when it is one that people have at hand: a workbook, or the lock of one. */
export function otherFile(file: string, bytes: Uint8Array): string | undefined {
  if (isLockOfExcel(file)) return lockOfExcel(file);
  if (/\.(xlsx?|xlsm|xlsb|ods)$/i.test(file) || isWorkbook(bytes))
    return 'is a spreadsheet: "npx regua import" makes a file of events of it';
  return undefined;
}

/** ZIP, of which XLSX and ODS are made; and the compound file of the old XLS. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

const isWorkbook = (bytes: Uint8Array): boolean =>
  SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
