import { cpus, totalmem } from 'node:os';

const GIBIBYTE = 2 ** 30;

/** The machine that figures are of: its cores, memory and Node.js. */
export const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / GIBIBYTE)} GiB, Node.js ${process.version}`;
