import { statSync } from 'node:fs';
import { ConfigFolderError } from './config-error.ts';

/** Whether there is a folder at a path. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** @throws ConfigFolderError when there is no folder at a path */
export function requireFolder(path: string): void {
  if (!isFolder(path)) throw new ConfigFolderError(path);
}
