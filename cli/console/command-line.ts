/**
 * A command of this product as a person types it where they are: `npx` finds it in a project, in a clone, and where it is installed for
 * the whole machine. Names with spaces are quoted. Every command that is printed is written by this.
 */
export const commandLine = (...parts: readonly string[]): string =>
  ['npx', 'regua', ...parts.map(quoted)].join(' ');

const quoted = (part: string): string => (/^[\p{L}\p{N}_./:=@+\\-]+$/u.test(part) ? part : `"${part}"`);
