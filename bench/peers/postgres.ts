import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL of its own in a temporary folder, reached by a socket in there. */
export interface Postgres {
  readonly connectionString: string;
  readonly version: string;
  stop(): void;
}

/**
 * Starts Debian's PostgreSQL with its own settings; installs it first where it is missing.
 * @throws when a program fails, with what it printed
 */
export function startPostgres(): Postgres {
  const programs = programsOf() ?? installed();
  const folder = mkdtempSync(join(tmpdir(), 'regua-peers-'));
  const data = join(folder, 'data');
  const isRoot = process.getuid?.() === 0;
  if (isRoot) run('chown', ['postgres', folder]);
  // PostgreSQL does not run as root.
  const asOwner = (program: string, args: readonly string[]): string =>
    isRoot
      ? run('runuser', ['-u', 'postgres', '--', join(programs, program), ...args])
      : run(join(programs, program), args);
  asOwner('initdb', ['-D', data, '-U', 'regua', '--auth', 'trust']);
  const listen = `-c listen_addresses='' -c unix_socket_directories='${folder}'`;
  asOwner('pg_ctl', ['-D', data, '-o', listen, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    connectionString: `postgresql://regua@/postgres?host=${encodeURIComponent(folder)}`,
    version: asOwner('postgres', ['--version']).trim(),
    stop: () => {
      asOwner('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
}

function programsOf(): string | undefined {
  const [found] = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse();
  return found && existsSync(found) ? dirname(found) : undefined;
}

function installed(): string {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql']);
  const programs = programsOf();
  if (programs === undefined) throw new Error('apt-get installed no PostgreSQL');
  return programs;
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', cwd: '/' });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}
