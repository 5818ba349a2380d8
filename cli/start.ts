import { FAULT } from './console/exit-codes.ts';
import { main } from './main.ts';

// A reader that closes the pipe early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : FAULT);
});

process.exitCode = await main(process.argv.slice(2), process);
