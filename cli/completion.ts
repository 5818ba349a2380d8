import type { Command } from 'commander';
import { bashCompletion } from './completion/bash.ts';
import { fishCompletion } from './completion/fish.ts';
import type { Shell } from './completion/shells.ts';
import { completedIn } from './completion/tree.ts';
import { zshCompletion } from './completion/zsh.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `regua completion SHELL`: the script by which a shell completes the commands of `program`, their flags, and values of a list. */
export const completion = (shell: Shell, program: Command): string => SCRIPTS[shell](completedIn(program));
