import { FAULT } from './exit-codes.ts';
import { main } from './main.ts';

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : FAULT);
});

process.exitCode = await main(process.argv.slice(2), process);
